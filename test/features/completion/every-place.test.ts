import assert from 'node:assert/strict';
import { load } from 'js-yaml';
import type { CompletionItem } from 'vscode-languageserver-types';
import { planKeyOrder } from '../../../server/src/schema/order';
import type { Snapshot } from '../../../server/src/model/snapshot';
import type { Field, FieldPath, ObjectType } from '../../../server/src/schema/fields';
import { SourceText } from '../../../server/src/text/source-text';
import { atCursor, completingWith, inListOrder, type AtCursor } from '../../support/cursor';
import { accepted } from './accepted';
import {
  everyType,
  Line,
  sampleOf,
  write,
  type Entries,
  type Style,
  type Value,
} from './every-place';

const complete = completingWith();
const cursor = '<|>';

/** What every reference may name, and the period that limits others. */
const base: Entries = {
  period: '2023-Q1..2024-Q4',
  targetGroups: [{ id: 'KR1', title: 'Nuoret' }],
  goals: [{ id: 'PT1', text: 'Hoitoon' }],
  benefits: [{ id: 'H1', title: 'Saatavuus' }],
  areas: [
    {
      id: 'A1',
      title: 'Alue',
      goals: [{ id: 'A1-T1', text: 'Tavoite' }],
      measures: [{ id: 'A1-M1', text: 'Toimi' }],
      outputs: [{ id: 'A1-R1', text: 'Tuotos' }],
    },
  ],
};

const styles: readonly Style[] = [
  { step: 2, dash: 2, gap: 2 },
  { step: 2, dash: 0, gap: 2 },
  { step: 4, dash: 4, gap: 2 },
  { step: 4, dash: 0, gap: 4 },
];

/** A neighbour in the object, so that its column is known. */
function neighbourOf(type: ObjectType, key: string): Entries {
  if (type.name === 'plan') return {};
  for (const field of type.fields.values()) {
    const sample = sampleOf(field);
    // A neighbour of its own kind; an id or a period of the node would change what is offered.
    if (
      field.key !== key &&
      sample !== undefined &&
      !['id', 'period', 'amount'].includes(field.key)
    ) {
      return { [field.key]: sample };
    }
  }
  return {};
}

/** The plan with the object at the path; what is there already stays, lists get one more item. */
function planWith(path: FieldPath, object: Value): { plan: Entries; path: FieldPath } {
  const [key, ...rest] = path;
  if (key === undefined) return { plan: { ...base, ...(object as Entries) }, path };
  const name = String(key);
  const before = base[name];
  const nest = (steps: FieldPath): Value => {
    const [step, ...inner] = steps;
    if (step === undefined) return object;
    const value = nest(inner);
    return typeof step === 'number' ? [value] : { [step]: value };
  };
  if (rest[0] !== 0 || before === undefined) return { plan: { ...base, [name]: nest(rest) }, path };
  const items = before as readonly Value[];
  const plan = { ...base, [name]: [...items, nest(rest.slice(1))] };
  return { plan, path: [name, items.length, ...rest.slice(1)] };
}

const order = new Map(planKeyOrder.map((key, index) => [key, index]));

/** The tested chapter last: nothing below it helps or hinders. */
function text(plan: Entries, chapter: string, style: Style): string {
  const entries = Object.entries(plan).toSorted(
    ([a], [b]) =>
      Number(a === chapter) - Number(b === chapter) || (order.get(a) ?? 99) - (order.get(b) ?? 99),
  );
  return ['plan: 1', ...write(Object.fromEntries(entries), 0, style)].join('\n');
}

interface Spot {
  readonly marked: string;
  readonly cursor: AtCursor;
  /** The plan without what is being written. */
  readonly before: string;
  /** Where what is taken must stand. */
  readonly at: FieldPath;
}

/** What was typed last: each plan is the one before it with something else in one place, as in an editor. */
let last: Snapshot | undefined;

function typed(marked: string): AtCursor {
  const cursor = atCursor(marked, last);
  last = cursor.snapshot;
  return cursor;
}

/** @param written the object with the cursor in it, in lines or in brackets */
function spotIn({ path, beside, key, style }: Site, written: Value): Spot {
  const made = planWith(path, written);
  const chapter = String(made.path[0] ?? '');
  const marked = text(made.plan, chapter, style);
  assert.equal(marked.split(cursor).length, 2, marked);
  const before = text(planWith(path, beside).plan, chapter, style);
  return { marked, cursor: typed(marked), before, at: [...made.path, key] };
}

interface Site {
  readonly type: ObjectType;
  readonly path: FieldPath;
  readonly key: string;
  readonly field: Field;
  readonly beside: Entries;
  readonly style: Style;
}

function valueAt(root: unknown, path: FieldPath): unknown {
  let value = root;
  for (const step of path) value = (value as Record<string, unknown> | null | undefined)?.[step];
  return value;
}

/** Without what is at the path; empty shells on the way go as well, as they came with it. */
function without(root: unknown, path: FieldPath): unknown {
  const copy: unknown = structuredClone(root);
  for (let depth = path.length; depth > 0; depth--) {
    const parent = valueAt(copy, path.slice(0, depth - 1));
    const step = path[depth - 1];
    if (parent === null || typeof parent !== 'object' || step === undefined) continue;
    const inside = valueAt(parent, [step]);
    const isShell =
      inside === null || (typeof inside === 'object' && Object.keys(inside).length === 0);
    if (depth < path.length && !isShell) break;
    if (Array.isArray(parent)) parent.splice(Number(step), 1);
    else Reflect.deleteProperty(parent, step);
  }
  return copy;
}

/** Of the last spot: one choice after the other is taken there. */
let others: { readonly text: string; readonly at: string; readonly left: unknown } | undefined;

function othersIn(text: string, path: FieldPath): unknown {
  const at = JSON.stringify(path);
  if (others?.text !== text || others.at !== at)
    others = { text, at, left: without(load(text), path) };
  return others.left;
}

function offers({ cursor }: Spot): readonly CompletionItem[] {
  return inListOrder(complete(cursor).items);
}

/** The choice is taken: it stands where it is meant, and everything else is as it was. */
function assertTaken({ marked, cursor, before, at }: Spot, item: CompletionItem): void {
  const after = accepted(cursor, item, 'x');
  const where = `${item.label} in\n${marked}\ngave\n${after}`;
  const root = load(after);
  assert.notEqual(valueAt(root, at), undefined, where);
  assert.deepEqual(without(root, at), othersIn(before, at), where);
  const { tree } = cursor.snapshot.update(SourceText.from(after));
  assert.deepEqual(tree.problems, [], where);
}

/** Kinds whose values the plan or the format knows. */
const known: readonly Field['kind'][] = [
  'ref',
  'period',
  'yesNo',
  'choice',
  'currency',
  'object',
  'table',
];

function expectsOffers({ kind, key, shapes }: Field, type: ObjectType): boolean {
  // What may be a text as well is written by the planner.
  if (kind === 'object' && shapes.includes('string')) return false;
  const isFree = type.name === 'relatedProject' || (type.name === 'plan' && key === 'period');
  return known.includes(kind) && !isFree;
}

function keyNamed(spot: Spot, key: string): CompletionItem {
  const item = offers(spot).find(({ label }) => label === key);
  assert.ok(item, `${key} is not offered in\n${spot.marked}`);
  return item;
}

describe('completion: at every place of the format', () => {
  for (const style of styles) {
    describe(`keys ${style.step}, dashes ${style.dash}, after a dash ${style.gap}`, () => {
      for (const { type, path } of everyType()) {
        // Their keys are those of a work package but for the lists of what is in them.
        if (['pillar', 'investment', 'area'].includes(type.name) && style !== styles[0]) continue;
        it(type.name, () => {
          for (const field of type.fields.values()) {
            // These hold the plan together while others are tested.
            if (type.name === 'plan' && (field.key === 'plan' || field.key in base)) continue;
            const beside = neighbourOf(type, field.key);
            const site: Site = { type, path, key: field.key, field, beside, style };
            assertKeys(site);
            assertValues(site);
            if (field.item) assertItems(site, field.item);
            assertNothing(site);
          }
        });
      }
    });
  }
});

function assertKeys(site: Site): void {
  const { path, key, beside } = site;
  for (const line of [cursor, key.slice(0, 1) + cursor]) {
    const spot = spotIn(site, { ...beside, [cursor]: new Line(line) });
    assertTaken(spot, keyNamed(spot, key));
  }
  if (typeof path.at(-1) === 'number') {
    const spot = spotIn({ ...site, beside: {} }, { [cursor]: new Line(cursor) });
    assertTaken(spot, keyNamed(spot, key));
  }
  if (path.length === 0) return;
  const flow = write(beside, 0, site.style).map((entry) => `${entry}, `);
  const inBrackets = spotIn(site, `{ ${flow.join('')}${cursor} }`);
  assertTaken(inBrackets, keyNamed(inBrackets, key));
  const alone = spotIn({ ...site, beside: {} }, `{${cursor}}`);
  assertTaken(alone, keyNamed(alone, key));
}

function assertValues(site: Site): void {
  const { type, path, key, field, beside } = site;
  for (const behind of [`: ${cursor}`, `:${cursor}`, `: ${cursor} # why`]) {
    const spot = spotIn(site, { ...beside, [key]: new Line(key + behind) });
    const found = offers(spot);
    const isOpen = !behind.includes('#');
    if (isOpen && expectsOffers(field, type)) assert.ok(found.length > 0, spot.marked);
    for (const item of sample(found)) assertTaken(spot, item);
  }
  if (path.length === 0) return;
  const spot = spotIn({ ...site, beside: {} }, `{ ${key}: ${cursor} }`);
  for (const item of sample(offers(spot))) assertTaken(spot, item);
}

function assertItems(site: Site, inside: Field): void {
  const { key, beside, style } = site;
  const dash = `-${' '.repeat(style.gap - 1)}`;
  for (const line of [cursor, `-${cursor}`, dash + cursor]) {
    const spot = spotIn(site, { ...beside, [key]: [new Line(line)] });
    const found = offers(spot);
    if (inside.object) assert.ok(found.length > 0, spot.marked);
    // Where dashes stand under their key, the next key may stand there too.
    const items = found.filter(({ label }) => line !== cursor || label.startsWith('-'));
    for (const item of sample(items)) assertTaken(spot, item);
  }
  const spot = spotIn(site, { ...beside, [key]: new Line(`${key}: [${cursor}]`) });
  for (const item of sample(offers(spot))) assertTaken(spot, item);
}

function assertNothing(site: Site): void {
  const { key, field, beside } = site;
  const blank = ' '.repeat(40);
  const sampled = sampleOf(field);
  for (const line of [
    `# ${cursor}`,
    `${key}: # ${cursor}`,
    `${key}: |\n${blank}${cursor}`,
    `${key}: >-\n${blank}one\n${blank}${cursor}\n${blank}two`,
    `${key}: "one\n${blank}${cursor}"`,
    ...(sampled === undefined ? [] : [`${key}: ${String(sampled)} ${cursor}`]),
  ]) {
    const { marked, cursor } = spotIn(site, { ...beside, [key]: new Line(line) });
    assert.deepEqual(complete(cursor).items, [], marked);
  }
}

/** The first ones and the last: currencies alone are some three hundred. */
function sample(found: readonly CompletionItem[]): readonly CompletionItem[] {
  return [...new Set([...found.slice(0, 2), ...found.slice(-1)])];
}
