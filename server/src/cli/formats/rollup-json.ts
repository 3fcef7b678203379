import type { Lines } from '../../model/roll-up';
import type { RolledNode, RolledPlan } from '../rollup-work';
import { nested } from './json-list';
import type { RollupFormat } from './rollup-formats';

/** Amounts in the plan's currency as plain numbers; the nearest double of a two-decimal figure prints as that figure. */
const amount = (cents: number): number => Number((cents / 100).toFixed(2));
const orNull = (hundredths: number | undefined): number | null =>
  hundredths === undefined ? null : amount(hundredths);

/** cli.md, "JSON", rollup. */
export const rollupJson: RollupFormat = {
  head: '{\n  "version": 1,\n  "plans": [\n',
  between: ',\n',
  plan: (rolled) => nested(planObject(rolled), 2),
  total: () => '\n  ]\n}\n',
};

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
      own: linesObject(each.figures.own),
      ...figuresObject(each),
    })),
  };
}

function figuresObject({ figures }: RolledNode) {
  const { stated, composed, difference, personYears, lines, unreadable } = figures;
  return {
    stated: orNull(stated),
    composed: orNull(composed),
    difference: orNull(difference),
    unreadable: unreadable || personYears.unreadable,
    fte: { stated: orNull(personYears.stated), composed: orNull(personYears.composed) },
    lines: linesObject(lines),
  };
}

/** The lines that there are, in the format's order. */
function linesObject(lines: Lines): Readonly<Record<string, number>> {
  return Object.fromEntries([...lines].map(([key, money]) => [key, amount(money)]));
}
