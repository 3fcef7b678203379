import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../../model/snapshot';
import { removeEntry } from '../../parse/edits';
import {
  isEmpty,
  keyText,
  toData,
  type Entry,
  type MapNode,
  type SyntaxNode,
} from '../../parse/syntax';
import { defineRule, type Finding } from '../rule';
import { shown } from '../_shown';

interface Duplicate {
  readonly key: string;
  readonly map: MapNode;
  readonly entry: Entry;
  readonly first: Entry;
}

/** The same key twice in one place; what the model reads is the first (rules.md, yaml/duplicate-key). */
export const yamlDuplicateKey = defineRule<Duplicate>({
  id: 'yaml/duplicate-key',
  severity: 'error',
  message: ({ key }) =>
    l10n.t(
      '`{0}` is written twice here, and only the first counts. Bring both together under one, or remove this one.',
      shown(key),
    ),

  *check({ tree: { root, problems } }) {
    // A line that cannot be read may have been the start of another entry.
    const broken = new Set(problems.map(({ span }) => span.piece));
    const told = new Set<Entry>();
    for (const duplicate of root ? duplicatesIn(root) : []) {
      if (told.has(duplicate.entry) || broken.has(duplicate.entry.key.span.piece)) continue;
      told.add(duplicate.entry);
      yield toFinding(duplicate);
    }
  },

  *fix({ data: { key, map, entry, first } }, { tree }: Snapshot) {
    yield {
      title: l10n.t('Remove this `{0}`', shown(key)),
      edits: removeEntry(tree, map, entry),
      preferred: isEmpty(entry.value) || isSame(entry.value, first.value),
    };
  },
});

function toFinding(data: Duplicate): Finding<Duplicate> {
  return {
    at: data.entry.key.span,
    data,
    related: [
      {
        at: data.first.key.span,
        message: l10n.t('The first `{0}`, which counts', shown(data.key)),
      },
    ],
  };
}

/** By map, with all that is in it: a map is another one when its text is. */
const found = new WeakMap<MapNode, readonly Duplicate[]>();

function duplicatesIn(node: SyntaxNode): readonly Duplicate[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap(duplicatesIn);
  let duplicates = found.get(node);
  if (!duplicates) {
    duplicates = [
      ...ownDuplicates(node),
      ...node.entries.flatMap(({ value }) => duplicatesIn(value)),
    ];
    found.set(node, duplicates);
  }
  return duplicates;
}

function ownDuplicates(map: MapNode): readonly Duplicate[] {
  const { entries } = map;
  // Few keys are compared sooner than they are gathered.
  if (entries.length <= fewKeys && !entries.some(isRepeated)) return [];
  const firsts = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const key = keyText(entry);
    const first = firsts.get(key);
    if (first) return [{ key, map, entry, first }];
    firsts.set(key, entry);
    return [];
  });
}

const fewKeys = 12;

function isRepeated(entry: Entry, index: number, entries: readonly Entry[]): boolean {
  const key = keyText(entry);
  for (let above = 0; above < index; above++) if (entries[above]?.key.source === key) return true;
  return false;
}

function isSame(one: SyntaxNode, other: SyntaxNode): boolean {
  return JSON.stringify(toData(one)) === JSON.stringify(toData(other));
}
