import type { Plan } from '../model/plan';
import type { Snapshot } from '../model/snapshot';
import type { PlanView, ViewsOfPlan } from '../protocol/view-data';
import type { Words } from '../protocol/words';
import { wordsOf } from '../l10n/words';
import type { PlanDiagnostic } from '../rules/run-rules';
import type { Day } from '../values/period';
import { budgetView } from './budget';
import { cellsOf } from './cells';
import { labelNodes } from './nodes';
import { blocksOf, placeOf, placeOfRange } from './places';
import { problemsView } from './problems';
import { roadmapView } from './roadmap';
import { summaryView } from './summary';

/** One version of an open plan, with what was found in it. */
export interface ViewedDocument {
  readonly uri: string;
  readonly version: number;
  readonly snapshot: Snapshot;
  readonly diagnostics: readonly PlanDiagnostic[];
}

/** Everything that the preview shows of a document (editor §2). */
export function planView(document: ViewedDocument, { today }: { readonly today: Day }): PlanView {
  const { uri, version, snapshot } = document;
  const { plan } = snapshot;
  const language = plan?.language ?? 'fi';
  const words = wordsOf(language);
  return {
    uri,
    version,
    language,
    words,
    blocks: blocksOf(snapshot.tree),
    broken: brokenAt(document, words),
    views: plan && viewsOf(document, plan, words, today),
  };
}

function viewsOf(
  { snapshot, diagnostics, version }: ViewedDocument,
  plan: Plan,
  words: Words,
  today: Day,
): ViewsOfPlan {
  const nodes = labelNodes(snapshot, plan, words);
  const cells = cellsOf(snapshot, plan);
  const budget = budgetView(snapshot, plan, nodes, words, cells);
  const problems = problemsView(snapshot, diagnostics, nodes, version);
  return {
    summary: summaryView(snapshot, plan, nodes, budget, problems, words, cells),
    budget,
    roadmap: roadmapView(snapshot, plan, nodes, words, today),
    problems,
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
