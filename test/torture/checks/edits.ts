import type { TextEdit } from 'vscode-languageserver-types';
import { Lexer, parseAllDocuments } from 'yaml';
import type { Fault } from '../fault';
import { Mirror, splitsPair } from '../mirror';
import { say } from './ranges';

/** What an edit promises beside fitting into the text. */
export interface Promised {
  /** Nothing that is told by a text but how it looks: formatting. */
  readonly keepsValue: boolean;
  /** Comments that stood there stand there: all but what takes parts of a plan away. */
  readonly keepsComments: boolean;
}

/** Longer texts would take the other parser, with which edits are compared, too long. */
const longestCompared = 400_000;

/**
 * A text after edits as an editor applies them, all of them to the text as it was.
 * @returns undefined where they overlap
 */
export function applied(text: Mirror, edits: readonly TextEdit[]): Mirror | undefined {
  const sorted = edits
    .map(({ range, newText }, index) => ({
      start: text.offsetOf(range.start),
      end: text.offsetOf(range.end),
      newText,
      index,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, newText } of sorted) {
    if (start < done) return undefined;
    parts.push(text.text.slice(done, start), newText);
    done = end;
  }
  return new Mirror(parts.join('') + text.text.slice(done));
}

/** Everything that is wrong with edits of one document. */
export function* faultsOfEdits(
  what: string,
  text: Mirror,
  edits: readonly TextEdit[],
  promise: Promised,
): Generator<Fault> {
  if (edits.length === 0) return;
  const after = applied(text, edits);
  if (!after) {
    const places = edits.map(({ range }) => say(range)).join(', ');
    yield { kind: 'edits-overlap', detail: `${what}: ${places.slice(0, 200)}` };
    return;
  }
  const ends = text.lineEnds;
  const own = ends.size > 0 ? ends : new Set(['\n']);
  const foreign = [...after.lineEnds].filter((end) => !own.has(end));
  if (foreign.length > 0) {
    yield { kind: 'edit-loses-line-ends', detail: `${what}: writes ${JSON.stringify(foreign)}` };
  }
  if (brokenPairs(after.text) > brokenPairs(text.text)) {
    yield { kind: 'range-in-surrogate-pair', detail: `${what}: tears a character apart` };
  }
  if (text.text.length <= longestCompared) yield* faultsOfMeaning(what, text, after, promise);
}

function* faultsOfMeaning(
  what: string,
  before: Mirror,
  after: Mirror,
  { keepsValue, keepsComments }: Promised,
): Generator<Fault> {
  if (!meanings.has(before)) meanings.set(before, meaningOf(before.text));
  const was = meanings.get(before);
  if (!was) return;
  if (hasAliases(after.text)) return;
  const is = meaningOf(after.text);
  if (!is) {
    yield { kind: 'edit-breaks-yaml', detail: `${what}: what could be read cannot be read` };
    return;
  }
  if (keepsValue && was.value !== is.value) {
    yield {
      kind: 'edit-changes-value',
      detail: `${what}: ${firstDifference(was.value, is.value)}`,
    };
  }
  const missing = keepsComments ? missingOf(was.comments, is.comments) : [];
  if (missing.length > 0) {
    yield { kind: 'edit-loses-comment', detail: `${what}: ${missing.join(' ').slice(0, 120)}` };
  }
}

/** Many edits of one text are looked at. */
const meanings = new WeakMap<Mirror, Meaning | undefined>();

interface Meaning {
  readonly value: string;
  readonly comments: readonly string[];
}

/** By a parser that is not the server's first; undefined where it cannot read the text. */
export function meaningOf(text: string): Meaning | undefined {
  if (hasAliases(text)) return undefined;
  try {
    // A lone CR ends a line for the server, as it does for editors, but not for this parser.
    const source = text.replace(/\r\n?/g, '\n');
    const documents = parseAllDocuments(source, { uniqueKeys: false, logLevel: 'silent' });
    if (!Array.isArray(documents)) return { value: '', comments: [] };
    if (documents.some(({ errors }) => errors.length > 0)) return undefined;
    const values = documents.map((each) => each.toJS() as unknown);
    return { value: JSON.stringify(values, mapsAsPairs), comments: commentsOf(source) };
  } catch {
    return undefined;
  }
}

/** They are read as what they name, of which there may be no end. */
function hasAliases(text: string): boolean {
  return /(?:^|[\s,[{:])\*\S/.test(text);
}

/** Keys in their order, of whatever type; `-0` and numbers that JSON lacks told apart. */
function mapsAsPairs(_: string, value: unknown): unknown {
  if (value instanceof Map) return [...(value as Map<unknown, unknown>)];
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
    return `number ${Object.is(value, -0) ? '-0' : String(value)}`;
  }
  return value;
}

function commentsOf(text: string): readonly string[] {
  return [...new Lexer().lex(text)]
    .filter((token) => token.startsWith('#'))
    .map((token) => token.trimEnd())
    .sort();
}

/** Of two sorted lists what the second lacks of the first. */
function missingOf(all: readonly string[], left: readonly string[]): readonly string[] {
  const count = new Map<string, number>();
  for (const each of left) count.set(each, (count.get(each) ?? 0) + 1);
  return all.filter((each) => {
    const times = count.get(each) ?? 0;
    count.set(each, times - 1);
    return times <= 0;
  });
}

function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const from = Math.max(0, at - 30);
  return `${a.slice(from, at + 30)} becomes ${b.slice(from, at + 30)}`;
}

function brokenPairs(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0xd800 || code > 0xdfff) continue;
    if (code <= 0xdbff && splitsPair(text, at + 1)) at++;
    else count++;
  }
  return count;
}
