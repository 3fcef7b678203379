import assert from 'node:assert/strict';
import { commands, Position, Uri, window } from 'vscode';
import {
  closeAll,
  openPlan,
  planwright,
  previewTab,
  ruleId,
  waitFor,
  waitForDiagnostics,
} from './support';

describe('activation', () => {
  afterEach(closeAll);

  it('tests the extension that the harness put into the editor', () => {
    const folder = process.env['PLANWRIGHT_E2E_EXTENSION_UNDER'];
    assert.ok(folder !== undefined, 'the harness says where the extension must lie');
    // Through an address, which writes a Windows drive as the editor does.
    const { path } = planwright().extensionUri;
    assert.ok(path.startsWith(Uri.file(folder).path), `${path} does not lie in ${folder}`);
  });

  it('starts when a plan is shown', async () => {
    const editor = await openPlan('pohjois-savo');
    assert.equal(editor.document.languageId, 'project-plan');
    await waitFor('the extension to start', () => planwright().isActive);
    // An extension that failed to start counts as active too, but gives its error here.
    await planwright().activate();
  });

  it('finds the slips of a published plan', async () => {
    const { document } = await openPlan('pohjois-savo');
    const wanted = ['budget/summary-mismatch', 'budget/fte-mismatch'];
    const diagnostics = await waitForDiagnostics(document.uri, (found) =>
      wanted.every((rule) => found.some((diagnostic) => ruleId(diagnostic) === rule)),
    );
    const [first] = diagnostics.filter((each) => ruleId(each) === 'budget/summary-mismatch');
    assert.match(first?.message ?? '', /283,573/);
  });

  it('finds nothing in the starter plan but what is put into it', async () => {
    const editor = await openPlan('starter');
    const { uri, lineCount } = editor.document;
    await editor.edit((edit) => {
      edit.insert(new Position(lineCount, 0), '\nnotAKey: 1\n');
    });
    const diagnostics = await waitForDiagnostics(uri, (found) => found.length > 0);
    assert.deepEqual(diagnostics.map(ruleId), ['schema/unknown-key']);
    await commands.executeCommand('undo');
    await waitForDiagnostics(uri, (found) => found.length === 0);
  });

  it('opens the preview beside the text, which keeps the focus', async () => {
    const { document, viewColumn } = await openPlan('pohjois-savo');
    await commands.executeCommand('planwright.openPreviewToSide');
    const tab = await waitFor('the preview to open', previewTab);
    assert.notEqual(tab.group.viewColumn, viewColumn);
    assert.equal(window.activeTextEditor?.document, document);
    assert.ok(!tab.group.isActive, 'the preview took the focus');
  });
});
