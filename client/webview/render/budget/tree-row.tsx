import type { ComponentChildren, JSX } from 'preact';
import type { BudgetRow, CostElsewhere } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { Held } from '../parts/held';
import { Open } from '../parts/parts';
import { RowName } from '../parts/row-name';
import { rowProps } from '../parts/row-props';

/** What a row of a tree table needs of the table that it stands in. */
export interface TreeRowProps {
  readonly row: BudgetRow;
  /** Counted from 1, the rows of the head included. */
  readonly rowIndex: number;
  readonly branch: boolean;
  readonly closed: boolean;
  /** The row that holds the table's place in the order of focus. */
  readonly active: boolean;
  readonly selected: boolean;
  readonly onFold: (key: string) => void;
  readonly onFocus: (key: string) => void;
  readonly onKeyDown: (event: KeyboardEvent, row: BudgetRow) => void;
}

interface NamedRowProps {
  readonly tree: TreeRowProps;
  /** The cells behind the name. */
  readonly children: ComponentChildren;
}

/** A row of a tree table: who it is, where its costs are if it has none, and its cells. */
export function TreeRow({ tree, children }: NamedRowProps): JSX.Element {
  const { row, rowIndex, branch, closed, active, selected, onFold, onFocus, onKeyDown } = tree;
  return (
    <tr
      role="row"
      {...rowProps(row.key, `row ${row.kind}`, selected)}
      aria-level={row.depth + 1}
      aria-rowindex={rowIndex}
      aria-expanded={branch ? !closed : undefined}
      tabIndex={active ? 0 : -1}
      style={{ '--depth': row.depth }}
      onFocus={() => {
        onFocus(row.key);
      }}
      onKeyDown={(event) => {
        onKeyDown(event, row);
      }}
    >
      <th scope="row" role="rowheader">
        <RowName row={row} branch={branch} closed={closed} tabIndex={-1} onFold={onFold} />
        {row.elsewhere && <Elsewhere elsewhere={row.elsewhere} tabIndex={active ? 0 : -1} />}
      </th>
      {children}
    </tr>
  );
}

interface ElsewhereProps {
  readonly elsewhere: CostElsewhere;
  readonly tabIndex: number;
}

function Elsewhere({ elsewhere, tabIndex }: ElsewhereProps): JSX.Element {
  const { inTime, inDocument } = useWords();
  if (elsewhere.kind === 'above') {
    return <Held words={inTime.costAbove} held={elsewhere} tabIndex={tabIndex} />;
  }
  return (
    <span class="under row-note">
      {inDocument.costShare}:{' '}
      <Open range={elsewhere.range} tabIndex={tabIndex}>
        {elsewhere.text}
      </Open>
    </span>
  );
}
