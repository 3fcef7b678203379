import type { Position } from 'vscode-languageserver-types';
import type { Random } from '../../support/random';
import { splitsPair, type Change, type Mirror } from '../mirror';
import { naughty } from './naughty';
import { fixtures } from './plans';

const keys = 'abcäöÅ1290 :-#"\'[]{},&*!|>%@\n\t'
  .split('')
  .concat('\n', '\n    ', ': ', '- ', '  ', ' #');
/** What ends lines does so alone: next to another one it would become a part of that. */
const characters = [
  '😀',
  '👩‍👩‍👧',
  '𝕏',
  'e\u0301',
  '\u200B',
  '\uFEFF',
  '\u2028',
  '\u0000',
  '\uD83D',
  '\uDE00',
];

/** One change as planners, editors and clients with mistakes make them: typed, pasted, moved, cut. */
export function randomChanges(text: Mirror, random: Random): readonly Change[] {
  const kind = random.next();
  if (kind < 0.45) return [insert(text, anyPosition(text, random), random.pick(keys) ?? 'x')];
  if (kind < 0.6) return [remove(text, random, 1 + random.below(6))];
  if (kind < 0.65) return [replaceFigure(text, random)];
  if (kind < 0.72) return [indent(text, random)];
  if (kind < 0.78) return [cutLines(text, random)];
  if (kind < 0.85) return [pasteLines(text, random)];
  if (kind < 0.88) return [insert(text, anyPosition(text, random), random.pick(characters) ?? 'x')];
  if (kind < 0.91)
    return [insert(text, anyPosition(text, random), fitting(text, random.pick(naughty) ?? ''))];
  if (kind < 0.94) return severalAtOnce(text, random);
  if (kind < 0.96) return halves(text, random);
  if (kind < 0.975) return [beyond(text, random)];
  if (kind < 0.985) return [{ text: random.chance(0.1) ? '' : text.text }];
  return [remove(text, random, 1 + random.below(2_000))];
}

/** Where a cursor may stand. */
export function anyPosition(text: Mirror, random: Random): Position {
  const line = random.below(text.lineCount);
  const written = text.line(line);
  const indentation = written.length - written.trimStart().length;
  const places = [0, indentation, written.length, random.below(written.length + 1)];
  const character = random.pick(places) ?? 0;
  return { line, character: splitsPair(written, character) ? character - 1 : character };
}

function insert(text: Mirror, at: Position, what: string): Change {
  return { range: { start: at, end: at }, text: fitting(text, what) };
}

/** With the text's own line ends, as editors put them in. */
function fitting(text: Mirror, what: string): string {
  const [own = '\n'] = text.lineEnds;
  return what.replaceAll(/\r\n|\n|\r/g, own);
}

function remove(text: Mirror, random: Random, length: number): Change {
  const start = anyPosition(text, random);
  let end = Math.min(text.text.length, text.offsetOf(start) + length);
  const isInside = (at: number): boolean =>
    splitsPair(text.text, at) || (text.text[at - 1] === '\r' && text.text[at] === '\n');
  if (isInside(end)) end++;
  return { range: { start, end: text.positionOf(end) }, text: '' };
}

function replaceFigure(text: Mirror, random: Random): Change {
  const line = random.below(text.lineCount);
  const figure = /\d+/.exec(text.line(line));
  const at = figure?.index ?? 0;
  const end = at + (figure?.[0].length ?? 0);
  const start = { line, character: at };
  return { range: { start, end: { line, character: end } }, text: String(random.below(1e6)) };
}

function indent(text: Mirror, random: Random): Change {
  const start = { line: random.below(text.lineCount), character: 0 };
  const isDeeper = random.chance(0.5) || !text.line(start.line).startsWith('  ');
  const end = isDeeper ? start : { ...start, character: 2 };
  return { range: { start, end }, text: isDeeper ? '  ' : '' };
}

function cutLines(text: Mirror, random: Random): Change {
  const from = random.below(text.lineCount);
  const to = Math.min(text.lineCount - 1, from + 1 + random.below(12));
  const end = to > from ? { line: to, character: 0 } : text.end;
  return { range: { start: { line: from, character: 0 }, end }, text: '' };
}

function pasteLines(text: Mirror, random: Random): Change {
  const from = random.below(text.lineCount);
  const lines = Array.from({ length: 1 + random.below(15) }, (_, index) => text.line(from + index));
  const block = random.chance(0.8) ? `${lines.join('\n')}\n` : (random.pick(fixtures) ?? '');
  const start = { line: random.below(text.lineCount), character: 0 };
  return insert(text, start, block);
}

/** Of one message, each change is of the text that the one before has made. */
function severalAtOnce(text: Mirror, random: Random): readonly Change[] {
  const changes: Change[] = [];
  let now = text;
  for (let times = 2 + random.below(4); times > 0; times--) {
    const [change] = random.chance(0.5)
      ? [insert(now, anyPosition(now, random), random.pick(keys) ?? 'x')]
      : [remove(now, random, 1 + random.below(20))];
    changes.push(change);
    now = now.apply(change);
  }
  return changes;
}

/** A character of two halves, one after the other, as some input methods send them. */
function halves(text: Mirror, random: Random): readonly Change[] {
  const at = anyPosition(text, random);
  const next = { ...at, character: at.character + 1 };
  return [insert(text, at, '\uD83D'), { range: { start: next, end: next }, text: '\uDE00' }];
}

/** Behind the ends of lines and of the text: what the protocol has clients mean is the end itself. */
function beyond(text: Mirror, random: Random): Change {
  const line = random.chance(0.5) ? text.lineCount + random.below(9) : random.below(text.lineCount);
  const start = { line, character: text.line(line).length + random.below(1_000) };
  const end = { line: line + random.below(2), character: 2 ** 31 - 1 };
  return { range: { start, end }, text: fitting(text, '# end\n') };
}
