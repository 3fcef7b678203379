import type { Plan, PlanNode } from '../../../model/plan';
import type { Snapshot } from '../../../model/snapshot';
import type {
  WorkPackageParent,
  WorkPackageParents,
  WorkPackageParentsParams,
} from '../../../protocol';
import { boundWithin } from '../../../rules/_nodes';
import { objectType, planType } from '../../../schema/fields';
import type { PlanDocument } from '../../document';
import { labelOf, totalOf, touchedAtPosition } from '../ask';

/** A part of the plan in which work packages may stand (plan-format §1). */
export function mayHold({ kind }: PlanNode): boolean {
  const type = kind === 'plan' ? planType : objectType(kind);
  return type?.fields.has('workPackages') ?? false;
}

/** Where a work package may be added: the plan, its pillars, investments and areas, in their order. */
export function workPackageParents(
  document: PlanDocument,
  { position, near }: WorkPackageParentsParams,
): WorkPackageParents | null {
  const { snapshot, version } = document;
  const { plan } = snapshot;
  if (!plan) return null;
  const chosen = position && touchedAtPosition(document, position)?.node;
  const usual = [plan.root, ...plan.nodes].filter(({ kind }) => kind !== 'workPackage');
  const around = near && touchedAtPosition(document, near)?.node;
  const nearest = around ? [around, ...plan.ancestorsOf(around)] : [];
  const inOrder = [...new Set([...nearest.filter((node) => usual.includes(node)), ...usual])];
  const nodes = chosen ? [chosen] : inOrder;
  return {
    version,
    currency: plan.currency,
    parents: nodes.filter(mayHold).map((node) => parentOf(snapshot, plan, node)),
  };
}

function parentOf(snapshot: Snapshot, plan: Plan, node: PlanNode): WorkPackageParent {
  const first = node.at.entries[0];
  const period = boundWithin(plan, node)?.value.period?.canonical;
  return {
    label: labelOf(node),
    total: totalOf(snapshot, node),
    period: period ?? '',
    at: snapshot.tree.rangeOf((first?.key ?? node.at).span).start,
  };
}
