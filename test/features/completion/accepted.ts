import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver-types';
import { applyEdits } from '../../../server/src/parse/edits';
import { editOf, type AtCursor } from '../../support/cursor';

/**
 * The text after a choice is taken in an editor with tab stops and every stop is gone through: what
 * stands at one stays, of choices the first is taken, and empty ones get a text, `word 3` at the third.
 */
export function accepted({ snapshot }: AtCursor, item: CompletionItem, word: string): string {
  const { range, newText } = editOf(item);
  const written = item.insertTextFormat === 2 ? filledIn(newText, word) : newText;
  return applyEdits(snapshot.text, [{ range, newText: written }]).toString();
}

const stop =
  /\\[\\$},|]|\$\{(\d+):((?:\\.|[^\\}])*)\}|\$\{(\d+)\|((?:\\.|[^\\,|])*)(?:\\.|[^\\|])*\|\}|\$\{(\d+)\}|\$(\d+)/g;

function filledIn(snippet: string, word: string): string {
  const at = new Map<string, string>();
  const plain = (text: string): string => text.replace(/\\(.)/g, '$1');
  return snippet.replace(
    stop,
    (
      all,
      named?: string,
      shown?: string,
      chosen?: string,
      first?: string,
      same?: string,
      bare?: string,
    ) => {
      if (named !== undefined) {
        at.set(named, plain(shown ?? ''));
        return plain(shown ?? '');
      }
      if (chosen !== undefined) return plain(first ?? '');
      if (same !== undefined) {
        assert.ok(at.has(same), `$${same} is the same as nothing`);
        return at.get(same) ?? '';
      }
      if (bare !== undefined) return bare === '0' ? '' : `${word} ${bare}`;
      return plain(all);
    },
  );
}
