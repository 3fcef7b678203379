import * as l10n from '@vscode/l10n';
import { costKeys, type CostKey, type Plan, type PlanNode } from '../model/plan';
import type { Figures } from '../model/roll-up';
import type { Format, Snapshot } from '../model/snapshot';
import { SourceText } from '../text/source-text';
import { Engine } from './check-text';
import { rollupFormats } from './formats/rollup-formats';
import { painter } from './paint';
import { sumOf, type PlanSum } from './portfolio';
import { readPlan } from './read-plan';
import { failure, guarded, holdsNoPlan, type TaskOf, type Work } from './task';

export interface RolledNode {
  readonly node: PlanNode;
  readonly parent: PlanNode | undefined;
  /** 0 for the plan itself. */
  readonly depth: number;
  readonly figures: Figures;
  readonly children: readonly Figures[];
}

export interface RolledPlan {
  readonly path: string;
  readonly plan: Plan;
  readonly format: Format;
  /** The plan first, then its nodes in document order. */
  readonly nodes: readonly RolledNode[];
  /** The cost keys that occur, in the format's order. */
  readonly columns: readonly CostKey[];
}

/** Reads and adds up one plan, and writes its figures. */
export function rollupWork({ format, chosen, colour }: TaskOf<'rollup'>): Work<PlanSum> {
  const { plan: write } = rollupFormats[format];
  const paint = painter(colour);
  const engine = new Engine([], chosen);
  return guarded(chosen.own, (source) => {
    const read = readPlan(source);
    if (typeof read !== 'string') return read;
    const checker = engine.of(source);
    const rolled = rollPlan(source.path, checker.read(SourceText.from(read)));
    if (!rolled) return failure(holdsNoPlan(source.path));
    const faults = rolled.nodes[0]?.figures.unreadable === true ? [unreadable(source.path)] : [];
    const text = write(rolled, paint);
    const beside = checker
      .beside()
      .map(({ path, fault }) => ({ path, text: '', summary: undefined, fault }));
    return { kind: 'done', text, summary: sumOf(rolled), faults, beside };
  });
}

function unreadable(path: string): string {
  return l10n.t(
    '{0} has figures that cannot be read, so its sums may be too small: planwright check says where.',
    path,
  );
}

/** Undefined where the text is no set of keys and values at all. */
function rollPlan(path: string, snapshot: Snapshot): RolledPlan | undefined {
  const { plan, planFormat: format } = snapshot;
  if (!plan) return undefined;
  const nodes = [plan.root, ...plan.nodes].map((node) => ({
    node,
    parent: plan.parentOf(node),
    depth: plan.ancestorsOf(node).length,
    figures: snapshot.figures(node),
    children: node.children.map((child) => snapshot.figures(child)),
  }));
  const columns = costKeys.filter((key) => nodes.some(({ figures }) => figures.lines.has(key)));
  return { path, plan, format, nodes, columns };
}
