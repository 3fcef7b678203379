import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../../model/snapshot';
import { lineOfOffset, type Span, type SyntaxProblem } from '../../parse/syntax';
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
    if (data.code === 'tab-indent') yield tabsToSpaces(data.span, snapshot);
    if (data.code === 'look-alike') yield toPlainCharacters(data.span, snapshot);
  },
});

/**
 * A tab counts as one step of the plan's own indentation. Tabs with spaces among them may be meant in
 * more than one way: what such a line would become a part of is for the planner to see.
 */
function tabsToSpaces(span: Span, { tree }: Snapshot): Fix {
  const first = lineOfOffset(span.piece, span.start);
  const line = tree.rangeOf(span).start.line;
  const text = span.piece.lines[first] ?? '';
  const indent = /^[\t ]*/.exec(text)?.[0] ?? '';
  const range = { start: { line, character: 0 }, end: { line, character: indent.length } };
  return {
    title: l10n.t('Indent with spaces'),
    edits: [{ range, newText: indent.replaceAll('\t', ' '.repeat(stepOf(tree.text))) }],
    preferred: true,
    safe: !indent.includes(' '),
  };
}

/** Further down a plan is indented as it is above. */
const fewLines = 200;
const usualStep = 2;

/** By how many spaces the first line under a key stands further in. */
function stepOf(text: SourceText): number {
  for (let line = 0; line < Math.min(text.lineCount, fewLines); line++) {
    const [, spaces = ''] = /^( {2,8})[^\s#]/.exec(text.line(line)) ?? [];
    if (spaces !== '') return spaces.length;
  }
  return usualStep;
}
