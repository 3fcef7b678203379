import * as l10n from '@vscode/l10n';
import { speaking, type Locale } from '../l10n/speak';
import type { Account, Count } from './account';
import { childrenOf, isKeys, listOf } from './compose/money';
import type { DraftMap } from './draft';
import type { ImportNote } from './parsed';

/** What an import found, and what of the source is not where it should be. Plain data. */
export interface ImportReport {
  readonly counts: ImportCounts;
  /** In the order of the source. */
  readonly notes: readonly ImportNote[];
  readonly sentences: Count;
  readonly figures: Count;
}

export interface ImportCounts {
  readonly pillars: number;
  readonly investments: number;
  readonly areas: number;
  readonly workPackages: number;
  readonly goals: number;
  readonly measures: number;
  readonly outputs: number;
  readonly metrics: number;
  readonly scheduleEntries: number;
  readonly budgets: number;
  readonly risks: number;
  readonly evaluationRows: number;
}

/** @param notes in any order */
export function reportOf(
  plan: DraftMap,
  account: Account,
  notes: readonly ImportNote[],
): ImportReport {
  const { sentences, figures } = account;
  const ordered = [...notes].sort((a, b) => a.line - b.line);
  return { counts: countsOf(plan), notes: ordered, sentences, figures };
}

function countsOf(plan: DraftMap): ImportCounts {
  const nodes = [plan, ...below(plan)];
  const count = (key: string): number =>
    nodes.reduce((sum, node) => sum + listOf(node[key]).length, 0);
  const { evaluation } = plan;
  const results = isKeys(evaluation) ? listOf(evaluation['results']).filter(isKeys) : [];
  return {
    pillars: count('pillars'),
    investments: count('investments'),
    areas: count('areas'),
    workPackages: count('workPackages'),
    goals: count('goals'),
    measures: count('measures'),
    outputs: count('outputs'),
    metrics: count('metrics'),
    scheduleEntries: count('schedule'),
    budgets: nodes.filter((node) => node['budget'] !== undefined).length,
    risks: count('risks'),
    evaluationRows: results.reduce((sum, { processes }) => sum + listOf(processes).length, 0),
  };
}

function* below(node: DraftMap): Generator<DraftMap> {
  for (const child of childrenOf(node) as readonly DraftMap[]) {
    yield child;
    yield* below(child);
  }
}

/** The report in plain words, ending in a line end. */
export function reportText(report: ImportReport, language: Locale): string {
  return speaking(language, () => `${[...linesOf(report)].join('\n')}\n`);
}

function* linesOf({ counts, notes, sentences, figures }: ImportReport): Generator<string> {
  yield l10n.t('Found:');
  for (const [name, count] of namedCounts(counts)) if (count > 0) yield `  ${name}: ${count}`;
  yield l10n.t(
    'Sentences: {0}, of which {1} are in their places and {2} are kept as text.',
    sentences.all,
    sentences.placed,
    sentences.kept,
  );
  yield l10n.t(
    'Figures: {0}, of which {1} are in their places and {2} are kept as text.',
    figures.all,
    figures.placed,
    figures.kept,
  );
  for (const kind of ['kept', 'assumed', 'slip'] as const) {
    const of = notes.filter((note) => note.kind === kind);
    if (of.length === 0) continue;
    yield '';
    yield headOf(kind);
    yield* notesOf(of);
  }
}

/** More of one kind nobody reads: the plan says in its comments where each of them is. */
const mostNotes = 50;

/** One under the other in the order of the source; what is said of several lines is said once. */
function* notesOf(notes: readonly ImportNote[]): Generator<string> {
  let before: string | undefined;
  for (const { line, message, quote } of notes.slice(0, mostNotes)) {
    const place = l10n.t('line {0}', line);
    yield message === before ? `  ${place}:` : `  ${place}: ${message}`;
    if (quote !== '') yield `    ${quote}`;
    before = message;
  }
  if (notes.length > mostNotes) yield `  ${l10n.t('And {0} more.', notes.length - mostNotes)}`;
}

function headOf(kind: ImportNote['kind']): string {
  switch (kind) {
    case 'kept':
      return l10n.t('Kept as text. Look at these, and move them where they belong:');
    case 'assumed':
      return l10n.t('Understood in one of several ways. See whether it is what was meant:');
    case 'slip':
      return l10n.t('Slips of the document itself, taken over as they are:');
  }
}

function namedCounts(counts: ImportCounts): readonly (readonly [string, number])[] {
  return [
    [l10n.t('pillars'), counts.pillars],
    [l10n.t('investments'), counts.investments],
    [l10n.t('areas'), counts.areas],
    [l10n.t('work packages'), counts.workPackages],
    [l10n.t('goals'), counts.goals],
    [l10n.t('measures'), counts.measures],
    [l10n.t('outputs'), counts.outputs],
    [l10n.t('metrics'), counts.metrics],
    [l10n.t('schedule entries'), counts.scheduleEntries],
    [l10n.t('budgets'), counts.budgets],
    [l10n.t('risks'), counts.risks],
    [l10n.t('rows of the evaluation'), counts.evaluationRows],
  ];
}
