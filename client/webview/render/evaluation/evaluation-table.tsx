import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { EvaluationRow } from '@planwright/protocol';
import { useWindow } from '../../scroll/use-window';
import { usePage, useWords } from '../../state/context';
import { moveByArrow } from '../parts/arrow-keys';
import { useFolds } from '../parts/folding';
import { drawAll, GapBody } from '../parts/gap';
import { Empty } from '../parts/parts';
import { softHyphens } from '../parts/soft-hyphens';
import { GoalRow, ProcessRow, ResultRow } from './evaluation-row';
import { partsOf, type ResultGroup } from './evaluation-rows';

interface TableProps {
  readonly groups: readonly ResultGroup[];
  /** Key of what is selected in the text, here or elsewhere. */
  readonly selected: string | undefined;
}

/** Pixels of a row with the goals that share its cells, roughly. */
const estimate = 130;

/**
 * The evaluation row by row under its result goals, which can be folded. A goal alone shares the
 * cells of the row above it, and is drawn with it. Each result goal is a stop on the way through the
 * page; arrow keys lead to everything else.
 */
export function EvaluationTable({ groups, selected }: TableProps): JSX.Element {
  const words = useWords();
  const { closed, toggle } = useFolds();
  const parts = useMemo(() => partsOf(groups, closed), [groups, closed]);
  const { list, drawn } = useWindow({
    name: 'evaluation',
    items: parts,
    estimate,
    keep: [parts.find(({ rows }) => rows.some(({ key }) => key === selected))?.key],
  });
  if (groups.length === 0) return <Empty message={words.inEvaluation.nothingFound} />;
  const last = parts.at(-1);
  const draw = (row: EvaluationRow, index: number): JSX.Element => {
    const given = { key: row.key, selected: row.key === selected, index };
    switch (row.kind) {
      case 'result':
        return <ResultRow {...given} row={row} closed={closed.has(row.key)} onFold={toggle} />;
      case 'process':
        return <ProcessRow {...given} row={row} />;
      case 'goal':
        return <GoalRow {...given} row={row} />;
    }
  };
  return (
    <table
      class="evaluation-table"
      aria-label={words.inEvaluation.table}
      aria-rowcount={(last ? last.index + last.rows.length : 0) + 1}
      ref={list}
      onKeyDown={moveByArrow}
    >
      <Head />
      {drawAll(drawn, GapBody, ({ key, item: { rows, index } }) => (
        <tbody key={key} data-row={key} class={rows[0]?.kind === 'result' ? 'of-result' : ''}>
          {rows.map((row, at) => draw(row, index + at + 2))}
        </tbody>
      ))}
    </table>
  );
}

/** Two columns say what they are judged by. */
function Head(): JSX.Element {
  const { words, language } = usePage();
  const { goal, measure, benefits, metrics, outcome, progress, outcomeAsks, progressAsks } =
    words.inEvaluation;
  const columns = [
    { name: 'goal', title: goal },
    { name: 'measure', title: measure },
    { name: 'benefits', title: benefits },
    { name: 'metrics', title: metrics },
    { name: 'outcome', title: outcome, asks: outcomeAsks },
    { name: 'progress', title: progress, asks: progressAsks },
  ];
  return (
    <thead>
      <tr>
        {columns.map(({ name, title, asks }) => (
          <th key={name} scope="col" class={`column-${name}`}>
            {softHyphens(title, language)}
            {asks !== undefined && <span class="under asks">{softHyphens(asks, language)}</span>}
          </th>
        ))}
      </tr>
    </thead>
  );
}
