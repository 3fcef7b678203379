import type { EvaluatedProcess } from '../model/evaluation';
import type { Reference } from '../model/plan';
import { toText } from '../model/build/read';
import { valueOf, type MapNode } from '../parse/syntax';
import type { EvaluationTie } from '../protocol/view-data';
import type { Words } from '../protocol/words';
import type { Drawing } from './drawing';
import { Kept } from './kept';
import type { LabelledNode } from './nodes';
import { placeOf } from './places';

const none: readonly EvaluationTie[] = [];

/** The parts of the plan that a row is about; the same objects as long as they say the same. */
export function tiesOf(
  { node, measureRef }: EvaluatedProcess,
  drawing: Drawing,
): readonly EvaluationTie[] {
  if (!node && !measureRef) return none;
  return [
    ...(node ? [nodeTie(node, drawing)] : []),
    ...(measureRef ? [measureTie(measureRef, drawing)] : []),
  ];
}

const keptNodes = new Kept<LabelledNode, EvaluationTie>();
const keptMeasures = new Kept<MapNode, EvaluationTie>();
const keptUnknown = new Kept<Reference, EvaluationTie>();

function nodeTie(reference: Reference, drawing: Drawing): EvaluationTie {
  const owner = ownerOf(reference, 'node', drawing);
  const labelled = owner && drawing.nodes.find(({ node }) => node.at === owner);
  if (!labelled) return unknownTie(reference, 'node', drawing.words);
  return keptNodes.of(labelled, [], () => ({
    key: 'node',
    kindTitle: labelled.kindTitle,
    id: reference.value,
    title: labelled.node.title?.value,
    known: true,
    range: labelled.range,
  }));
}

function measureTie(reference: Reference, drawing: Drawing): EvaluationTie {
  const owner = ownerOf(reference, 'measure', drawing);
  if (!owner) return unknownTie(reference, 'measureRef', drawing.words);
  const named = toText(valueOf(owner, 'text')) ?? toText(valueOf(owner, 'title'));
  return keptMeasures.of(owner, [drawing.words], () => ({
    key: 'measureRef',
    kindTitle: drawing.words.inEvaluation.measure,
    id: reference.value,
    title: named?.value,
    known: true,
    range: placeOf((named?.at ?? owner.entries[0]?.key ?? owner).span),
  }));
}

/** What bears the id; of several the first, as everywhere. */
function ownerOf(
  { value }: Reference,
  kind: 'node' | 'measure',
  { snapshot: { ids } }: Drawing,
): MapNode | undefined {
  return ids.declared(value).find((declared) => declared.kind === kind)?.owner;
}

function unknownTie(reference: Reference, key: EvaluationTie['key'], words: Words): EvaluationTie {
  return keptUnknown.of(reference, [key, words], () => ({
    key,
    kindTitle: key === 'node' ? words.inEvaluation.part : words.inEvaluation.measure,
    id: reference.value,
    title: undefined,
    known: false,
    range: placeOf(reference.at.span),
  }));
}
