import type { Words } from '../../protocol/words';
import { innerMap } from '../compose/chapter-texts';
import { listAt } from '../compose/items';
import type { DraftMap } from '../draft';
import type { DraftValue } from '../parsed';
import type { SourceCell, SourceParagraph, SourceTable } from '../source';
import { addedIn, idsIn, idValue, labelOf, leadOf, piecesOf } from './pieces';
import { bodyOf, factsOf, headOf, isFactTable, linesOf, ownStyle } from './styles';
import { ownText } from './texts';
import type { Tongue } from './tongue';
import { periodOf, valueOf } from './words';

/** A stretch of the evaluation under one label. */
interface Stretch {
  readonly label: SourceParagraph | undefined;
  readonly paragraphs: readonly SourceParagraph[];
  readonly tables: readonly SourceTable[];
}

/** The evaluation as an export prints it (plan-format §6): its time, its lights, its results. */
export function addOwnEvaluation(plan: DraftMap, { label, tables }: Stretch, tongue: Tongue): void {
  const evaluation = innerMap(plan, 'evaluation');
  const results = tables.filter((table) => !isFactTable(table));
  for (const table of tables.filter(isFactTable)) addFacts(evaluation, table, tongue.words);
  const isResult = label !== undefined && leadOf(label) !== undefined;
  if (results.length === 0 && !isResult) return;
  evaluation['results'] = [...listAt(evaluation, 'results'), resultOf(label, results, tongue)];
}

function addFacts(evaluation: DraftMap, table: SourceTable, words: Words): void {
  const { inDocument: own } = words;
  for (const { term, details } of factsOf(table)) {
    const text = ownText(details) ?? '';
    const light = lightOf(term.text, words);
    if (term.text === own.date) evaluation['date'] = periodOf(text, words);
    else if (light !== undefined) innerMap(evaluation, 'scale')[light] = text;
  }
}

function lightOf(word: string, { inDocument: own }: Words): string | undefined {
  return (['green', 'yellow', 'red'] as const).find((light) => own[light] === word);
}

interface Point {
  readonly depth: number;
  readonly text: string;
  readonly points: Point[];
}

/** The bullets by benefit goal, each under its id and title. */
export function addOwnSummary(plan: DraftMap, { label, paragraphs }: Stretch): void {
  if (!label) return;
  const evaluation = innerMap(plan, 'evaluation');
  const [benefit = label.text] = idsIn(label);
  const roots: Point[] = [];
  const open: Point[] = [];
  for (const { text, depth = 0 } of paragraphs) {
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const point = { depth, text, points: [] };
    (open.at(-1)?.points ?? roots).push(point);
    open.push(point);
  }
  const points = roots.map(pointOf);
  evaluation['summary'] = [
    ...listAt(evaluation, 'summary'),
    { benefit: idValue(benefit), ...(points.length > 0 ? { points } : {}) },
  ];
}

function pointOf({ text, points }: Point): DraftValue {
  return points.length === 0 ? text : { text, points: points.map(pointOf) };
}

/** `Tulostavoite T1: …` over a table of its processes. */
function resultOf(
  label: SourceParagraph | undefined,
  tables: readonly SourceTable[],
  tongue: Tongue,
): DraftValue {
  const pieces = label ? piecesOf(label) : [];
  const [id] = pieces.filter(({ kind }) => kind === 'id');
  const goal = pieces.flatMap(({ kind, text }) => (kind === 'text' ? [text] : [])).join(' ');
  const processes = tables.flatMap((table) => {
    const titles = headOf(table);
    return bodyOf(table).map((cells) => processOf(titles, cells, tongue));
  });
  return {
    ...(id === undefined ? {} : { id: idValue(id.text) }),
    goal: goal.trim(),
    ...(processes.length > 0 ? { processes } : {}),
  };
}

function processOf(
  titles: readonly string[],
  cells: readonly SourceCell[],
  tongue: Tongue,
): DraftValue {
  const { inDocument: own } = tongue.words;
  const cell = (title: string): readonly SourceParagraph[] => linesOf(cells[titles.indexOf(title)]);
  const goal = cell(own.processGoal);
  const id = goal.find((line) => ownStyle(line) === 'Cell Note');
  const benefits = cell(own.benefits).flatMap(idsIn).map(idValue);
  const measure = cell(own.measure);
  const ties = measure.filter((line) => ownStyle(line) === 'Cell Note');
  const outcome = assessment(cell(own.outcome), tongue);
  const progress = assessment(cell(own.progress), tongue);
  const without = (lines: readonly SourceParagraph[]): readonly SourceParagraph[] =>
    lines.filter((line) => ownStyle(line) !== 'Cell Note');
  return {
    ...(id ? { id: idValue(id.text) } : {}),
    ...textsAs('goal', without(goal)),
    ...textsAs('measure', without(measure)),
    ...(benefits.length > 0 ? { benefits } : {}),
    ...textsAs('metrics', cell(own.metrics)),
    ...(outcome === undefined ? {} : { outcome }),
    ...(progress === undefined ? {} : { progress }),
    ...tiesOf(ties),
  };
}

/** The part of the plan that a process is tied to, and the measure under its label. */
function tiesOf(lines: readonly SourceParagraph[]): DraftMap {
  const ties: DraftMap = {};
  for (const line of lines) {
    const [id] = idsIn(line);
    const key = labelOf(line) === undefined ? 'node' : 'measureRef';
    if (id !== undefined) ties[key] = idValue(id);
  }
  return ties;
}

function textsAs(key: string, lines: readonly SourceParagraph[]): DraftMap {
  const [only] = lines;
  if (!only) return {};
  return { [key]: lines.length === 1 ? only.text : lines.map(({ text }) => text) };
}

/** A light by its word, a value in bold, and a note. */
function assessment(
  lines: readonly SourceParagraph[],
  { words, language }: Tongue,
): DraftValue | undefined {
  const [first, ...others] = lines;
  if (!first) return undefined;
  const isLight = first.runs?.some(({ style }) => style === 'Planwright Light') === true;
  const status = isLight ? lightOf(first.text, words) : undefined;
  const isOther = status === undefined && addedIn(first) === undefined;
  const isWritten = isOther && ownStyle(first) === 'Cell Note';
  const rest = isOther && !isWritten ? lines : others;
  const value = rest.find(({ strong }) => strong === true)?.text;
  const note = ownText(rest.filter(({ strong }) => strong !== true));
  if (status !== undefined && value === undefined && note === undefined) return status;
  return {
    ...(status === undefined ? {} : { status }),
    ...(isWritten ? { status: first.text } : {}),
    ...(value === undefined ? {} : { value: valueOf(value, language) }),
    ...(note === undefined ? {} : { note }),
  };
}
