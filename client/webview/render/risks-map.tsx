import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { RiskCell, RiskRow } from '@planwright/protocol';
import { usePage } from '../context';
import { useNewest } from '../draw-again';
import { softHyphens } from '../soft-hyphens';
import { RiskMapCell } from './risks-map-cell';

interface RiskMapProps {
  /** Row by row, as many to a row as the scale has points. */
  readonly cells: readonly RiskCell[];
  readonly size: number;
  /** The key of the cell that the table is of. */
  readonly chosen: string | undefined;
  /** The risk that is selected in the text. */
  readonly selected: RiskRow | undefined;
  readonly onCell: (key: string) => void;
}

/**
 * Likelihood against impact; arrow keys lead from cell to cell, Enter shows a cell's risks only, and
 * Tab leads to the risks in the cell.
 */
export function RiskMap({ cells, size, chosen, selected, onCell }: RiskMapProps): JSX.Element {
  const { words } = usePage();
  const [focused, setFocused] = useState<string>();
  const table = useRef<HTMLTableElement>(null);
  const has = (key: string | undefined): boolean => cells.some((cell) => cell.key === key);
  const first = cells.find(({ risks }) => risks.length > 0) ?? cells[0];
  const active = has(focused) ? focused : (chosen ?? first?.key);
  const onKeyDown = useNewest((event: KeyboardEvent, key: string) => {
    const at = cells.findIndex((cell) => cell.key === key);
    const to = cells[neighbour(event.key, at, size)];
    if (!to || to.key === key) return;
    event.preventDefault();
    setFocused(to.key);
    table.current?.querySelector<HTMLElement>(`[data-cell="${to.key}"] .cell-choose`)?.focus();
  });
  const onFocus = useNewest(setFocused);
  const rows = Array.from({ length: size }, (_, index) =>
    cells.slice(index * size, (index + 1) * size),
  );
  const { inRisks } = words;
  return (
    <table
      class={`risk-map size-${size > 6 ? 'large' : 'small'}`}
      role="grid"
      aria-label={inRisks.map}
      ref={table}
    >
      <colgroup>
        <col class="axis-column" />
        <col class="point-column" />
        <col span={size} />
      </colgroup>
      <MapHead cells={rows[0] ?? []} size={size} />
      <tbody>
        {rows.map((row, index) => (
          <tr role="row" key={row[0]?.likelihood}>
            {index === 0 && <LikelihoodAxis size={size} />}
            <LikelihoodPoint point={size - index} size={size} />
            {row.map((cell) => (
              <RiskMapCell
                key={cell.key}
                cell={cell}
                chosen={cell.key === chosen}
                active={cell.key === active}
                selected={selected?.cell === cell.key ? selected.key : undefined}
                onCell={onCell}
                onFocus={onFocus}
                onKeyDown={onKeyDown}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface LikelihoodProps {
  readonly size: number;
}

function LikelihoodAxis({ size }: LikelihoodProps): JSX.Element {
  const { words, language } = usePage();
  return (
    <th role="rowheader" scope="rowgroup" rowSpan={size} class="axis axis-up">
      <span>{softHyphens(words.inRisks.likelihood, language)}</span>
    </th>
  );
}

interface LikelihoodPointProps extends LikelihoodProps {
  readonly point: number;
}

function LikelihoodPoint({ point, size }: LikelihoodPointProps): JSX.Element {
  const { likely, unlikely } = usePage().words.inRisks;
  const end = point === size ? likely : point === 1 ? unlikely : undefined;
  return <AxisPoint of="row" point={point} end={end} />;
}

interface MapHeadProps {
  /** Of any row. */
  readonly cells: readonly RiskCell[];
  readonly size: number;
}

function MapHead({ cells, size }: MapHeadProps): JSX.Element {
  const { inRisks } = usePage().words;
  return (
    <thead>
      <tr role="row">
        <td role="gridcell" colSpan={2} />
        <th role="columnheader" scope="colgroup" colSpan={size} class="axis">
          {inRisks.impact}
        </th>
      </tr>
      <tr role="row">
        <td role="gridcell" colSpan={2} />
        {cells.map(({ impact }) => (
          <AxisPoint
            key={impact}
            of="col"
            point={impact}
            end={impact === 1 ? inRisks.slight : impact === size ? inRisks.severe : undefined}
          />
        ))}
      </tr>
    </thead>
  );
}

interface AxisPointProps {
  readonly of: 'row' | 'col';
  readonly point: number;
  /** What the first and the last point mean. */
  readonly end: string | undefined;
}

function AxisPoint({ of, point, end }: AxisPointProps): JSX.Element {
  return (
    <th role={of === 'row' ? 'rowheader' : 'columnheader'} scope={of} class="axis-point">
      {point}
      {end !== undefined && <span class="axis-end"> {end}</span>}
    </th>
  );
}

/** The place of the cell that a key leads to; −1 where it leads nowhere. */
function neighbour(pressed: string, at: number, size: number): number {
  const column = at % size;
  switch (pressed) {
    case 'ArrowLeft':
      return column > 0 ? at - 1 : -1;
    case 'ArrowRight':
      return column < size - 1 ? at + 1 : -1;
    case 'ArrowUp':
      return at - size;
    case 'ArrowDown':
      return at + size;
    case 'Home':
      return at - column;
    case 'End':
      return at - column + size - 1;
    default:
      return -1;
  }
}
