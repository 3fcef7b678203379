import type { JSX } from 'preact';
import type {
  EvaluationAspect,
  EvaluationAssessment,
  EvaluationBenefit,
  EvaluationTie,
} from '@planwright/protocol';
import { useWords } from '../../state/context';
import { LightMark } from '../parts/light';
import { NodeName, Open, Title, Unseen } from '../parts/parts';

/** The numbers of the benefit goals; their titles are read aloud, and shown at the pointer. */
export function BenefitsCell({
  benefits,
}: {
  readonly benefits: readonly EvaluationBenefit[];
}): JSX.Element | null {
  const words = useWords();
  if (benefits.length === 0) return null;
  return (
    <ul class="benefit-marks">
      {benefits.map(({ key, id, title, known, range }) => {
        const name = known ? title : words.inEvaluation.unknownBenefit;
        return (
          <li key={key} class={known ? 'benefit-mark' : 'benefit-mark unknown'} title={name ?? id}>
            <Open range={range} tabIndex={-1}>
              {id}
              {!known && <span aria-hidden="true">?</span>}
              <Unseen> {name}</Unseen>
            </Open>
          </li>
        );
      })}
    </ul>
  );
}

/** The parts of the plan that a row is about. */
export function Ties({ ties }: { readonly ties: readonly EvaluationTie[] }): JSX.Element | null {
  const words = useWords();
  if (ties.length === 0) return null;
  const { about, unknownPart } = words.inEvaluation;
  return (
    <span class="row-ties">
      <span class="quiet">{about}: </span>
      {ties.map((tie) => (
        <span key={tie.key} class="row-tie">
          <NodeName node={tie} class="plain" tabIndex={-1} />
          {!tie.known && <span class="quiet"> ({unknownPart})</span>}
        </span>
      ))}
    </span>
  );
}

interface AssessmentProps {
  readonly aspect: EvaluationAspect;
  readonly assessment: EvaluationAssessment | undefined;
  readonly reach: { readonly rowSpan?: number };
}

/** A light with its shape, its word, its value and its note; what is no light as it is written. */
export function AssessmentCell({ aspect, assessment, reach }: AssessmentProps): JSX.Element {
  const words = useWords();
  const { noLight, notALight, [aspect]: label } = words.inEvaluation;
  const { light, word, value, note, range } = assessment ?? {};
  return (
    <td class="light-cell" data-label={label} {...reach}>
      <Open range={range} class="assessed" tabIndex={-1}>
        <LightMark light={light ?? 'none'} />
        {word === undefined ? <Unseen>{noLight}</Unseen> : <span class="light-word">{word}</span>}
        {value !== undefined && <span class="light-value"> {value}</span>}
      </Open>
      {word !== undefined && !light && <span class="quiet"> ({notALight})</span>}
      {note !== undefined && (
        <Open range={range} class="light-note" tabIndex={-1}>
          <Title title={note} />
        </Open>
      )}
    </td>
  );
}
