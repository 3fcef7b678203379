import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../../model/snapshot';
import { lookAlikes } from '../../parse/look-alikes';
import { lineOf, type Span } from '../../parse/syntax';
import type { Fix } from '../rule';

/** Plain spaces and a plain colon in the line that a span starts on. */
export function toPlainCharacters(span: Span, { tree }: Snapshot): Fix {
  const { line } = tree.rangeOf(span).start;
  return {
    title: l10n.t('Write plain spaces and colons'),
    edits: lookAlikes(lineOf(span)).map(({ at, length, text }) => ({
      range: { start: { line, character: at }, end: { line, character: at + length } },
      newText: text,
    })),
    preferred: true,
    safe: true,
  };
}
