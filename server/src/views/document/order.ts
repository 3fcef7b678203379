/** The chapters in the order of a plan that is sent in; each is there where anything is written of it. */
import type { Evaluation } from '../../model/evaluation';
import type { SyntaxNode } from '../../parse/syntax';
import type { DocumentBlock } from '../../protocol/document-view';
import type { Drawing } from '../drawing';
import { Kept } from '../kept';
import { figureBlocks, linkBlocks } from './annexes';
import {
  abbreviationBlocks,
  benefitBlocks,
  chapterAt,
  effectBlocks,
  goalBlocks,
  prose,
  relatedBlocks,
  targetGroupBlocks,
  under,
  type Chapter,
} from './chapters';
import { costBlocks } from './costs';
import { evaluationBlocks } from './evaluation';
import {
  administrationBlocks,
  communicationBlocks,
  monitoringBlocks,
  projectRiskBlocks,
} from './management';
import { titleOfKinds } from './kinds';
import { nodeBlocks } from './node';
import type { Blocks, Pens } from './pens';

type Write = (chapter: Chapter) => Blocks;

const kept = new Map<Write, Kept<SyntaxNode, readonly DocumentBlock[]>>();

/** What is written of one key of the plan, kept as long as its text and what it names are. */
function written(
  key: string,
  name: string,
  write: Write,
  pens: Pens,
  named?: string,
): readonly DocumentBlock[] {
  const at = chapterAt(pens, name);
  if (!at) return [];
  const before = kept.get(write) ?? new Kept<SyntaxNode, readonly DocumentBlock[]>();
  kept.set(write, before);
  const { words, cells, snapshot } = pens;
  return before.of(at, [key, words, cells.currency, snapshot.rollUp, named], () => [
    ...write({ key, at, pens }),
  ]);
}

const summary: Write = ({ key, pens }) => prose(key, pens.plan.root.at, 'summary');
const need: Write = ({ key, pens }) => prose(key, pens.plan.root.at, 'need');

/** Summary, need, target groups and goals. */
export function* blocksBefore(key: string, pens: Pens): Generator<DocumentBlock> {
  const { inDocument: words } = pens.words;
  const head = (name: string, title: string, level = 1) => headOf(pens, name, title, level);
  yield* under(
    key,
    { ...head('summary', words.summary), numbered: false },
    written(key, 'summary', summary, pens),
  );
  yield* under(key, head('need', words.need), written(key, 'need', need, pens));
  yield* under(
    key,
    head('targetGroups', words.targetGroups),
    written(key, 'targetGroups', targetGroupBlocks, pens),
  );
  yield* goalsAndBenefits(key, pens);
}

/** The plan's own goals, and under them those of the programme; a chapter of these where it has none. */
function* goalsAndBenefits(key: string, pens: Pens): Generator<DocumentBlock> {
  const { inDocument: words } = pens.words;
  const goals = written(key, 'goals', goalBlocks, pens);
  const benefits = written(key, 'benefits', benefitBlocks, pens);
  const level = goals.length > 0 ? 2 : 1;
  yield* under(key, headOf(pens, 'goals', words.goals, 1), goals);
  yield* under(key, headOf(pens, 'benefits', words.benefits, level), benefits);
}

function headOf(pens: Pens, name: string, title: string, level: number) {
  return { name, title, level, at: chapterAt(pens, name) ?? pens.plan.root.at };
}

/** The plan's parts, down to its work packages, in the order of the text. */
export function* blocksOfParts(
  key: string,
  { nodes }: Drawing,
  pens: Pens,
): Generator<DocumentBlock> {
  const [, ...parts] = nodes;
  const [first] = parts;
  if (!first) return;
  const { range } = first;
  yield {
    kind: 'heading',
    key: `${key} parts.heading`,
    level: 1,
    lead: undefined,
    text: [{ text: titleOfKinds(new Set(parts.map(({ kind }) => kind)), pens) }],
    inContents: true,
    numbered: true,
    breakBefore: true,
    range,
    extent: range,
  };
  for (const part of parts) yield* nodeBlocks(part, pens);
}

/** From what it leads to up to how it has succeeded. */
export function* blocksBehind(key: string, drawing: Drawing, pens: Pens): Generator<DocumentBlock> {
  const { inDocument: words } = pens.words;
  const head = (name: string, title: string, level = 1) => headOf(pens, name, title, level);
  const plain = (name: string, title: string) => ({ ...head(name, title), numbered: false });
  yield* under(key, head('impact', words.impact), impact(key, pens));
  yield* under(
    key,
    head('relatedProjects', words.relatedProjects),
    written(key, 'relatedProjects', relatedBlocks, pens),
  );
  yield* under(
    key,
    { ...head('administration', words.management), name: 'management' },
    management(key, drawing, pens),
  );
  yield* under(
    key,
    plain('abbreviations', words.abbreviations),
    written(key, 'abbreviations', abbreviationBlocks, pens),
  );
  yield* under(key, plain('links', words.links), written(key, 'links', links, pens));
  yield* under(key, plain('figures', words.figures), written(key, 'figures', figures, pens));
  const { evaluation } = pens.plan;
  if (evaluation) {
    const named = namesIn(evaluation, pens);
    yield* under(
      key,
      plain('evaluation', words.evaluation),
      written(key, 'evaluation', assessment, pens, named),
    );
  }
}

const links: Write = ({ key, pens }) => linkBlocks(`${key} links`, pens.plan.root.at);
const figures: Write = ({ key, pens }) => figureBlocks(`${key} figures`, pens.plan.root.at, pens);
const assessment: Write = ({ key, pens }) =>
  pens.plan.evaluation ? evaluationBlocks(`${key} evaluation`, pens.plan.evaluation, pens) : [];

/** The titles that the evaluation names: it is written anew when one of them is another. */
function namesIn({ summary: benefits, results }: Evaluation, { titleOf }: Pens): string {
  const ids = [
    ...benefits.map(({ benefit }) => benefit),
    ...results.flatMap(({ processes }) =>
      processes.flatMap(({ node, measureRef }) => [node, measureRef]),
    ),
  ];
  return ids.map((id) => (id ? (titleOf(id.value) ?? '') : '')).join('\n');
}

const impactSummary: Write = (chapter) => impactProse(chapter, 'summary');
const impactPeople: Write = (chapter) => impactProse(chapter, 'people');
const impactCompetition: Write = (chapter) => impactProse(chapter, 'competition');

function impactProse({ key, at }: Chapter, name: string): Blocks {
  return at.kind === 'map' ? prose(`${key} impact`, at, name) : [];
}

function* impact(key: string, pens: Pens): Generator<DocumentBlock> {
  const { inDocument: words } = pens.words;
  const head = (name: string, title: string) => ({ ...headOf(pens, 'impact', title, 2), name });
  yield* written(key, 'impact', impactSummary, pens);
  yield* under(
    key,
    { ...headOf(pens, 'goals', words.effects, 2), name: 'effects' },
    written(key, 'goals', effectBlocks, pens),
  );
  yield* under(key, head('people', words.people), written(key, 'impact', impactPeople, pens));
  yield* under(
    key,
    head('competition', words.competition),
    written(key, 'impact', impactCompetition, pens),
  );
}

function* management(key: string, drawing: Drawing, pens: Pens): Generator<DocumentBlock> {
  const { inDocument: words } = pens.words;
  const head = (name: string, title: string) => headOf(pens, name, title, 2);
  yield* under(
    key,
    head('administration', words.organising),
    written(key, 'administration', administrationBlocks, pens),
  );
  yield* under(key, head('costSummary', words.costs), costBlocks(`${key} costs`, drawing, pens));
  yield* under(
    key,
    head('communication', words.communication),
    written(key, 'communication', communicationBlocks, pens),
  );
  yield* under(
    key,
    head('monitoring', words.monitoring),
    written(key, 'monitoring', monitoringBlocks, pens),
  );
  yield* under(key, head('risks', words.risks), written(key, 'risks', projectRiskBlocks, pens));
}
