import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { formatText } from '../../server/src/features/formatting';
import { Remarks, type DraftMap } from '../../server/src/imports/draft';
import { writeYaml } from '../../server/src/imports/write/write-yaml';
import { SyntaxTree } from '../../server/src/parse/syntax-tree';
import { SourceText } from '../../server/src/text/source-text';
import { imported } from './imported';

/** What YAML reads as something else than text, alone, doubled, and many times in a line. */
const signs = [
  ...['|', '- ', '? ', '{', '}', '[', ']', '&a ', '*a ', '!!x ', '%YAML ', '---', '...', '--- '],
  ...['#', ' # ', ': ', ':', '>', '>-', '`', '@', "'", '"', '\\', ', ', '. ', '=', '<<', '~', '\t'],
  ...['- - ', '? ? ', '{{', '| ', ' |', '-', '\u00a0', 'key: ', 'é', '😀', '\u202e', '\u3000', ' '],
];
const repeated = fc
  .tuple(fc.constantFrom(...signs), fc.constantFrom(1, 2, 40, 101, 1500))
  .map(([sign, times]) => sign.repeat(times));
const text = fc
  .array(fc.oneof(repeated, fc.constantFrom('sana', 'a\nb', '\n', '2025', 'true')), {
    minLength: 1,
    maxLength: 6,
  })
  .map((pieces) => pieces.join(''));

function writtenPlan(plan: DraftMap): unknown {
  const yaml = writeYaml(plan, new Remarks().comments, ['a comment']);
  const tree = SyntaxTree.parse(SourceText.from(yaml));
  assert.deepEqual(tree.problems, []);
  assert.deepEqual(formatText(tree), [], 'formatting changes nothing');
  return parse(yaml);
}

describe('a plan as it is written', () => {
  it('reads back as the same texts, wherever they stand', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const plan = {
          title: one,
          goals: [one, { text: other, items: [one, other] }],
          pillars: [{ id: 'P1', title: other, areas: [{ title: one, budget: { note: other } }] }],
        };
        const said: unknown = JSON.parse(JSON.stringify(plan), (_, each: unknown) =>
          typeof each === 'string' ? each.replaceAll('\t', ' ') : each,
        );
        assert.deepEqual(writtenPlan(plan), said);
      }),
      { numRuns: 300 },
    );
  });
});

describe('signs of YAML in a document', () => {
  for (const sign of ['|', '- ', '? ', '{{', '&a *a ', '!!x ', '%YAML ', '---', '. . ', '"\'']) {
    it(`keeps ${JSON.stringify(sign)} as it is, once and many times`, async () => {
      for (const times of [1, 2, 120, 1500]) {
        const line = sign.repeat(times).trim();
        const source = `Hanke\n\nHankkeen tarve\n\nAlku x${line}\n\nLoppu.\n`;
        const { plan } = await imported('plan.txt', source);
        assert.equal(plan['need'], `Alku x${line}\nLoppu.`);
      }
    });
  }
});
