/** Words that end with a full stop in the middle of a sentence, without it, in lower case. */
const abbreviations = new Set([
  ...['esim', 'mm', 'ml', 'ns', 'ks', 'vrt', 'em', 'sis', 'tarv', 'yht', 'ym', 'yms', 'tms', 'ts'],
  ...['n', 'os', 'nro', 'puh', 'milj', 'klo', 'pil', 'inv', 'kpl', 'krt', 'sos', 'ed', 'palveluks'],
  ...['bl', 'a', 't', 'ex', 'd', 'v', 's', 'dvs', 'ca', 'nr', 'osv', 'm', 'inkl', 'exkl', 'resp'],
  ...['e', 'g', 'i', 'etc', 'cf', 'approx', 'incl', 'no', 'vs', 'prof', 'dr', 'mr', 'mrs', 'ms'],
]);

/** How deep in brackets each character stands; a closing bracket without an opening one counts for nothing. */
export function bracketDepths(text: string): ArrayLike<number> {
  const depths = new Uint32Array(text.length);
  const first = text.indexOf('(');
  if (first < 0) return depths;
  let depth = 0;
  for (let at = first; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === closing && depth > 0) depth -= 1;
    depths[at] = depth;
    if (code === opening) depth += 1;
  }
  return depths;
}

const opening = '('.charCodeAt(0);
const closing = ')'.charCodeAt(0);

/** Whether the full stop at `at` ends a sentence: no abbreviation, no ordinal, and something new begins. */
function endsSentence(text: string, at: number): boolean {
  if (!/^[.!?]["”»’)]*(?:\s+["“”«(]*[\p{Lu}\d]|\s*\n|\s*$)/u.test(text.slice(at, at + 12)))
    return false;
  if (text.charAt(at) !== '.') return true;
  const word = /[\p{L}\d]+$/u.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? '';
  if (/^\d{1,2}$/.test(word)) return /^\.\s*$/.test(text.slice(at));
  return !abbreviations.has(word.toLowerCase());
}

/** Offsets behind each sentence of the text, outside brackets; the text's end is not among them. */
export function sentenceEnds(text: string): readonly number[] {
  const end = text.trimEnd().length;
  const ends: number[] = [];
  let depths: ArrayLike<number> | undefined;
  stops.lastIndex = 0;
  for (let stop = stops.exec(text); stop && stop.index < text.length - 1; stop = stops.exec(text)) {
    const at = stop.index;
    depths ??= bracketDepths(text);
    if (depths[at] !== 0) continue;
    if (stop[0] !== '\n' && !endsSentence(text, at)) continue;
    const quotes = /^["”»’]*/.exec(text.slice(at + 1))?.[0].length ?? 0;
    if (at + 1 + quotes < end) ends.push(at + 1 + quotes);
  }
  return ends;
}

const stops = /[.!?\n]/g;

/** The sentences in their order, trimmed. */
export function sentencesOf(text: string): readonly string[] {
  return cutAt(text, sentenceEnds(text));
}

/** The pieces between offsets, trimmed, without empty ones. @param at ascending */
export function cutAt(text: string, at: readonly number[]): readonly string[] {
  return [0, ...at]
    .map((from, index) => text.slice(from, at[index] ?? text.length).trim())
    .filter((piece) => piece !== '');
}
