import type { Risk, Text } from '../model/plan';
import type { Snapshot } from '../model/snapshot';
import type { ScalarNode, SyntaxNode } from '../parse/syntax';
import type { Fact, RiskFigure, RiskRow } from '../protocol/view-data';
import type { Words } from '../protocol/words';
import { factorsOf, isOnScale, pointOf, type Factors } from '../rules/risk/_risks';
import { filled } from '../util/filled';
import { Kept } from './kept';
import { extentOf, placeOf } from './places';
import type { DrawnScale } from './risks-scale';

/** What a risk is drawn with. */
export interface RiskPens {
  readonly snapshot: Snapshot;
  readonly scale: DrawnScale;
  readonly words: Words;
}

export type RiskStanding = Pick<RiskRow, 'key' | 'label' | 'node'>;

const keptRows = new Kept<SyntaxNode, RiskRow>();

/** @param isUnmet the rules ask for a mitigation or an owner */
export function riskRow(
  risk: Risk,
  standing: RiskStanding,
  isUnmet: boolean,
  pens: RiskPens,
): RiskRow {
  const { key, label, node } = standing;
  return keptRows.of(risk.at, [key, label, node, isUnmet, pens.scale], () => ({
    ...standing,
    ...figuresOf(risk, pens),
    text: risk.text?.value ?? '',
    mitigation: risk.mitigation.map(factOf),
    owner: risk.owner.map(factOf),
    lacks: {
      mitigation: isUnmet && risk.mitigation.length === 0,
      owner: isUnmet && risk.owner.length === 0,
    },
    ...placesOf(risk, pens),
  }));
}

function figuresOf(
  risk: Risk,
  { scale, words }: RiskPens,
): Pick<RiskRow, 'judged' | 'likelihood' | 'impact' | 'score' | 'stated' | 'differs' | 'cell'> {
  const { profile, size, scoreOf } = scale;
  const { likelihood, impact, score } = risk;
  const point = pointOf(score);
  const factors = factorsOf(risk, profile);
  const value = factors?.product ?? point;
  const isOther = factors !== undefined && point !== undefined && point !== factors.product;
  const isOutside = !factors && score !== undefined && !isScore(point, profile.riskScale.size);
  return {
    judged: likelihood !== undefined || impact !== undefined || score !== undefined,
    likelihood: likelihood && pointFigure(likelihood, profile.riskScale.size, words),
    impact: impact && pointFigure(impact, profile.riskScale.size, words),
    score: value === undefined || isOutside ? undefined : scoreOf(value),
    stated:
      score && (isOther || isOutside || point === undefined)
        ? figure(score, isOutside ? offScale(profile.riskScale.size ** 2, words) : undefined)
        : undefined,
    differs: factors && isOther ? differs(point, factors, words) : undefined,
    cell:
      factors && factors.likelihood <= size && factors.impact <= size
        ? cellKey(factors.likelihood, factors.impact)
        : undefined,
  };
}

function isScore(point: number | undefined, size: number): boolean {
  return point !== undefined && isOnScale(point, size * size);
}

function pointFigure(at: ScalarNode, size: number, words: Words): RiskFigure {
  const point = pointOf(at);
  const isOn = point !== undefined && isOnScale(point, size);
  return figure(at, isOn ? undefined : offScale(size, words));
}

function figure(at: ScalarNode, problem: string | undefined): RiskFigure {
  return { text: at.source.trim(), range: placeOf(at.span), problem };
}

function offScale(most: number, words: Words): string {
  return filled(words.inRisks.offScale, most);
}

function differs(stated: number, { likelihood, impact, product }: Factors, words: Words): string {
  return filled(words.inRisks.differs, stated, likelihood, impact, product);
}

export function cellKey(likelihood: number, impact: number): string {
  return `${likelihood}x${impact}`;
}

function factOf({ value, at }: Text): Fact {
  return { text: value, range: placeOf(at.span) };
}

function placesOf(
  { text, id, at }: Risk,
  { snapshot }: RiskPens,
): Pick<RiskRow, 'range' | 'extent'> {
  const { tree } = snapshot;
  return {
    range: placeOf((text ?? id)?.at.span ?? at.span),
    extent: extentOf(tree, at),
  };
}
