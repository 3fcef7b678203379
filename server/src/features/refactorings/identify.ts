import * as l10n from '@vscode/l10n';
import { setEntry, unwrapItem, wrapItem, raw } from '../../parse/edits';
import type { PathStep } from '../../parse/path-at';
import { entryOf, keyText, valueOf, type ListNode, type MapNode } from '../../parse/syntax';
import { scalarAt } from '../../model/build/read';
import type { IdKind, ObjectType } from '../../schema/fields';
import { nextId } from './next-id';
import { rewriteKind, type Refactoring } from './refactoring';
import { fieldOfStep, type Touched } from './touched';

/** An entry of a list whose entries may be texts, or objects with an id and a text. */
interface ItemAt {
  readonly list: ListNode;
  readonly item: ListNode['items'][number];
  readonly kind: IdKind;
  readonly type: ObjectType;
  /** A bare text may stand in its place. */
  readonly mayBeText: boolean;
}

/** A text → an object with the next id, and back where nothing is lost (plan-format §4). */
export function* identify(touched: Touched): Generator<Refactoring> {
  const at = itemAt(touched);
  if (!at) return;
  const { tree } = touched;
  if (at.item.kind === 'scalar') {
    if (typeof at.item.value !== 'string' || at.item.value.trim() === '') return;
    const id = newId(touched, at);
    const edits = wrapItem(tree, at.item, 'text', [['id', id]]);
    yield { title: l10n.t('Give this entry the id {0}', id), kind: rewriteKind, edits };
    return;
  }
  if (at.item.kind !== 'map') return;
  yield* ofObject(touched, at, at.item);
}

function* ofObject(touched: Touched, at: ItemAt, map: MapNode): Generator<Refactoring> {
  const { tree, snapshot } = touched;
  if (!entryOf(map, 'id') && (map.torn ?? []).length === 0) {
    const id = newId(touched, at);
    const value = /^\d+$/.test(id) ? raw(id) : id;
    const edits = setEntry(tree, map, 'id', value, [...at.type.fields.keys()]);
    yield { title: l10n.t('Give this entry the id {0}', id), kind: rewriteKind, edits };
  }
  const id = scalarAt(map, 'id')?.source.trim();
  const isNamed = id !== undefined && snapshot.ids.naming(id).length > 0;
  if (!at.mayBeText || isNamed || typeof scalarAt(map, 'text')?.value !== 'string') return;
  const edits = unwrapItem(tree, map, 'text', ['id']);
  const title =
    id === undefined
      ? l10n.t('Leave only the text')
      : l10n.t('Leave only the text, without the id {0}, which nothing names', id);
  yield { title, kind: rewriteKind, edits };
}

function newId(touched: Touched, { list, kind }: ItemAt): string {
  const beside = list.items.flatMap((item) =>
    item.kind === 'map' ? (scalarAt(item, 'id')?.source.trim() ?? []) : [],
  );
  const { kind: ownerKind, id } = touched.node;
  const owner = { kind: ownerKind, id: id?.value };
  return nextId(touched.snapshot, { kind, owner, beside });
}

/** The innermost such entry that the cursor is in. */
function itemAt(touched: Touched): ItemAt | undefined {
  const { steps } = touched.path;
  for (let index = steps.length - 1; index > 0; index--) {
    const step = steps[index];
    const list = steps[index - 1]?.node;
    if (!step || list?.kind !== 'list') continue;
    const found = asItem(touched, step, list);
    if (!found) continue;
    return isOnIt(touched, step, index) ? found : undefined;
  }
  return undefined;
}

function asItem(touched: Touched, step: PathStep, list: ListNode): ItemAt | undefined {
  const field = fieldOfStep(touched, step);
  const type = field?.object;
  if (!field || !type?.declares || !type.fields.has('text')) return undefined;
  return {
    list,
    item: step.node,
    kind: type.declares,
    type,
    mayBeText: field.shapes.includes('string'),
  };
}

/** On the text itself, or on a key of the object: not in what lies deeper. */
function isOnIt({ path }: Touched, { node }: PathStep, index: number): boolean {
  if (node.kind !== 'map') return true;
  const inner = path.steps[index + 1];
  const key = inner?.entry && keyText(inner.entry);
  return key !== undefined && valueOf(node, key)?.kind === 'scalar';
}
