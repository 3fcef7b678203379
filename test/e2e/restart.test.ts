/** The server's process is killed under the editor, again and again. */
import assert from 'node:assert/strict';
import { commands, Position, type TextEditor } from 'vscode';
import { expectErrors, serverOf } from './server-errors';
import { closeAll, openText, ruleId, serverReady, waitFor, waitForDiagnostics } from './support';

const sound = 'plan: 1\ntitle: Oma\norganisation: Alue\nperiod: 2024\n';
/** The promise is 3 s; a machine that tests may have other things to do. */
const backWithinMs = 10_000;
/** So many times the server comes back by itself. */
const times = 5;

/** Ends the process, and waits until the client has noticed. */
async function killServer(): Promise<void> {
  const pid = serverOf()?.client._serverProcess?.pid;
  assert.ok(pid !== undefined && pid !== process.pid, 'the server is a process of its own');
  process.kill(pid, 'SIGKILL');
  await waitFor('the client to notice', () => serverOf()?.state !== 'running');
}

function unknownKeys(editor: TextEditor, count: number): Promise<unknown> {
  return waitForDiagnostics(
    editor.document.uri,
    (all) => all.map(ruleId).filter((rule) => rule === 'schema/unknown-key').length === count,
    backWithinMs,
  );
}

/** What only a server that has read the text of now can find. */
async function addSlip(editor: TextEditor, number: number): Promise<void> {
  const end = new Position(editor.document.lineCount - 1, 0);
  const isAdded = await editor.edit((edit) => {
    edit.insert(end, `slip${String(number)}: 1\n`);
  });
  assert.ok(isAdded);
}

async function killAndComeBack(editor: TextEditor, slips: number): Promise<void> {
  await killServer();
  const from = performance.now();
  await addSlip(editor, slips);
  await unknownKeys(editor, slips);
  const ms = performance.now() - from;
  assert.ok(ms < backWithinMs, `findings were back after ${String(Math.round(ms))} ms`);
}

/** In a browser the server is a part of the page, which nothing but the page ends. */
if (!('WorkerGlobalScope' in globalThis)) {
  describe('a server that is killed', () => {
    before(() => {
      expectErrors(true);
    });
    after(async () => {
      await closeAll();
      await commands.executeCommand('planwright.restartServer');
      expectErrors(false);
    });

    it('is back with its findings five times, then it is asked for', async () => {
      const editor = await openText(sound);
      await serverReady();
      await commands.executeCommand('notifications.clearAll');
      for (let slips = 1; slips <= times; slips++) await killAndComeBack(editor, slips);

      await killServer();
      await addSlip(editor, times + 1);
      await waitFor('the server to stay away', () => serverOf()?.state === 'stopped');
      // The first button of the notice that has come: nothing else can start the server now.
      await waitFor('the notice with its button', async () => {
        await commands.executeCommand('notification.acceptPrimaryAction');
        return serverOf()?.state !== 'stopped';
      });
      await unknownKeys(editor, times + 1);

      await killAndComeBack(editor, times + 2);
    });
  });
}
