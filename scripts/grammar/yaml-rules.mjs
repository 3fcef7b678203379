// @ts-check
/** The parts of YAML, for plans in lines and in brackets, with nothing of the format. */
import * as p from './patterns.mjs';
import { captures, include, listOf, mapOf } from './rule.mjs';
import { scopes } from './scopes.mjs';

/** @typedef {import('./rule.mjs').Rule} Rule */

/** @type {(mark: string, name: string, escape: string) => Rule} */
const quotedBy = (mark, name, escape) => ({
  begin: mark,
  end: mark === "'" ? "'(?!')" : mark,
  beginCaptures: captures({ 0: scopes.quoteBegin }),
  endCaptures: captures({ 0: scopes.quoteEnd }),
  name,
  patterns: [{ match: escape, name: scopes.escape }],
});

/** @type {(place: 'plain' | 'flow') => readonly Rule[]} */
const literals = (place) => {
  const end = place === 'flow' ? p.flowEnd : p.end;
  return [
    { match: `(?:true|True|TRUE|false|False|FALSE)${end}`, name: scopes.yesNo },
    { match: `(?:null|Null|NULL|~)${end}`, name: scopes.nothing },
    { match: `${p.values.number[place]}${end}`, name: scopes.number },
  ];
};

/** @type {(group: number) => Record<string, Rule>} */
const blockMarkFrom = (group) => ({
  [group]: { patterns: include('property') },
  ...captures({
    [group + 1]: scopes.blockMark,
    [group + 2]: scopes.comment,
  }),
});

/** @type {Record<string, Rule>} */
export const yamlRules = {
  comment: {
    begin: String.raw`(?:^|(?<=[ \t]))#`,
    end: '$',
    beginCaptures: captures({ 0: scopes.commentMark }),
    name: scopes.comment,
    patterns: include('ignore'),
  },
  document: {
    patterns: [
      { match: String.raw`^(?:---|\.\.\.)(?=\s|$)`, name: scopes.document },
      { match: '^%.*$', name: scopes.directive },
    ],
  },
  property: {
    patterns: [
      { match: String.raw`&[^\s,\[\]{}]+`, name: scopes.anchor },
      { match: String.raw`\*[^\s,\[\]{}]+`, name: scopes.alias },
      { match: String.raw`!\S*(?=\s|$)`, name: scopes.tag },
    ],
  },
  blockText: {
    comment: 'A text after | or >: lines deeper than its key, and empty ones.',
    begin: String.raw`${p.lead}(${p.key})${p.colon}[ \t]+${p.blockMark}`,
    beginCaptures: {
      ...captures({ 2: scopes.dash, 5: scopes.dash, 8: scopes.key, 9: scopes.colon }),
      ...blockMarkFrom(10),
    },
    while: String.raw`^(?=${p.column}[ \t]|[ \t]*$)`,
    contentName: scopes.blockText,
  },
  blockTextItem: {
    begin: String.raw`^([ \t]*)(-)[ \t]+${p.blockMark}`,
    beginCaptures: { ...captures({ 2: scopes.dash }), ...blockMarkFrom(3) },
    while: String.raw`^(?=\1[ \t]|[ \t]*$)`,
    contentName: scopes.blockText,
  },
  item: {
    comment: 'A dash and lines deeper than it; a dash before a key belongs to the entry.',
    begin: String.raw`^([ \t]*)(-)(?=[ \t]|$)`,
    beginCaptures: captures({ 2: scopes.dash }),
    while: String.raw`^(?=\1[ \t]|[ \t]*(?:#|$))`,
    patterns: [
      { match: String.raw`\G[ \t]+(-)(?=[ \t]|$)`, captures: captures({ 1: scopes.dash }) },
      ...include(
        'comment',
        'property',
        'block',
        'literal',
        'quoted',
        'flowMap',
        'flowList',
        'text',
      ),
    ],
  },
  block: { patterns: include('comment', 'blockText', 'blockTextItem', 'entry', 'item') },
  text: {
    comment: 'Goes on for as long as lines are deeper than what the text belongs to.',
    begin: p.text,
    beginCaptures: captures({ 0: scopes.text }),
    while: String.raw`^(?=[ \t]*(?:$|[^\s#]))`,
    patterns: [...include('comment'), { match: p.text, name: scopes.text }],
  },
  textLine: { match: p.text, name: scopes.text },
  literal: { patterns: literals('plain') },
  quoted: {
    patterns: [
      quotedBy('"', scopes.double, String.raw`\\(?:x\h{2}|u\h{4}|U\h{8}|.|$)`),
      quotedBy("'", scopes.single, "''"),
    ],
  },
  flowMap: mapOf(include('comment', 'pair', 'flowValue', 'comma')),
  flowList: listOf(include('comment', 'pair', 'flowValue', 'comma')),
  flowValue: {
    patterns: [
      ...include('comment', 'property', 'flowMap', 'flowList', 'flowLiteral', 'quoted'),
      { match: p.flowText, name: scopes.flowText },
    ],
  },
  flowLiteral: { patterns: literals('flow') },
  comma: { match: ',', name: scopes.comma },
};
