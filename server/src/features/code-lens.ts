import * as l10n from '@vscode/l10n';
import type { CodeLens } from 'vscode-languageserver-types';
import type { PlanNode } from '../model/plan';
import type { Snapshot } from '../model/snapshot';
import type { Position, Range } from '../text/source-text';
import { lastAtMost } from '../util/last-at-most';
import { toLspRange, type PlanDocument } from './document';
import { joined, labelOf } from './node-label';

export interface CodeLensOptions {
  readonly codeLens: boolean;
  /** The editor has our commands; where it has not, the lenses can only be read. */
  readonly commands: boolean;
}

/** Commands of the editor's side, each with a URI and a range. */
const showInPreview = 'planwright.showInPreview';
const goToProblemIn = 'planwright.goToProblemIn';

/**
 * Over the plan and each node in it: `2 192 920 € · 8,5 htv · 1–12/2023 · 3 problems`, which
 * leads to the next of them, and the way to the preview. Always as many a node, so that lines do not
 * jump while one is typed.
 */
export function codeLenses(
  { uri, snapshot, diagnostics }: PlanDocument,
  { codeLens, commands }: CodeLensOptions,
): CodeLens[] {
  const { plan, tree } = snapshot;
  if (!codeLens || !plan) return [];
  // As the editor's own list of problems has it: hints are no problem.
  const starts = diagnostics
    .filter(({ severity }) => severity !== 'hint')
    .map(({ range }) => numberOf(range.start));
  const seen = new Set<number>();
  const words: LensWords = { preview: l10n.t('Show in preview'), problems: new Map() };
  return [plan.root, ...plan.nodes].flatMap((node) => {
    const extent = tree.extentOf(node.at);
    const { start } = extent;
    // A node that stands in the plan by an alias has its lenses where it is written.
    if (seen.has(start.line)) return [];
    seen.add(start.line);
    const problems =
      node === plan.root
        ? starts.length
        : countBefore(starts, extent.end) - countBefore(starts, start);
    return lensesOf(snapshot, node, { uri, extent, problems, words, commands });
  });
}

interface Over {
  readonly uri: string;
  readonly extent: Range;
  readonly problems: number;
  readonly words: LensWords;
  readonly commands: boolean;
}

/** What is said over many nodes alike, said once. */
interface LensWords {
  readonly preview: string;
  readonly problems: Map<number, string>;
}

function lensesOf(
  snapshot: Snapshot,
  node: PlanNode,
  { uri, extent, problems, words, commands }: Over,
): CodeLens[] {
  const { total, personYears, period } = labelOf(snapshot, node);
  const top = toLspRange({ start: extent.start, end: extent.start });
  const said = words.problems.get(problems) ?? countOf(problems);
  words.problems.set(problems, said);
  // Something stands there even over a node that has nothing yet: lenses that come and go would jump.
  const title = joined([total, personYears, period, problems > 0 ? said : undefined]) || said;
  if (!commands) return [{ range: top, command: { title, command: '' } }];
  const preview = { command: showInPreview, arguments: [uri, top] };
  const way =
    problems === 0 ? preview : { command: goToProblemIn, arguments: [uri, toLspRange(extent)] };
  return [
    { range: top, command: { title, ...way } },
    { range: top, command: { title: words.preview, ...preview } },
  ];
}

function countOf(problems: number): string {
  if (problems === 0) return l10n.t('no problems');
  return problems === 1 ? l10n.t('one problem') : l10n.t('{0} problems', problems);
}

/** Positions in document order as numbers in order. */
function numberOf({ line, character }: Position): number {
  const widest = 1_000_000;
  return line * widest + Math.min(character, widest - 1);
}

/** How many of the numbers lie before the position. @param numbers ascending */
function countBefore(numbers: readonly number[], position: Position): number {
  const limit = numberOf(position);
  if ((numbers[0] ?? Infinity) >= limit) return 0;
  return lastAtMost(numbers, limit - 1) + 1;
}
