import assert from 'node:assert/strict';
import {
  CodeActionKind,
  commands,
  Range,
  Selection,
  window,
  workspace,
  type CodeAction,
  type TextEditor,
} from 'vscode';
import { closeAll, openText, serverReady, waitFor, waitForDiagnostics } from './support';

const text = `plan: 1 # muoto
title: Kuntoutuksen kehittäminen
organisation: Esimerkin hyvinvointialue
period: 2026-Q1..2027-Q4
budget:
  total: 1000 # päätös 12.3.
workPackages:
  - id: TP1
    title: Ensimmäinen 😀
    period: Q1-2/2026 # alku
    measures:
      - Koulutus # kaksi kertaa
    budget:
      personnel: 600 # palkat
      travel: 400
      total: 1000

  - id: TP2
    title: Toinen
    period: 2026-Q3
    dependsOn: [TP1]
`;

function place(
  { document }: TextEditor,
  needle: string,
): { readonly line: number; readonly character: number } {
  const { line, character } = document.positionAt(document.getText().indexOf(needle));
  return { line, character };
}

/** What the menu of refactorings lists at a place. */
async function refactorings(editor: TextEditor, needle: string): Promise<readonly CodeAction[]> {
  const { line, character } = place(editor, needle);
  return await waitFor('refactorings', async () => {
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      new Range(line, character, line, character),
      CodeActionKind.Refactor.value,
    );
    return actions.length > 0 && actions;
  });
}

async function openPlanText(): Promise<TextEditor> {
  await serverReady();
  const editor = await openText(text);
  await waitForDiagnostics(editor.document.uri, (all) => all.length > 0);
  return editor;
}

async function undone({ document }: TextEditor): Promise<void> {
  await window.showTextDocument(document);
  await commands.executeCommand('undo');
  assert.equal(document.getText(), text, 'one undo takes it back');
}

describe('refactorings', () => {
  afterEach(closeAll);

  it('move a work package from the menu, with what depends on it, in one step', async () => {
    const editor = await openPlanText();
    const actions = await refactorings(editor, 'id: TP1');
    const titles = actions.map(({ title }) => title);
    const move = actions.find(({ title }) => /one quarter later/.test(title));
    assert.ok(move?.edit, titles.join());
    assert.ok(
      titles.some((title) => title.endsWith('several quarters…')),
      titles.join(),
    );
    await workspace.applyEdit(move.edit);
    assert.equal(
      editor.document.getText(),
      text
        .replace('Q1-2/2026 # alku', 'Q2-3/2026 # alku')
        .replace('period: 2026-Q3', 'period: 2026-Q4'),
    );
    await undone(editor);
  });

  it('give an entry an id from the menu and keep its comment', async () => {
    const editor = await openPlanText();
    const give = (await refactorings(editor, 'Koulutus')).find(({ title }) =>
      title.includes('TP1-TO1'),
    );
    assert.ok(give?.edit);
    await workspace.applyEdit(give.edit);
    assert.ok(
      editor.document
        .getText()
        .includes('      - id: TP1-TO1\n        text: Koulutus # kaksi kertaa\n'),
    );
    await undone(editor);
  });

  it('move an amount by command', async () => {
    const editor = await openPlanText();
    const uri = editor.document.uri.toString();
    const [action] = (await refactorings(editor, '600 #')).filter(
      ({ command }) => command?.command === 'planwright.moveAmount',
    );
    assert.deepEqual(action?.command?.arguments, [{ uri, position: place(editor, '600 #') }]);
    const done = await commands.executeCommand('planwright.moveAmount', {
      uri,
      position: place(editor, '600 #'),
      to: { at: place(editor, '400') },
      amount: '50,50 €',
    });
    assert.equal(done, true);
    assert.equal(
      editor.document.getText(),
      text.replace('600 #', '549.50 #').replace('travel: 400', 'travel: 450.50'),
    );
    await undone(editor);
    const refused = await commands.executeCommand('planwright.moveAmount', {
      uri,
      position: place(editor, '600 #'),
      to: { at: place(editor, '400') },
      amount: '5 000 €',
    });
    assert.equal(refused, false);
    assert.equal(editor.document.getText(), text);
  });

  it('move a work package by command from where the cursor is', async () => {
    const editor = await openPlanText();
    const { line, character } = place(editor, 'title: Toinen');
    editor.selection = new Selection(line, character, line, character);
    assert.equal(await commands.executeCommand('planwright.shiftSchedule', { quarters: 2 }), true);
    assert.equal(editor.document.getText(), text.replace('period: 2026-Q3', 'period: 2027-Q1'));
    await undone(editor);
    assert.equal(
      await commands.executeCommand('planwright.shiftSchedule', { quarters: 20 }),
      false,
    );
    assert.equal(editor.document.getText(), text);
  });

  it('add a work package by command, with the cursor at what is to be filled in', async () => {
    const editor = await openPlanText();
    const id = await commands.executeCommand('planwright.addWorkPackage', {
      parent: place(editor, 'title: Kunt'),
      title: 'Kolmas',
      period: '2027',
      budget: '500; 0,01',
      raise: true,
    });
    assert.equal(id, 'TP3');
    const after = editor.document.getText();
    assert.ok(after.includes('\n\n  - id: TP3\n    title: Kolmas\n    period: 2027\n'), after);
    await waitFor('the total above', () =>
      editor.document.getText().includes('total: 1500 # päätös 12.3.'),
    );
    assert.equal(editor.document.getText(editor.selection), 'TODO');
    await commands.executeCommand('undo');
    await undone(editor);
  });
});
