import type { Snapshot } from '../../model/snapshot';
import {
  applyEdits,
  insertItem,
  replaceValue,
  setEntry,
  writeScalar,
  raw,
  type NewValue,
  type TextEdit,
} from '../../parse/edits';
import { isEmpty, keyText, valueOf, type SyntaxNode } from '../../parse/syntax';
import { budgetKeyOrder } from '../../schema/order';
import type { FieldPath } from '../../schema/fields';
import type { TablePlace } from './place';

/** One edit after another, each of what the ones before it left. */
export type Rounds = readonly { readonly of: Snapshot; readonly edits: readonly TextEdit[] }[];

/** Puts items into the list at the place, in their order. */
export function insertItems(
  snapshot: Snapshot,
  { node, above }: TablePlace,
  values: readonly NewValue[],
): Rounds {
  const { tree } = snapshot;
  const isNew = node.kind !== 'list' || node.items.length === 0;
  if (isNew) {
    return [{ of: snapshot, edits: [replaceValue(tree, node, values.map(relaxed))] }];
  }
  if (node.flow) return [];
  const edits = values.flatMap((value) => insertItem(tree, node, above, relaxed(value)));
  const [first] = edits;
  // All of them go to the same place, one behind the other.
  const newText = edits.map((each) => each.newText).join('');
  return first ? [{ of: snapshot, edits: [{ range: first.range, newText }] }] : [];
}

/** Gives keys of the budget at the place their values: into a cost that says more, its amount. */
export function setKeys(
  snapshot: Snapshot,
  { node, keys }: TablePlace,
  values: Readonly<Record<string, NewValue>>,
  order: readonly string[] = budgetKeyOrder,
): Rounds {
  if (node.kind !== 'map' || node.entries.length === 0) {
    const value = relaxed(values);
    return [{ of: snapshot, edits: [replaceValue(snapshot.tree, node, value)] }];
  }
  const rounds: { of: Snapshot; edits: readonly TextEdit[] }[] = [];
  let now = snapshot;
  for (const [key, value] of Object.entries(values)) {
    const edits = setKey(now, keys, key, value, order);
    rounds.push({ of: now, edits });
    now = now.update(applyEdits(now.text, edits));
  }
  return rounds;
}

function setKey(
  { tree, root }: Snapshot,
  keys: FieldPath,
  key: string,
  value: NewValue,
  order: readonly string[],
): readonly TextEdit[] {
  const map = nodeAt(root, keys);
  if (map?.kind !== 'map') return [];
  const held = valueOf(map, key);
  const isScalar = typeof value !== 'object' || !isGroup(value);
  if (held?.kind === 'map' && isScalar && valueOf(held, 'amount')) {
    return setEntry(tree, held, 'amount', value);
  }
  if (held?.kind === 'map' && isGroup(value) && key === 'byYear') {
    return setEntry(tree, map, key, { ...yearsOf(held), ...value }, order);
  }
  return setEntry(tree, map, key, map.flow ? value : relaxed(value), order);
}

/** The node at keys and indexes from the root down. */
export function nodeAt(root: SyntaxNode | undefined, keys: FieldPath): SyntaxNode | undefined {
  return keys.reduce<SyntaxNode | undefined>((at, key) => {
    if (typeof key === 'string') return valueOf(at, key);
    return at?.kind === 'list' ? at.items[key] : undefined;
  }, root);
}

function yearsOf(node: SyntaxNode): Readonly<Record<string, NewValue>> {
  if (node.kind !== 'map') return {};
  return Object.fromEntries(
    node.entries.flatMap((entry) =>
      entry.value.kind === 'scalar' && !isEmpty(entry.value)
        ? [[keyText(entry), raw(entry.value.source)] as const]
        : [],
    ),
  );
}

type Group = Readonly<Record<string, NewValue>>;

function isGroup(value: NewValue): value is Group {
  return typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;
}

const meansSomethingInBrackets = /[,[\]{}]/g;

/** Texts without quotation marks where a line of their own needs none; for values outside brackets. */
export function relaxed(value: NewValue): NewValue {
  if (typeof value === 'string') return relaxedText(value);
  if (Array.isArray(value)) return (value as readonly NewValue[]).map(relaxed);
  if (!isGroup(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, relaxed(each)]));
}

function relaxedText(text: string): NewValue {
  if (writeScalar(text) === text || /^[,[\]{}]/.test(text)) return text;
  const others = text.replace(meansSomethingInBrackets, 'x');
  return writeScalar(others) === others ? raw(text) : text;
}
