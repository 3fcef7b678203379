import { closingQuote, endOf, isColon, missing } from './line-marks';

/**
 * What is being typed on a line, by the line alone: where the word, value or dash under the cursor
 * starts and ends, and what kind of thing can stand there. Lines inside block texts look like
 * anything; whether the guess holds is asked of the parser (`probe.ts`).
 */
export interface Typed {
  readonly kind: TypedKind;
  /** Characters `[start, end)` of the line: what a choice replaces. */
  readonly start: number;
  readonly end: number;
  /** From `start` up to the cursor. */
  readonly text: string;
  /** The quotation mark that stands around it, on both sides. */
  readonly quote: '' | '"' | "'";
  /** A colon follows: an existing key is being changed. */
  readonly hasColon: boolean;
  /** The value stands directly behind its colon, which wants a space. */
  readonly needsSpace: boolean;
  /** Brackets that the line opens and nothing behind the cursor closes. */
  readonly closers: string;
}

/** `entry`: a key, or an item after its dash. `dash`: a lone dash. The rest say where they stand. */
export type TypedKind = 'entry' | 'dash' | 'value' | 'flowKey' | 'flowItem' | 'flowValue';

interface Scan {
  kind: TypedKind;
  start: number;
  /** Only spaces stand between `start` and where the scan is. */
  fresh: boolean;
  /** Something complete stands between `start` and the cursor: a quoted text, a list in brackets. */
  closed: boolean;
  quote: '' | '"' | "'";
  readonly flow: ('{' | '[')[];
}

function isQuote(mark: string): mark is '"' | "'" {
  return mark === '"' || mark === "'";
}

/** Longer lines are texts, or no plan; it also bounds the work that a hostile line can cause. */
const longestLine = 10_000;

/** Undefined in a comment, in indentation, and behind something complete. */
export function scanLine(line: string, character: number): Typed | undefined {
  if (line.length > longestLine) return undefined;
  const prefix = line.slice(0, character);
  const rest = line.slice(character);
  const lead = /^\uFEFF? *(?:- +)*/.exec(prefix)?.[0] ?? '';
  const content = prefix.slice(lead.length);
  if (content.startsWith('\t') || prefix.includes('\t', lead.length)) return undefined;
  // In indentation, or before something that is there already.
  const isBeforeContent = content === '' && /^ *[^ ]/.test(rest);
  if (isBeforeContent && !/- +$/.test(prefix)) return undefined;
  if (content === '-' && rest.trim() !== '') return undefined;
  if (content === '-') {
    return { ...noExtras, kind: 'dash', start: lead.length, end: line.length, text: '-' };
  }
  const scan = scanPrefix(line, lead.length, character);
  if (!scan || scan.closed) return undefined;
  return finish(line, character, scan);
}

const noExtras = { quote: '', hasColon: false, needsSpace: false, closers: '' } as const;

function scanPrefix(line: string, from: number, character: number): Scan | undefined {
  const scan: Scan = {
    kind: 'entry',
    start: from,
    fresh: true,
    closed: false,
    quote: '',
    flow: [],
  };
  let at = from;
  while (at < character) {
    const mark = line.charAt(at);
    if (mark === '#' && (at === 0 || line[at - 1] === ' ')) return undefined;
    if (scan.fresh && !scan.closed && isQuote(mark)) {
      const close = closingQuote(line, at, mark);
      // A quote that is still open belongs to what is replaced.
      if (close === undefined) return { ...scan, start: at };
      if (close >= character) return { ...scan, start: at + 1, quote: mark };
      scan.closed = true;
      scan.fresh = false;
      at = close + 1;
      continue;
    }
    step(scan, line, at, mark);
    at++;
  }
  return scan;
}

/** One character outside quotes and comments. */
function step(scan: Scan, line: string, at: number, mark: string): void {
  const top = scan.flow.at(-1);
  const isFirst = scan.fresh && !scan.closed;
  if (mark !== ' ') scan.fresh = false;
  if (isFirst && (mark === '{' || mark === '[')) {
    scan.flow.push(mark);
    begin(scan, mark === '{' ? 'flowKey' : 'flowItem', at + 1);
  } else if (top !== undefined && mark === ',') {
    begin(scan, top === '{' ? 'flowKey' : 'flowItem', at + 1);
  } else if (top !== undefined && (mark === '}' || mark === ']')) {
    scan.flow.pop();
    scan.closed = true;
  } else if (mark === ':' && isColon(line, at, top !== undefined) && takesColon(scan.kind)) {
    begin(scan, top === undefined ? 'value' : 'flowValue', at + 1);
  }
}

function begin(scan: Scan, kind: TypedKind, start: number): void {
  Object.assign(scan, { kind, start, fresh: true, closed: false });
}

function takesColon(kind: TypedKind): boolean {
  return kind === 'entry' || kind === 'flowKey' || kind === 'flowItem';
}

function finish(line: string, character: number, scan: Scan): Typed | undefined {
  const { kind, quote, flow } = scan;
  const isValue = kind === 'value' || kind === 'flowValue';
  const needsSpace = isValue && line[character - 1] === ':' && scan.start === character;
  const gap = /^ */.exec(line.slice(scan.start, character))?.[0].length ?? 0;
  const start = quote === '' ? scan.start + gap : scan.start;
  const end = endOf(line, character, kind, quote);
  const behind = line.slice(end);
  const hasColon = !isValue && quote === '' && /^ *:(?: |$)/.test(behind);
  // Before an existing word: what would be typed here is not known yet.
  if (start === character && end > character && quote === '') return undefined;
  const text = line.slice(start, character);
  const isClean = quote !== '' || hasColon || /^\s*(?:#.*)?$/.test(behind) || flow.length > 0;
  if (!isClean || /^[&*!|>%@`]/.test(text)) return undefined;
  return { kind, start, end, text, quote, hasColon, needsSpace, closers: missing(flow, behind) };
}
