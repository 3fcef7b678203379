/** How the project has succeeded (plan-format §6): a summary by benefit goal, and the table. */
import type {
  Assessment,
  BenefitSummary,
  EvaluatedProcess,
  EvaluatedResult,
  Evaluation,
  EvaluationPoint,
} from '../../model/evaluation';
import { lights } from '../../model/evaluation';
import type {
  DocumentBlock,
  DocumentItem,
  DocumentLine,
  DocumentText,
} from '../../protocol/document-view';
import { valueOf } from '../../parse/syntax';
import {
  label,
  linesOf,
  periodText,
  placed,
  figureText,
  references,
  labelled,
  type Pens,
} from './pens';
import { added, addedLine, line, note, textOf } from './runs';
import { tableOf, type Column } from './tables';
import { terms } from './terms';
import { under } from './chapters';

const labelLevel = 3;

export function* evaluationBlocks(
  key: string,
  evaluation: Evaluation,
  pens: Pens,
): Generator<DocumentBlock> {
  const { inDocument: words } = pens.words;
  const { at, date, summary, results } = evaluation;
  const fact = { name: 'date', term: [{ text: words.date }], at: date?.at ?? at };
  yield* terms(`${key} date`, 'facts', [
    { ...fact, details: date ? [line(periodText(date, pens))] : [] },
  ]);
  const scale = valueOf(at, 'scale') ?? at;
  yield* labelled(
    { key: `${key} scale.label`, level: labelLevel - 1, title: words.scale, at: placed(scale) },
    scaleBlocks(`${key} scale`, evaluation, pens),
  );
  const head = { level: 2, numbered: false };
  yield* under(
    key,
    { ...head, name: 'summary', title: words.evaluationSummary, at: valueOf(at, 'summary') ?? at },
    summaryBlocks(key, summary, pens),
  );
  yield* under(
    key,
    { ...head, name: 'results', title: words.results, at: valueOf(at, 'results') ?? at },
    resultBlocks(key, results, pens),
  );
}

function* scaleBlocks(
  key: string,
  { scale }: Evaluation,
  { words }: Pens,
): Generator<DocumentBlock> {
  const meant = lights.flatMap((light) => {
    const text = scale[light];
    const term = [{ text: words.inDocument[light] }];
    return text ? [{ name: light, term, details: [line(text.value)], at: text.at }] : [];
  });
  yield* terms(key, 'facts', meant);
}

function* summaryBlocks(
  key: string,
  summary: readonly BenefitSummary[],
  pens: Pens,
): Generator<DocumentBlock> {
  for (const [index, { at, benefit, points }] of summary.entries()) {
    const of = `${key} summary.${index}`;
    if (benefit) {
      const title = references([benefit], pens);
      const head = { key: `${of}.label`, level: labelLevel, title: '', at: placed(at) };
      yield { ...label(head), text: title };
    }
    const items = pointItems(of, points, 0);
    if (items.length > 0) yield { kind: 'list', key: of, items, ...placed(at) };
  }
}

function pointItems(
  key: string,
  points: readonly EvaluationPoint[],
  depth: number,
): readonly DocumentItem[] {
  return points.flatMap(({ at, text, points: below }, index): readonly DocumentItem[] => {
    const itemKey = `${key}.${index}`;
    const item: DocumentItem = {
      key: itemKey,
      depth,
      marker: undefined,
      heads: false,
      text: text ? textOf(text.value) : [],
      notes: [],
      ...placed(at),
    };
    return [item, ...pointItems(itemKey, below, depth + 1)];
  });
}

function* resultBlocks(
  key: string,
  results: readonly EvaluatedResult[],
  pens: Pens,
): Generator<DocumentBlock> {
  const all = results.flatMap(({ processes }) => processes);
  const known = columnsFor(pens);
  const used = known.filter(({ lines }) => all.some((process) => lines(process).length > 0));
  // One column alone is no table, and goals alone are no less a result.
  const columns = used.length > 1 ? used : known.slice(0, 2);
  for (const [index, { at, id, goal, processes }] of results.entries()) {
    const { result } = pens.words.inDocument;
    const of = `${key} results.${index}`;
    const place = placed(at, goal?.at ?? id?.at ?? at);
    const title = goal?.value ?? id?.value ?? result;
    yield {
      ...label({ key: `${of}.label`, level: labelLevel, title, at: place }),
      lead: id ? `${result} ${id.value}` : result,
      text: textOf(title),
    };
    const table = tableOf({ key: of, caption: title, at }, processes, columns, 'all');
    if (table && processes.length > 0) yield table;
  }
}

function columnsFor(pens: Pens): readonly Column<EvaluatedProcess>[] {
  const { inDocument: words } = pens.words;
  return [
    {
      key: 'goal',
      title: words.processGoal,
      weight: 3,
      lines: ({ id, goals }) => [
        ...(id ? [{ kind: 'note' as const, text: [{ text: id.value, role: 'id' as const }] }] : []),
        ...linesOf(goals),
      ],
    },
    {
      key: 'measure',
      title: words.measure,
      weight: 3,
      lines: ({ measures, measureRef, node }) => [
        ...linesOf(measures),
        ...(node ? [{ kind: 'note' as const, text: references([node], pens) }] : []),
        ...(measureRef ? [note(words.measure, references([measureRef], pens))] : []),
      ],
    },
    {
      key: 'benefits',
      title: words.benefits,
      weight: 1.7,
      lines: ({ benefits }) =>
        benefits.length > 0 ? [{ kind: 'text', text: idsOf(benefits) }] : [],
    },
    { key: 'metrics', title: words.metrics, weight: 3, lines: ({ metrics }) => linesOf(metrics) },
    {
      key: 'outcome',
      title: words.outcome,
      weight: 2,
      lines: ({ outcome }) => assessed(outcome, pens),
    },
    {
      key: 'progress',
      title: words.progress,
      weight: 2,
      lines: ({ progress }) => assessed(progress, pens),
    },
  ];
}

function idsOf(benefits: EvaluatedProcess['benefits']): DocumentText {
  return benefits.flatMap(({ value }, index) => [
    ...(index === 0 ? [] : [added(', ')]),
    { text: value, refersTo: value, role: 'id' as const },
  ]);
}

/** The light by its word too: never by its colour alone. */
function assessed(assessment: Assessment | undefined, pens: Pens): readonly DocumentLine[] {
  const { inDocument: words } = pens.words;
  if (!assessment) return [];
  const { light, status, value, note: remark } = assessment;
  const seen: readonly DocumentLine[] = light
    ? [{ kind: 'light', light, text: [{ text: words[light] }] }]
    : [status ? line(status.value, 'note') : addedLine(words.noAssessment, 'note')];
  return [
    ...seen,
    ...(value ? [line(figureText(value, pens), 'strong')] : []),
    ...(remark ? [line(remark.value)] : []),
  ];
}
