/**
 * A piece of a period's text. `shape` is one character, so that a run of tokens has a shape that the
 * tables of forms can list: `1` and `2` a number of so many digits, `y` a longer one, `q` and `h` the
 * letters, `r` a Roman number, `-` any dash, `~` two dots, `.` and `/` themselves, `?` anything else.
 */
export interface Token {
  readonly shape: string;
  readonly text: string;
  /** Offsets in the whole text, the end excluded. */
  readonly at: number;
  readonly end: number;
  readonly spaceBefore: boolean;
}

export type Tokens = readonly Token[];

const romans: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
  ['v', 5],
]);
const dashes = '-\u2010\u2011\u2012\u2013\u2014\u2212';
const isSpace = (character: string): boolean => /[\s\u00A0\u202F]/.test(character);
const isDigit = (character: string): boolean => character >= '0' && character <= '9';
const isLetter = (character: string): boolean => /\p{L}/u.test(character);

function wordShape(word: string): string {
  // A small v is short for a year or a week; only a capital one counts.
  if (word === 'v') return '?';
  const lower = word.toLowerCase();
  if (lower === 'q' || lower === 'h') return lower;
  return romans.has(lower) ? 'r' : '?';
}

function shapeOf(text: string): string {
  const first = text.charAt(0);
  if (isDigit(first)) return text.length > 2 ? 'y' : String(text.length);
  if (isLetter(first)) return wordShape(text);
  if (dashes.includes(text)) return '-';
  if (text === '…' || /^\.\.+$/.test(text)) return '~';
  return text === '.' || text === '/' ? text : '?';
}

/** Where the run of like characters ends that begins at `from`. */
function runEnd(text: string, from: number): number {
  const first = text.charAt(from);
  const alike = [isDigit, isLetter, (c: string) => c === '.'].find((test) => test(first));
  let end = from + 1;
  while (alike && end < text.length && alike(text.charAt(end))) end += 1;
  return end;
}

export function tokenize(text: string): Tokens {
  const tokens: Token[] = [];
  let at = 0;
  let spaceBefore = false;
  while (at < text.length) {
    if (isSpace(text.charAt(at))) {
      spaceBefore = true;
      at += 1;
      continue;
    }
    const end = runEnd(text, at);
    const piece = text.slice(at, end);
    tokens.push({ shape: shapeOf(piece), text: piece, at, end, spaceBefore });
    spaceBefore = false;
    at = end;
  }
  return tokens;
}

export function shapesOf(tokens: Tokens): string {
  return tokens.map((token) => token.shape).join('');
}

/** The number that a token says, Roman ones included. */
export function numberOf(token: Token): number {
  return romans.get(token.text.toLowerCase()) ?? Number(token.text);
}
