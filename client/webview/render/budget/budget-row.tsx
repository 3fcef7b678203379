import type { JSX } from 'preact';
import type { BudgetColumn, PersonYearsView } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { whenChanged } from '../parts/when-changed';
import { BudgetName } from './budget-name';
import { Compared } from './compared';
import { IconNote } from '../parts/icon';
import { Difference, Figure, Open, ShareBar } from '../parts/parts';
import { treeRowAttributes, type TreeRowProps } from './use-tree-table';

interface BudgetRowProps extends TreeRowProps {
  readonly columns: readonly BudgetColumn[];
  readonly withDifferences: boolean;
}

export const BudgetTreeRow = whenChanged(Row);

function Row(props: BudgetRowProps): JSX.Element {
  const { row, columns, branch, closed, withDifferences, active } = props;
  const words = useWords();
  const tabIndex = active ? 0 : -1;
  return (
    <tr {...treeRowAttributes(props)}>
      <th scope="row" role="rowheader">
        <BudgetName
          row={row}
          branch={branch}
          closed={closed}
          tabIndex={tabIndex}
          onFold={props.onFold}
        />
      </th>
      <td role="gridcell">
        <Figure money={row.stated} tabIndex={tabIndex} />
      </td>
      <td role="gridcell" class="sum">
        <Figure money={row.composed} tabIndex={tabIndex} />
        {row.incomplete && <IconNote name="warning" class="incomplete" text={words.incomplete} />}
      </td>
      {withDifferences && (
        <td role="gridcell">
          <Compared
            difference={row.difference}
            isSame={!row.incomplete && row.stated !== undefined && row.composed !== undefined}
          />
        </td>
      )}
      <td role="gridcell">
        <PersonYears years={row.personYears} tabIndex={tabIndex} />
      </td>
      <td role="gridcell">
        <ShareBar share={row.share} />
      </td>
      {columns.map(({ key }) => (
        <td role="gridcell" key={key}>
          <Figure money={row.lines[key]} tabIndex={tabIndex} />
        </td>
      ))}
    </tr>
  );
}

interface PersonYearsProps {
  readonly years: PersonYearsView;
  readonly tabIndex: number;
}

function PersonYears({ years, tabIndex }: PersonYearsProps): JSX.Element | null {
  const words = useWords();
  const { stated, composed, difference } = years;
  const shown = composed ?? stated;
  if (!shown) return null;
  if (!difference || !stated) {
    return (
      <Open range={stated?.range} class="figure" tabIndex={tabIndex}>
        {shown.figure}
      </Open>
    );
  }
  return (
    <>
      <span class="figure">{shown.figure}</span>
      <span class="under">
        {words.stated}{' '}
        <Open range={stated.range} tabIndex={tabIndex}>
          {stated.figure}
        </Open>{' '}
        <Difference difference={difference} shown={difference.figure} />
      </span>
    </>
  );
}
