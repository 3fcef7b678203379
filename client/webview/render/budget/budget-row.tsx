import type { JSX } from 'preact';
import type { BudgetColumn, PersonYearsView } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { whenChanged } from '../parts/when-changed';
import { Compared } from './compared';
import { IconNote } from '../parts/icon';
import { Difference, Figure, Open, ShareBar } from '../parts/parts';
import { TreeRow, type TreeRowProps } from './tree-row';

interface BudgetRowProps extends TreeRowProps {
  readonly columns: readonly BudgetColumn[];
  readonly withDifferences: boolean;
}

export const BudgetTreeRow = whenChanged(Row);

function Row({ columns, withDifferences, ...tree }: BudgetRowProps): JSX.Element {
  const words = useWords();
  const { row } = tree;
  const tabIndex = tree.active ? 0 : -1;
  return (
    <TreeRow tree={tree}>
      <td role="gridcell">
        <Figure money={row.stated} tabIndex={tabIndex} />
      </td>
      <td role="gridcell" class="sum">
        <Figure money={row.composed} tabIndex={tabIndex} />
        {row.incomplete && <IconNote name="warning" class="incomplete" text={words.incomplete} />}
        {row.openRate && <IconNote name="information" class="incomplete" text={words.openRate} />}
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
    </TreeRow>
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
