// @ts-check
/** Regular expressions of Oniguruma that the rules are put together from. */
import { rateOf, words } from './keys.mjs';

/** A line break is never meant: the engine shows a rule one line at a time, with its break. */
const space = String.raw`[ \t]`;
const blank = String.raw`[ \x{A0}\x{2009}\x{202F}]`;
const quotedKey = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'`;
const keyStart = String.raw`[^\s\-?:,\[\]{}#&*!|>'"%@${'`'}]`;

/** In a map of lines: `title`, `HVA yhtymä`, `"2024"`. */
export const key = String.raw`(?:${quotedKey}|(?:${keyStart}|[-?:](?=\S))(?:[^:#]|:(?=\S)|(?<=\S)#)*?)`;
/** In a map in brackets. */
export const flowKey = String.raw`(?:${quotedKey}|${keyStart}(?:[^,\[\]{}:#\n]|:(?=[^\s,\[\]{}])|(?<=\S)#)*?)`;
export const colon = String.raw`[ \t]*(:)(?=[ \t]|$)`;
export const flowColon = String.raw`[ \t]*(:)(?=[\s,\[\]{}]|$)`;

/** Behind a value: a comment, or the end of the line. */
export const end = String.raw`(?=${space}*(?:$|${space}#))`;
/** The same in brackets. */
export const flowEnd = String.raw`(?=${space}*(?:$|[,\[\]{}]|${space}#))`;

/**
 * From the line's start to what stands behind its dashes, in the groups 1 to 7; 2 and 5 are dashes.
 * A dash is as wide as a blank: the one behind it is captured to stand for it in `column`.
 */
export const lead = String.raw`^(${space}*)(?:(-)(?=(${space}))(${space}+))?(?:(-)(?=(${space}))(${space}+))?`;
/** The blanks of a line that starts in the column where `lead` ended. */
export const column = String.raw`\1\3\4\6\7`;

/** What begins a text of several lines, `|` or `>`, up to the end of the line; three groups. */
export const blockMark = String.raw`((?:[&!]\S*[ \t]+)*)([|>][-+1-9]*)(?:[ \t]+(#.*))?[ \t]*$`;

/** Anything up to a comment or the end of the line. */
export const text = String.raw`(?:[^\s#]|(?<=\S)#)(?:[^#\n]|(?<=\S)#)*?${end}`;
export const flowText = String.raw`(?:[^\s,\[\]{}#"']|(?<=\S)#)(?:[^,\[\]{}#\n]|(?<=\S)#)*?${flowEnd}`;

const currency = String.raw`(?:(?:[€£$]|[A-Z]{3})${blank}*)?`;
const unit = String.raw`(?:${blank}*[\p{L}€£$]{1,9}\.?){0,2}`;
/** The characters of a figure: in brackets a comma ends it. */
const figure = (/** @type {string} */ marks) =>
  String.raw`${currency}[-+−–]?\d(?:[\d${marks}]|${blank}(?=\d))*${unit}`;
const personYears = (/** @type {string} */ marks) =>
  String.raw`[-+−–]?\d[\d${marks}]*(?:${blank}*\p{L}[\p{L}-]*(?: \p{L}+)?\.?)?`;
const number = (/** @type {string} */ marks) =>
  String.raw`[-+]?(?:\d+(?:[${marks}]\d+)?|\.\d+)(?:[ \x{A0}]?%)?`;

/** Quarters, dates, years and what joins them: `2023-Q1..2024-Q2`, `Q1-4/2023`, `I/2026`, `1.5.2023`. */
const period = String.raw`(?=[^#,\[\]{}"'\n]*\d)[\dQqHhIVX](?:[\dQqHhIVX./–—−-]|[ \x{A0}](?=[\dQqHhIVX./–—−-]))*`;
const id = String.raw`[\p{L}\p{N}._-]+`;
const idWithDigit = String.raw`(?=[\p{L}._-]*\p{N})${id}`;
const rates = `(?:${rateOf.join('|')})`;
const word = `(?:${words.join('|')}|[A-Z]{3})`;

/** What values look like: on a line of their own, and in brackets. */
export const values = {
  money: { plain: figure(".,'’"), flow: figure(".'’") },
  personYears: { plain: personYears('.,'), flow: personYears('.') },
  number: { plain: number('.,'), flow: number('.') },
  period: { plain: period, flow: period },
  word: { plain: word, flow: word },
  rateOf: { plain: rates, flow: rates },
  id: { plain: id, flow: id },
  idWithDigit: { plain: idWithDigit, flow: idWithDigit },
};

/** A year as a key. */
export const year = String.raw`["']?\d{4}["']?`;
