import type { JSX } from 'preact';
import type { EvaluationView } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { FoldAll, useFolds } from '../parts/folding';
import type { ResultGroup } from './evaluation-rows';

interface TitleProps {
  readonly evaluation: EvaluationView;
  /** Of the rows that are shown. */
  readonly groups: readonly ResultGroup[];
}

/** Over the table: how many of its rows are shown, where those are not all, and the folds of all. */
export function EvaluationTitle({ evaluation, groups }: TitleProps): JSX.Element {
  const { inEvaluation } = useWords();
  const { setAll } = useFolds();
  const all = evaluation.rows.filter(({ kind }) => kind !== 'result').length;
  const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <div class="table-title">
      <h2>{inEvaluation.table}</h2>
      <p class="quiet shown-rows" role="status">
        {shown === all ? '' : `${inEvaluation.rows} ${shown}/${all}`}
      </p>
      {groups.length > 0 && (
        <FoldAll
          onFold={(closed) => {
            setAll(
              groups.map(({ result }) => result.key),
              closed,
            );
          }}
        />
      )}
    </div>
  );
}
