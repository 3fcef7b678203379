/** A folder whose authors nobody has vouched for; run in a window of its own, with workspace trust. */
import assert from 'node:assert/strict';
import { commands, languages, Uri, window, workspace, type Diagnostic } from 'vscode';
import {
  closeAll,
  openPlan,
  planUri,
  planwright,
  ruleId,
  waitFor,
  waitForDiagnostics,
} from './support';

const beside = (name: string): Uri => Uri.joinPath(planUri('oma'), '..', name);

const codes = (all: readonly Diagnostic[]): readonly string[] => all.map(ruleId).sort();

const isThere = (uri: Uri): Thenable<boolean> =>
  workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

describe('a planner in a folder that she does not trust', () => {
  const uri = planUri('oma');
  afterEach(closeAll);

  it('has the plan checked by itself: nothing that it or the folder names is read', async () => {
    assert.equal(workspace.isTrusted, false);
    await openPlan('oma');
    const found = await waitForDiagnostics(uri, (all) => all.length === 2);
    // The configuration would have silenced the one, and the profile would have found a third.
    assert.deepEqual(codes(found), ['schedule/notation', 'schema/value']);
    const notice = found.find((each) => ruleId(each) === 'schema/value');
    assert.match(notice?.message ?? '', /profiilit\/oma\.yaml.* is not read.*not trusted/);
    // Both are broken on purpose further down: what is not read is not told of either.
    for (const name of ['planwright.config.yaml', 'profiilit/oma.yaml'])
      assert.deepEqual(languages.getDiagnostics(beside(name)), []);
    assert.equal(planwright().isActive, true);
  });

  it('exports without the template that the folder names', async () => {
    await openPlan('oma');
    const target = beside('oma.docx');
    const answers = { format: 'docx', target: target.toString() };
    const written = await waitFor('the export', async () =>
      commands.executeCommand<string | undefined>('planwright.exportPlan', answers),
    );
    assert.equal(written, target.toString());
    assert.equal(await isThere(target), true);
  });

  it('imports a document that she names, and begins a new plan', async () => {
    const made = await commands.executeCommand<string>(
      'planwright.importDocument',
      beside('muistio.txt'),
    );
    const plan = workspace.textDocuments.find((each) => each.uri.toString() === made);
    assert.match(plan?.getText() ?? '', /Potilas pääsee hoitoon viikossa/);
    await closeAll();
    await commands.executeCommand('planwright.newPlan', { from: 'starter' });
    await waitFor('the new plan', () => {
      const document = window.activeTextEditor?.document;
      return document?.languageId === 'project-plan' && document.isUntitled;
    });
  });

  it('has all of it counted at once when she trusts the folder', async () => {
    await openPlan('oma');
    await waitForDiagnostics(uri, (all) => codes(all).includes('schema/value'));
    // The harness presses the button of the page that this opens.
    await commands.executeCommand('workbench.trust.manage');
    await waitFor('the trust', () => workspace.isTrusted);
    const found = await waitForDiagnostics(uri, (all) => codes(all).includes('budget/share'));
    assert.deepEqual(codes(found), ['budget/share']);
    const config = beside('planwright.config.yaml');
    const [slip] = await waitForDiagnostics(config, (all) => all.length > 0);
    assert.equal(slip && ruleId(slip), 'schema/unknown-key');
    await closeAll();
    await openPlan('oma');
    // Now the template counts, and is none that can be read.
    const target = beside('toinen.docx');
    const answers = { format: 'docx', target: target.toString() };
    assert.equal(await commands.executeCommand('planwright.exportPlan', answers), undefined);
    assert.equal(await isThere(target), false);
  });
});
