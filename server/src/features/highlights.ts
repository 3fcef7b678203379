import {
  DocumentHighlightKind,
  type DocumentHighlight,
  type Position,
} from 'vscode-languageserver-types';
import type { Snapshot } from '../model/snapshot';
import { isEmpty, keyText, type ScalarNode } from '../parse/syntax';
import { perNode } from '../schema/per-node';
import { groupOf } from './completion/used-texts';
import { idAt, placesOf, scalarAt, usesOf } from './id-at';

/**
 * The id under the cursor where it is given (as written to) and where it is meant (as read); or a
 * name that recurs, such as an owner's, wherever it stands for the same sort of thing. Nothing for
 * other texts: there the editor's own guess is as good.
 */
export function highlights(snapshot: Snapshot, position: Position): DocumentHighlight[] {
  const { tree } = snapshot;
  const found = idAt(snapshot, position);
  if (!found) return namesLike(snapshot, position);
  const { declaration, references } = usesOf(snapshot, found.id);
  const marked = (texts: readonly ScalarNode[], kind: DocumentHighlightKind): DocumentHighlight[] =>
    placesOf(tree, texts).map((range) => ({ range, kind }));
  return [
    ...marked(declaration ? [declaration.at] : [], DocumentHighlightKind.Write),
    ...marked(
      references.map(({ at }) => at),
      DocumentHighlightKind.Read,
    ),
  ];
}

type Group = NonNullable<ReturnType<typeof groupOf>>;

interface Name {
  /** What it names: someone, a funder, a unit. */
  readonly group: Group;
  readonly at: ScalarNode;
}

const namesOf = perNode<Name>((add) => ({
  object: (map, type) => {
    for (const entry of map.entries) {
      const { value } = entry;
      const group = groupOf(type.name, keyText(entry));
      if (!group) continue;
      for (const at of value.kind === 'list' ? value.items : [value]) {
        if (at.kind === 'scalar' && !isEmpty(at)) add({ group, at });
      }
    }
  },
}));

function namesLike(snapshot: Snapshot, position: Position): DocumentHighlight[] {
  const scalar = scalarAt(snapshot, position);
  if (!scalar) return [];
  const names = namesOf(snapshot.root).all;
  const name = names.find(({ at }) => at === scalar);
  const text = scalar.source.trim();
  if (!name || text === '') return [];
  const same = names.filter(({ group, at }) => group === name.group && at.source.trim() === text);
  return placesOf(
    snapshot.tree,
    same.map(({ at }) => at),
  ).map((range) => ({ range, kind: DocumentHighlightKind.Text }));
}
