import type { PlanNode, Risk } from '../../model/plan';
import type { Profile } from '../../model/profile';
import type { MapNode, ScalarNode, Span } from '../../parse/syntax';
import { keyOrder } from '../../schema/order';
import { firstLine } from '../../schema/structure/underline';

export const riskKeyOrder: readonly string[] = keyOrder('risk');

/** A risk that is written as keys, not as a bare text. */
export interface JudgedRisk {
  readonly risk: Risk;
  readonly map: MapNode;
}

/** The risks of a node that can be judged: none in which a line could not be read. */
export function judgedRisks({ risks }: PlanNode): readonly JudgedRisk[] {
  return risks.flatMap((risk) => {
    const { at } = risk;
    return at.kind === 'map' && !at.torn ? [{ risk, map: at }] : [];
  });
}

/** The whole number that is written there; anything else is no point of a scale. */
export function pointOf(at: ScalarNode | undefined): number | undefined {
  return typeof at?.value === 'number' && Number.isSafeInteger(at.value) ? at.value : undefined;
}

export function isOnScale(point: number, most: number): boolean {
  return point >= 1 && point <= most;
}

export interface Factors {
  readonly likelihood: number;
  readonly impact: number;
  readonly product: number;
}

/** Undefined where one of the two is absent, no whole number, or off the scale (risk/scale says so). */
export function factorsOf(risk: Risk, { riskScale }: Profile): Factors | undefined {
  const likelihood = pointOf(risk.likelihood);
  const impact = pointOf(risk.impact);
  if (likelihood === undefined || impact === undefined) return undefined;
  const { size } = riskScale;
  if (!isOnScale(likelihood, size) || !isOnScale(impact, size)) return undefined;
  return { likelihood, impact, product: likelihood * impact };
}

/** Where a risk is told what it lacks: its id, or the first line of its text. */
export function riskSpan({ risk, map }: JudgedRisk): Span {
  if (risk.id) return risk.id.at.span;
  return firstLine((risk.text?.at ?? map.entries[0]?.key ?? map).span);
}
