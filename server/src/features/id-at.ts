import type { Position, Range } from 'vscode-languageserver-types';
import type { Declaration, IdReference } from '../model/id-index';
import type { Snapshot } from '../model/snapshot';
import { pathAt } from '../parse/path-at';
import type { ScalarNode } from '../parse/syntax';
import type { SyntaxTree } from '../parse/syntax-tree';
import { comparePositions } from '../text/source-text';
import { toLspRange } from './document';

export interface IdAt {
  readonly scalar: ScalarNode;
  readonly id: Declaration | IdReference;
}

/** The id that the position touches: where it is given or where it is named. */
export function idAt(snapshot: Snapshot, position: Position): IdAt | undefined {
  const scalar = scalarAt(snapshot, position);
  const id = scalar && snapshot.ids.at(scalar);
  return id && { scalar, id };
}

/** The value that the position touches. */
export function scalarAt({ tree, text }: Snapshot, position: Position): ScalarNode | undefined {
  const path = pathAt(tree, text.clamp(position));
  const node = path.onValue ? path.steps.at(-1)?.node : undefined;
  return node?.kind === 'scalar' ? node : undefined;
}

/** Where one thing's id is given, and all places that mean it. */
export interface IdUses {
  /** Undefined where nothing of the kinds asked for bears the id. */
  readonly declaration: Declaration | undefined;
  /** In document order. */
  readonly references: readonly IdReference[];
}

/** Other things may bear the same id, benefits for one: they and what means them are left out. */
export function usesOf({ ids }: Snapshot, id: Declaration | IdReference): IdUses {
  const declaration = 'kinds' in id ? ids.resolve(id) : id;
  if (declaration) return { declaration, references: ids.referencesTo(declaration) };
  const asked = 'kinds' in id ? id.kinds : [];
  const references = ids
    .naming(id.id)
    .filter(
      (each) => !ids.resolve(each) && each.kinds.some((kind) => asked.some((own) => own === kind)),
    );
  return { declaration, references };
}

/** Where the texts stand, in document order; a text that an alias repeats once. */
export function placesOf(tree: SyntaxTree, texts: readonly ScalarNode[]): Range[] {
  return texts
    .map((each) => rangeOfText(tree, each))
    .sort((a, b) => comparePositions(a.start, b.start))
    .filter(({ start }, index, all) => {
      const before = all[index - 1];
      return !before || comparePositions(before.start, start) < 0;
    });
}

/** Without the quotes around it, where what is between them is the text itself. */
export function rangeOfText(tree: SyntaxTree, { span, style, source }: ScalarNode): Range {
  const { piece, start, end } = span;
  const isQuoted = style === 'single' || style === 'double';
  const isVerbatim =
    isQuoted &&
    /^["']$/.test(piece.text.charAt(start)) &&
    piece.text.slice(start + 1, end - 1) === source;
  const inside = isVerbatim ? { piece, start: start + 1, end: end - 1 } : span;
  return toLspRange(tree.rangeOf(inside));
}
