/**
 * No text is long in the wrong way for whoever reads it: regular expressions that try every division of
 * a run of characters would need hours for these.
 */
import assert from 'node:assert/strict';
import { tableIn } from '../../client/src/typing/html-table';
import { asItems, asKeyText, isListText, itemsOfRows } from '../../client/src/typing/pasted-list';
import { exportPlan } from '../../server/src/exports';
import { documentLinks } from '../../server/src/features/links';
import { importPlan } from '../../server/src/imports';
import { Snapshot } from '../../server/src/model/snapshot';
import { rules } from '../../server/src/rules';
import { runRules } from '../../server/src/rules/run-rules';
import { SourceText } from '../../server/src/text/source-text';
import { parseMoney } from '../../server/src/values/money';
import { parsePeriod } from '../../server/src/values/period';
import { parsePersonYears } from '../../server/src/values/person-years';
import { parseRate } from '../../server/src/values/rate';
import { sourceOf } from '../exports/html-source';
import { ownWork } from '../support/own-work';
import { planWithTexts } from './plan-of-schema';

/** What the formats of figures, times, lists, labels and markup are made of. */
const units: readonly string[] = [
  ...[
    ' ',
    '\t',
    '\n',
    ' \n',
    '\u00A0',
    '\u200B',
    '.',
    ',',
    ';',
    ':',
    '-',
    '–',
    ' -',
    '_',
    '*',
    '#',
  ],
  ...[
    '(',
    '[',
    '{',
    '<',
    '(a',
    ']',
    ')',
    '|',
    '| ',
    '"',
    "'",
    '`',
    '\\',
    '/',
    '&',
    '%',
    '@',
    '=',
    '+',
  ],
  ...[
    '!',
    '~',
    '$',
    '€',
    '•',
    '- ',
    '1',
    '1 ',
    '1.',
    '1,',
    '0',
    '1.1.',
    '2024',
    '2024-',
    '2024-Q1,',
  ],
  ...[
    'Q1/2024 ',
    'Q1-',
    '5 €',
    '1 000 ',
    '5 % ',
    'htv ',
    'a',
    'a ',
    ' a',
    'ä',
    'a@',
    'www.',
    'a.a@',
  ],
  ...[
    'http://',
    'TP1 ',
    'Tavoite: ',
    'ja ',
    'sekä ',
    '<a ',
    '<!--',
    '<td>',
    '<td ',
    '&lt;',
    '![',
    '](',
  ],
  ...['🙂', '\uD83D', 'e\u0301', '漢', '０', '…', '\u202E'],
];

/** Of its own work, not of waiting for others: several times what the slowest takes. */
const mostSeconds = 20;

async function soon(work: () => Promise<void> | void): Promise<void> {
  const seconds = ownWork();
  await work();
  assert.ok(seconds() < mostSeconds, `${seconds().toFixed(1)} s of work`);
}

const run = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));
const heads = [
  '',
  'Tavoitteet\n',
  'Kustannukset: ',
  'Riskit\n- ',
  'Mittarit: ',
  'Aikataulu\n',
  'TP1 ',
];

for (const unit of units) {
  describe(`runs of ${JSON.stringify(unit)}`, () => {
    it('as figures, times and what is pasted', () =>
      soon(() => {
        const long = run(unit, 20_000);
        for (const text of [long, `${long}!`, `x${long}x`, `1${long}1`]) {
          for (const read of [parsePersonYears, parseRate, parsePeriod]) read(text);
          parseMoney(text, false);
          tableIn(`<table>${text}</table>`);
          tableIn(text);
          for (const lines of [[text], [`- ${text}`, `- ${text}`], text.split('\n', 500)]) {
            isListText(lines);
            asItems(lines);
            itemsOfRows(lines);
            asKeyText(lines, 2);
          }
        }
      }));

    it('as a document to be imported', () =>
      soon(async () => {
        const text = heads.map((head) => `${head}${run(unit, 20_000)}x!\n\n`).join('');
        const bytes = new TextEncoder().encode(`Hankesuunnitelma\n\n${text}`);
        await importPlan({ name: 'a.txt', bytes });
      }));
  });
}

/** A plan has hundreds of texts: several runs stand in each. */
const atOnce = 6;

describe('runs of characters', () => {
  for (let from = 0; from < units.length; from += atOnce) {
    const some = units.slice(from, from + atOnce);
    it(`as every text of a plan: ${JSON.stringify(some)}`, () =>
      soon(async () => {
        const text = planWithTexts(some.map((unit) => `${run(unit, 300)}x`).join(''));
        const snapshot = Snapshot.of(SourceText.from(text));
        const found = runRules(snapshot, rules, {
          severities: new Map(),
          onCrash: (rule, error) => assert.fail(`${rule}: ${String(error)}`),
        });
        const all = found.map((each) => [each.message, each.related, each.fixes()]);
        assert.equal(all.length, found.length);
        documentLinks(snapshot, () => undefined);
        const source = sourceOf(text);
        await exportPlan(source, { format: 'md' });
      }));
  }
});
