/** Panels of the preview: one that follows the active plan, and others that are pinned to theirs. */
import assert from 'node:assert/strict';
import {
  commands,
  TabInputWebview,
  Uri,
  ViewColumn,
  window,
  workspace,
  WorkspaceEdit,
  type Tab,
} from 'vscode';
import { closeAll, openPlan, planUri, waitFor } from './support';

/** The titles of all previews that are open, in order of the columns. */
function titles(): readonly string[] {
  return previews().map(({ label }) => label);
}

function previews(): readonly Tab[] {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputWebview && /planwright/.test(input.viewType));
}

async function shows(...wanted: readonly string[]): Promise<void> {
  await waitFor(
    `previews ${wanted.join(', ')}`,
    () => [...titles()].sort().join() === [...wanted].sort().join(),
    undefined,
    () => `There are: ${titles().join(', ')}.`,
  );
}

describe('preview', () => {
  beforeEach(closeAll);
  after(closeAll);

  it('follows the plan that is active', async () => {
    await openPlan('pohjois-savo');
    await commands.executeCommand('planwright.openPreviewToSide');
    await shows('Plan: pohjois-savo');
    await openPlan('starter');
    await shows('Plan: starter');
  });

  it('stays with its plan once it is pinned, and another one follows', async () => {
    await openPlan('pohjois-savo');
    await commands.executeCommand('planwright.openPreviewToSide');
    await shows('Plan: pohjois-savo');
    await commands.executeCommand('planwright.pinPreview');
    await shows('[Plan: pohjois-savo]');
    // The pinned one is brought forward as long as it has the plan that is asked for.
    await commands.executeCommand('planwright.openPreviewToSide');
    await shows('[Plan: pohjois-savo]');

    const { document } = await openPlan('starter');
    await shows('[Plan: pohjois-savo]');
    await commands.executeCommand('planwright.openPreviewToSide');
    await shows('[Plan: pohjois-savo]', 'Plan: starter');
    assert.equal(window.activeTextEditor?.document, document, 'the preview took the focus');
    await openPlan('pohjois-savo');
    await shows('[Plan: pohjois-savo]', 'Plan: pohjois-savo');
  });

  it('follows again when it is let go, in place of the one that did', async () => {
    await openPlan('pohjois-savo');
    await commands.executeCommand('planwright.openPreviewToSide');
    await commands.executeCommand('planwright.pinPreview');
    await openPlan('starter');
    await commands.executeCommand('planwright.openPreviewToSide');
    await shows('[Plan: pohjois-savo]', 'Plan: starter');
    await commands.executeCommand('planwright.unpinPreview');
    await shows('Plan: starter');
    await openPlan('pohjois-savo');
    await shows('Plan: pohjois-savo');
  });

  it('has any number that are pinned, each closed by itself', async () => {
    for (const name of ['pohjois-savo', 'starter']) {
      await openPlan(name);
      await commands.executeCommand('planwright.openPreviewToSide');
      await shows(...titles().filter((title) => title.startsWith('[')), `Plan: ${name}`);
      await commands.executeCommand('planwright.pinPreview');
    }
    await shows('[Plan: pohjois-savo]', '[Plan: starter]');
    const [first] = previews().filter(({ label }) => label === '[Plan: pohjois-savo]');
    assert.ok(first);
    await window.tabGroups.close(first);
    await shows('[Plan: starter]');
    // Of those that are left, the one that is pinned stays with its plan.
    await openPlan('pohjois-savo');
    await shows('[Plan: starter]');
  });

  it('goes along with its plan when it is renamed, pinned or not; same names are told apart', async () => {
    const folder = Uri.joinPath(planUri('starter'), '..', 'renaming');
    const at = (path: string): Uri => Uri.joinPath(folder, path);
    const rename = async (from: Uri, to: Uri): Promise<void> => {
      const edit = new WorkspaceEdit();
      edit.renameFile(from, to);
      assert.ok(await workspace.applyEdit(edit));
    };
    await workspace.fs.copy(planUri('starter'), at('a/vanha.hanke.yaml'));
    await workspace.fs.copy(planUri('starter'), at('b/uusi.hanke.yaml'));
    try {
      await window.showTextDocument(at('a/vanha.hanke.yaml'));
      await commands.executeCommand('planwright.openPreviewToSide');
      await commands.executeCommand('planwright.pinPreview');
      await shows('[Plan: vanha]');
      await rename(at('a/vanha.hanke.yaml'), at('a/uusi.hanke.yaml'));
      await shows('[Plan: uusi]');
      await window.showTextDocument(at('b/uusi.hanke.yaml'), { viewColumn: ViewColumn.One });
      await commands.executeCommand('planwright.openPreviewToSide');
      await shows('[Plan: uusi – a]', 'Plan: uusi – b');
      await rename(at('a'), at('c'));
      await shows('[Plan: uusi – c]', 'Plan: uusi – b');
    } finally {
      await closeAll();
      await workspace.fs.delete(folder, { recursive: true });
    }
  });

  it('opens in the column of the text where that is asked for', async () => {
    await openPlan('starter');
    await commands.executeCommand('planwright.openPreview');
    await shows('Plan: starter');
    assert.equal(previews()[0]?.group.viewColumn, ViewColumn.One);
  });
});
