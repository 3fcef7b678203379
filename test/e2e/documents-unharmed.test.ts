/** What is there stays: when an export or an import is cancelled, and when a file has the name already. */
import assert from 'node:assert/strict';
import { commands, Uri, window, workspace } from 'vscode';
import { noticesOf, type Notice } from './notices';
import { closeAll, openPlan, openText, planUri, waitFor } from './support';

const folder = (): Uri => Uri.joinPath(planUri('starter'), '..');
const file = (name: string): Uri => Uri.joinPath(folder(), name);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function names(): Promise<readonly string[]> {
  return (await workspace.fs.readDirectory(folder())).map(([name]) => name).sort();
}

async function textOf(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** A plan that takes seconds to be exported, `times` as many as the shortest. */
function longPlan(times: number): string {
  const node = (at: number): string =>
    `  - id: TP${at}\n    title: Työ ${at}\n    schedule:\n      - period: 2026-Q1\n        tasks: [a, b]\n`;
  const nodes = Array.from({ length: 1500 * times }, (_, at) => node(at + 1)).join('');
  return `plan: 1\ntitle: Suuri\norganisation: Alue\nperiod: 2026\nworkPackages:\n${nodes}`;
}

/** Presses the button of the notice of progress, the only one that is there, until the work has ended. */
async function pressedUntilEnded(work: Thenable<unknown>): Promise<unknown> {
  let hasEnded = false;
  const ended = Promise.resolve(work).finally(() => {
    hasEnded = true;
  });
  await waitFor('the work to end', async () => {
    await commands.executeCommand('notification.acceptPrimaryAction');
    return hasEnded;
  });
  return ended;
}

/**
 * Cancels the work, and says what was told meanwhile. A busy editor may show the notice when the work
 * is done: what it made is thrown away then, and there is several times as much to do.
 */
async function cancelled(
  prepare: (times: number) => Promise<unknown>,
  work: () => Thenable<unknown>,
): Promise<readonly Notice[]> {
  let made: unknown;
  for (const times of [1, 2, 4]) {
    await prepare(times);
    const heard = await noticesOf(async () => {
      made = await pressedUntilEnded(work());
    });
    if (made === undefined) return heard;
    await closeAll();
    await removeMade();
  }
  assert.fail(`It was not cancelled: ${String(made)}`);
}

let before: readonly string[] = [];

async function removeMade(): Promise<void> {
  for (const name of await names())
    if (!before.includes(name)) await workspace.fs.delete(file(name));
}

describe('files that are there', () => {
  beforeEach(async () => {
    before = await names();
    await commands.executeCommand('notifications.clearAll');
  });
  afterEach(async () => {
    await closeAll();
    await removeMade();
  });

  for (const format of ['docx', 'html']) {
    it(`a cancelled export as ${format} writes nothing and says nothing`, async () => {
      const answers = { format, target: file(`pitkä.${format}`).toString() };
      const heard = await cancelled(
        (times) => openText(longPlan(times)),
        () => commands.executeCommand('planwright.exportPlan', answers),
      );
      assert.deepEqual(heard, []);
      assert.deepEqual(await names(), before);
    });
  }

  it('a cancelled import opens nothing and says nothing', async () => {
    const document = file('pitkä.txt');
    const sentence = 'Potilas pääsee hoitoon seitsemässä päivässä.\n\n';
    const heard = await cancelled(
      async (times) => workspace.fs.writeFile(document, bytes(sentence.repeat(60_000 * times))),
      () => commands.executeCommand('planwright.importDocument', document),
    );
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
