import { lights, type Assessment, type EvaluatedProcess, type Light } from '../model/evaluation';
import type { Item, Plan, PlanNode } from '../model/plan';
import type { MapNode } from '../parse/syntax';
import type { LightReason, NodeLight } from '../protocol/view-data';
import type { Words } from '../protocol/words';
import type { Drawing } from './drawing';
import { Kept } from './kept';
import { placeOf } from './places';

/**
 * The traffic lights of the parts of the plan that the evaluation is tied to (plan-format §6), by
 * node; a part that nothing judges is not in the map. A row is tied by `node`, or by `measureRef`
 * to the part that holds the measure. It speaks by its light for `progress`, or by that for
 * `outcome` where `progress` has none; a part takes the worst light of its rows, and `reasons` tell
 * them all, the worst first.
 *
 * A part's light is the same object as long as the part, the evaluation and the words are, so a row
 * that shows it may be kept by it.
 */
export function lightsOf(drawing: Drawing): ReadonlyMap<PlanNode, NodeLight> {
  const { plan, words } = drawing;
  const lit = new Map<PlanNode, NodeLight>();
  for (const [node, processes] of tiedRows(drawing)) {
    const light = keptLights.of(node, [words, meaningsOf(drawing), ...processes], () =>
      lightOf(processes, drawing),
    );
    if (light && node !== plan.root) lit.set(node, light);
  }
  return lit;
}

const keptLights = new Kept<PlanNode, NodeLight | undefined>();

function lightOf(processes: readonly EvaluatedProcess[], drawing: Drawing): NodeLight | undefined {
  const { words } = drawing;
  const reasons = processes
    .flatMap((process, index) => reasonOf(process, `light${index}`, words) ?? [])
    .toSorted((a, b) => badness(b.light) - badness(a.light));
  const [worst] = reasons;
  if (!worst) return undefined;
  const { light, word } = worst;
  return { light, word, meaning: meaningsOf(drawing)[light], reasons };
}

function badness(light: Light): number {
  return lights.indexOf(light);
}

/** Undefined for a row without a light. */
function reasonOf(process: EvaluatedProcess, key: string, words: Words): LightReason | undefined {
  const { id, goals, measures, outcome, progress } = process;
  const judged = [progress, outcome].find((assessment) => assessment?.light);
  if (!judged?.light) return undefined;
  const named = measures[0] ?? goals[0] ?? id;
  return {
    key,
    light: judged.light,
    word: words.inEvaluation[judged.light],
    aspect: judged.key,
    aspectTitle: words.inEvaluation[judged.key],
    text: named?.value ?? words.untitled,
    value: judged.value?.source.trim(),
    note: judged.note?.value,
    range: placeOf(lightAt(judged).span),
  };
}

/** Where the light is written, else the assessment. */
export function lightAt({ status, at }: Assessment): Assessment['at'] {
  return status?.at ?? at;
}

/** The rows that are tied to each part of the plan, in document order. */
function tiedRows({ plan, snapshot: { ids } }: Drawing): ReadonlyMap<PlanNode, EvaluatedProcess[]> {
  const tied = new Map<PlanNode, EvaluatedProcess[]>();
  const owner = (id: string, kind: 'node' | 'measure'): MapNode | undefined =>
    ids.declared(id).find((declared) => declared.kind === kind)?.owner;
  for (const process of plan.evaluation?.results.flatMap(({ processes }) => processes) ?? []) {
    const node = process.node && owner(process.node.value, 'node');
    const measure = process.measureRef && owner(process.measureRef.value, 'measure');
    const parts = new Set([node && plan.nodeOf(node), measure && nodeWithMeasure(plan, measure)]);
    for (const part of parts) {
      if (part) tied.set(part, [...(tied.get(part) ?? []), process]);
    }
  }
  return tied;
}

/** The part of the plan that a measure stands in. */
function nodeWithMeasure(plan: Plan, measure: MapNode): PlanNode | undefined {
  const holds = ({ at, items }: Item): boolean => at === measure || items.some(holds);
  return [plan.root, ...plan.nodes].find(({ measures }) => measures.some(holds));
}

const keptMeanings = new Kept<object, Readonly<Record<Light, string | undefined>>>();

/** What the lights mean: as the plan says it, else its funder; the same object while they do. */
export function meaningsOf({
  plan: { evaluation, language },
  snapshot: { profile },
}: Drawing): Readonly<Record<Light, string | undefined>> {
  const { trafficLights } = profile;
  const meaning = (light: Light): string | undefined => {
    const { [light]: words } = trafficLights;
    return evaluation?.scale[light]?.value ?? words[language] ?? words.en ?? words.fi;
  };
  return keptMeanings.of(evaluation ?? trafficLights, [trafficLights, language], () => ({
    green: meaning('green'),
    yellow: meaning('yellow'),
    red: meaning('red'),
  }));
}
