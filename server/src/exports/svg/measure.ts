/** What the fonts of screens have in common; whoever shows the picture has one of them. */
export const fonts = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** Of bold letters, in parts of plain ones. */
const boldWidth = 1.09;
/** Fonts differ: rather a line too many than one that runs over. */
const margin = 1.09;

const narrow = new Set("iljtfrI.,:;'|!()[]-/ \u00A0·‹›“”’");
const wide = new Set('mwMW@%—…+=<>~');
/** Han, kana, hangul, full-width forms, pictures. */
const square =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
/** Marks over other letters, and what is not seen. */
const nothing = /[\p{M}\p{Cf}]/u;
const upper = /\p{Lu}/u;

/** How wide a line of text is, in pixels, as well as it can be told without its font. */
export function widthOf(text: string, size: number, isBold = false): number {
  let units = 0;
  for (const character of text) units += unitsOf(character);
  return units * size * margin * (isBold ? boldWidth : 1);
}

/** In parts of the size of the font. */
function unitsOf(character: string): number {
  if (narrow.has(character)) return 0.31;
  if (wide.has(character)) return 0.86;
  if (character < '\u007F') return upper.test(character) ? 0.66 : 0.555;
  if (nothing.test(character)) return 0;
  if (square.test(character)) return 1.02;
  return upper.test(character) ? 0.68 : 0.57;
}

export interface Room {
  /** Pixels. */
  readonly width: number;
  readonly size: number;
  readonly isBold?: boolean;
  /** What does not fit into so many lines is left out behind `…`. */
  readonly lines: number;
  /** Pixels that the first line has less. */
  readonly before?: number;
}

const leftOut = '…';
/** No line of a picture holds more: what follows in a text is not looked at. */
const charactersInLine = 400;

/** A text as lines that fit into a room; a word that is longer than a line is broken. */
export function linesIn(text: string, room: Room): readonly string[] {
  const { lines: most } = room;
  const words = text
    .slice(0, most * charactersInLine)
    .split(/[ \t\n]+/u)
    .filter(Boolean);
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string): boolean =>
    widthOf(candidate, room.size, room.isBold) <=
    room.width - (lines.length === 0 || most === 1 ? (room.before ?? 0) : 0);
  for (const word of words) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (fits(joined)) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = broken(word, fits, most);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
    if (lines.length >= most) break;
  }
  const all = line === '' ? lines : [...lines, line];
  const isWhole = all.length <= most && text.length <= most * charactersInLine;
  return isWhole ? all : cut(all.slice(0, most), fits);
}

/** Letters with what is written over them. */
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Where a syllable begins in most words of the languages of plans: a consonant before a vowel. */
const syllable = /^[bcdfghjklmnpqrstvwxz][aeiouyåäö]/iu;
const letter = /^\p{L}/u;
/** So many letters stay on each side of a hyphen. */
const fewest = 3;

/** So many parts of a word at most, and the rest of it. */
function broken(word: string, fits: (text: string) => boolean, most: number): readonly string[] {
  const parts: string[] = [];
  let rest = Array.from(letters.segment(word), ({ segment }) => segment);
  while (parts.length < most && !fits(rest.join(''))) {
    const fitting = countFitting(rest, fits);
    const at = breakBefore(rest, fitting);
    const isInWord = letter.test(rest[at - 1] ?? '') && letter.test(rest[at] ?? '');
    parts.push(rest.slice(0, at).join('') + (isInWord ? '-' : ''));
    rest = rest.slice(at);
  }
  return [...parts, rest.join('')];
}

/** At least one, with room for a hyphen. */
function countFitting(parts: readonly string[], fits: (text: string) => boolean): number {
  let count = 1;
  while (count < parts.length && fits(`${parts.slice(0, count + 1).join('')}-`)) count++;
  return count;
}

/** Behind a hyphen, else at the beginning of a syllable, or else where the line is full. */
function breakBefore(parts: readonly string[], most: number): number {
  for (let at = most; at >= fewest; at--) {
    if (/^[-–/]$/u.test(parts[at - 1] ?? '')) return at;
  }
  for (let at = Math.min(most, parts.length - fewest); at >= fewest; at--) {
    if (syllable.test(parts.slice(at, at + 2).join(''))) return at;
  }
  return most;
}

function cut(lines: readonly string[], fits: (text: string) => boolean): readonly string[] {
  const characters = Array.from(lines.at(-1) ?? '');
  while (characters.length > 0 && !fits(characters.join('') + leftOut)) characters.pop();
  return [...lines.slice(0, -1), characters.join('').trimEnd() + leftOut];
}
