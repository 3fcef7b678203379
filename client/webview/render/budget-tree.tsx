import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { BudgetColumn, BudgetRow, BudgetView, Words } from '@planwright/protocol';
import { usePage } from '../context';
import { BudgetTreeRow } from './budget-row';
import { Columns, longest, longestWord, widthOfAll, type ColumnWidth } from './columns';
import { GapRow } from './gap';
import { useTreeTable } from './use-tree-table';

/** The roll-up as a tree table. */
export function BudgetTree({ budget }: { readonly budget: BudgetView }): JSX.Element {
  const { words } = usePage();
  const { rows, columns } = budget;
  const { list, drawn, rowCount, propsOf } = useTreeTable('budget', rows, 1);
  // The column stays where all agrees: that there is no difference is what one looks for.
  const withDifferences = rows.some(({ stated, composed }) => stated && composed);
  const widths = useMemo(
    () => columnWidths(rows, columns, withDifferences, words),
    [rows, columns, withDifferences, words],
  );
  return (
    <table
      class="figures fixed tree"
      role="treegrid"
      aria-label={words.budget}
      aria-rowcount={rowCount}
      style={{ '--columns': widthOfAll(widths) }}
    >
      <Columns widths={widths} />
      <Head columns={columns} withDifferences={withDifferences} />
      <tbody ref={list}>
        {drawn.map((each) =>
          each.kind === 'gap' ? (
            <GapRow key={each.key} height={each.height} />
          ) : (
            <BudgetTreeRow
              key={each.key}
              {...propsOf(each)}
              columns={columns}
              withDifferences={withDifferences}
            />
          ),
        )}
      </tbody>
    </table>
  );
}

function columnWidths(
  rows: readonly BudgetRow[],
  columns: readonly BudgetColumn[],
  withDifferences: boolean,
  words: Words,
): readonly ColumnWidth[] {
  const widthOf = (
    key: string,
    title: string,
    figure: (row: BudgetRow) => string | undefined,
    extra = 0,
  ): ColumnWidth => ({
    key,
    characters: Math.max(longestWord(title), longest(rows.map(figure)) + extra),
  });
  const signAndIcon = 2;
  const yearsDiffer = rows.some(({ personYears }) => personYears.difference);
  return [
    widthOf('#composed', words.composed, ({ composed }) => composed?.figure, 1),
    widthOf('#stated', words.stated, ({ stated }) => stated?.figure),
    ...(withDifferences
      ? [
          widthOf(
            '#difference',
            words.difference,
            ({ difference }) => difference?.figure,
            signAndIcon,
          ),
        ]
      : []),
    { key: '#share', characters: 14 },
    widthOf('#years', words.personYearsShort, ({ personYears }) =>
      yearsDiffer ? words.stated.padEnd(15) : (personYears.composed ?? personYears.stated)?.figure,
    ),
    ...columns.map(({ key, title }) => widthOf(key, title, ({ lines }) => lines[key]?.figure)),
  ];
}

interface HeadProps {
  readonly columns: readonly BudgetColumn[];
  readonly withDifferences: boolean;
}

function Head({ columns, withDifferences }: HeadProps): JSX.Element {
  const { words } = usePage();
  return (
    <thead>
      <tr>
        <th scope="col">{words.name}</th>
        <th scope="col">{words.composed}</th>
        <th scope="col">{words.stated}</th>
        {withDifferences && <th scope="col">{words.difference}</th>}
        <th scope="col">{words.shareOfPlan}</th>
        <th scope="col">{words.personYearsShort}</th>
        {columns.map(({ key, title }) => (
          <th scope="col" key={key}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
