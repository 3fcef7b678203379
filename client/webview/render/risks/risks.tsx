import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { RiskCell, RiskRow, RisksView } from '@planwright/protocol';
import { useChoice, useOneOf, useReading, useWords } from '../../state/context';
import { useNewest } from '../parts/when-changed';
import { selectedIn } from '../../state/places';
import { Choices } from '../parts/choices';
import { Icon } from '../parts/icon';
import { Empty, withCode } from '../parts/parts';
import { RiskBands } from './risks-band';
import { RiskMap } from './risks-map';
import { RiskTable } from './risks-table';
import { UnjudgedRisks } from './risks-unjudged';

const orders = ['score', 'written'] as const;

/** Of none the table is of all. */
function isCell(key: string): key is string {
  return /^\d+x\d+$/.test(key);
}

/** The map of likelihood and impact, the risks on it as a table, and those without figures. */
export function Risks({ risks }: { readonly risks: RisksView }): JSX.Element {
  const words = useWords();
  const { selected: inText } = useReading();
  const [chosen, chooseCell] = useChoice('risks.cell', isCell, '');
  const [order, chooseOrder] = useOneOf('risks.order', orders);
  const { rows, cells } = risks;
  const judged = useMemo(() => rows.filter((row) => row.judged), [rows]);
  const unjudged = useMemo(() => rows.filter((row) => !row.judged), [rows]);
  // A cell that has become empty chooses nothing.
  const cell = cells.find(({ key, risks: inside }) => key === chosen && inside.length > 0);
  const shown = useMemo(
    () => inOrder(cell ? judged.filter((row) => row.cell === cell.key) : judged, order),
    [judged, cell?.key, order],
  );
  const selected = selectedIn(rows, inText);
  const onCell = useNewest((key: string) => {
    chooseCell(key === cell?.key ? '' : key);
  });
  if (rows.length === 0) {
    return <Empty message={words.inRisks.none} />;
  }
  return (
    <div class="risks">
      {risks.size > 0 && (
        <MapSection risks={risks} chosen={cell?.key} selected={selected} onCell={onCell} />
      )}
      {judged.length > 0 && (
        <section aria-labelledby="risk-list">
          <div class="risk-list-head">
            <h2 id="risk-list">
              {words.inRisks.list} <span class="count-small">{shown.length}</span>
            </h2>
            <Choices
              name="risks-order"
              label={words.inRisks.order}
              chosen={order}
              onChoose={chooseOrder}
              choices={[
                { value: 'score', title: words.inRisks.byScore },
                { value: 'written', title: words.inRisks.asWritten },
              ]}
            />
          </div>
          <ChosenCell cell={cell} onCell={onCell} />
          <RiskTable rows={shown} selected={selected?.key} />
        </section>
      )}
      <UnjudgedRisks rows={unjudged} selected={selected?.key} />
    </div>
  );
}

interface MapSectionProps {
  readonly risks: RisksView;
  readonly chosen: string | undefined;
  readonly selected: RiskRow | undefined;
  readonly onCell: (key: string) => void;
}

function MapSection({ risks, chosen, selected, onCell }: MapSectionProps): JSX.Element {
  const words = useWords();
  const { cells, size, bands, threshold, rows } = risks;
  return (
    <section aria-labelledby="risk-map">
      <h2 id="risk-map">{words.inRisks.map}</h2>
      <div class="risk-map-and-key">
        <RiskMap cells={cells} size={size} chosen={chosen} selected={selected} onCell={onCell} />
        <div class="risk-key">
          <RiskBands bands={bands} />
          <Ends size={size} />
          <p class="quiet">{threshold}</p>
          {rows.every((row) => row.cell === undefined) && <p>{withCode(words.inRisks.emptyMap)}</p>}
        </div>
      </div>
    </section>
  );
}

/** What the first and the last point of the scales mean, where the map has no room for it. */
function Ends({ size }: { readonly size: number }): JSX.Element {
  const { inRisks } = useWords();
  const { likelihood, impact, unlikely, likely, slight, severe, risksIn } = inRisks;
  return (
    <div class="risk-ends quiet" aria-hidden="true">
      <p>
        {likelihood}: 1 {unlikely}, {size} {likely}
      </p>
      <p>
        {impact}: 1 {slight}, {size} {severe}
      </p>
      <p>
        <span class="cell-count">n</span> {risksIn}
      </p>
    </div>
  );
}

interface ChosenCellProps {
  readonly cell: RiskCell | undefined;
  readonly onCell: (key: string) => void;
}

/** Says why the table is shorter than the plan's list, and leads back to all of it. */
function ChosenCell({ cell, onCell }: ChosenCellProps): JSX.Element {
  const words = useWords();
  return (
    <p class="risk-chosen" role="status">
      {cell && (
        <>
          {words.inRisks.chosenCell} {cell.name}{' '}
          <button
            type="button"
            class="plain"
            onClick={() => {
              onCell(cell.key);
            }}
          >
            <Icon name="close" /> {words.showAll}
          </button>
        </>
      )}
    </p>
  );
}

/** The gravest first, those without a score last; else as written. */
function inOrder(rows: readonly RiskRow[], order: (typeof orders)[number]): readonly RiskRow[] {
  if (order === 'written') return rows;
  return rows.toSorted((a, b) => (b.score?.value ?? 0) - (a.score?.value ?? 0));
}
