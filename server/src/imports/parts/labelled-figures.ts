import { baselineWords, ownTargetWords, targetWords } from './metric-words';
import type { TextFigure } from './numbers-in-text';

/** A figure that a label says the meaning of. */
export interface LabelledFigure {
  readonly figure: TextFigure;
  /** The year that stands between the label and the figure: `tavoite 2025: 30 %`. */
  readonly year: string | undefined;
}

const bounds = String.raw`(?:vähintään|väh\.|minst|åtminstone|at least|not less than|≥|>=|enintään|korkeintaan|högst|max\.?|maximalt|at most|no more than|not more than|up to|≤|<=|noin|n\.|yli|alle|cirka|ca\.?|över|under|about|approx\.?|over|more than|less than)`;

/** Between a label and its figure: what says of when it is, and how it is meant. */
const lead = String.raw`\s{0,3}(?:\([^()]{0,40}\)\s{0,3})?(?:(?:on|är|is|oli|var|was)(?!\p{L})\s{0,3})?(?<sign>[:=(–-])?\s{0,3}(?:vuonna\s|år\s|in\s)?(?:(?<year>(?:19|20)\d{2})(?<colon>\s?:)?\s{1,3})?${bounds}?\s{0,3}`;
const forms = {
  baseline: new RegExp(String.raw`(?<![\p{L}-])${baselineWords}(?!\p{L})${lead}$`, 'iu'),
  target: new RegExp(String.raw`(?<!\p{L})${targetWords}(?!\p{L})${lead}$`, 'iu'),
} as const;
/** What a label has in it, to be looked for once in a text with many figures. */
const words = {
  baseline: new RegExp(baselineWords, 'iu'),
  target: new RegExp(ownTargetWords, 'iu'),
} as const;
/** No label stands further before its figure. */
const longestLead = 140;

/** What may stand behind a figure that no sign parts from its label. */
const endsFigure =
  /^\s*(?:$|[,;)\](]|\.(?!\d)|(?:by|vuonna|vuoteen|vuoden|till|senast|år|in|until|ja|och|and)(?!\p{L})|\p{L}?\d)/iu;

/** The figures that the words for this value stand before. A number that counts goals is none. */
export function labelledFigures(
  text: string,
  figures: readonly TextFigure[],
  value: keyof typeof forms,
): readonly LabelledFigure[] {
  if (figures.length === 0 || !words[value].test(text)) return [];
  return figures.flatMap((figure) => {
    const before = text.slice(Math.max(0, figure.at - longestLead), figure.at);
    const match = forms[value].exec(before);
    if (!match || figure.isYear) return [];
    const { sign, colon, year } = match.groups ?? {};
    const isParted = sign !== undefined || colon !== undefined;
    return isParted || endsFigure.test(behindOf(text, figure)) ? [{ figure, year }] : [];
  });
}

/** `tavoite 2)` and `mål 1:` name a goal, which no text behind a figure does. */
function behindOf(text: string, { unit, unitEnd, at }: TextFigure): string {
  const behind = text.slice(unitEnd, unitEnd + 40);
  if (unit !== undefined || !/^\s*(?::|\))/.test(behind)) return behind;
  const isOpen = text.lastIndexOf('(', at) > text.lastIndexOf(')', at);
  return isOpen ? behind : 'x';
}

/** A number that is said to be exact, or a limit that is to be kept. */
export function isDefinite({ value, bound }: TextFigure): boolean {
  return value !== undefined && bound !== 'other';
}

const stem = (unit: string): string => unit.toLowerCase().slice(0, 3);

/** Whether what is counted is the same, in whatever form of the word; one may be without. */
export function areAlike(one: TextFigure, other: TextFigure): boolean {
  if (one.unit === undefined || other.unit === undefined) return true;
  return stem(one.unit) === stem(other.unit);
}

const arrow = /^\s*(?:[-–=]{1,2}>|[→➔⇒➜])\s*$/u;

/** Two figures of which the one is said to become the other: `60 % → 80 %`, `from 10 to 25`. */
export function changeIn(
  text: string,
  figures: readonly TextFigure[],
): readonly [TextFigure, TextFigure] | undefined {
  const pairs = figures.flatMap((from, index): (readonly [TextFigure, TextFigure])[] => {
    const to = figures[index + 1];
    if (!to || !isDefinite(from) || !isDefinite(to) || from.isYear || to.isYear) return [];
    return areAlike(from, to) && becomes(text, from, to) ? [[from, to]] : [];
  });
  const [only] = pairs;
  return pairs.length === 1 ? only : undefined;
}

function becomes(text: string, from: TextFigure, to: TextFigure): boolean {
  const between = text.slice(from.unitEnd, to.at);
  const before = text.slice(Math.max(0, from.at - 8), from.at);
  if (arrow.test(between)) return true;
  if (/(?<!\p{L})(?:from|från)\s*$/iu.test(before)) return /^\s*(?:to|till)\s*$/iu.test(between);
  const units = [text.slice(from.end, from.unitEnd), text.slice(to.end, to.unitEnd)] as const;
  return /^\s+$/.test(between) && /st[aä]$/iu.test(units[0]) && /n$/iu.test(units[1]);
}
