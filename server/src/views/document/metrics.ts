import type { Metric } from '../../model/plan';
import type { ListNode, ScalarNode, SyntaxNode } from '../../parse/syntax';
import { valueOf } from '../../parse/syntax';
import type { DocumentBlock, DocumentLine, DocumentWords } from '../../protocol/document-view';
import { itemList, referencesOnly } from './items';
import { figureText, figureWithUnit, periodText, type Pens } from './pens';
import { added, addedLine, idBefore, joined, line, note, textOf } from './runs';
import { tableOf, type Column } from './tables';

interface Listed {
  readonly key: string;
  readonly at: SyntaxNode;
}

/** Metrics as a table of what is measured by them; those that are but a text as a list. */
export function* metricBlocks(
  { key, at }: Listed,
  metrics: readonly Metric[],
  pens: Pens,
): Generator<DocumentBlock> {
  const caption = pens.words.inDocument.metrics;
  const table = isFlat(metrics)
    ? tableOf({ key, caption, at }, metrics, columnsFor(pens))
    : undefined;
  if (table) yield table;
  else yield* itemList({ key, at }, metrics, (metric) => allNotes(metric, pens));
}

function isFlat(metrics: readonly Metric[]): boolean {
  return metrics.every(({ items }) => items.length === 0);
}

function columnsFor(pens: Pens): readonly Column<Metric>[] {
  const { inDocument: words } = pens.words;
  return [
    { key: 'metric', title: words.metric, weight: 4, lines: (metric) => nameLines(metric, pens) },
    {
      key: 'baseline',
      title: words.baseline,
      weight: 1.5,
      lines: (metric) => baselineLines(metric, pens),
    },
    {
      key: 'target',
      title: words.targetValue,
      weight: 2,
      lines: (metric) => [...aims(metric, pens), ...furtherAims(metric, pens)],
    },
    {
      key: 'due',
      title: words.due,
      weight: 1.5,
      lines: ({ due }) => (due ? [line(periodText(due, pens))] : []),
    },
    {
      key: 'source',
      title: words.source,
      weight: 2,
      lines: ({ source }) => (source ? [line(source.value)] : []),
    },
  ];
}

function nameLines(metric: Metric, pens: Pens): readonly DocumentLine[] {
  const { id, title, text } = metric;
  const name = text ?? title;
  return [
    ...(text && title ? [line(title.value, 'strong')] : []),
    {
      kind: 'text',
      text: idBefore(id?.value, name ? textOf(name.value) : []),
    },
    ...kindNotes(metric, pens),
  ];
}

function baselineLines({ baseline, unit }: Metric, pens: Pens): readonly DocumentLine[] {
  return baseline ? [{ kind: 'text', text: figureWithUnit(baseline, unit, pens) }] : [];
}

function aims({ target, unit }: Metric, pens: Pens): readonly DocumentLine[] {
  return target ? [{ kind: 'text' as const, text: figureWithUnit(target, unit, pens) }] : [];
}

function furtherAims({ targets, unit }: Metric, pens: Pens): readonly DocumentLine[] {
  return targets.map(({ value, due }): DocumentLine => {
    const when = due ? [{ text: periodText(due, pens) }, added(': ')] : [];
    return { kind: 'item', text: [...when, ...(value ? figureWithUnit(value, unit, pens) : [])] };
  });
}

/** What has no column of its own. */
function kindNotes(metric: Metric, pens: Pens): readonly DocumentLine[] {
  const { inDocument: words } = pens.words;
  const { goals, frequency, direction, metricKind, draft, unit } = metric;
  const kind = metricKind === undefined ? undefined : (kindWord(metricKind, words) ?? metricKind);
  const values = valuesOf(metric);
  return [
    ...(kind === undefined ? [] : [note(words.metricKind, kind)]),
    ...(unit && !hasFigure(metric) ? [note(words.unit, unit.value)] : []),
    ...(values.length > 0
      ? [
          note(
            words.values,
            joined(
              values.map((value) => textOf(figureText(value, pens))),
              ' / ',
            ),
          ),
        ]
      : []),
    ...(direction ? [note(words.direction, words[direction])] : []),
    ...(frequency ? [note(words.frequency, frequency.value)] : []),
    ...(goals.length > 0 ? [note(words.ownGoals, referencesOnly(goals))] : []),
    ...(draft ? [addedLine(words.draft, 'note')] : []),
  ];
}

/** A figure is shown with its unit. */
function hasFigure({ target, targets, baseline }: Metric): boolean {
  return [target, baseline, ...targets.map(({ value }) => value)].some(Boolean);
}

function allNotes(metric: Metric, pens: Pens): readonly DocumentLine[] {
  const { inDocument: words } = pens.words;
  const { due, source } = metric;
  const as = (label: string, lines: readonly DocumentLine[]): readonly DocumentLine[] =>
    lines.map(({ text }) => note(label, text));
  return [
    ...as(words.baseline, baselineLines(metric, pens)),
    ...as(words.targetValue, aims(metric, pens)),
    ...as(words.targets, furtherAims(metric, pens)),
    ...(due ? [note(words.due, periodText(due, pens))] : []),
    ...(source ? [note(words.source, source.value)] : []),
    ...kindNotes(metric, pens),
  ];
}

function kindWord(kind: string, words: DocumentWords): string | undefined {
  const known: Readonly<Record<string, string>> = {
    number: words.kindNumber,
    percent: words.kindPercent,
    'yes-no': words.kindYesNo,
    scale: words.kindScale,
    survey: words.kindSurvey,
    qualitative: words.kindQualitative,
  };
  return Object.hasOwn(known, kind) ? known[kind] : undefined;
}

/** The steps of a metric's scale, which the model leaves to those who print them. */
function valuesOf({ at }: Metric): readonly ScalarNode[] {
  const values = valueOf(at, 'values');
  const items: ListNode['items'] = values?.kind === 'list' ? values.items : [];
  return items.flatMap((item) => (item.kind === 'scalar' ? [item] : []));
}
