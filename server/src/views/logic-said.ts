import type { PlanNode, Reference } from '../model/plan';
import { valueOf } from '../parse/syntax';
import type { LogicContribution, LogicElsewhere, LogicRow, LogicStep } from '../protocol/view-data';
import { Kept } from './kept';
import type { Aims } from './logic-aims';
import { eachStep } from './logic-holes';
import { referenceTo, type LogicPens } from './logic-items';
import type { LabelledNode } from './nodes';
import { placeOf } from './places';

/** What a node says for those below it; the texts are the same as long as what they stand for is. */
export interface Said {
  readonly serves: readonly LogicContribution[];
  readonly lists: Readonly<Record<LogicStep, LogicElsewhere | undefined>>;
  readonly through: LogicRow['through'];
  readonly servesSign: string;
  readonly listSigns: Readonly<Record<LogicStep, string>>;
}

const noLists = { goals: undefined, measures: undefined, outputs: undefined, metrics: undefined };
const noSigns = { goals: '', measures: '', outputs: '', metrics: '' };
/** Above the topmost nodes. */
export const nothingAbove: Said = {
  serves: [],
  lists: noLists,
  through: undefined,
  servesSign: '',
  listSigns: noSigns,
};

const kept = new Kept<PlanNode, Said>();

export function saidOf(labelled: LabelledNode, aims: Aims, pens: LogicPens): Said {
  const { node, id, title } = labelled;
  return kept.of(node, [labelled, aims.sign, pens.found.sign], () => {
    const serves = servesOf(labelled, aims, pens);
    const lists = eachStep((step) => listPlace(labelled, step));
    const through = { id, title };
    return {
      serves,
      lists,
      through,
      servesSign: JSON.stringify([serves, through]),
      listSigns: eachStep((step) => (JSON.stringify(lists[step]) as string | undefined) ?? ''),
    };
  });
}

/** What holds for the nodes below one: what it says itself, else what is said above it. */
export function passedOn(own: Said, above: Said): Said {
  const says = own.serves.length > 0;
  return {
    // What is wrong with it is told where it is written.
    serves: says ? own.serves.map((each) => ({ ...each, hole: undefined })) : above.serves,
    through: says ? own.through : above.through,
    servesSign: says ? own.servesSign : above.servesSign,
    lists: eachStep((step) => own.lists[step] ?? above.lists[step]),
    listSigns: eachStep((step) => (own.lists[step] ? own : above).listSigns[step]),
  };
}

/** In `contributesTo`, and main goals that its measures and metrics name. */
function servesOf(
  { node, key }: LabelledNode,
  { keyOf, mainGoalOf }: Aims,
  pens: LogicPens,
): readonly LogicContribution[] {
  const tied = [...goalsNamed(node.measures), ...goalsNamed(node.metrics)];
  const stated = new Set(node.contributesTo.map(({ value }) => value));
  const further = new Map(
    tied
      .filter(({ value }) => mainGoalOf.has(value) && !stated.has(value))
      .map((reference) => [reference.value, reference]),
  );
  return [...node.contributesTo, ...further.values()].map((reference, index) => ({
    ...referenceTo(reference, `${key}>${index}`, pens),
    aim: keyOf.get(reference.value),
  }));
}

type Naming = Pick<PlanNode['measures'][number], 'goals' | 'items'>;

function goalsNamed(items: readonly Naming[]): readonly Reference[] {
  return items.flatMap((item) => [...item.goals, ...goalsNamed(item.items)]);
}

function listPlace({ node, id, title }: LabelledNode, step: LogicStep): LogicElsewhere | undefined {
  const at = valueOf(node.at, step);
  if (!at || node[step].length === 0) return undefined;
  return { where: 'above', id, title, range: placeOf(at.span) };
}
