// @ts-check
/**
 * @typedef {object} Rule A rule of a TextMate grammar.
 * @property {string} [comment]
 * @property {string} [include]
 * @property {string} [match]
 * @property {string} [begin]
 * @property {string} [end]
 * @property {string} [while]
 * @property {string} [name]
 * @property {string} [contentName]
 * @property {Record<string, Rule>} [captures]
 * @property {Record<string, Rule>} [beginCaptures]
 * @property {Record<string, Rule>} [endCaptures]
 * @property {readonly Rule[]} [patterns]
 */
import { flowEnd, end, values } from './patterns.mjs';
import { scopes } from './scopes.mjs';

/** @type {(...names: readonly string[]) => readonly Rule[]} */
export const include = (...names) => names.map((name) => ({ include: `#${name}` }));

/** @type {(names: Readonly<Record<number, string>>) => Record<string, Rule>} */
export const captures = (names) =>
  Object.fromEntries(Object.entries(names).map(([group, name]) => [group, { name }]));

/** What stands between brackets. @type {(patterns: readonly Rule[]) => Rule} */
export const listOf = (patterns) => ({
  begin: String.raw`\[`,
  end: String.raw`\]`,
  beginCaptures: captures({ 0: 'punctuation.definition.sequence.begin.yaml' }),
  endCaptures: captures({ 0: 'punctuation.definition.sequence.end.yaml' }),
  patterns,
});

/** What stands between braces. @type {(patterns: readonly Rule[]) => Rule} */
export const mapOf = (patterns) => ({
  begin: String.raw`\{`,
  end: String.raw`\}`,
  beginCaptures: captures({ 0: 'punctuation.definition.mapping.begin.yaml' }),
  endCaptures: captures({ 0: 'punctuation.definition.mapping.end.yaml' }),
  patterns,
});

/**
 * A value that is all of what is written, bare or in quotes.
 * @param {keyof typeof values} kind
 * @param {string} name
 * @param {'plain' | 'flow'} place
 * @returns {readonly Rule[]}
 */
export function whole(kind, name, place) {
  const { plain } = values[kind];
  const { quoted, quoteBegin, quoteEnd } = scopes;
  return [
    {
      match: `(")(${plain})(")|(')(${plain})(')`,
      captures: captures({
        ...{ 0: quoted, 1: quoteBegin, 2: name, 3: quoteEnd },
        ...{ 4: quoteBegin, 5: name, 6: quoteEnd },
      }),
    },
    { match: `${values[kind][place]}${place === 'flow' ? flowEnd : end}`, name },
  ];
}
