import type {
  Fact,
  RiskBandView,
  RiskCell,
  RiskFigure,
  RiskMark,
  RiskNode,
  RiskRow,
  RiskScore,
  RisksView,
} from '@planwright/protocol';
import { range, written } from './cells';
import { flag, listOf, number, object, once, oneOf, optional, text } from './parts';

const bandName = oneOf('low', 'medium', 'high', 'critical');
const score = object<RiskScore>({
  value: number,
  band: optional(bandName),
  bandTitle: optional(text),
});
const figure = optional(object<RiskFigure>({ text, range, problem: optional(text) }));
const facts = listOf(object<Fact>({ text, range }));
const node = optional(
  once(object<RiskNode>({ key: text, kindTitle: text, id: optional(text), title: text, range })),
);

const row = once(
  object<RiskRow>({
    ...written,
    label: text,
    text,
    node,
    judged: flag,
    likelihood: figure,
    impact: figure,
    score: optional(score),
    stated: figure,
    differs: optional(text),
    cell: optional(text),
    mitigation: facts,
    owner: facts,
    lacks: object<RiskRow['lacks']>({ mitigation: flag, owner: flag }),
  }),
);

const cell = once(
  object<RiskCell>({
    key: text,
    likelihood: number,
    impact: number,
    score,
    name: text,
    risks: listOf(once(object<RiskMark>({ key: text, label: text, text, range }))),
  }),
);

export const risks = object<RisksView>({
  size: number,
  bands: listOf(object<RiskBandView>({ key: text, name: bandName, title: text, scores: text })),
  threshold: text,
  cells: listOf(cell),
  rows: listOf(row),
});
