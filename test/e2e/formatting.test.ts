import assert from 'node:assert/strict';
import { commands, Position, Range, Selection, window, type TextEdit } from 'vscode';
import { closeAll, openText, waitFor } from './support';

const untidy = `plan:   1
title: Koe # nimi
goals:
- id: G1
  text: >-
     😀 rivi
      syvemmällä
# toinen
- id:  G2
`;
const tidy = `plan: 1
title: Koe # nimi
goals:
  - id: G1
    text: >-
      😀 rivi
       syvemmällä
  # toinen
  - id: G2
`;

describe('formatting a plan in the editor', () => {
  afterEach(closeAll);

  it('formats the document, keeps the cursor in its word, and takes it back with one undo', async () => {
    const editor = await openText(untidy);
    const { document } = editor;
    const inWord = document.positionAt(untidy.indexOf('syvemm') + 3);
    editor.selection = new Selection(inWord, inWord);
    await waitFor('the plan to be formatted', async () => {
      await commands.executeCommand('editor.action.formatDocument');
      return document.getText() === tidy;
    });
    assert.equal(document.offsetAt(editor.selection.active), tidy.indexOf('syvemm') + 3);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), untidy);
  });

  it('formats what is selected, and nothing else', async () => {
    const { document } = await openText(untidy);
    await waitFor('the lines to be formatted', async () => {
      const edits = await commands.executeCommand<TextEdit[] | undefined>(
        'vscode.executeFormatRangeProvider',
        document.uri,
        new Range(new Position(0, 0), new Position(0, 9)),
        { tabSize: 8, insertSpaces: true },
      );
      return edits?.length === 1 && edits[0]?.range.start.line === 0;
    });
    assert.equal(document.getText(), untidy);
  });

  it('leaves a plan alone that cannot be read, without a word', async () => {
    const broken = `${untidy}text: "auki\n`;
    const { document } = await openText(broken);
    await commands.executeCommand('editor.action.formatDocument');
    assert.equal(document.getText(), broken);
    assert.equal(window.activeTextEditor?.document, document);
  });
});
