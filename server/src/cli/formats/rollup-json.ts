import { linesObject, type RolledNode, type RolledPlan } from '../rollup';

/** Amounts in the plan's currency as plain numbers; the nearest double of a two-decimal figure prints as that figure. */
const amount = (cents: number): number => Number((cents / 100).toFixed(2));
const orNull = (hundredths: number | undefined): number | null =>
  hundredths === undefined ? null : amount(hundredths);

/** cli.md, "JSON", rollup. */
export function rollupJson(plans: readonly RolledPlan[]): string {
  return `${JSON.stringify({ version: 1, plans: plans.map(planObject) }, undefined, 2)}\n`;
}

function planObject({ path, plan, nodes }: RolledPlan) {
  const [root] = nodes;
  return {
    path,
    title: plan.root.title?.value ?? null,
    currency: plan.currency,
    total: root ? figuresObject(root) : null,
    nodes: nodes.map((each) => ({
      id: each.node.id?.value ?? null,
      kind: each.node.kind,
      title: each.node.title?.value ?? null,
      parent: each.parent?.id?.value ?? null,
      own: linesObject(each.figures.own, amount),
      ...figuresObject(each),
    })),
  };
}

function figuresObject({ figures }: RolledNode) {
  const { stated, composed, difference, personYears, lines } = figures;
  return {
    stated: orNull(stated),
    composed: orNull(composed),
    difference: orNull(difference),
    fte: { stated: orNull(personYears.stated), composed: orNull(personYears.composed) },
    lines: linesObject(lines, amount),
  };
}
