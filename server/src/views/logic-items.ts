import type { Item, Metric, PlanNode, Reference } from '../model/plan';
import type { Snapshot } from '../model/snapshot';
import type { ScalarNode } from '../parse/syntax';
import type { LogicHole, LogicItem, LogicReference, LogicStep } from '../protocol/view-data';
import type { Words } from '../protocol/words';
import type { Language } from '../values/language';
import type { FoundInNode } from './findings-by-node';
import { holeOf } from './logic-holes';
import { shownDue, shownValue } from './metrics-figures';
import { extentOf, placeOf } from './places';

/** What the chain of one node is drawn with. */
export interface LogicPens {
  readonly snapshot: Snapshot;
  readonly words: Words;
  readonly language: Language;
  readonly found: FoundInNode;
}

/** The list of a step with all under it, flat, each item before its parts. */
export function logicItems(
  node: PlanNode,
  step: LogicStep,
  key: string,
  pens: LogicPens,
): readonly LogicItem[] {
  const rows: LogicItem[] = [];
  const visit = (items: readonly Item[], above: string, depth: number, tied: readonly string[]) => {
    items.forEach((item, index) => {
      const itemKey = `${above}.${index}`;
      const ties = step === 'goals' ? idsOf(item) : tiesOf(item, tied);
      rows.push(logicItem(item, itemKey, depth, ties, step, pens));
      visit(item.items, itemKey, depth + 1, ties);
    });
  };
  visit(node[step], `${key}#${step}`, 0, []);
  return rows;
}

/** Without headings, and without the parts of an item. */
export function countItems(items: readonly Item[]): number {
  const isOne = ({ text, title, items: parts }: Item): boolean =>
    text !== undefined || (title === undefined && parts.length === 0);
  return items.reduce((sum, item) => sum + (isOne(item) ? 1 : countItems(item.items)), 0);
}

function idsOf({ id, items }: Item): readonly string[] {
  return [...(id ? [id.value] : []), ...items.flatMap(idsOf)];
}

/** A part that names no goal of its own is about those of its whole. */
function tiesOf({ goals }: Item, above: readonly string[]): readonly string[] {
  return goals.length > 0 ? goals.map(({ value }) => value) : above;
}

function logicItem(
  item: Item,
  key: string,
  depth: number,
  ties: readonly string[],
  step: LogicStep,
  pens: LogicPens,
): LogicItem {
  const { tree } = pens.snapshot;
  const text = item.text ?? item.title;
  return {
    key,
    id: item.id?.value,
    text: text?.value ?? pens.words.untitled,
    heading: item.text === undefined && item.title !== undefined,
    depth,
    range: placeOf((text ?? item.id)?.at.span ?? item.at.span),
    extent: extentOf(tree, item.at),
    detail: detailOf(item, step, pens.language),
    ties,
    names:
      step === 'goals'
        ? []
        : item.goals.map((goal, index) => referenceTo(goal, `${key}@${index}`, pens)),
    hole: step === 'goals' ? unmeasured(item, pens) : undefined,
  };
}

/** Something named by its id, with what is wrong with it. */
export function referenceTo(
  { value, at }: Reference,
  key: string,
  pens: LogicPens,
): LogicReference {
  return {
    key,
    id: value,
    range: placeOf(at.span),
    hole: holeOf('unknownId', at.span, pens.found, pens.words, value),
  };
}

/** The rule tells it at the goal's id, its text, or the key of a long text. */
function unmeasured(goal: Item, { found, words }: LogicPens): LogicHole | undefined {
  const { id, text, at } = goal;
  const spans = [id?.at.span, text?.at.span, ...keySpans(at), at.span];
  for (const span of spans) {
    const hole = span && holeOf('unmeasuredGoal', span, found, words, id?.value);
    if (hole) return hole;
  }
  return undefined;
}

function keySpans(at: Item['at']): readonly Item['at']['span'][] {
  return at.kind === 'map' ? at.entries.map(({ key }) => key.span) : [];
}

/** `Q2/2023 · hankejohto · 40 esihenkilöä`; of a metric its way: `53 % → 80 % · Q4/2025`. */
function detailOf(item: Item, step: LogicStep, language: Language): string | undefined {
  const { period = item.due, owner, target, unit } = item;
  const value = (at: ScalarNode): string => shownValue(at, unit?.value, language);
  const parts = [
    ...(period ? [shownDue(period, language)] : []),
    ...owner.map((each) => each.value),
    ...(target && step !== 'metrics' ? [value(target)] : []),
  ];
  const way = isMetric(item) ? wayOf(item, value) : [];
  const said = [...(way.length > 0 ? [way.join(' → ')] : []), ...parts];
  return said.length === 0 ? undefined : said.join(' · ');
}

function isMetric(item: Item): item is Metric {
  return 'targets' in item;
}

function wayOf(metric: Metric, value: (at: ScalarNode) => string): readonly string[] {
  const { baseline, targets, target } = metric;
  const reached = [...targets.map((each) => each.value), target];
  return [baseline, ...reached].flatMap((at) => (at ? [value(at)] : []));
}
