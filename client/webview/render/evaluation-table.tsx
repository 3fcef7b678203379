import type { JSX } from 'preact';
import { usePage, useReading } from '../context';
import { useNewest } from '../draw-again';
import { toggle } from '../model';
import { softHyphens } from '../soft-hyphens';
import { GoalRow, ProcessRow, ResultRow } from './evaluation-row';
import { moveByArrow } from './evaluation-keys';
import type { ResultGroup } from './evaluation-rows';

interface TableProps {
  readonly groups: readonly ResultGroup[];
  /** Key of what is selected in the text, here or elsewhere. */
  readonly selected: string | undefined;
}

/**
 * The evaluation row by row under its result goals, which can be folded. A goal alone shares the
 * cells of the row above it. Each result goal is a stop on the way through the page; arrow keys
 * lead to everything else.
 */
export function EvaluationTable({ groups, selected }: TableProps): JSX.Element {
  const { words } = usePage();
  const { closed, setClosed } = useReading();
  const fold = useNewest((key: string) => {
    setClosed(toggle([...closed], key));
  });
  if (groups.length === 0) return <p class="empty">{words.inEvaluation.nothingFound}</p>;
  return (
    <table class="evaluation-table" aria-label={words.inEvaluation.table} onKeyDown={moveByArrow}>
      <Head />
      {groups.map(({ result, rows }) => {
        const isClosed = closed.has(result.key);
        return (
          <tbody key={result.key}>
            <ResultRow
              row={result}
              closed={isClosed}
              selected={result.key === selected}
              onFold={fold}
            />
            {!isClosed &&
              rows.map((row) =>
                row.kind === 'goal' ? (
                  <GoalRow key={row.key} row={row} selected={row.key === selected} />
                ) : (
                  <ProcessRow key={row.key} row={row} selected={row.key === selected} />
                ),
              )}
          </tbody>
        );
      })}
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
