import type { Position, Range } from 'vscode-languageserver-types';
import { splitsPair, type Mirror } from '../mirror';
import type { Fault, FaultClass } from '../fault';

/** A range of an answer, with the document that it is of. */
export interface FoundRange {
  readonly uri: string;
  readonly range: Range;
  /** Where in the answer: `[3].location.range`. */
  readonly path: string;
}

/** Every range in an answer, however deep; `uri` is that of the document that was asked about. */
export function* rangesIn(value: unknown, uri: string, path = ''): Generator<FoundRange> {
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) yield* rangesIn(each, uri, `${path}[${index}]`);
    return;
  }
  if (!isRecord(value)) return;
  if (isRange(value)) {
    yield { uri, range: value, path };
    return;
  }
  const own = documentOf(value) ?? uri;
  for (const [key, each] of Object.entries(value)) {
    // The changes of an edit stand under the addresses of their documents.
    const of = path.endsWith('.changes') ? key : key.startsWith('origin') ? uri : own;
    yield* rangesIn(each, of, `${path}.${key}`);
  }
}

function documentOf(value: Readonly<Record<string, unknown>>): string | undefined {
  const { uri, targetUri, textDocument } = value;
  if (typeof uri === 'string') return uri;
  if (typeof targetUri === 'string') return targetUri;
  return isRecord(textDocument) ? documentOf(textDocument) : undefined;
}

/** What is wrong with a range in a text. */
export function faultOfRange(
  { start, end }: Range,
  text: Mirror,
): readonly [FaultClass, string] | undefined {
  for (const position of [start, end]) {
    const wrong = faultOfPosition(position, text);
    if (wrong) return wrong;
  }
  const isInverted =
    start.line > end.line || (start.line === end.line && start.character > end.character);
  return isInverted ? ['range-inverted', 'ends before it starts'] : undefined;
}

function faultOfPosition(
  { line, character }: Position,
  text: Mirror,
): readonly [FaultClass, string] | undefined {
  if (!Number.isInteger(line) || !Number.isInteger(character) || line < 0 || character < 0) {
    return ['range-outside', 'is no position'];
  }
  if (line >= text.lineCount) return ['range-outside', `the text has ${text.lineCount} lines`];
  const written = text.line(line);
  if (character > written.length) {
    return ['range-outside', `line ${line} has ${written.length} characters`];
  }
  return splitsPair(written, character)
    ? ['range-in-surrogate-pair', 'stands inside a character']
    : undefined;
}

/**
 * The faults of all ranges of an answer.
 * @param textsOf the versions of a document that the answer may be about; undefined: not ours
 */
export function* faultsOfRanges(
  what: string,
  answer: unknown,
  uri: string,
  textsOf: (uri: string) => readonly Mirror[] | undefined,
): Generator<Fault> {
  for (const { uri: of, range, path } of rangesIn(answer, uri)) {
    const texts = textsOf(of);
    if (!texts) continue;
    const wrong = texts.map((text) => faultOfRange(range, text));
    const [first] = wrong;
    if (first && wrong.every((each) => each !== undefined)) {
      const [kind, why] = first;
      yield { kind, detail: `${what}${path}: ${say(range)}: ${why}` };
    }
  }
}

export function say({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRange(value: unknown): value is Range {
  return isRecord(value) && isPosition(value['start']) && isPosition(value['end']);
}

function isPosition(value: unknown): value is Position {
  return isRecord(value) && 'line' in value && 'character' in value;
}
