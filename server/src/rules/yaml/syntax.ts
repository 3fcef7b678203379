import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../../model/snapshot';
import { applyEdits, type TextEdit } from '../../parse/edits';
import type { Span, SyntaxProblem } from '../../parse/syntax';
import { SyntaxTree } from '../../parse/syntax-tree';
import type { SourceText } from '../../text/source-text';
import { defineRule, type Fix } from '../rule';
import { explain } from './_explain';
import { toPlainCharacters } from './_look-alikes';

/** Well-formedness, in a planner's words (rules.md, yaml/syntax). */
export const yamlSyntax = defineRule<SyntaxProblem>({
  id: 'yaml/syntax',
  severity: 'error',
  message: (problem) => explain(problem),

  *check({ tree }) {
    for (const problem of tree.problems) yield { at: problem.span, data: problem };
  },

  *fix({ data }, snapshot) {
    if (data.code === 'tab-indent') yield* tabsToSpaces(data.span, snapshot);
    if (data.code === 'look-alike') yield toPlainCharacters(data.span, snapshot);
  },
});

/**
 * A tab counts as one step of the plan's own indentation. What one line becomes a part of is for the
 * planner to see; all of them together are safe where the plan can be read then.
 */
function* tabsToSpaces(span: Span, { tree, text }: Snapshot): Generator<Fix> {
  const whole = wholeText(tree);
  const isOnly = whole.edits.length === 1;
  const here = inSpaces(text, tree.rangeOf(span).start.line, stepOf(text));
  yield {
    title: l10n.t('Indent with spaces'),
    edits: isOnly ? whole.edits : [here],
    preferred: isOnly || !whole.safe,
    safe: isOnly && whole.safe,
  };
  if (isOnly) return;
  yield {
    title: l10n.t('Indent all {0} lines that have tabs with spaces', whole.edits.length),
    edits: whole.edits,
    preferred: whole.safe,
    safe: whole.safe,
  };
}

interface WholeText {
  /** The same for all findings of a tree. */
  readonly edits: readonly TextEdit[];
  /** There is one way to read the tabs, and no line is left that cannot be read. */
  readonly safe: boolean;
}

const wholeTexts = new WeakMap<SyntaxTree, WholeText>();

function wholeText(tree: SyntaxTree): WholeText {
  let whole = wholeTexts.get(tree);
  if (!whole) {
    const { text } = tree;
    const step = stepOf(text);
    const lines = linesWithTabs(text);
    const edits = lines.map((line) => inSpaces(text, line, step));
    // How wide a tab is that stands among spaces, only its writer's editor knows.
    const isMixed = lines.some((line) => /^[\t ]* /.test(text.line(line)));
    const safe = !isMixed && SyntaxTree.parse(applyEdits(text, edits)).problems.length === 0;
    whole = { edits, safe };
    wholeTexts.set(tree, whole);
  }
  return whole;
}

const tabbed = /^ *\t[\t ]*/;

function linesWithTabs(text: SourceText): readonly number[] {
  const lines: number[] = [];
  for (let line = 0; line < text.lineCount; line++)
    if (tabbed.test(text.line(line))) lines.push(line);
  return lines;
}

function inSpaces(text: SourceText, line: number, step: number): TextEdit {
  const indent = tabbed.exec(text.line(line))?.[0] ?? '';
  return {
    range: { start: { line, character: 0 }, end: { line, character: indent.length } },
    newText: indent.replaceAll('\t', ' '.repeat(step)),
  };
}

/** Further down a plan is indented as it is above. */
const fewLines = 200;
const usualStep = 2;

/** By how many spaces the first line under a key stands further in. */
function stepOf(text: SourceText): number {
  for (let line = 0; line < Math.min(text.lineCount, fewLines); line++) {
    const [, spaces = ''] = /^( {2,8})[^\s#-]/.exec(text.line(line)) ?? [];
    if (spaces !== '') return spaces.length;
  }
  return usualStep;
}
