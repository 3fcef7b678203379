import { useMemo, useState } from 'preact/hooks';
import type { BudgetRow } from '@planwright/protocol';
import { usePage, useReading } from '../../state/context';
import { useFolds } from '../parts/folding';
import { useNewest } from '../parts/when-changed';
import { selectedIn } from '../../state/places';
import { branchKeys, moveFor, visibleRows } from '../parts/tree';
import { useWindow, type Drawn, type Windowed } from '../../scroll/use-window';
import type { TreeRowProps } from './tree-row';

export interface TreeTable {
  readonly list: Windowed<BudgetRow>['list'];
  readonly drawn: readonly Drawn<BudgetRow>[];
  /** Of `aria-rowcount`. */
  readonly rowCount: number;
  readonly propsOf: (drawn: Drawn<BudgetRow> & { readonly kind: 'item' }) => TreeRowProps;
}

/** Pixels of a row with a title of two lines. */
const rowEstimate = 56;

/**
 * The rows of the budget as a tree table (WAI-ARIA treegrid): arrow keys move between rows and fold
 * them, Enter leads to the text.
 * @param headRows rows of the table's head and foot
 */
export function useTreeTable(
  name: string,
  rows: readonly BudgetRow[],
  headRows: number,
): TreeTable {
  const { open } = usePage();
  const { selected: inText } = useReading();
  const { closed, toggle: onFold } = useFolds();
  const seen = useMemo(() => visibleRows(rows, closed), [rows, closed]);
  const branches = useMemo(() => new Set(branchKeys(rows)), [rows]);
  const [focused, setFocused] = useState<string>();
  const active = seen.some(({ key }) => key === focused) ? focused : seen[0]?.key;
  const selected = selectedIn(seen, inText)?.key;
  const { list, drawn, reveal } = useWindow({
    name,
    items: seen,
    estimate: rowEstimate,
    keep: [selected, active],
  });
  const onKeyDown = useNewest((event: KeyboardEvent, row: BudgetRow) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // Enter on a figure is that figure's own.
    if (event.key === 'Enter' && event.target !== event.currentTarget) return;
    const move = moveFor(event.key, row.key, rows, seen, closed);
    if (!move) return;
    event.preventDefault();
    if (move.kind === 'toggle') onFold(move.key);
    else if (move.kind === 'activate') open(row.range);
    else {
      setFocused(move.key);
      reveal(move.key, 'focus');
    }
  });
  return {
    list,
    drawn,
    rowCount: seen.length + headRows,
    propsOf: ({ item: row, index }) => ({
      row,
      rowIndex: index + headRows + 1,
      branch: branches.has(row.key),
      closed: closed.has(row.key),
      active: row.key === active,
      selected: row.key === selected,
      onFold,
      onFocus: setFocused,
      onKeyDown,
    }),
  };
}
