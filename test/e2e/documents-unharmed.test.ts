/** What is there stays: when an export or an import is cancelled, and when a file has the name already. */
import assert from 'node:assert/strict';
import { commands, Uri, window, workspace } from 'vscode';
import { longPlan } from '../support/long-plan';
import { cancelled, noticesOf, type Notice } from './notices';
import { closeAll, openPlan, openText, planUri } from './support';

const folder = (): Uri => Uri.joinPath(planUri('starter'), '..');
const file = (name: string): Uri => Uri.joinPath(folder(), name);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function names(): Promise<readonly string[]> {
  return (await workspace.fs.readDirectory(folder())).map(([name]) => name).sort();
}

async function textOf(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

describe('files that are there', () => {
  let before: readonly string[] = [];
  beforeEach(async () => {
    before = await names();
    await commands.executeCommand('notifications.clearAll');
  });
  afterEach(async () => {
    await closeAll();
    for (const name of await names())
      if (!before.includes(name)) await workspace.fs.delete(file(name));
  });

  for (const format of ['docx', 'html']) {
    it(`a cancelled export as ${format} writes nothing and says nothing`, async () => {
      await openText(longPlan(1500));
      const answers = { format, target: file(`pitkä.${format}`).toString() };
      const heard = await noticesOf(async () => {
        const exported = await cancelled(() =>
          commands.executeCommand('planwright.exportPlan', answers),
        );
        assert.equal(exported, undefined);
      });
      assert.deepEqual(heard, []);
      assert.deepEqual(await names(), before);
    });
  }

  it('a cancelled import opens nothing and says nothing', async () => {
    const document = file('pitkä.txt');
    const sentence = 'Potilas pääsee hoitoon seitsemässä päivässä.\n\n';
    await workspace.fs.writeFile(document, bytes(sentence.repeat(60_000)));
    const heard = await noticesOf(async () => {
      const imported = await cancelled(() =>
        commands.executeCommand('planwright.importDocument', document),
      );
      assert.equal(imported, undefined);
    });
    assert.deepEqual(heard, []);
    assert.equal(window.visibleTextEditors.length, 0);
    assert.deepEqual(await names(), [...before, 'pitkä.txt'].sort());
  });

  it('an export over a file that is there asks, and leaves it without an answer', async () => {
    const target = file('oma.md');
    await workspace.fs.writeFile(target, bytes('mine'));
    await openPlan('starter');
    const answers = { format: 'md', target: target.toString() };
    const asked: Notice = {
      kind: 'showWarningMessage',
      message: 'oma.md is there already. Is it to be replaced?',
    };
    const export_ = (): Promise<unknown> =>
      Promise.resolve(commands.executeCommand('planwright.exportPlan', answers));

    assert.deepEqual(await noticesOf(export_), [asked]);
    assert.equal(await textOf(target), 'mine');

    const [first, ...more] = await noticesOf(export_, 'Replace');
    assert.deepEqual(first, asked);
    assert.deepEqual(
      more.map(({ kind }) => kind),
      ['showInformationMessage'],
    );
    assert.match(await textOf(target), /^# Lähipalvelut liikkeelle/m);
    assert.deepEqual(await names(), [...before, 'oma.md'].sort());
  });

  /** A template that is none must not be taken for one that was not named. */
  for (const template of [
    'http://127.0.0.1:9/pohja.docx',
    'HTTPS://127.0.0.1:9/pohja.docx',
    'http:/pohja.docx',
    'vscode-remote://nowhere/pohja.docx',
    'file:///nowhere/pohja.docx',
    'file:pohja.docx',
    'untitled:pohja.docx',
    'data://x/pohja.docx',
    'command://workbench.action.quit/pohja.docx',
    '//127.0.0.1/jako/pohja.docx',
    'NUL',
    'pohja.docx:toinen',
    '../../../pohja.docx',
  ]) {
    it(`a template that is not there is told, and nothing is written: ${template}`, async () => {
      await openPlan('starter');
      const answers = { format: 'docx', template, target: file('oma.docx').toString() };
      const heard = await noticesOf(() =>
        Promise.resolve(commands.executeCommand('planwright.exportPlan', answers)),
      );
      assert.deepEqual(heard, [
        {
          kind: 'showErrorMessage',
          message: `The template ${template} cannot be read: choose another in the settings.`,
        },
      ]);
      assert.deepEqual(await names(), before);
    });
  }
});
