import type { Language } from '../../values/language';
import { parsePeriod } from '../../values/period';
import type { DraftItem } from './drafts';
import { factsIn, type Facts } from './item-facts';
import { areAlike, isDefinite } from './labelled-figures';
import { factLabels, metricLabel, metricNumber, saysFact, type MetricFact } from './metric-words';
import { hasWords } from './passage';
import { figuresIn, type TextFigure } from './numbers-in-text';
import { periodsIn } from './periods-in-text';

/** A value of a metric that stands in a clause or a line of its own: `Lähtötaso: 3,2`. */
interface MetricValue {
  readonly key: MetricFact;
  /** As it is written, without its label. */
  readonly text: string;
  /** Where the text is a number with its unit, and nothing else but its time. */
  readonly figure: TextFigure | undefined;
  readonly due: string | undefined;
}

/** No value is longer; what is longer is a text of its own. */
const longestValue = 120;
const longestWords = 60;

/** Words that stand around a figure and its time. */
const around =
  /(?<!\p{L})(?:mennessä|senast|by|vuonna|vuoteen|vuoden|loppuun|år|in|until|till|vähintään|minst|at least|enintään|korkeintaan|högst|at most|on|är|is)(?!\p{L})|[(),;.:=≥≤]/giu;

/** What parts clauses; a line of its own may have come here without a sign. */
const parting = /[.;,]\s+|(?<=\S)\s(?=\p{Lu}[\p{L} ]{2,30}:\s)/gu;

/** Where clauses begin that say a value of the metric in front of them. */
function clauseStarts(text: string): readonly number[] {
  return Array.from(text.matchAll(parting), ({ index, 0: sign }) => index + sign.length).filter(
    (at) => saysFact(text.slice(at, at + longestValue)),
  );
}

function valueOf(clause: string, language: Language, isSure: boolean): MetricValue | undefined {
  for (const [key, label] of factLabels) {
    const match = label.exec(clause);
    if (!match) continue;
    const behind = clause.slice(match[0].length);
    const [sign = ''] = /^\s*[:=]\s*/.exec(behind) ?? [];
    const text = behind
      .slice(sign.length)
      .replace(/[\s.;,]+$/, '')
      .trim();
    if (text === '' || text.length > longestValue) return undefined;
    if (key === 'baseline' || key === 'target')
      return figureValue(key, text, language, sign !== '', isSure);
    if (sign === '') return undefined;
    const due = key === 'due' ? dueOf(text) : undefined;
    return key === 'due' && due === undefined ? undefined : { key, text, figure: undefined, due };
  }
  return undefined;
}

/** All of it is a period, but for the words that make a deadline of it. */
function dueOf(text: string): string | undefined {
  if (parsePeriod(text).ok) return text;
  const [period, ...more] = periodsIn(text);
  const left = period && `${text.slice(0, period.at)}${text.slice(period.end)}`.replace(around, '');
  return more.length === 0 && left?.trim() === '' ? period?.text : undefined;
}

function figureValue(
  key: 'baseline' | 'target',
  text: string,
  language: Language,
  hasSign: boolean,
  isSure: boolean,
): MetricValue | undefined {
  const [period] = periodsIn(text).filter(
    ({ text: written }) => !/^\d{4}$/.test(text) && written !== '',
  );
  const figures = figuresIn(text, language).filter(
    (each) => !period || each.end <= period.at || each.at >= period.end,
  );
  const [figure, ...more] = figures;
  const left =
    figure &&
    withoutStretches(text, [
      [figure.at, figure.unitEnd],
      ...(period ? [[period.at, period.end] as const] : []),
    ]);
  const isPlain = figure && more.length === 0 && left?.replace(around, '').trim() === '';
  const isTimed = period !== undefined && key === 'baseline';
  if (isPlain && isDefinite(figure) && !figure.isYear && !isTimed) {
    return { key, text, figure, due: key === 'target' ? period?.text : undefined };
  }
  const isText = hasSign && text.length <= longestWords && (isSure || /\d/.test(text));
  return isText ? { key, text, figure: undefined, due: undefined } : undefined;
}

function withoutStretches(text: string, stretches: readonly (readonly [number, number])[]): string {
  const sorted = [...stretches].sort(([a], [b]) => b - a);
  return sorted.reduce((left, [from, to]) => `${left.slice(0, from)} ${left.slice(to)}`, text);
}

/**
 * The values that a text says of the metric before it; undefined where it says anything else.
 * @param isSure the text stands below the metric: its words are a value even without a figure
 */
function valuesIn(
  text: string,
  language: Language,
  isSure: boolean,
): readonly MetricValue[] | undefined {
  const starts = clauseStarts(text);
  const values = [0, ...starts].map((from, index) =>
    valueOf(text.slice(from, starts[index] ?? text.length), language, isSure),
  );
  const known = values.filter((value) => value !== undefined);
  const isEachOnce = new Set(known.map(({ key }) => key)).size === known.length;
  return known.length === values.length && isEachOnce ? known : undefined;
}

/** The metric with these values; undefined where it has one of them already. */
function withValues(item: Facts, values: readonly MetricValue[]): Facts | undefined {
  const has = values.some(
    ({ key, due }) => item[key] !== undefined || (due !== undefined && item.due !== undefined),
  );
  if (has || item.targets) return undefined;
  const of = (key: MetricFact): MetricValue | undefined => values.find((each) => each.key === key);
  const [baseline, target] = [of('baseline'), of('target')];
  const unit = of('unit')?.text ?? item.unit ?? target?.figure?.unit ?? baseline?.figure?.unit;
  const due = of('due')?.due ?? target?.due;
  const [source, frequency] = [of('source')?.text, of('frequency')?.text];
  const bound = target?.figure?.bound;
  return {
    ...item,
    ...(baseline ? { baseline: inUnit(baseline, unit) } : {}),
    ...(target ? { target: inUnit(target, unit) } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(due === undefined ? {} : { due }),
    ...(source === undefined ? {} : { source }),
    ...(frequency === undefined ? {} : { frequency }),
    ...(bound === 'atLeast'
      ? { direction: 'up' }
      : bound === 'atMost'
        ? { direction: 'down' }
        : {}),
  };
}

/** In the metric's unit its number, in another one as it is written. */
function inUnit({ text, figure }: MetricValue, unit: string | undefined): number | string {
  if (figure?.value === undefined) return text;
  return unit === undefined || areAlike(figure, { ...figure, unit }) ? figure.value : text;
}

/**
 * A metric out of its sentence or sentences: its number and label are no part of what is measured, nor
 * are values that stand behind it with their labels and colons.
 */
export function metricOf(written: string, language: Language): Facts {
  const [numbered, letters = '', number = ''] = metricNumber.exec(written) ?? [];
  const text = written.slice(numbered?.length ?? 0).replace(metricLabel, '');
  const id = numbered === undefined ? {} : { id: `${letters}${number}` };
  const [from] = clauseStarts(text);
  const clauses = from === undefined ? '' : text.slice(from);
  const isLabelled = clauseStarts(text).every((at) => /^[^\d.;,]{1,40}[:=]/.test(text.slice(at)));
  const values = from !== undefined && isLabelled ? valuesIn(clauses, language, true) : undefined;
  const whole = { ...id, text, ...factsIn(text, 'metric', language) };
  const head = text.slice(0, from).replace(/[\s;,.]+$/, '');
  if (!values || !hasWords(head)) return whole;
  const named = { ...id, text: head, ...factsIn(head, 'metric', language) };
  return withValues(named, values) ?? whole;
}

const textOf = (item: DraftItem): string | undefined =>
  typeof item === 'string' ? item : item.items ? undefined : item.text;

/** Metrics with the values that stand in lines of their own: below them, or after them. */
export function gathered(items: readonly Facts[], language: Language): readonly Facts[] {
  const metrics: Facts[] = [];
  for (const item of items) {
    const last = metrics.at(-1);
    const values =
      item.text === undefined || item.items ? undefined : valuesIn(item.text, language, false);
    const joined =
      last && !last.items && values ? withFacts(withValues(last, values), item) : undefined;
    if (joined) metrics[metrics.length - 1] = joined;
    else metrics.push(withOwnValues(item, language));
  }
  return metrics;
}

/** With what else was read of the line; undefined where the metric has other such values already. */
function withFacts(metric: Facts | undefined, line: Facts): Facts | undefined {
  if (!metric || line.id !== undefined || line.goals) return undefined;
  const joined = { ...line, ...metric };
  const isAll = (Object.keys(line) as (keyof Facts)[]).every(
    (key) => key === 'text' || joined[key] === line[key],
  );
  return isAll ? joined : undefined;
}

function withOwnValues(item: Facts, language: Language): Facts {
  const { items: below, title, ...plain } = item;
  if (!below) return item;
  const items = below.map((each) =>
    typeof each === 'string' ? each : withOwnValues(each, language),
  );
  const text = plain.text ?? title;
  if (text === undefined) return { ...item, items };
  let metric: Facts = { ...plain, text };
  const left: DraftItem[] = [];
  for (const each of items) {
    const said = textOf(each);
    const values = said === undefined ? undefined : valuesIn(said, language, true);
    const facts = typeof each === 'string' ? {} : each;
    const joined: Facts | undefined = values && withFacts(withValues(metric, values), facts);
    if (joined) metric = joined;
    else left.push(each);
  }
  if (left.length === items.length) return { ...item, items };
  return left.length === 0 ? metric : { ...metric, items: left };
}
