import { textAt, scalarAt } from '../../model/build/read';
import type { PlanNode } from '../../model/plan';
import { valueOf } from '../../parse/syntax';
import type { DocumentBlock, DocumentHeading } from '../../protocol/document-view';
import { fullTitle, type LabelledNode } from '../nodes';
import { Kept } from '../kept';
import { figureBlocks, linkBlocks } from './annexes';
import { budgetBlocks } from './budget';
import { itemList, itemNotes, effectLines } from './items';
import { metricBlocks } from './metrics';
import { textBlocks } from './paragraphs';
import { labelled, periodText, placed, references, type Blocks, type Pens } from './pens';
import { riskBlocks } from './risks';
import { line, textOf } from './runs';
import { scheduleBlocks } from './schedule';
import { terms, type Term } from './terms';

/** Parts of the plan begin a level below their chapter. */
const chapterLevel = 1;
/** As far as parts have numbers; what is deeper is called by its id. */
const deepestNumber = 3;

const kept = new Kept<PlanNode, readonly DocumentBlock[]>();

/** One part of the plan, without those below it; kept as long as its text and what it names are. */
export function nodeBlocks(part: LabelledNode, pens: Pens): readonly DocumentBlock[] {
  const { node } = part;
  const named = [...node.targetGroups, ...node.contributesTo, ...node.dependsOn]
    .map(({ value }) => pens.titleOf(value) ?? '')
    .join('\n');
  const { cells, snapshot, words } = pens;
  return kept.of(node, [part, named, cells.currency, snapshot.rollUp, words], () => [
    ...write(part, pens),
  ]);
}

function* write(part: LabelledNode, pens: Pens): Generator<DocumentBlock> {
  const { node, key, depth } = part;
  const { inDocument: words } = pens.words;
  yield headingOf(part);
  yield* terms(`${key} facts`, 'facts', factsOf(node, pens));
  const section = (name: string, title: string, blocks: Blocks): Blocks => {
    const written = valueOf(node.at, name);
    const at = written ? placed(written) : part;
    return labelled(
      { key: `${key} ${name}.label`, level: depth + chapterLevel + 1, title, at },
      blocks,
    );
  };
  for (const name of ['background', 'description', 'cooperation'] as const) {
    const at = scalarAt(node.at, name);
    if (at) yield* section(name, words[name], textBlocks(`${key} ${name}`, at));
  }
  yield* section('goals', words.ownGoals, itemsOf(part, 'goals', pens));
  yield* section('measures', words.measures, itemsOf(part, 'measures', pens));
  const schedule = valueOf(node.at, 'schedule');
  if (schedule) {
    const listed = { key: `${key} schedule`, at: schedule };
    yield* section('schedule', words.schedule, scheduleBlocks(listed, node.schedule, pens));
  }
  yield* section('outputs', words.outputs, itemsOf(part, 'outputs', pens));
  const metrics = valueOf(node.at, 'metrics');
  if (metrics) {
    const listed = { key: `${key} metrics`, at: metrics };
    yield* section('metrics', words.metrics, metricBlocks(listed, node.metrics, pens));
  }
  yield* section('budget', words.budget, moneyOf(part, pens));
  const costShare = textAt(node.at, 'costShare');
  if (costShare) {
    const text = textBlocks(`${key} costShare`, costShare.at);
    yield* section('costShare', words.costShare, text);
  }
  const risks = valueOf(node.at, 'risks');
  if (risks) {
    const listed = { key: `${key} risks`, caption: words.ownRisks, at: risks };
    yield* section('risks', words.ownRisks, riskBlocks(listed, node.risks, pens));
  }
  yield* section('links', words.links, linkBlocks(`${key} links`, node.at));
  yield* section('figures', words.figures, figureBlocks(`${key} figures`, node.at, pens));
}

function headingOf(part: LabelledNode): DocumentHeading {
  const { key, depth, kindTitle, id, node, range, extent } = part;
  return {
    kind: 'heading',
    key: `${key} heading`,
    level: depth + chapterLevel,
    lead: fullTitle({ id: kindTitle, title: id ?? '' }).trim(),
    text: node.title ? textOf(node.title.value) : [{ text: part.title }],
    inContents: true,
    numbered: depth + chapterLevel <= deepestNumber,
    breakBefore: false,
    range,
    extent,
  };
}

function factsOf(node: PlanNode, pens: Pens): readonly Term[] {
  const { words } = pens;
  const { inDocument: own } = words;
  const { acronym, lead, period, targetGroups, contributesTo, dependsOn, at } = node;
  const names = (ids: typeof dependsOn): Term['details'] =>
    ids.length === 0 ? [] : [{ kind: 'text', text: references(ids, pens) }];
  const fact = (name: string, title: string, details: Term['details'], of = at): Term => ({
    name,
    term: [{ text: title }],
    details,
    at: valueOf(of, name) ?? of,
  });
  return [
    fact('acronym', own.acronym, acronym ? [line(acronym.value)] : []),
    fact('lead', own.lead, lead ? [line(lead.value)] : []),
    fact('period', own.period, period ? [line(periodText(period, pens))] : []),
    fact('targetGroups', own.targetGroups, names(targetGroups)),
    fact('contributesTo', own.contributesTo, names(contributesTo)),
    fact('dependsOn', own.dependsOn, names(dependsOn)),
  ];
}

function* itemsOf(
  { node, key }: LabelledNode,
  name: 'goals' | 'measures' | 'outputs',
  pens: Pens,
): Generator<DocumentBlock> {
  const at = valueOf(node.at, name);
  if (!at) return;
  yield* itemList({ key: `${key} ${name}`, at }, node[name], (item) => [
    ...itemNotes(item, pens),
    ...effectLines(item),
  ]);
}

function* moneyOf({ node, key }: LabelledNode, pens: Pens): Generator<DocumentBlock> {
  const { budget } = node;
  if (budget) {
    const { budget: caption } = pens.words.inDocument;
    const figures = pens.snapshot.figures(node);
    yield* budgetBlocks({ key: `${key} budget`, caption, budget, figures }, pens);
  }
}
