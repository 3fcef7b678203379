import type { Span } from '../parse/syntax';
import type { Place } from '../protocol/view-data';
import { rules } from '../rules';
import type { Drawing } from './drawing';
import { innermostIn } from './innermost';
import type { LabelledNode } from './nodes';
import { placeOf, placeOfRange } from './places';

/** What some rules found in a node; views show it where it stands, so that they and the rules agree. */
export interface FoundInNode {
  /** The same as long as the same was found at the same places. */
  readonly sign: string;
  /** Where a rule found something that starts where the span does. */
  readonly at: (rule: string, span: Span) => Place | undefined;
}

export const nothingFound: FoundInNode = { sign: '', at: () => undefined };

/** What these rules found, by the innermost node that it stands in; the plan for what stands in none. */
export function findingsByNode(
  { snapshot, nodes, diagnostics }: Drawing,
  wanted: ReadonlySet<string>,
): (node: LabelledNode) => FoundInNode {
  const innermost = innermostIn(snapshot, nodes);
  const byNode = new Map<LabelledNode, Map<string, Place>>();
  for (const { rule, range } of diagnostics) {
    const node = wanted.has(rule) ? (innermost(range.start) ?? nodes[0]) : undefined;
    if (!node) continue;
    const place = placeOfRange(snapshot.tree, range);
    const places = byNode.get(node) ?? new Map<string, Place>();
    byNode.set(node, places.set(nameOf(rule, place), place));
  }
  return (node) => {
    const places = byNode.get(node);
    if (!places) return nothingFound;
    return {
      sign: [...places.keys()].join(' '),
      at: (rule, span) => places.get(nameOf(rule, placeOf(span))),
    };
  };
}

function nameOf(rule: string, { start }: Place): string {
  return `${rule}@${start.join(':')}`;
}

const withFixes: ReadonlySet<string> = new Set(
  rules.filter(({ hasFix }) => hasFix).map(({ id }) => id),
);

/** Whether the rule mends what it finds, as a rule. */
export function mends(rule: string): boolean {
  return withFixes.has(rule);
}
