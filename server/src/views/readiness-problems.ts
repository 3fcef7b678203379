import type { Snapshot } from '../model/snapshot';
import type { Piece } from '../parse/syntax';
import type { ProblemRow, ProblemWeight, ViewSeverity } from '../protocol/view-data';
import { rules } from '../rules';
import { lackingSections } from '../rules/content/_sections';
import { contentRequiredSection } from '../rules/content/required-section';
import type { PlanDiagnostic } from '../rules/run-rules';
import type { Drawing } from './drawing';
import { innermostIn } from './innermost';
import { uniqueKeys, type LabelledNode } from './nodes';
import { placeOfRange } from './places';
import { sectionAt, sectionOfPath } from './readiness-sections';

/** Of this many findings fixes are made anew for a view, beside those of new findings. */
const askedAgain = 20;

/** The findings in document order, each with the node and the section that it stands in. */
export function problemRows(drawing: Drawing): readonly ProblemRow[] {
  const { snapshot, diagnostics, nodes, version: turn } = drawing;
  const unique = uniqueKeys();
  const innermost = innermostIn(snapshot, nodes);
  const standsIn = sectionAt(drawing);
  const lacking = lackingByMessage(snapshot);
  const turns = Math.max(1, Math.ceil(diagnostics.length / askedAgain));
  return diagnostics.map((diagnostic, index) => {
    const { rule, severity, range, message } = diagnostic;
    const inside = innermost(range.start);
    const isRequired = rule === contentRequiredSection.id;
    const section = (isRequired && lacking.get(message)) || standsIn(range.start, inside);
    // Whose turn it is to be asked again for fixes.
    const isTurn = index % turns === turn % turns;
    return kept(snapshot, diagnostic, message, {
      key: unique(`${rule}@${inside?.key ?? ''}`),
      rule,
      severity,
      weight: weightOf(severity, isRequired),
      section,
      inside: inside?.kind === 'plan' ? undefined : inside,
      isTurn,
    });
  });
}

function weightOf(severity: ViewSeverity, isRequired: boolean): ProblemWeight {
  switch (severity) {
    case 'error':
      return 'blocking';
    case 'warning':
      return isRequired ? 'blocking' : 'open';
    case 'information':
      return 'note';
    case 'hint':
      return 'hint';
  }
}

/**
 * The section that each finding of a required one is about: it stands on the plan's title. The same
 * rule says the same words again, one section at a time.
 */
function lackingByMessage(snapshot: Snapshot): ReadonlyMap<string, string> {
  const found = contentRequiredSection.check?.(snapshot) ?? [];
  const messages = Array.from(found, ({ message }) => message(snapshot));
  const sections = lackingSections(snapshot);
  return new Map(
    sections.flatMap(({ path }, index) => {
      const message = messages[index];
      return message === undefined ? [] : [[message, sectionOfPath(path)] as const];
    }),
  );
}

interface Finding extends Omit<ProblemRow, 'message' | 'range' | 'fixable' | 'node'> {
  readonly inside: LabelledNode | undefined;
  readonly isTurn: boolean;
}

interface Known {
  readonly row: ProblemRow;
  readonly inside: LabelledNode | undefined;
}

const withFixes: ReadonlySet<string> = new Set(
  rules.filter(({ hasFix }) => hasFix).map(({ id }) => id),
);
const known = new WeakMap<Piece, Map<string, Known>>();

/**
 * The row of a finding; the same object as long as it says the same. Making fixes takes long where
 * there are many findings, so whether there is one is remembered for the same words about the same
 * text. A change elsewhere may give or take a fix all the same: in turns every finding is asked
 * again, in a small plan all of them with every view.
 */
function kept(
  { tree }: Snapshot,
  { rule, range, fixes }: PlanDiagnostic,
  message: string,
  { inside, isTurn, ...head }: Finding,
): ProblemRow {
  const hasFix = (): boolean => withFixes.has(rule) && fixes().length > 0;
  const make = (fixable: boolean): ProblemRow => ({
    ...head,
    message,
    range: placeOfRange(tree, range),
    fixable,
    node: inside && { id: inside.id, title: inside.title },
  });
  const at = tree.pieceAt(range.start.line);
  if (!at) return make(hasFix());
  let ofPiece = known.get(at.piece.piece);
  if (!ofPiece) {
    ofPiece = new Map();
    known.set(at.piece.piece, ofPiece);
  }
  const name = `${rule} ${at.line}:${range.start.character} ${message}`;
  const before = ofPiece.get(name);
  const fixable = before && !isTurn ? before.row.fixable : hasFix();
  if (before && isSame(before, head, inside) && before.row.fixable === fixable) return before.row;
  const row = make(fixable);
  ofPiece.set(name, { row, inside });
  return row;
}

/** A place is that of its text: the same for the same words in the same piece, but for its end. */
function isSame(
  { row, inside: before }: Known,
  { key, severity, weight, section }: Omit<Finding, 'inside' | 'isTurn'>,
  inside: LabelledNode | undefined,
): boolean {
  return (
    row.key === key &&
    row.severity === severity &&
    row.weight === weight &&
    row.section === section &&
    before === inside
  );
}
