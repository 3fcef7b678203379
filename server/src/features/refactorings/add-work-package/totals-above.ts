import type { PlanNode } from '../../../model/plan';
import type { Snapshot } from '../../../model/snapshot';
import { raw, replaceValue, type TextEdit } from '../../../parse/edits';
import { rowsByNode } from '../../../rules/budget/_cost-summary';
import { addMoney, moneyToYaml, negateMoney } from '../../../values/money';
import {
  addPersonYears,
  personYearsToYaml,
  subtractPersonYears,
  zeroPersonYears,
} from '../../../values/person-years';

/** Stated figures above a part of the plan that lack just what it costs. */
export interface Lacking {
  readonly nodes: readonly PlanNode[];
  /** Makes them, and their rows in the cost table, that much more. */
  readonly edits: readonly TextEdit[];
}

export function totalsLacking(snapshot: Snapshot, node: PlanNode): Lacking {
  const { plan, tree } = snapshot;
  const { figure, personYears } = snapshot.figures(node);
  if (!plan || figure === undefined || figure === 0) return { nodes: [], edits: [] };
  const nodes: PlanNode[] = [];
  const edits: TextEdit[] = [];
  for (const above of plan.ancestorsOf(node)) {
    const { stated, difference, personYears: years } = snapshot.figures(above);
    const total = above.budget?.total;
    if (total && stated !== undefined && difference === negateMoney(figure)) {
      nodes.push(above);
      const text = raw(moneyToYaml(addMoney(stated, figure)));
      edits.push(replaceValue(tree, total.at, text));
      const rows = rowsByNode(plan).get(above) ?? [];
      for (const row of rows) {
        if (row.total?.money === stated) edits.push(replaceValue(tree, row.total.at, text));
      }
    }
    const fte = above.budget?.fte;
    const own = personYears.figure;
    if (fte?.value === undefined || own === undefined || own === 0) continue;
    if (years.difference !== subtractPersonYears(zeroPersonYears, own)) continue;
    const text = personYearsToYaml(addPersonYears(fte.value, own));
    edits.push(replaceValue(tree, fte.at, raw(text)));
  }
  return { nodes, edits };
}
