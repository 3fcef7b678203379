import type { SourceText } from '../../server/src/text/source-text';
import { keyOf, typedLines, type Finished, type Told } from './findings';
import { columnOf, indentOf } from './places';

const money = [
  ...['personnel', 'purchasedServices', 'travel', 'equipment', 'premises', 'other', 'indirect'],
  ...['fte', 'administration', 'total', 'amount', 'rate'],
];
const ofMoney = [
  ...['total-mismatch', 'items-mismatch', 'year-mismatch', 'fte-mismatch', 'rate-mismatch'],
  ...['administration-mismatch', 'summary-mismatch', 'funding-mismatch', 'fte-cost', 'fte-missing'],
  ...['share', 'no-total'],
].map((name) => `budget/${name}`);
const ofPeriods = [
  ...['schedule/outside-period', 'schedule/gap', 'schedule/order', 'schedule/early-report'],
  ...['schedule/dependency', 'metrics/due', 'budget/year-mismatch', 'evaluation/missing'],
];

/**
 * What a value that is not finished may cause elsewhere, by its key: half of a figure, period or id
 * is a whole one too, and nobody can tell that more is to come.
 */
const causes: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  // A sum is compared with its addends, and a figure with person-years, wherever those stand.
  ...money.map((key) => [key, ofMoney] as const),
  // What lies inside a period is judged by it, entries by those above them.
  ...['period', 'due', 'date'].map((key) => [key, ofPeriods] as const),
  // References name the id as it was and will be, not as far as it is typed.
  ['id', ['id/unknown', 'id/unused', 'id/duplicate', 'schedule/dependency', 'budget/summary-gap']],
  ['of', ['budget/summary-gap', 'budget/summary-mismatch']],
  // A scored risk is told its lack of an owner at its id; an empty pair of brackets is a whole list.
  ...['owner', 'mitigation'].map((key) => [key, ['risk/mitigation']] as const),
  ...['likelihood', 'impact', 'score'].map(
    (key) => [key, ['risk/score', 'risk/mitigation']] as const,
  ),
  ...['baseline', 'target', 'direction'].map((key) => [key, ['metrics/direction']] as const),
  // Another funder asks for other things.
  ['profile', ['content/required-section', 'budget/share', 'budget/rate-mismatch', 'risk/scale']],
]);

/**
 * Whether a finding beyond the lines being typed is what they say as they stand, rather than what
 * they do not say yet. Nothing else may be:
 * - the value stands for itself (`causes`);
 * - the line says nothing: it is empty, or has lost all of its key, or is a dash alone. Then what
 *   hung on it hangs on what is above or under, as it would in a finished text without that line;
 * - what is told of a node at its id is told at its title while the id cannot be read;
 * - a list stands in the very column of its key: without the colon it may be of what is above;
 * - the mark of a block text is gone: the lines below are read for what they are without it.
 */
export function isCaused({ rule }: Told, text: SourceText, before: Finished): boolean {
  const { from, to, shift } = typedLines(text, before.text);
  const isMoved = before.found.some(
    (each) => each.rule === rule && each.line >= from && each.line < to + shift,
  );
  if (isMoved || hasFlushList(text, to - 1)) return true;
  const keys = new Set([keyOf(text, from), keyOf(before.text, from)]);
  if ([...keys].some((key) => causes.get(key)?.includes(rule))) return true;
  const typed = text.linesIn(from, to);
  return typed.length === 0 || typed.some((line) => saysNothing(line, before.text.line(from)));
}

function hasFlushList(text: SourceText, line: number): boolean {
  const [above, below] = [text.line(line), text.line(line + 1)];
  return !/^ *- /.test(above) && /^ *- /.test(below) && indentOf(above) === indentOf(below);
}

const blockMark = /[|>][-+]?$/;

function saysNothing(line: string, before: string): boolean {
  if (/^[\s-]*$/.test(line)) return true;
  if (blockMark.test(before) && !blockMark.test(line)) return true;
  const content = line.slice(columnOf(line));
  const wasKey = /^[\p{L}_][\p{L}\p{N}_-]*:/u.exec(before.slice(columnOf(before)));
  return wasKey !== null && content === before.slice(columnOf(before) + wasKey[0].length).trim();
}
