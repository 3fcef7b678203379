import { lights, type BenefitSummary, type EvaluationPoint } from '../model/evaluation';
import type { Named } from '../model/plan';
import type {
  EvaluationMeaning,
  EvaluationPointView,
  EvaluationSummaryView,
  EvaluationView,
} from '../protocol/view-data';
import type { Drawing } from './drawing';
import { benefitsById, evaluationCounts } from './evaluation-counts';
import { evaluationRows } from './evaluation-rows';
import { Kept } from './kept';
import { meaningsOf } from './lights';
import { uniqueKeys } from './nodes';
import { extentOf, placeOf } from './places';
import { shownPeriod } from '../values/period';

/** The lights, the summary by benefit goal and the table (editor §2.7, plan-format §6). */
export function evaluationView(drawing: Drawing): EvaluationView {
  const { plan } = drawing;
  if (!plan.evaluation) return { date: undefined, scale: [], counts: [], summary: [], rows: [] };
  const benefits = benefitsById(plan.benefits);
  const unique = uniqueKeys();
  return {
    date: dateOf(drawing),
    scale: scaleOf(drawing),
    counts: evaluationCounts(drawing),
    summary: plan.evaluation.summary.map((each, index) => {
      const key = unique(`#summary ${each.benefit?.value ?? `#${index}`}`);
      return summaryOf(each, key, benefits, drawing);
    }),
    rows: evaluationRows(drawing),
  };
}

function dateOf({ plan: { evaluation, language } }: Drawing): EvaluationView['date'] {
  const date = evaluation?.date;
  if (!date) return undefined;
  const text = date.period ? shownPeriod(date.period, language) : date.at.source.trim();
  return { text, range: placeOf(date.at.span) };
}

function scaleOf(drawing: Drawing): readonly EvaluationMeaning[] {
  const meanings = meaningsOf(drawing);
  const written = drawing.plan.evaluation?.scale;
  return lights.map((light) => {
    const at = written?.[light]?.at;
    return {
      key: light,
      word: drawing.words.inEvaluation[light],
      meaning: meanings[light],
      range: at && placeOf(at.span),
    };
  });
}

const keptSummaries = new Kept<BenefitSummary, EvaluationSummaryView>();

function summaryOf(
  summary: BenefitSummary,
  key: string,
  benefits: ReadonlyMap<string, Named>,
  drawing: Drawing,
): EvaluationSummaryView {
  const { at, benefit, points } = summary;
  const named = benefit && benefits.get(benefit.value);
  const title = named?.title?.value;
  return keptSummaries.of(summary, [key, title, named !== undefined], () => ({
    key,
    id: benefit?.value,
    title,
    known: named !== undefined,
    range: placeOf((benefit?.at ?? at.entries[0]?.key ?? at).span),
    extent: extentOf(drawing.snapshot.tree, at),
    points: pointsOf(points, key, drawing),
  }));
}

function pointsOf(
  points: readonly EvaluationPoint[],
  above: string,
  drawing: Drawing,
): readonly EvaluationPointView[] {
  return points.map(({ at, text, points: below }, index) => {
    const key = `${above}.${index}`;
    return {
      key,
      text: text?.value ?? drawing.words.untitled,
      range: placeOf((text?.at ?? at).span),
      extent: extentOf(drawing.snapshot.tree, at),
      points: pointsOf(below, key, drawing),
    };
  });
}
