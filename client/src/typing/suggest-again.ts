import * as vscode from 'vscode';

const suggestAgain: vscode.Command = {
  title: '',
  command: 'editor.action.triggerSuggest',
  // As if typing had asked: nothing appears where there is nothing to offer.
  arguments: [{ auto: true }],
};

/** A choice that waits for a value at its first tab stop has the editor offer the values there. */
export function withSuggestionsInside<T extends vscode.CompletionItem>(item: T): T {
  const { insertText } = item;
  if (insertText instanceof vscode.SnippetString && /[-:] \$1/.test(insertText.value)) {
    item.command = suggestAgain;
  }
  return item;
}
