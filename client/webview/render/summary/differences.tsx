import type { JSX } from 'preact';
import type { SummaryDifference } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { Difference, Open, Title } from '../parts/parts';

/** Of money and of person-years each, what a reader takes in; the rest stands in the budget. */
const mostDifferences = 5;

interface DifferencesProps {
  readonly differences: readonly SummaryDifference[];
}

/** Stated figures that their parts do not give, each leading to where it is stated. */
export function Differences({ differences }: DifferencesProps): JSX.Element | null {
  const words = useWords();
  if (differences.length === 0) return null;
  return (
    <section>
      <h2>{words.differences}</h2>
      <ul class="notes">
        {mostOf(differences).map((each) => (
          <li key={each.key}>
            <p class="note-title">
              <span class="quiet">{each.where}</span>
              <Open range={each.range}>
                <Title title={each.title} />
              </Open>
            </p>
            <p class="note-figures">
              <span>
                {words.stated} <strong>{each.stated.text}</strong>
              </span>
              <span>
                {words.composed} <strong>{each.composed.text}</strong>
              </span>
              <Difference difference={each.difference} shown={each.difference.text} inWords />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function mostOf(differences: readonly SummaryDifference[]): readonly SummaryDifference[] {
  return (['money', 'personYears'] as const).flatMap((kind) =>
    differences.filter((each) => each.kind === kind).slice(0, mostDifferences),
  );
}
