import assert from 'node:assert/strict';
import { commands, env, Selection, type TextEditor } from 'vscode';
import { closeAll, openText, waitForDiagnostics } from './support';

const plan = `plan: 1
title: Kuntoutuksen kehittäminen
organisation: Esimerkin hyvinvointialue
period: 2024
workPackages:
  - id: TP1
    title: Ensimmäinen
    budget: {other: 1000, total: 1000}
    schedule: [{period: 2024}]
    metrics:
      - text: "=Asiakkaat"
        baseline: 1.5
        target: 3
      - text: Käynnit, kaikki
        target: 40
        due: 2024-Q4
    risks:
`;

function goTo({ document }: TextEditor, needle: string, inside = 0): Selection {
  const offset = document.getText().indexOf(needle);
  assert.ok(offset >= 0, `the text has no "${needle}"`);
  const at = document.positionAt(offset + inside);
  return new Selection(at, at);
}

describe('tables of a plan on the clipboard', () => {
  afterEach(closeAll);

  it('copies the metrics for a spreadsheet', async () => {
    const editor = await openText(plan);
    await waitForDiagnostics(editor.document.uri, (all) => all.length > 0);
    editor.selection = goTo(editor, 'Käynnit');
    assert.equal(await commands.executeCommand('planwright.copyAsTable'), true);
    assert.equal(
      await env.clipboard.readText(),
      [
        'Mittari\tLähtötaso\tTavoitearvo\tMääräaika',
        "'=Asiakkaat\t1,5\t3\t",
        'Käynnit, kaikki\t\t40\t2024-Q4',
      ].join('\r\n'),
    );
    editor.selection = goTo(editor, 'organisation');
    assert.equal(await commands.executeCommand('planwright.copyAsTable'), false);
  });
});
