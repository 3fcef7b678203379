import type { JSX } from 'preact';
import type { EvaluationCounts, EvaluationRow } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { LightFigures } from '../parts/light';
import { Open, Title, withCode } from '../parts/parts';
import { isLit } from './evaluation-rows';

interface CountsProps {
  readonly counts: readonly EvaluationCounts[];
  readonly rows: readonly EvaluationRow[];
}

/** The lights of all rows and of those that serve each benefit goal, as a table. */
export function EvaluationCountsTable({ counts, rows }: CountsProps): JSX.Element {
  const words = useWords();
  const { lightsByBenefit, benefit, toAssess, countedOnce, outcome, progress } = words.inEvaluation;
  const lit = counts.some(isLit);
  return (
    <section>
      <h2>{lightsByBenefit}</h2>
      {!lit && <p class="no-lights">{withCode(words.inEvaluation.noLights)}</p>}
      <table class="light-counts" aria-label={lightsByBenefit}>
        <thead>
          <tr>
            <th scope="col">{benefit}</th>
            <th scope="col" class="light-count">
              {toAssess}
            </th>
            {lit && <th scope="col">{outcome}</th>}
            {lit && <th scope="col">{progress}</th>}
          </tr>
        </thead>
        <tbody>
          {counts.map((each) => (
            <tr key={each.key} class={each.kind}>
              <th scope="row">
                <CountsName counts={each} />
              </th>
              <td class="light-count" data-label={toAssess}>
                {each.rows}
              </td>
              {lit && (
                <>
                  <td class="light-cell" data-label={outcome}>
                    <LightFigures counts={each.outcome} />
                  </td>
                  <td class="light-cell" data-label={progress}>
                    <LightFigures counts={each.progress} />
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.some(({ kind }) => kind === 'goal') && <p class="quiet counted-once">{countedOnce}</p>}
    </section>
  );
}

function CountsName({ counts }: { readonly counts: EvaluationCounts }): JSX.Element {
  const words = useWords();
  const { kind, id, title, range } = counts;
  switch (kind) {
    case 'all':
      return <>{words.inEvaluation.allRows}</>;
    case 'none':
      return <>{words.inEvaluation.withoutBenefit}</>;
    case 'unknown':
      return (
        <>
          <span class="id">{id}</span>{' '}
          <span class="quiet">{words.inEvaluation.unknownBenefit}</span>
        </>
      );
    case 'benefit':
      return (
        <Open range={range}>
          <Title id={id} title={title ?? words.untitled} />
        </Open>
      );
  }
}
