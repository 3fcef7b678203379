import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, Hover } from 'vscode-languageserver-types';
import { completions } from '../../server/src/features/completion';
import { hover } from '../../server/src/features/hover';
import type { Snapshot } from '../../server/src/model/snapshot';
import type { TextEdit } from '../../server/src/parse/edits';
import { applyEdits } from '../../server/src/parse/edits';
import { rules } from '../../server/src/rules';
import { runRules } from '../../server/src/rules/run-rules';
import { SourceText, type Position } from '../../server/src/text/source-text';
import { snapshotOf } from './check';

export const cursorMark = '<|>';

export interface AtCursor {
  readonly snapshot: Snapshot;
  readonly position: Position;
}

/**
 * A plan with one cursor mark, `<|>`: the plan without it, and where it stood.
 * @param last another plan, which was changed into this one
 */
export function atCursor(marked: string, last?: Snapshot): AtCursor {
  const [before, after, ...more] = marked.split(cursorMark);
  assert.ok(before !== undefined && after !== undefined, `no ${cursorMark} in the text`);
  assert.equal(more.length, 0, `more than one ${cursorMark} in the text`);
  const above = before.split(/\r\n|\n|\r/);
  const position = { line: above.length - 1, character: above.at(-1)?.length ?? 0 };
  const text = before + after;
  return { snapshot: last?.update(SourceText.from(text)) ?? snapshotOf(text), position };
}

export interface Ui {
  readonly snippets?: boolean;
  readonly language?: 'en' | 'fi' | 'sv';
  readonly rulePages?: string;
}

/** Completion at a cursor mark, for an editor of this kind. */
export const completingWith =
  ({ snippets = true, language = 'en' }: Ui = {}) =>
  (marked: string | AtCursor): CompletionList => {
    const { snapshot, position } = typeof marked === 'string' ? atCursor(marked) : marked;
    return completions(snapshot, position, { snippets, language });
  };

/** Hover at a cursor mark, for an editor of this kind. */
export const hoveringWith =
  ({ language = 'en', rulePages }: Ui = {}) =>
  (marked: string | AtCursor): Hover | null => {
    const { snapshot, position } = typeof marked === 'string' ? atCursor(marked) : marked;
    const diagnostics = runRules(snapshot, rules, {
      severities: new Map(),
      // A hover does without the findings of a rule that fails; each rule has its own tests.
      onCrash: () => undefined,
    });
    return hover(snapshot, position, { language, diagnostics, rulePages });
  };

/** The labels in the order in which an editor lists them. */
export function labelsOf({ items }: CompletionList): string[] {
  return inListOrder(items).map(({ label }) => label);
}

export function inListOrder(items: readonly CompletionItem[]): readonly CompletionItem[] {
  const key = ({ sortText, label }: CompletionItem): string => sortText ?? label;
  return items.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

export function itemNamed({ items }: CompletionList, label: string): CompletionItem {
  const found = items.find((item) => item.label === label);
  assert.ok(found, `"${label}" is not offered, but ${items.map((item) => item.label).join(' | ')}`);
  return found;
}

export function editOf({ textEdit, label }: CompletionItem): TextEdit {
  assert.ok(textEdit && 'range' in textEdit, `${label} has no text edit`);
  return textEdit;
}

/** The text after a choice is taken; tab stops are filled with `fill`, the last one with nothing. */
export function taken({ snapshot }: AtCursor, item: CompletionItem, fill = ''): SourceText {
  const { range, newText } = editOf(item);
  const written = item.insertTextFormat === 2 ? filled(newText, fill) : newText;
  return applyEdits(snapshot.text, [{ range, newText: written }]);
}

/** A snippet as an editor would leave it: choices take their first value. */
export function filled(snippet: string, fill: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^|\\,])*)(?:,(?:\\.|[^|\\])*)?\|\}/g, (_, first: string) =>
      first.replace(/\\(.)/g, '$1'),
    )
    .replace(/(?<!\\)\$0/g, '')
    .replace(/(?<!\\)\$[1-9]\d*/g, fill)
    .replace(/\\([\\$}])/g, '$1');
}
