import type { JSX, RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { RiskCell, RiskRow } from '@planwright/protocol';
import { usePage, useWords } from '../../state/context';
import { useNewest } from '../parts/when-changed';
import { softHyphens } from '../parts/soft-hyphens';
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
  const { words, language } = usePage();
  const { table, active, onFocus, onKeyDown } = useCellKeys(cells, size, chosen);
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
            {index === 0 && (
              <th role="rowheader" scope="rowgroup" rowSpan={size} class="axis axis-up">
                <span>{softHyphens(inRisks.likelihood, language)}</span>
              </th>
            )}
            <AxisPoint
              of="row"
              point={size - index}
              ends={[inRisks.unlikely, inRisks.likely]}
              size={size}
            />
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

interface CellKeys {
  readonly table: RefObject<HTMLTableElement | null>;
  /** The cell that holds the map's place in the order of focus. */
  readonly active: string | undefined;
  readonly onFocus: (key: string) => void;
  readonly onKeyDown: (event: KeyboardEvent, key: string) => void;
}

function useCellKeys(
  cells: readonly RiskCell[],
  size: number,
  chosen: string | undefined,
): CellKeys {
  const [focused, onFocus] = useState<string>();
  const table = useRef<HTMLTableElement>(null);
  const first = cells.find(({ risks }) => risks.length > 0) ?? cells[0];
  const isThere = cells.some(({ key }) => key === focused);
  const onKeyDown = useNewest((event: KeyboardEvent, key: string) => {
    const at = cells.findIndex((cell) => cell.key === key);
    const to = cells[neighbour(event.key, at, size)];
    if (!to || to.key === key) return;
    event.preventDefault();
    onFocus(to.key);
    table.current?.querySelector<HTMLElement>(`[data-cell="${to.key}"] .cell-choose`)?.focus();
  });
  return { table, active: isThere ? focused : (chosen ?? first?.key), onFocus, onKeyDown };
}

interface MapHeadProps {
  /** Of any row. */
  readonly cells: readonly RiskCell[];
  readonly size: number;
}

function MapHead({ cells, size }: MapHeadProps): JSX.Element {
  const { inRisks } = useWords();
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
            ends={[inRisks.slight, inRisks.severe]}
            size={size}
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
  readonly ends: readonly [first: string, last: string];
  readonly size: number;
}

function AxisPoint({ of, point, ends, size }: AxisPointProps): JSX.Element {
  const end = point === 1 ? ends[0] : point === size ? ends[1] : undefined;
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
