import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse } from 'yaml';
import planSchema from '../schemas/plan.schema.json';
import * as validators from '../server/src/schema/generated/plan/validate.cjs';
import type { ValidationError } from '../server/src/schema/validator';

/**
 * The compiled checks are ajv's code, shortened: they have to say of any value what ajv itself says,
 * in the same order, but for what stands in inner nodes, which are checked on their own.
 */
const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true, ownProperties: true });
ajv.addVocabulary(['x-fi', 'x-sv', 'x-kind', 'x-ref', 'x-rules', 'x-enum', 'x-declares']);
ajv.addSchema(planSchema);

const kinds = ['plan', 'pillar', 'investment', 'area', 'workPackage'] as const;
type Kind = (typeof kinds)[number];
const lists = { pillars: 'pillar', investments: 'investment', areas: 'area' } as const;
const innerLists = { ...lists, workPackages: 'workPackage' } as const;

interface Sample {
  readonly kind: Kind;
  readonly value: Record<string, unknown>;
}

/** A node, with nodes in it that nothing is wrong with, and those nodes in their own right. */
function samplesOf(kind: Kind, node: Record<string, unknown>): readonly Sample[] {
  const value = { ...node };
  const inner: Sample[] = [];
  for (const [key, innerKind] of Object.entries(innerLists)) {
    const nodes = node[key];
    if (!Array.isArray(nodes)) continue;
    value[key] = nodes.map((_, index) => ({ id: index, title: 'A' }));
    inner.push(...nodes.flatMap((each) => samplesOf(innerKind, each as Record<string, unknown>)));
  }
  return [{ kind, value }, ...inner];
}

function read(file: string): readonly Sample[] {
  const text = fs.readFileSync(path.resolve(__dirname, '..', file), 'utf8');
  return samplesOf('plan', parse(text) as Record<string, unknown>);
}

const samples = [
  'examples/pohjois-savo.projectplan.yaml',
  'examples/starter.projectplan.yaml',
].flatMap(read);

function told({ instancePath, keyword, params }: ValidationError): string {
  const { missingProperty: missing, additionalProperty: unknown, limit } = params;
  return JSON.stringify([instancePath, keyword, missing ?? unknown ?? limit]);
}

function compare({ kind, value }: { readonly kind: Kind; readonly value: unknown }): void {
  const reference = ajv.getSchema(
    kind === 'plan' ? 'plan.schema.json' : `plan.schema.json#/definitions/${kind}`,
  );
  assert.ok(reference);
  const expected = reference(value);
  const validate = validators[kind];
  assert.equal(validate(value), expected);
  assert.deepEqual((validate.errors ?? []).map(told), (reference.errors ?? []).map(told));
}

const oddities: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 101, 5.2023, Number.NaN, Infinity, '', 'x', 'green', 'EUR', '2024'],
  ...[[], [1, 'a'], {}, { title: 'x' }, { title: 'x', items: [] }, { text: 'a' }, { rate: 5 }],
];
const oddKeys = ['id', 'title', 'items', 'of', 'rate', '2024', 'a/b~c', 'toString', '__proto__'];
const change = fc.record({
  place: fc.nat(),
  key: fc.nat(),
  odd: fc.boolean(),
  value: fc.constantFrom(undefined, ...oddities),
});

/** The objects and lists of a sample but those of inner nodes. */
function holders(value: unknown, into: object[] = []): readonly object[] {
  if (typeof value !== 'object' || value === null) return into;
  into.push(value);
  for (const [key, inner] of Object.entries(value)) {
    if (!Object.hasOwn(innerLists, key)) holders(inner, into);
  }
  return into;
}

describe('the compiled checks', () => {
  it('say of right values what ajv says', () => {
    assert.ok(samples.length > 30, 'the examples have nodes');
    for (const sample of samples) compare(sample);
  });

  it('say of any other value what ajv says', () => {
    for (const kind of kinds) for (const value of oddities) compare({ kind, value });
  });

  it('say of wrong values what ajv says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.constantFrom(...kinds),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (sample, otherKind, changes) => {
          const value = structuredClone(sample.value);
          for (const { place, key, odd, value: given } of changes) {
            const all = holders(value);
            const holder = all[place % all.length] ?? value;
            const own = Object.keys(holder);
            const keys = odd || own.length === 0 ? oddKeys : own;
            const name = keys[key % keys.length] ?? '';
            if (given === undefined) Reflect.deleteProperty(holder, name);
            else if (Array.isArray(holder)) holder.push(structuredClone(given));
            else {
              Object.defineProperty(holder, name, {
                value: structuredClone(given),
                enumerable: true,
                configurable: true,
                writable: true,
              });
            }
          }
          compare({ kind: sample.kind, value });
          compare({ kind: otherKind, value });
        },
      ),
      { numRuns: 1000 },
    );
  });
});
