import type { JSX } from 'preact';
import type {
  EvaluationCounts,
  EvaluationPointView,
  EvaluationSummaryView,
} from '@planwright/protocol';
import { useWords } from '../../state/context';
import { whenChanged } from '../parts/when-changed';
import { moveByArrow } from '../parts/arrow-keys';
import { LightFigures } from '../parts/light';
import { FactRow, Open, Title } from '../parts/parts';
import { rowProps } from '../parts/row-props';
import { isLit } from './evaluation-rows';

interface SummaryProps {
  readonly summary: readonly EvaluationSummaryView[];
  readonly counts: readonly EvaluationCounts[];
  /** Key of what is selected in the text, here or elsewhere. */
  readonly selected: string | undefined;
}

/** What is said of each benefit goal, beside the lights of the rows that serve it. */
export function EvaluationSummary({ summary, counts, selected }: SummaryProps): JSX.Element {
  const words = useWords();
  const holds = ({ key, points }: EvaluationPointView): boolean =>
    key === selected || points.some(holds);
  return (
    <section>
      <h2>{words.inEvaluation.summary}</h2>
      {summary.map((each) => (
        <OneBenefit
          key={each.key}
          summary={each}
          counts={counts.find(({ id, kind }) => id === each.id && kind !== 'all')}
          selected={each.key === selected || each.points.some(holds) ? selected : undefined}
        />
      ))}
    </section>
  );
}

interface OneProps {
  readonly summary: EvaluationSummaryView;
  readonly counts: EvaluationCounts | undefined;
  readonly selected: string | undefined;
}

const OneBenefit = whenChanged(function Benefit({ summary, counts, selected }: OneProps) {
  const words = useWords();
  const { key, id, title, known, range, points } = summary;
  const { outcome, progress, toAssess, unknownBenefit } = words.inEvaluation;
  return (
    <div class="benefit-summary">
      <div {...rowProps(key, 'benefit-head', key === selected)}>
        <h3>
          <Open range={range}>
            <Title id={id} title={title ?? (known ? words.untitled : '')} />
          </Open>
          {!known && id !== undefined && <span class="quiet">{unknownBenefit}</span>}
        </h3>
        {counts && (
          <dl class="benefit-lights">
            {isLit(counts) ? (
              <>
                <FactRow label={outcome}>
                  <LightFigures counts={counts.outcome} />
                </FactRow>
                <FactRow label={progress}>
                  <LightFigures counts={counts.progress} />
                </FactRow>
              </>
            ) : (
              <FactRow label={toAssess}>{counts.rows}</FactRow>
            )}
          </dl>
        )}
      </div>
      {points.length > 0 && (
        <div class="summary-points" onKeyDown={moveByArrow}>
          <Points points={points} selected={selected} top />
        </div>
      )}
    </div>
  );
});

interface PointsProps {
  readonly points: readonly EvaluationPointView[];
  readonly selected: string | undefined;
  readonly top?: boolean;
}

/** The first point is the list's stop on the way through the page; arrow keys lead to the others. */
function Points({ points, selected, top = false }: PointsProps): JSX.Element {
  return (
    <ul>
      {points.map(({ key, text, range, points: below }, index) => (
        <li key={key}>
          <div {...rowProps(key, 'summary-point', key === selected)} data-line>
            <Open range={range} tabIndex={top && index === 0 ? 0 : -1}>
              <Title title={text} />
            </Open>
          </div>
          {below.length > 0 && <Points points={below} selected={selected} />}
        </li>
      ))}
    </ul>
  );
}
