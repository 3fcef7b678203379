/** What is different where there is no Node; run in the web extension host only. */
import assert from 'node:assert/strict';
import { commands, env, UIKind, Uri, workspace } from 'vscode';
import { isInMemory } from './memory-files';
import { closeAll, openPlan, planUri, planwright, ruleId, waitForDiagnostics } from './support';

describe('the extension in a browser', () => {
  afterEach(closeAll);

  it('runs where there is no Node, over files that are on no disk', async () => {
    assert.equal(env.uiKind, UIKind.Web);
    assert.ok('WorkerGlobalScope' in globalThis);
    assert.ok(isInMemory());
    assert.ok(await planwright().activate(), 'what it gives to others is in the same host');
  });

  it('checks what is on no disk, with the texts of another language', async () => {
    const uri = planUri('suomeksi');
    const plan =
      '# eihän\nplan: 1\ntitle: Oma\norganisation: Alue\nperiod: 2023\nlanguage: fi\nnimi: 1\n';
    await workspace.fs.writeFile(uri, new TextEncoder().encode(plan));
    await openPlan('suomeksi');
    const [slip] = await waitForDiagnostics(uri, (all) =>
      all.some((each) => ruleId(each) === 'schema/unknown-key'),
    );
    assert.equal(slip?.source, 'planwright');
    await workspace.fs.delete(uri);
  });

  it('says how a PDF is had, and writes none', async () => {
    await openPlan('starter');
    const target = Uri.joinPath(planUri('starter'), '..', 'starter.pdf');
    const answers = { format: 'pdf', target: target.toString() };
    assert.equal(await commands.executeCommand('planwright.exportPlan', answers), undefined);
    const names = await workspace.fs.readDirectory(Uri.joinPath(target, '..'));
    assert.ok(!names.some(([name]) => name.endsWith('.pdf')));
  });
});
