import type { Declaration, IdReference } from '../../../server/src/model/id-index';
import type { IdKind } from '../../../server/src/schema/fields';
import { appendItem, removeEntry, removeItem } from '../../../server/src/parse/edits';
import { isEmpty, type ListNode } from '../../../server/src/parse/syntax';
import { planKeyOrder } from '../../../server/src/schema/order';
import { comparePositions } from '../../../server/src/text/source-text';
import { entriesIn, isReferenced, replaced } from '../places';
import { operator, silenced, type Base, type Besides, type Operator } from '../slip';

function declared({ snapshot: { ids } }: Base): readonly Declaration[] {
  return ids.declarations.filter(({ kind }) => kind !== 'benefit');
}

/** A slip of the finger in an id, which gives one that nothing bears. */
function misspelt(
  id: string,
  base: Base,
  random: { readonly below: (bound: number) => number },
): string | undefined {
  const at = random.below(id.length);
  const all = [
    `${id}${id.at(-1) ?? ''}`,
    id.slice(0, at) + id.slice(at + 1),
    `${id.slice(0, at)}x${id.slice(at)}`,
    `${id}-uusi`,
  ];
  const text = all[random.below(all.length)];
  const isFree =
    text !== undefined &&
    /^[\p{L}\p{N}._-]+$/u.test(text) &&
    base.snapshot.ids.declared(text).length === 0;
  return isFree ? text : undefined;
}

const names: readonly Operator[] = [
  operator(
    'id/duplicate',
    'an id given to something else too',
    declared,
    (second, base, random) => {
      const other = random.pick(declared(base).filter((each) => each !== second));
      if (!other || isReferenced(base, second.id)) return undefined;
      const [mine, theirs] = [second, other].map(({ at }) => base.snapshot.tree.rangeOf(at.span));
      const isLater = mine && theirs && comparePositions(mine.start, theirs.start) > 0;
      return {
        edits: [replaced(base, second.at, other.id)],
        at: (isLater ? second : other).at.span,
        hides: silenced(
          base,
          ['budget/summary-mismatch'],
          'a row of an id that two parts have proves nothing',
        ),
      };
    },
  ),
  operator(
    'id/unknown',
    'a slip in a reference',
    ({ snapshot: { ids } }) => ids.references,
    (reference, base, random) => {
      const text = misspelt(reference.id, base, random);
      if (text === undefined) return undefined;
      return {
        edits: [replaced(base, reference.at, text)],
        at: reference.at.span,
        hides: openRows(base, reference),
      };
    },
  ),
  operator(
    'id/unknown',
    'the wrong kind of thing',
    ({ snapshot: { ids } }) => ids.references,
    (reference, base, random) => {
      const { ids } = base.snapshot;
      const others = ids.declarations.filter(
        ({ kind, id }) => !reference.kinds.includes(kind) && ids.declared(id).length === 1,
      );
      const other = random.pick(others);
      if (!other) return undefined;
      return {
        edits: [replaced(base, reference.at, other.id)],
        at: reference.at.span,
        hides: openRows(base, reference),
      };
    },
  ),
];

function openRows(base: Base, { key }: IdReference): readonly Besides[] {
  const why = 'a row of no known part may be the rest of another part’s rows';
  return key === 'of' ? silenced(base, ['budget/summary-mismatch'], why) : [];
}

interface Section {
  readonly key: 'goals' | 'targetGroups' | 'benefits';
  readonly kind: IdKind;
  readonly words: Readonly<Record<string, string>>;
}

const sections: readonly Section[] = [
  { key: 'goals', kind: 'mainGoal', words: { text: 'Tätä ei edistä mikään.' } },
  { key: 'targetGroups', kind: 'targetGroup', words: { title: 'Ryhmä, jota ei palvele mikään' } },
  { key: 'benefits', kind: 'benefit', words: { title: 'Hyöty, jota ei tuota mikään' } },
];

interface Named {
  readonly reference: IdReference;
  readonly declaration: Declaration;
}

/** References without which nothing would name what they name. */
function onlyReferences({ snapshot: { ids } }: Base): readonly Named[] {
  return ids.declarations.flatMap((declaration) => {
    if (!sections.some(({ kind }) => kind === declaration.kind)) return [];
    const [reference, second] = ids.naming(declaration.id);
    return reference && !second ? [{ reference, declaration }] : [];
  });
}

const unused: readonly Operator[] = [
  operator(
    'id/unused',
    'one more that nothing serves',
    () => sections,
    ({ key, words }, { plan, snapshot, root, text }) => {
      // Without any yet, the plan does not speak of them.
      if (!new RegExp(`^${key}:`, 'm').test(text)) return undefined;
      // Where the plan is evaluated, evaluation/benefit speaks of benefits.
      if (key === 'benefits' && plan.evaluation) return undefined;
      const item = { id: 'UUSI9', ...words };
      return {
        edits: appendItem(snapshot.tree, root, key, item, planKeyOrder),
        at: { written: 'id: UUSI9' },
      };
    },
  ),
  operator(
    'id/unused',
    'the only reference left out',
    onlyReferences,
    ({ reference, declaration }, base) => {
      const place = entriesIn(base).find(
        ({ value }) => value === reference.at || holds(value, reference),
      );
      if (!place || isEmpty(place.value)) return undefined;
      const { tree } = base.snapshot;
      const list = place.value.kind === 'list' ? place.value : undefined;
      return {
        edits:
          list && list.items.length > 1
            ? removeItem(tree, list, indexIn(list, reference))
            : removeEntry(tree, place.map, place.entry),
        at: declaration.at.span,
      };
    },
  ),
];

function holds(value: Parameters<typeof isEmpty>[0], { at }: IdReference): boolean {
  return value.kind === 'list' && value.items.includes(at);
}

function indexIn({ items }: ListNode, { at }: IdReference): number {
  return items.indexOf(at);
}

export const ids: readonly Operator[] = [...names, ...unused];
