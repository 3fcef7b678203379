import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { grammarFile, grammarText } from '../../scripts/grammar/grammar.mjs';
import { keys, rateOf, words } from '../../scripts/grammar/keys.mjs';

import { planType, type Field, type ObjectType } from '../../server/src/schema/fields';
import { snapshotOf } from '../support/check';
import { colouredPlans, planText, snapshotFile, snapshotOfColours } from './snapshots';
import { colour } from './tokenize';
import { scopeOf, tokensOf } from './tokens-as-scopes';

const examples = ['pohjois-savo', 'starter'].map((name) =>
  readFileSync(path.join(__dirname, `../../examples/${name}.projectplan.yaml`), 'utf8'),
);

/** Every key of the format with its field; what a list holds is not asked for. */
function allFields(): readonly Field[] {
  const types = new Set<ObjectType>();
  const inside = (type: ObjectType | undefined): readonly Field[] => {
    if (!type || types.has(type)) return [];
    types.add(type);
    const fields = [...type.fields.values()];
    return fields.flatMap((field) => [
      field,
      ...inside(field.object),
      ...inside(field.item?.object),
    ]);
  };
  return inside(planType);
}

const remedy = 'scripts/grammar/keys.mjs and the format differ; then npm run grammar';

const keysWhere = (isSo: (field: Field) => boolean): readonly string[] =>
  [...new Set(allFields().flatMap((each) => (isSo(each) ? each.key : [])))].sort();

const sorted = (...lists: readonly (readonly string[])[]): readonly string[] => lists.flat().sort();

describe('the grammar', () => {
  it('is what its rules are put together to (npm run grammar)', async () => {
    assert.equal(readFileSync(grammarFile, 'utf8'), await grammarText());
  });

  for (const plan of colouredPlans) {
    it(`colours ${plan} as kept (npm run grammar-snapshots)`, async () => {
      assert.equal(await snapshotOfColours(plan), readFileSync(snapshotFile(plan), 'utf8'));
    });
  }

  it('leaves nothing open behind a plan: half-typed text colours itself alone', async () => {
    const after = 'title: Hanke\nbudget:\n  total: 5\n';
    const alone = await colour(after);
    for (const plan of colouredPlans) {
      const lines = await colour(`${planText(plan)}${after}`);
      assert.deepEqual(lines.slice(-alone.length), alone, plan);
    }
    for (const torn of [
      'a: "',
      "a: '",
      'a: [{b: [',
      'a: {',
      'a: |',
      'a: &x',
      '- "',
      '- >',
      '- [',
    ]) {
      const lines = await colour(`${torn}\n${after}`);
      assert.deepEqual(lines.slice(1), alone, torn);
    }
  });

  it('reads a long line of anything in the time of its length', async () => {
    for (const part of ['a: ', '{a', '[', '"', '- ', '1 ', 'a#', ': ', "''", 'Q1-', '&a ', '\\"']) {
      const [line] = await colour(part.repeat(4000));
      assert.equal(line?.tokens.at(-1)?.endIndex, part.length * 4000, part);
    }
  });
});

describe('the grammar and the format', () => {
  it('have the same keys of money, person-years and periods', () => {
    const ofKind = (...kinds: readonly Field['kind'][]): readonly string[] =>
      keysWhere(({ kind }) => kinds.includes(kind));
    const yearTables = keysWhere(({ object }) => object?.freeKeys?.kind === 'money');
    assert.deepEqual(sorted(keys.money), ofKind('money', 'cost'), remedy);
    assert.deepEqual(sorted(keys.byYear), yearTables, remedy);
    assert.deepEqual(sorted(keys.personYears), ofKind('personYears'), remedy);
    assert.deepEqual(sorted(keys.period), ofKind('period', 'date'), remedy);
  });

  it('have the same keys of ids', () => {
    const lists = keysWhere(({ item }) => item?.kind === 'ref');
    assert.deepEqual(sorted(keys.ids, keys.goals), lists, remedy);
    const single = keysWhere(({ kind }) => kind === 'id' || kind === 'ref');
    assert.deepEqual(sorted(keys.id, keys.of), single, remedy);
  });

  it('have the same words', () => {
    const fields = allFields().filter(({ kind }) => kind === 'choice');
    const chosen = [...new Set(fields.map(({ key }) => key))];
    assert.deepEqual(sorted(keys.word, keys.of), sorted(chosen, ['currency']), remedy);
    const values = fields.flatMap(({ choices }) => choices.map(({ value }) => String(value)));
    assert.deepEqual(sorted(words, rateOf), [...new Set(values)].sort(), remedy);
  });

  it('have the same keys that never hold a text', () => {
    const texts = keysWhere(
      ({ shapes, choices }) => shapes.includes('string') || choices.length > 0,
    );
    const holders = keysWhere(
      ({ shapes }) => shapes.includes('array') || shapes.includes('object'),
    );
    const other: readonly string[] = Object.entries(keys).flatMap(([kind, list]) =>
      kind === 'structure' ? [] : list,
    );
    assert.deepEqual(
      sorted(keys.structure),
      holders.filter((key) => !texts.includes(key) && !other.includes(key)),
      remedy,
    );
  });
});

describe('the grammar and the server', () => {
  it('give the examples and the coloured plans the same colours', async () => {
    for (const text of [...examples, ...colouredPlans.map(planText)]) {
      const lines = await colour(text);
      const tokens = tokensOf(snapshotOf(text));
      for (const token of tokens) {
        const { line, character } = token;
        const run = lines[line]?.tokens.find(({ startIndex }) => startIndex === character);
        assert.deepEqual(
          { end: run?.endIndex, scope: run?.scopes.at(-1) },
          { end: character + token.text.length, scope: scopeOf(token) },
          `line ${String(line + 1)}: ${token.text}`,
        );
      }
    }
  });

  it('colour nothing else in the examples', async () => {
    for (const text of examples) {
      const lines = await colour(text);
      const told = new Set(
        tokensOf(snapshotOf(text)).map((each) => `${each.line}:${each.character}`),
      );
      const own = lines.flatMap(({ tokens, src }, line) =>
        tokens.flatMap(({ scopes, startIndex, endIndex }) =>
          scopes.length > 1 &&
          /^(?!meta\.).*\.project-plan$/.test(scopes.at(-1) ?? '') &&
          !told.has(`${String(line)}:${String(startIndex)}`)
            ? `line ${String(line + 1)}: ${src.slice(startIndex, endIndex)}`
            : [],
        ),
      );
      assert.deepEqual(own, []);
    }
  });
});
