import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { BudgetColumn, BudgetRow, BudgetView, Words } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { BudgetTreeRow } from './budget-row';
import { Columns, longest, longestWord, tableWidths, type ColumnWidth } from './columns';
import { drawAll, GapRow } from '../parts/gap';
import { Heads } from '../parts/heads';
import { useTreeTable } from './use-tree-table';

/** What the plan comes to ends with the shares; behind them it is itemised. */
const shareKey = '#share';

/** `100,0 %`, which has room of its own: so much of it that bars are equally long. */
const shareCharacters = 10;

/** The roll-up as a tree table. */
export function BudgetTree({ budget }: { readonly budget: BudgetView }): JSX.Element {
  const words = useWords();
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
      style={tableWidths(widths, shareKey)}
    >
      <Columns widths={widths} />
      <Head columns={columns} withDifferences={withDifferences} />
      <tbody ref={list}>
        {drawAll(drawn, GapRow, (each) => (
          <BudgetTreeRow
            key={each.key}
            {...propsOf(each)}
            columns={columns}
            withDifferences={withDifferences}
          />
        ))}
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
    widthOf('#stated', words.stated, ({ stated }) => stated?.figure),
    widthOf('#composed', words.composed, ({ composed }) => composed?.figure, 1),
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
    widthOf('#years', words.personYearsShort, ({ personYears }) =>
      yearsDiffer ? words.stated.padEnd(12) : (personYears.composed ?? personYears.stated)?.figure,
    ),
    {
      key: shareKey,
      characters: Math.max(longestWord(words.shareOfPlan), shareCharacters),
      beside: '--bar',
    },
    ...columns.map(({ key, title }) => widthOf(key, title, ({ lines }) => lines[key]?.figure)),
  ];
}

interface HeadProps {
  readonly columns: readonly BudgetColumn[];
  readonly withDifferences: boolean;
}

function Head({ columns, withDifferences }: HeadProps): JSX.Element {
  const words = useWords();
  return (
    <thead>
      <tr>
        <Heads
          titles={[
            words.name,
            words.stated,
            words.composed,
            ...(withDifferences ? [words.difference] : []),
            words.personYearsShort,
            words.shareOfPlan,
            ...columns.map(({ title }) => title),
          ]}
        />
      </tr>
    </thead>
  );
}
