import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../../model/snapshot';
import { lineOfOffset, type Span, type SyntaxProblem } from '../../parse/syntax';
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

function tabsToSpaces(span: Span, { tree }: Snapshot): Fix {
  const first = lineOfOffset(span.piece, span.start);
  const line = tree.rangeOf(span).start.line;
  const text = span.piece.lines[first] ?? '';
  const indent = /^[\t ]*/.exec(text)?.[0] ?? '';
  const range = { start: { line, character: 0 }, end: { line, character: indent.length } };
  return {
    title: l10n.t('Indent with spaces'),
    edits: [{ range, newText: indent.replaceAll('\t', '  ') }],
    preferred: true,
    safe: true,
  };
}
