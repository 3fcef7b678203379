import assert from 'node:assert/strict';
import { check } from '../support/check';

/** What a planner reads: the sentences of the groups yaml, schema and id, by what was written. */
const head = 'plan: 1\ntitle: Hanke\norganisation: Alue\nperiod: 2024\n';
const part = `${head}workPackages:\n  - id: TP1\n    title: Työ\n    `;

function messagesOf(text: string): readonly string[] {
  return check(text)
    .filter(({ rule }) => /^(?:yaml|schema|id)\//.test(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);
}

const rows: readonly (readonly [string, ...string[]])[] = [
  [
    `${head}need: "auki\n`,
    'yaml/syntax: A quotation mark is opened here and never closed. Add the closing one.',
  ],
  [`${head}need:x\n`, 'yaml/syntax: The colon after a key needs a space after it: `key: value`.'],
  [
    `${head}goals:\n- a\n-b\n`,
    'yaml/syntax: The dash of a list entry needs a space after it: `- `.',
  ],
  [
    `${head}need: "C:\\kansio"\n`,
    'yaml/syntax: In double quotation marks a backslash starts a code. Write it twice, or use single quotation marks.',
  ],
  [
    `${head}need: "Arjen" tuki\n`,
    'yaml/syntax: There is text behind the closing quotation mark. Put the whole text inside, in the kind of mark that it does not use itself.',
  ],
  [
    `${head}need: [Arjen] tuki\n`,
    'yaml/syntax: There is text behind the closing bracket. Put the whole text in quotation marks.',
  ],
  [
    `${head}need: *tähti* tässä\n`,
    'yaml/syntax: A text that starts with `*`, `&` or `!` needs quotation marks.',
  ],
  [
    `${head}partners: [a,, b]\n`,
    'yaml/syntax: There is a comma with nothing between it and the one before. Remove it.',
  ],
  [
    `${head}need: | teksti\n`,
    'yaml/syntax: After `|` or `>` the text starts on the next line, indented.',
  ],
  [
    `${part}lead: a\n   goals: []\n`,
    'yaml/syntax: This line does not stand under the lines it belongs to. Indent it as far as its neighbours.',
  ],
  [
    `${part}lead: a\nx: y\n    goals: []\n`,
    'yaml/syntax: This line does not stand under the lines it belongs to. Indent it as far as its neighbours.',
  ],
  [
    `${head}need：tarve\n`,
    'yaml/syntax: A space or a colon in this line is another character that only looks like one. Type a plain one in its place.',
  ],
  [
    `${head}\u00A0need: tarve\n`,
    'schema/unknown-key: A space or a colon in this line is another character that only looks like one. Type a plain one in its place.',
  ],
  [
    `${part}lead:\u00A0a\n\u00A0   \u3000goals: []\n`,
    'yaml/syntax: A space or a colon in this line is another character that only looks like one. Type a plain one in its place.',
    'yaml/syntax: A space or a colon in this line is another character that only looks like one. Type a plain one in its place.',
  ],
  [
    `${head}need: - tarve\n`,
    'yaml/syntax: A list starts on the line below its key. If this is a text, put it in quotation marks.',
  ],
  [`${head}need: tarve\n}\n`, 'yaml/syntax: A bracket is closed here that none opens. Remove it.'],
  ['plan:1\ntitle:a\n', 'schema/type: The colon after a key needs a space after it: `key: value`.'],
  [
    `${part}risks: [{text: a, : b}]\n`,
    'schema/unknown-key: There is no key before this colon. Write one, or put the text in quotation marks.',
  ],
  [
    `${head}=======\n`,
    'yaml/syntax: This is a mark of a merge that was left open. Keep one of the two versions and remove the marks.',
  ],
  [
    `${part}lead: a\n    lead: b\n`,
    'yaml/duplicate-key: `lead` is written twice here, and only the first counts. Bring both together under one, or remove this one.',
  ],
  [
    '',
    'schema/missing-key: There is no plan here yet. A plan starts with `plan`, `title`, `organisation`, `period`.',
  ],
  ['- a\n', 'schema/type: A plan is made of keys with values, such as `title: …`; this is a list.'],
  [
    `${head}workPackages:\n  - id: TP1\n`,
    'schema/missing-key: This work package has no `title`. Add it.',
  ],
  [
    `${part}outputs: [{title: A}]\n`,
    'schema/missing-key: A heading needs `items` under it. Add them, or write `text` instead of `title` if this is no heading.',
  ],
  [
    `${part}budget: {indirect: {rate: 7}}\n`,
    'schema/missing-key: Say what the `rate` is a percentage of: `of: personnel` or `of: direct`.',
  ],
  [
    `${part}aikataulu: x\n`,
    'schema/unknown-key: `aikataulu` is no key of the format here. Did you mean `schedule`?',
  ],
  [
    `${part}${'pitkä '.repeat(20)}: x\n`,
    'schema/unknown-key: `pitkä pitkä pitkä pitkä pitkä pitkä pit…` is no key of the format here. Remove it, or put its text under another key.',
  ],
  [`${part}total: 5\n`, 'schema/unknown-key: `total` belongs under `budget`. Move it there.'],
  [
    `${part}areas: []\n`,
    'schema/unknown-key: This work package cannot hold `areas`. Put them on a higher level.',
  ],
  [
    `${part}language: fi\n`,
    'schema/unknown-key: `language` belongs to the plan itself. Move it to the left edge, or remove it.',
  ],
  [
    `${part}budget: {byYear: {24: 5}}\n`,
    'schema/unknown-key: A key here is a year of four digits, such as 2024. Did you mean `2024`?',
  ],
  [`${head}workPackages: TP1\n`, 'schema/type: `workPackages` takes a list; this is a text.'],
  [
    `${head}workPackages: {id: TP1}\n`,
    'schema/type: `workPackages` takes a list; this is one set of keys. Start each entry with `- `.',
  ],
  [
    `${head}areas: [A]\n`,
    'schema/type: An entry of `areas` takes keys such as `id` and `title`; this is a text.',
  ],
  [
    `${part}budget: 500\n`,
    'schema/type: `budget` takes keys such as `personnel` and `fte`; this is a number.',
  ],
  [
    `${part}budget: {travel: true}\n`,
    'schema/type: `travel` takes an amount, or keys such as `amount` and `items`; this is a yes or no.',
  ],
  [
    `${part}goals: ["a", Vaihe 1: b]\n`,
    'schema/type: The colon makes a key of the words before it, but this is to be a text. Put it in quotation marks.',
  ],
  [
    `${part}budget: {fte: 8 htv}\n`,
    'schema/type: `fte` takes person-years as a number, such as 2.5; this is a text.',
  ],
  [`${part}lead:\n`, 'schema/type: `lead` has no value. Write a text, or remove the key.'],
  [
    `${head}workPackages:\n  - id: TP1\n    title:\n`,
    'schema/type: `title` has no value. Write a text.',
  ],
  [
    `${part}goals: [a, ]\n    risks:\n      -\n`,
    'schema/type: This entry of `risks` is empty. Write a text, or keys such as `text`, or remove the line.',
  ],
  [
    `${head}status: luonos\n`,
    'schema/value: `status` is one of `draft`, `submitted`, `approved`, `running`, `ended`; this is "luonos".',
  ],
  [
    'plan: 2\ntitle: A\norganisation: B\nperiod: 2024\n',
    'schema/value: `plan` is always `1`; this is "2".',
  ],
  [
    `${part}schedule: [{milestone: joo}]\n`,
    'schema/value: `milestone` is either `true` or `false`; this is "joo".',
  ],
  [
    `${head}currency: euro\n`,
    'schema/value: `currency` is a code of three capital letters, such as EUR; this is "euro".',
  ],
  [
    `${head}areas: [{id: A 1, title: A}]\n`,
    'schema/value: An id holds letters, digits, `.`, `_` and `-`, no spaces; this is "A 1".',
  ],
  [`${part}budget: {fte: -1}\n`, 'schema/value: `fte` is at least 0; -1 is less.'],
  [
    `${head}funding: [{source: A, rate: 120}]\n`,
    'schema/value: `rate` is at most 100; 120 is more.',
  ],
  [
    `${part}goals: [{id: TP1, text: a}]\n`,
    'id/duplicate: The id `TP1` is taken already by a work package, "Työ". Give this another one.',
  ],
  [
    `${part}dependsOn: [TP2]\n  - { id: TP3, title: Toinen }\n`,
    'id/unknown: None of the pillars, investments, areas and work packages has the id `TP2`. Did you mean `TP3`?',
  ],
  [
    `${part}dependsOn: [TP2]\n`,
    'id/unknown: None of the pillars, investments, areas and work packages has the id `TP2`. Write the id of one that the plan has, or take this one out.',
  ],
  [
    `${part}contributesTo: [TP1]\n`,
    'id/unknown: `TP1` is a work package, but `contributesTo` names main goals and benefits. Write the id of one that the plan has, or take this one out.',
  ],
  [
    `${part}targetGroups: [KR1]\nbenefits: [{id: 1, title: a}]\n`,
    'id/unknown: None of the target groups has the id `KR1`. Write the id of one that the plan has, or take this one out.',
    'id/unused: No part of the plan serves the benefit `1`. Name it in `contributesTo` of those that do.',
  ],
];

describe('messages of yaml, schema and id', () => {
  for (const [text, ...expected] of rows) {
    it(expected[0] ?? '', () => {
      assert.deepEqual(messagesOf(text), expected);
    });
  }

  it('speak to a planner', () => {
    const all = rows.flatMap(([, ...messages]) => messages).join('\n');
    assert.doesNotMatch(
      all,
      /\b(?:mapping|scalar|schema|sequence|node|object|array|null|boolean)\b(?!\/)/,
    );
  });
});
