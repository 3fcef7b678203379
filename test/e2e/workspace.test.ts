import assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import { commands, ConfigurationTarget, languages, workspace, type Diagnostic } from 'vscode';
import { closeAll, openPlan, planUri, ruleId, waitFor, waitForDiagnostics } from './support';

describe('a planner with many plans', () => {
  // One that no other test has opened: the editor keeps those for minutes that an extension opens.
  const uri = planUri('toinen');
  const settings = (): ReturnType<typeof workspace.getConfiguration> =>
    workspace.getConfiguration('planwright');
  const mismatches = (all: readonly Diagnostic[]): number =>
    all.filter((each) => ruleId(each) === 'budget/fte-mismatch').length;
  /** As a person opens and closes it. */
  const openByHand = async (at: Uri): Promise<void> => {
    await commands.executeCommand('vscode.open', at);
  };
  before(async () => {
    await workspace.fs.copy(planUri('pohjois-savo'), uri);
  });
  after(async () => {
    await workspace.fs.delete(uri);
  });
  afterEach(closeAll);

  it('sees the findings of plans that are not open, once she asks for them', async () => {
    await openPlan('starter');
    assert.deepEqual(languages.getDiagnostics(uri), []);
    await settings().update('validate.scope', 'workspace', ConfigurationTarget.Global);
    try {
      await waitForDiagnostics(uri, (all) => mismatches(all) === 1);
      await openByHand(uri);
      // What the file says is not told beside what the editor says.
      await waitFor('the findings, each once', () => {
        return mismatches(languages.getDiagnostics(uri)) === 1;
      });
      await closeAll();
      await waitForDiagnostics(uri, (all) => mismatches(all) === 1);
    } finally {
      await settings().update('validate.scope', undefined, ConfigurationTarget.Global);
    }
    await waitFor('the findings to go', () => languages.getDiagnostics(uri).length === 0);
  });
});
