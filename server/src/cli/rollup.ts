import { costKeys, type CostKey, type Plan, type PlanNode } from '../model/plan';
import type { Figures, Lines } from '../model/roll-up';
import { Snapshot } from '../model/snapshot';
import { SourceText } from '../text/source-text';
import { CommandError } from './command-error';
import { findPlans } from './find-plans';
import { csv } from './formats/rollup-csv';
import { rollupJson } from './formats/rollup-json';
import { markdown, table } from './formats/rollup-table';
import { oneOf, parseOptions } from './options';
import type { Command } from './terminal';

export interface RolledNode {
  readonly node: PlanNode;
  readonly parent: PlanNode | undefined;
  readonly depth: number;
  readonly figures: Figures;
}

export interface RolledPlan {
  readonly path: string;
  readonly snapshot: Snapshot;
  readonly plan: Plan;
  /** The plan first, then its nodes in document order. */
  readonly nodes: readonly RolledNode[];
  /** The cost keys that occur, in the format's order. */
  readonly columns: readonly CostKey[];
}

const formats = { table, json: rollupJson, csv, md: markdown } as const;
const formatNames = ['table', 'json', 'csv', 'md'] as const;

export const rollup: Command = {
  name: 'rollup',
  summary: 'The rolled-up budget: stated, composed and difference by node.',
  help: `planwright rollup PATH… [options]

Adds up every pillar, investment, area and work package by cost line, with person-years, and sets
what is stated beside it. Several plans make a portfolio: one after the other, each with its total.

  --format FORMAT  table (default), json, csv, md
  --no-color       plain text, as NO_COLOR also asks
`,
  async run(args, terminal) {
    const { values, positionals } = parseOptions('rollup', args, {
      format: { type: 'string', default: 'table' },
    });
    const format = oneOf('format', values.format, formatNames);
    const files = await findPlans(positionals, 'rollup', terminal);
    const plans = files.map(({ path, text }) => rollPlan(path, text));
    terminal.write(formats[format](plans, terminal));
    return 0;
  },
};

function rollPlan(path: string, text: string): RolledPlan {
  const snapshot = Snapshot.of(SourceText.from(text));
  const { plan } = snapshot;
  if (!plan) throw new CommandError(`${path} holds no plan: planwright check says why.`);
  const nodes = [plan.root, ...plan.nodes].map((node) => ({
    node,
    parent: plan.parentOf(node),
    depth: plan.ancestorsOf(node).length,
    figures: snapshot.figures(node),
  }));
  return { path, snapshot, plan, nodes, columns: columnsOf(nodes) };
}

function columnsOf(nodes: readonly RolledNode[]): readonly CostKey[] {
  return costKeys.filter((key) => nodes.some(({ figures }) => figures.lines.has(key)));
}

/** The lines that there are, in the format's order, as one object. */
export function linesObject<T>(lines: Lines, value: (cents: number) => T): Record<string, T> {
  return Object.fromEntries([...lines].map(([key, money]) => [key, value(money)]));
}
