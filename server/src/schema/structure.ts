import { oncePerPlace } from '../parse/once-per-place';
import { isEmpty, type MapNode } from '../parse/syntax';
import type { SyntaxTree } from '../parse/syntax-tree';
import { planType, type ObjectType } from './fields';
import { area, investment, pillar, plan, workPackage } from './generated/plan/validate.cjs';
import { Rope } from '../util/rope';
import type { Validator } from './validator';
import { doubtOf } from './structure/doubt';
import type { StructureFinding } from './structure/finding';
import { innerNodes, ownData, type InnerNode } from './structure/own-data';
import { retell } from './structure/retell';
import { firstLine, firstWord, writtenAs } from './structure/underline';

export type * from './structure/finding';

/** A kind of document: its keys, and the checks that were compiled for them. */
export interface DocumentType {
  readonly root: ObjectType;
  /** By the name of an object type that is checked on its own; the root's among them. */
  readonly validators: ReadonlyMap<string, Validator>;
}

export const planDocument: DocumentType = {
  root: planType,
  validators: new Map(Object.entries({ plan, pillar, investment, area, workPackage })),
};

/** What there is to check; a tree is always of the same type. */
export interface TypedDocument {
  readonly tree: SyntaxTree;
  readonly document: DocumentType;
}

interface Checked {
  readonly type: ObjectType;
  /** Of the node and of all in it. */
  readonly findings: Rope<StructureFinding>;
}

/** A node's map is another one exactly when its text is: what was found in it holds until then. */
const checked = new WeakMap<MapNode, Checked>();
const ofTree = new WeakMap<SyntaxTree, readonly StructureFinding[]>();

/**
 * Where a document is not of the format's shape: keys, types and allowed values (plan-format §1).
 * One finding for each wrong value; a document that is no set of keys gives one at most. What may
 * only be missing because a line beside it cannot be read is not reported.
 */
export function structureFindings(checkedDocument: TypedDocument): readonly StructureFinding[] {
  const { tree } = checkedDocument;
  let findings = ofTree.get(tree);
  if (!findings) {
    findings = checkTree(checkedDocument);
    ofTree.set(tree, findings);
  }
  return findings;
}

function checkTree({ tree, document }: TypedDocument): readonly StructureFinding[] {
  const { root, problems } = tree;
  if (root?.kind === 'map' && root.entries.length > 0) {
    return checkKeys(root, tree, document);
  }
  if (problems.length > 0) return [];
  if (!root || root.kind === 'map' || isEmpty(root)) return emptyPlan(tree, document);
  const at = firstLine(firstWord(root));
  const glued = root.kind === 'scalar' && /^[\p{L}_][\p{L}\p{N}_-]*:[^\s/]/u.test(root.source);
  return [{ kind: 'no-plan', at, written: writtenAs(root), glued }];
}

/** One finding, not one for each missing key; `{}` is no more than nothing. */
function emptyPlan(
  { root, pieces }: SyntaxTree,
  { root: { fields } }: DocumentType,
): readonly StructureFinding[] {
  const piece = pieces[0]?.piece;
  if (!piece || ![...fields.values()].some(({ required }) => required)) return [];
  const at = root?.span ?? { piece, start: 0, end: (piece.lines[0] ?? '').length };
  return [{ kind: 'empty-plan', at }];
}

function checkKeys(
  root: MapNode,
  tree: SyntaxTree,
  document: DocumentType,
): readonly StructureFinding[] {
  const findings = check({ map: root, type: document.root }, document);
  if (findings.length === 0) return [];
  const isDoubtful = doubtOf(tree);
  const certain = findings.all.filter((finding) => !isDoubtful(finding));
  return oncePerPlace(certain, ({ at }) => at, whatItSays);
}

function check({ map, type }: InnerNode, document: DocumentType): Rope<StructureFinding> {
  const before = checked.get(map);
  if (before?.type === type) return before.findings;
  const validate = document.validators.get(type.name);
  const ok = validate?.(ownData(map, type)) ?? true;
  const own = ok ? [] : retell(map, type, validate?.errors ?? []);
  const inner = innerNodes(map, type).map((node) => check(node, document));
  const findings = Rope.of(own, inner);
  checked.set(map, { type, findings });
  return findings;
}

function whatItSays(finding: StructureFinding): string {
  return finding.kind === 'missing-key' ? `missing-key ${finding.key}` : finding.kind;
}
