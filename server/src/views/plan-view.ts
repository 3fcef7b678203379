import { speaking, spoken } from '../l10n/speak';
import { wordsOf } from '../l10n/words';
import type { Plan } from '../model/plan';
import type { Snapshot } from '../model/snapshot';
import { viewTabs, type ViewTab } from '../protocol/panel-messages';
import type { PlanView, ViewsOfPlan } from '../protocol/view-data';
import type { Words } from '../protocol/words';
import type { PlanDiagnostic } from '../rules/run-rules';
import type { Day } from '../values/period';
import { budgetRows, budgetView } from './budget';
import { cellsOf } from './cells';
import { documentView } from './document';
import type { Drawing } from './drawing';
import { evaluationView } from './evaluation';
import { logicView } from './logic';
import { metricsView } from './metrics';
import { labelNodes } from './nodes';
import { blocksOf, placeOf, placeOfRange } from './places';
import { readinessView } from './readiness';
import { risksView } from './risks';
import { roadmapView } from './roadmap';
import { summaryView } from './summary';

/** One version of an open plan, with what was found in it. */
export interface ViewedDocument {
  readonly uri: string;
  readonly version: number;
  readonly snapshot: Snapshot;
  readonly diagnostics: readonly PlanDiagnostic[];
}

export interface ViewOptions {
  readonly today: Day;
  /** The parts that are looked at, beside the summary; absent: all. */
  readonly tabs?: readonly ViewTab[] | undefined;
}

/**
 * Everything that the preview shows of a document (editor §2), as far as anybody looks. Findings
 * are said in the plan's language where its texts are loaded (`loadTexts`), else as they are now.
 */
export function planView(document: ViewedDocument, { today, tabs }: ViewOptions): PlanView {
  const { uri, version, snapshot } = document;
  const { plan } = snapshot;
  // What is no plan yet says nothing of its language.
  const language = plan?.language ?? spoken();
  const words = wordsOf(language);
  // A page is in one language: its findings too are said in the plan's, whatever the editor speaks.
  return speaking(language, () => ({
    uri,
    version,
    language,
    words,
    blocks: blocksOf(snapshot.tree),
    broken: brokenAt(document, words),
    views: plan && viewsOf(drawingOf(document, plan, words, today), new Set(tabs ?? viewTabs)),
  }));
}

function drawingOf(
  { uri, snapshot, diagnostics, version }: ViewedDocument,
  plan: Plan,
  words: Words,
  today: Day,
): Drawing {
  const nodes = labelNodes(snapshot, plan, words);
  const cells = cellsOf(snapshot, plan);
  return { uri, snapshot, plan, nodes, cells, words, diagnostics, version, today };
}

function viewsOf(drawing: Drawing, tabs: ReadonlySet<ViewTab>): ViewsOfPlan {
  const made = <T>(tab: ViewTab, make: (drawing: Drawing) => T): T | undefined =>
    tabs.has(tab) ? make(drawing) : undefined;
  const rows = budgetRows(drawing);
  return {
    summary: summaryView(drawing, rows),
    budget: made('budget', () => budgetView(drawing, rows)),
    roadmap: made('roadmap', roadmapView),
    logic: made('logic', logicView),
    metrics: made('metrics', metricsView),
    risks: made('risks', risksView),
    evaluation: made('evaluation', evaluationView),
    readiness: made('readiness', readinessView),
    document: made('document', documentView),
  };
}

/** The first place that cannot be read, in the words of the finding that reports it. */
function brokenAt({ snapshot, diagnostics }: ViewedDocument, words: Words): PlanView['broken'] {
  const [problem] = snapshot.tree.problems;
  if (!problem) return undefined;
  const found = diagnostics.find(({ rule }) => rule === 'yaml/syntax');
  return {
    message: found?.message ?? words.brokenText,
    range: found ? placeOfRange(snapshot.tree, found.range) : placeOf(problem.span),
  };
}
