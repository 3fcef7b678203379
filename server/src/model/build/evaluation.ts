import { isEmpty, keyText, valueOf, type MapNode, type SyntaxNode } from '../../parse/syntax';
import {
  lights,
  type Assessment,
  type BenefitSummary,
  type EvaluatedProcess,
  type EvaluatedResult,
  type Evaluation,
  type EvaluationPoint,
} from '../evaluation';
import { itemsOf, mapOf, periodAt, scalarAt, textAt, textsAt, toText } from './read';

/** The evaluation's own text is all that its model depends on. */
const built = new WeakMap<MapNode, Evaluation>();

/** plan-format §6; the same object as before where its text did not change. */
export function buildEvaluation(node: SyntaxNode | undefined): Evaluation | undefined {
  const at = mapOf(node);
  if (!at) return undefined;
  let evaluation = built.get(at);
  if (!evaluation) {
    evaluation = read(at);
    built.set(at, evaluation);
  }
  return evaluation;
}

function read(at: MapNode): Evaluation {
  const scale = mapOf(valueOf(at, 'scale'));
  return {
    at,
    date: periodAt(at, 'date'),
    scale: {
      green: scale && textAt(scale, 'green'),
      yellow: scale && textAt(scale, 'yellow'),
      red: scale && textAt(scale, 'red'),
    },
    summary: mapsIn(valueOf(at, 'summary')).map(buildSummary),
    results: mapsIn(valueOf(at, 'results')).map(buildResult),
  };
}

function mapsIn(node: SyntaxNode | undefined): readonly MapNode[] {
  return itemsOf(node).flatMap((item) => mapOf(item) ?? []);
}

function buildSummary(at: MapNode): BenefitSummary {
  return { at, benefit: textAt(at, 'benefit'), points: buildPoints(valueOf(at, 'points')) };
}

/** A point is a text, or a text with points under it. */
function buildPoints(node: SyntaxNode | undefined): readonly EvaluationPoint[] {
  return itemsOf(node).flatMap((at): readonly EvaluationPoint[] => {
    const map = mapOf(at);
    if (map)
      return [{ at, text: textAt(map, 'text'), points: buildPoints(valueOf(map, 'points')) }];
    const text = toText(at);
    return text ? [{ at, text, points: [] }] : [];
  });
}

function buildResult(at: MapNode): EvaluatedResult {
  return {
    at,
    id: textAt(at, 'id'),
    goal: textAt(at, 'goal'),
    processes: buildProcesses(mapsIn(valueOf(at, 'processes'))),
  };
}

function buildProcesses(maps: readonly MapNode[]): readonly EvaluatedProcess[] {
  /** The last row with cells of its own has a measure. */
  let isMeasured = false;
  return maps.map((at) => {
    const process = buildProcess(at);
    const continues = isMeasured && isGoalAlone(process);
    isMeasured = continues || process.measures.length > 0;
    return { ...process, continues };
  });
}

/** A key that is just being written, or that cannot be read, makes it more than that. */
function isGoalAlone({ at, goals }: Omit<EvaluatedProcess, 'continues'>): boolean {
  return (
    goals.length > 0 &&
    !at.torn &&
    at.entries.every((entry) => ['id', 'goal'].includes(keyText(entry)))
  );
}

function buildProcess(at: MapNode): Omit<EvaluatedProcess, 'continues'> {
  return {
    at,
    id: textAt(at, 'id'),
    goals: textsAt(at, 'goal'),
    measures: textsAt(at, 'measure'),
    metrics: textsAt(at, 'metrics'),
    benefits: textsAt(at, 'benefits'),
    outcome: buildAssessment(at, 'outcome'),
    progress: buildAssessment(at, 'progress'),
    node: textAt(at, 'node'),
    measureRef: textAt(at, 'measureRef'),
  };
}

/** Undefined where the key is absent or nothing is written behind it yet. */
function buildAssessment(process: MapNode, key: Assessment['key']): Assessment | undefined {
  const at = valueOf(process, key);
  const map = mapOf(at);
  const status = map ? textAt(map, 'status') : toText(at);
  if (!at || isEmpty(at)) return undefined;
  return {
    key,
    at,
    status,
    light: lights.find((light) => light === status?.value),
    value: map && scalarAt(map, 'value'),
    note: map && textAt(map, 'note'),
  };
}
