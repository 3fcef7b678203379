import type { Snapshot } from '../model/snapshot';
import type { Piece } from '../parse/syntax';
import type { ProblemRow } from '../protocol/view-data';
import { rules } from '../rules';
import type { PlanDiagnostic } from '../rules/run-rules';
import { innermostIn } from './innermost';
import { uniqueKeys, type LabelledNode } from './nodes';
import { placeOfRange } from './places';

/** Of this many findings fixes are made anew for a view, beside those of new findings. */
const askedAgain = 20;

/**
 * The findings in document order, each with the node that it stands in.
 * @param turn the number of the view: whose turn it is to be asked again for fixes
 */
export function problemsView(
  snapshot: Snapshot,
  diagnostics: readonly PlanDiagnostic[],
  nodes: readonly LabelledNode[],
  turn: number,
): readonly ProblemRow[] {
  const unique = uniqueKeys();
  const innermost = innermostIn(snapshot, nodes);
  const turns = Math.max(1, Math.ceil(diagnostics.length / askedAgain));
  return diagnostics.map((diagnostic, index) => {
    const { rule, severity, message, range } = diagnostic;
    const inside = innermost(range.start);
    const isTurn = index % turns === turn % turns;
    return {
      key: unique(`${rule}@${inside?.key ?? ''}`),
      rule,
      severity,
      message,
      range: placeOfRange(snapshot.tree, range),
      fixable: isFixable(snapshot, diagnostic, message, isTurn),
      node: inside && inside.kind !== 'plan' ? { id: inside.id, title: inside.title } : undefined,
    };
  });
}

const withFixes: ReadonlySet<string> = new Set(
  rules.filter(({ hasFix }) => hasFix).map(({ id }) => id),
);
const known = new WeakMap<Piece, Map<string, boolean>>();

/**
 * Whether a finding has a fix. Making fixes takes long where there are many findings, so it is
 * remembered for the same words about the same text. A change elsewhere may give or take a fix all
 * the same: in turns every finding is asked again, in a small plan all of them with every view.
 */
function isFixable(
  { tree }: Snapshot,
  diagnostic: PlanDiagnostic,
  message: string,
  isTurn: boolean,
): boolean {
  const { rule, range, fixes } = diagnostic;
  if (!withFixes.has(rule)) return false;
  const at = tree.pieceAt(range.start.line);
  if (!at) return fixes().length > 0;
  let ofPiece = known.get(at.piece.piece);
  if (!ofPiece) {
    ofPiece = new Map();
    known.set(at.piece.piece, ofPiece);
  }
  const name = `${rule} ${at.line}:${range.start.character} ${message}`;
  const before = isTurn ? undefined : ofPiece.get(name);
  const found = before ?? fixes().length > 0;
  ofPiece.set(name, found);
  return found;
}
