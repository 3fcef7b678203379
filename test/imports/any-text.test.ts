import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { formatText } from '../../server/src/features/formatting';
import { Remarks, type DraftMap } from '../../server/src/imports/draft';
import { writeYaml } from '../../server/src/imports/write/write-yaml';
import { SyntaxTree } from '../../server/src/parse/syntax-tree';
import { SourceText } from '../../server/src/text/source-text';
import { fixture, imported } from './imported';

const decoder = new TextDecoder();
const lines = ['hankesuunnitelma.txt', 'projektplan.md', 'project-plan.txt'].flatMap((name) =>
  decoder.decode(fixture(name)).split('\n'),
);

/** Words that no importer expects where they stand. */
const odd = [
  '',
  '\t',
  '\t\t\t',
  '- ',
  '1)',
  '|',
  '| a |',
  '#',
  '\f',
  'Työpaketti',
  'Työpaketti 1:',
  'Investointi 9',
  'Työpakettien 1–99999999 mittarit: x',
  'Yhteensä €',
  'Q1-9999',
  ': : :',
  'a: b # c',
  '"',
  "'",
  '---',
  '{}',
  '\u0000',
  '\u2028',
  '𝄞',
  'x'.repeat(2000),
];

describe('import of any text', () => {
  it('makes a plan of fixtures whose lines are mixed, cut and broken, and never throws', async () => {
    const line = fc.oneof(fc.constantFrom(...lines), fc.constantFrom(...odd), fc.string());
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 60 }), async (mixed) => {
        const source = `Hankesuunnitelma\n${mixed.join('\n')}`.replaceAll('\u0000', ' ');
        const { report } = await imported('plan.txt', source);
        const { sentences, figures } = report;
        assert.equal(sentences.placed + sentences.kept, sentences.all);
        assert.equal(figures.placed + figures.kept, figures.all);
      }),
      { numRuns: 150 },
    );
  });

  it('reads a long plan in a time that grows with its length', async () => {
    const once = decoder.decode(fixture('hankesuunnitelma.txt'));
    const body = once.slice(
      once.indexOf('4.1 PILARI 3: Työhön paluun tukeminen\n\n4.1.1'),
      once.indexOf('5 Vaikutukset ja vaikuttavuus\n\nHyödyt'),
    );
    const { report } = await imported('plan.txt', `${once}\n${body.repeat(20)}`);
    assert.ok(report.counts.workPackages > 150);
  });
});

describe('writing a plan', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '1',
      '1.5',
      'true',
      'null',
      '2023',
      '2023-Q1',
      '- a',
      'a: b',
      'a #b',
      '#a',
      '%',
      '@x',
      '`x`',
      "it's",
      '"x"',
      '[a]',
      '{a}',
      'a\nb',
      ' a',
      'a ',
      'a  b',
      '\n',
      'yes',
      '~',
      '12:30',
      '0x1f',
      '=',
      '<<',
      '|',
      '>-',
      '? a',
      '*a',
      '&a',
      '!a',
      'pitkä teksti '.repeat(20),
    ),
  );
  const { value } = fc.letrec<{ value: unknown; list: unknown; map: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
      fc.boolean(),
      tie('list'),
      tie('map'),
    ),
    list: fc.array(tie('value'), { maxLength: 4 }),
    map: fc.dictionary(fc.stringMatching(/^[a-zA-ZÅÄÖ][\w-]{0,8}$/), tie('value'), { maxKeys: 4 }),
  }));

  it('reads back as the same values, in the layout that formatting keeps', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value, { minKeys: 1, maxKeys: 5 }),
        (plan) => {
          const clean: unknown = JSON.parse(
            JSON.stringify(plan, (_, each: unknown) =>
              typeof each === 'string' ? sayable(each) : each,
            ),
          );
          const yaml = writeYaml(clean as DraftMap, new Remarks().comments, ['a comment']);
          assert.deepEqual(parse(yaml, { intAsBigInt: false }), clean);
          const tree = SyntaxTree.parse(SourceText.from(yaml));
          assert.deepEqual(formatText(tree), []);
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** What a plan can hold: no control characters, tabs as blanks, whole characters. */
function sayable(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- these are what it is for
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, ' ')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
  );
}
