import * as l10n from '@vscode/l10n';
import { inOrder, putInOrder, type DraftMap } from '../draft';
import { budgetKeys } from './budget';
import { isKeys, stringAt } from './money';
import type { Outline } from '../outline/outline';
import type { SourceDocument } from '../source';
import { addNodes, composePart } from './node';
import { chaptersOf, type Chapter } from './chapters';
import { addTextChapter, keepChapter, textChapters } from './chapter-texts';
import { ownWords, type Context } from './context';
import { addCosts, placeAdministration, placeCostShares } from './costs';
import { addCover } from './cover';
import { takeSpan } from './cover-span';
import { takeTotal } from './cover-total';
import { composeEvaluation, evaluationTables } from './evaluation';
import { addEffects, addGoals } from './goals';
import { frontOf } from './front';
import { addFunding } from './funding';
import { addAbbreviations, addLinks } from './lists';
import { addAdministration, addCommunication, addProjectRisks } from './management';
import { addPlanPeriod, assumeFacts } from './plan-facts';
import { proseOf } from './prose';
import { addRelatedProjects } from './related-projects';
import { administrationOfTable, withoutLinesOfParts } from './whole-budget';
import { addTargetGroups } from './target-groups';
import { listAt } from './items';

/** The keys of a plan in the order in which they are written. */
export const planKeys = [
  ...['plan', 'title', 'acronym', 'subtitle', 'language', 'organisation', 'partners', 'programme'],
  ...[
    'funder',
    'profile',
    'status',
    'updated',
    'period',
    'currency',
    'contacts',
    'summary',
    'need',
  ],
  ...['targetGroups', 'goals', 'benefits', 'pillars', 'investments', 'areas', 'workPackages'],
  ...['impact', 'relatedProjects', 'budget', 'administration', 'costSummary', 'funding'],
  ...['communication', 'monitoring', 'risks', 'abbreviations', 'links', 'figures', 'evaluation'],
] as const;

const innerOrders: readonly (readonly [string, readonly string[]])[] = [
  ['impact', ['summary', 'people', 'competition']],
  ['administration', ['summary', 'bodies', 'budget']],
  ['communication', ['summary', 'audiences', 'channels']],
  ['budget', budgetKeys],
];

/** The plan that a document is, or the evaluation (plan-format §1.1, §6). */
export function composePlan(
  { blocks }: SourceDocument,
  outline: Outline,
  context: Context,
): DraftMap {
  const plan: DraftMap = { plan: 1, language: context.language };
  const isEvaluation = outline.nodes.length === 0 && evaluationTables(blocks).length > 0;
  if (isEvaluation) composeEvaluation(plan, blocks, context);
  else composeProject(plan, outline, context);
  assumeFacts(plan, blocks, context);
  addPlanPeriod(plan, context);
  for (const [key, order] of innerOrders) {
    const inner = plan[key];
    if (isKeys(inner)) putInOrder(inner, order);
  }
  return context.remarks.moveComments(plan, inOrder(plan, planKeys));
}

function composeProject(plan: DraftMap, outline: Outline, context: Context): void {
  const chapters = chaptersOf(outline.chapters);
  const { cover, rest } = frontOf(outline, chapters);
  const spanned = takeSpan(plan, addCover(plan, cover, context), context);
  const texts = takeTotal(plan, spanned, context);
  if (texts.length > 0) {
    plan['summary'] = texts.map(({ text }) => text).join('\n');
  }
  // Goals first: effects say them again. Target groups before the nodes that they belong to.
  for (const chapter of rest)
    if (chapter.kind === 'targetGroups') addTargetGroups(plan, chapter, context);
  for (const chapter of rest) if (chapter.kind === 'goals') addGoals(plan, chapter, context);
  addNodes(plan, outline.nodes, context);
  addPartsOfPlan(plan, outline, context);
  for (const chapter of rest) addChapter(plan, chapter, outline, context);
  placeAdministration(plan, outline.nodes, context);
  placeCostShares(plan, context);
  administrationOfTable(plan, context);
  const costs = chapters.find(({ kind }) => kind === 'costs')?.sections[0];
  withoutLinesOfParts(plan, costs?.line ?? 1, context);
}

/** Labelled parts that stand under no node are those of one work package: the whole project. */
function addPartsOfPlan(plan: DraftMap, { parts }: Outline, context: Context): void {
  const [first] = parts;
  if (!first) return;
  const title = typeof plan['title'] === 'string' ? plan['title'] : ownWords(context).wholeProject;
  const id = context.language === 'fi' ? 'TP' : context.language === 'sv' ? 'AP' : 'WP';
  const taken = listAt(plan, 'workPackages').length;
  const node = composePart({ id: `${id}${taken + 1}`, title }, parts, context);
  context.remarks.comment(
    node,
    '',
    'assumed: parts that stand under no work package are those of the whole project',
  );
  context.remarks.note(
    'assumed',
    { line: first.line, text: first.label },
    l10n.t(
      'These parts stand under no work package. They are in one of their own, {0}.',
      stringAt(node, 'id'),
    ),
  );
  plan['workPackages'] = [...listAt(plan, 'workPackages'), node];
}

function addChapter(plan: DraftMap, chapter: Chapter, outline: Outline, context: Context): void {
  switch (chapter.kind) {
    case 'targetGroups':
    case 'goals':
    case 'contents':
      return;
    case 'effects':
      addEffects(plan, chapter, context);
      return;
    case 'relatedProjects':
      addRelatedProjects(plan, chapter, context);
      return;
    case 'administration':
      addAdministration(plan, chapter, context);
      return;
    case 'costs':
      addCosts(plan, chapter, outline.nodes, context);
      return;
    case 'communication':
      addCommunication(plan, chapter, context);
      return;
    case 'risks':
      addProjectRisks(plan, chapter, context);
      return;
    case 'abbreviations':
      addAbbreviations(plan, chapter, context);
      return;
    case 'links':
      addLinks(plan, chapter);
      return;
    case 'funding':
      addFunding(plan, chapter, context);
      return;
    case 'figures':
      plan['figures'] = [
        ...listAt(plan, 'figures'),
        ...chapter.sections.flatMap(({ blocks }) => proseOf(blocks).figures),
      ];
      return;
    default:
      if (chapter.kind !== undefined && textChapters[chapter.kind])
        addTextChapter(plan, chapter, context);
      else keepChapter(plan, chapter.sections, context);
  }
}
