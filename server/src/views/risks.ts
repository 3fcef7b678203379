import type { Risk } from '../model/plan';
import type { RiskNode, RiskRow, RisksView } from '../protocol/view-data';
import { judgedRisks, riskSpan } from '../rules/risk/_risks';
import { comparePositions, type Position } from '../text/source-text';
import { filled } from '../util/filled';
import type { Drawing } from './drawing';
import { Kept } from './kept';
import { uniqueKeys, type LabelledNode } from './nodes';
import { riskCells } from './risks-map';
import { riskRow, type RiskPens } from './risks-row';
import { riskScaleOf } from './risks-scale';

/**
 * Every risk of the plan and of its parts as written, and the map that those with a likelihood and
 * an impact stand on (editor §2.6, plan-format §5).
 */
export function risksView(drawing: Drawing): RisksView {
  const { snapshot, words } = drawing;
  const scale = riskScaleOf(snapshot.profile, words);
  const rows = riskRows(drawing, { snapshot, scale, words });
  return {
    size: scale.size,
    bands: scale.bands,
    threshold: filled(words.inRisks.threshold, snapshot.profile.riskScale.threshold),
    cells: riskCells(rows, scale, words),
    rows,
  };
}

const keptNodes = new Kept<LabelledNode, RiskNode>();

function riskRows(drawing: Drawing, pens: RiskPens): readonly RiskRow[] {
  const { plan } = drawing;
  const unique = uniqueKeys();
  const unmet = unmetRisks(drawing);
  return inTextOrder(drawing).flatMap((labelled) => {
    const { node } = labelled;
    const threatened =
      node === plan.root ? undefined : keptNodes.of(labelled, [], partOf(labelled));
    return node.risks.map((risk, index) => {
      const id = risk.id?.value;
      const place = {
        key: unique(id ?? `${labelled.key}#risk${index}`),
        label: id ?? `${index + 1}.`,
        node: threatened,
      };
      return riskRow(risk, place, unmet.has(risk), pens);
    });
  });
}

function partOf({ key, kindTitle, id, title, range }: LabelledNode): () => RiskNode {
  return () => ({ key, kindTitle, id, title, range });
}

/** A node's risks may stand above or below the nodes in it. */
function inTextOrder({ snapshot: { tree }, nodes }: Drawing): readonly LabelledNode[] {
  const found: { readonly labelled: LabelledNode; readonly start: Position }[] = [];
  for (const labelled of nodes) {
    const [first] = labelled.node.risks;
    if (first) found.push({ labelled, start: tree.rangeOf(first.at.span).start });
  }
  return found.sort((a, b) => comparePositions(a.start, b.start)).map(({ labelled }) => labelled);
}

/** The risks that the rules ask a mitigation or an owner for; what is ignored is not asked for. */
function unmetRisks({ snapshot, plan, diagnostics }: Drawing): ReadonlySet<Risk> {
  const asked = diagnostics.filter(({ rule }) => rule === 'risk/mitigation');
  if (asked.length === 0) return new Set();
  const starts = new Set(asked.map(({ range }) => nameOf(range.start)));
  return new Set(
    judgedRisks(plan.root)
      .filter((judged) => starts.has(nameOf(snapshot.tree.rangeOf(riskSpan(judged)).start)))
      .map(({ risk }) => risk),
  );
}

function nameOf({ line, character }: Position): string {
  return `${line}:${character}`;
}
