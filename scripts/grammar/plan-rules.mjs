// @ts-check
/** Entries by their keys, and comments that silence rules. */
import { keys } from './keys.mjs';
import * as p from './patterns.mjs';
import { captures, include, listOf, mapOf, whole } from './rule.mjs';
import { scopes } from './scopes.mjs';

/** @typedef {import('./rule.mjs').Rule} Rule */
/** @typedef {{ readonly plain: readonly Rule[], readonly flow: readonly Rule[] }} Values */

/** What else may stand where a value of one line is asked for. */
const others = include('block', 'literal', 'quoted', 'flowMap', 'flowList', 'textLine');
const start = include('comment', 'property');
const keyNames = captures({ 1: scopes.key, 2: scopes.colon });

/** @type {(kind: keyof typeof p.values, name: string) => Values} */
const one = (kind, name) => ({
  plain: whole(kind, name, 'plain'),
  flow: whole(kind, name, 'flow'),
});

/** Ids, one or a list of them. @type {(kind: 'id' | 'idWithDigit') => Values} */
function ids(kind) {
  const { plain, flow } = one(kind, scopes.id);
  const pattern = p.values[kind].plain;
  const list = listOf([
    ...include('comment'),
    ...flow,
    ...include('flowMap', 'flowValue', 'comma'),
  ]);
  const item = {
    match: String.raw`^[ \t]*(-)[ \t]+(?:(${pattern})|(["'])(${pattern})(["']))${p.end}`,
    captures: captures({
      ...{ 1: scopes.dash, 2: scopes.id },
      ...{ 3: scopes.quoteBegin, 4: scopes.id, 5: scopes.quoteEnd },
    }),
  };
  return { plain: [item, list, ...plain], flow: [list, ...flow] };
}

const money = one('money', scopes.money);
const years = mapOf(include('comment', 'yearPair', 'flowValue', 'comma'));

/** @type {Readonly<Record<Exclude<keyof typeof keys, 'structure'>, Values>>} */
const values = {
  money,
  byYear: {
    plain: [
      {
        begin: String.raw`^[ \t]*(${p.year})${p.colon}`,
        end: '$',
        beginCaptures: keyNames,
        patterns: [
          ...start,
          ...money.plain,
          ...include('quoted', 'flowMap', 'flowList', 'textLine'),
        ],
      },
      years,
    ],
    flow: [years],
  },
  personYears: one('personYears', scopes.personYears),
  period: one('period', scopes.period),
  word: one('word', scopes.word),
  id: one('id', scopes.id),
  of: {
    plain: [...whole('rateOf', scopes.word, 'plain'), ...whole('id', scopes.id, 'plain')],
    flow: [...whole('rateOf', scopes.word, 'flow'), ...whole('id', scopes.id, 'flow')],
  },
  ids: ids('id'),
  goals: ids('idWithDigit'),
};

/** A key with what stands behind and below it; entered where `entry` found its column. */
const keyRule = (/** @type {string} */ key, /** @type {readonly Rule[]} */ patterns) => ({
  begin: String.raw`\G(${key})${p.colon}`,
  while: '^',
  beginCaptures: keyNames,
  patterns,
});

/** A key in braces with its value. */
const pairRule = (/** @type {string} */ key, /** @type {readonly Rule[]} */ patterns) => ({
  begin: String.raw`(?<![^\s{,\[])(${key})${p.flowColon}`,
  end: String.raw`(?=[,}\]])`,
  beginCaptures: keyNames,
  patterns: [...patterns, ...include('flowValue')],
});

/** @type {(kind: keyof typeof values) => string} */
const anyOf = (kind) => keys[kind].join('|');
const kinds = /** @type {readonly (keyof typeof values)[]} */ (Object.keys(values));

/** @type {Record<string, Rule>} */
export const planRules = {
  entry: {
    comment:
      'A key with all that stands under it: lines deeper than the key, a list in its column, closing brackets.',
    begin: String.raw`${p.lead}(?=${p.key}${p.colon})`,
    beginCaptures: captures({ 2: scopes.dash, 5: scopes.dash }),
    while: String.raw`^(?=${p.column}(?:[ \t]|-[ \t]|-$|[\]}])|[ \t]*(?:#|$))`,
    patterns: include('comment', ...kinds.map((kind) => `${kind}Key`), 'structureKey', 'textKey'),
  },
  pair: { patterns: include(...kinds.map((kind) => `${kind}Pair`), 'textPair') },
  ...Object.fromEntries(
    kinds.flatMap((kind) => [
      [`${kind}Key`, keyRule(anyOf(kind), [...start, ...values[kind].plain, ...others])],
      [`${kind}Pair`, pairRule(anyOf(kind), [...start, ...values[kind].flow])],
    ]),
  ),
  structureKey: keyRule(keys.structure.join('|'), [...start, ...others]),
  textKey: keyRule(p.key, [
    ...start,
    ...include('block', 'literal', 'quoted', 'flowMap', 'flowList', 'text'),
  ]),
  textPair: pairRule(p.flowKey, []),
  yearPair: pairRule(p.year, money.flow),
  ignore: {
    comment: 'plan-format 7: rule ids up to the reason.',
    begin: String.raw`\G[ \t]*(planwright-ignore)(?![\w-])`,
    end: String.raw`(?=$|[ \t]--(?:[ \t]|$))`,
    beginCaptures: captures({ 1: scopes.ignore }),
    patterns: [{ match: '[a-z][a-z0-9-]*/[a-z0-9-]+', name: scopes.rule }],
  },
};
