import type { JSX } from 'preact';
import type { SummaryEvaluation } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { LightFigures } from '../parts/light';
import { FactRow, Open } from '../parts/parts';

/** What an evaluation without a plan holds, in the place of costs and work packages. */
export function Evaluated({ evaluation }: { readonly evaluation: SummaryEvaluation }): JSX.Element {
  const { inEvaluation } = useWords();
  const { resultGoals, rows, lights, range } = evaluation;
  return (
    <>
      <FactRow label={inEvaluation.resultGoals}>
        <Open range={range}>{resultGoals}</Open>
      </FactRow>
      <FactRow label={inEvaluation.rows}>{rows}</FactRow>
      {lights ? (
        <>
          <FactRow label={inEvaluation.outcome}>
            <LightFigures counts={lights.outcome} />
          </FactRow>
          <FactRow label={inEvaluation.progress}>
            <LightFigures counts={lights.progress} />
          </FactRow>
        </>
      ) : (
        <FactRow label={inEvaluation.lights}>{inEvaluation.noLight}</FactRow>
      )}
    </>
  );
}
