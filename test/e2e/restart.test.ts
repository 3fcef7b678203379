/** The server is ended under the editor, again and again: its process, or in a browser its worker. */
import assert from 'node:assert/strict';
import { commands, Position, type TextEditor } from 'vscode';
import {
  breakNextServers,
  endMortal,
  isWeb,
  killServer,
  startFailing,
  startMortal,
} from './end-server';
import { noticesOf } from './notices';
import { expectErrors, serverOf } from './server-errors';
import { closeAll, openText, ruleId, serverReady, waitFor, waitForDiagnostics } from './support';

const sound = 'plan: 1\ntitle: Oma\norganisation: Alue\nperiod: 2024\n';
/** Of one that never comes back: the promise is 3 s, but a machine that tests may have other things to do. */
const backWithinMs = 40_000;
/** So many times the server comes back by itself. */
const times = 5;

const noticed = (): Promise<unknown> =>
  waitFor('the client to notice', () => serverOf()?.state !== 'running');

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

async function endAndComeBack(editor: TextEditor, slips: number, end = killServer): Promise<void> {
  await end();
  await noticed();
  await addSlip(editor, slips);
  await unknownKeys(editor, slips);
}

/** The first button of the notice that has come: nothing else can start the server now. */
async function pressRestart(): Promise<void> {
  await waitFor('the server to stay away', () => serverOf()?.state === 'stopped');
  await waitFor('the notice with its button', async () => {
    await commands.executeCommand('notification.acceptPrimaryAction');
    return serverOf()?.state !== 'stopped';
  });
}

describe('a server that is ended', () => {
  before(async () => {
    expectErrors(true);
    await serverReady();
    await startMortal();
  });
  beforeEach(async () => {
    await commands.executeCommand('notifications.clearAll');
  });
  afterEach(closeAll);
  after(async () => {
    await endMortal();
    expectErrors(false);
  });

  it('is back with its findings five times, then it is asked for', async () => {
    const editor = await openText(sound);
    for (let slips = 1; slips <= times; slips++) await endAndComeBack(editor, slips);

    await killServer();
    await noticed();
    await addSlip(editor, times + 1);
    await pressRestart();
    await unknownKeys(editor, times + 1);

    await endAndComeBack(editor, times + 2);
  });

  if (!isWeb) return;

  it('is back when its program failed', async () => {
    const editor = await openText(sound);
    await endAndComeBack(editor, 1, await startFailing());
  });

  it('is asked for when its program does not load, and comes when it does again', async () => {
    const editor = await openText(sound);
    await commands.executeCommand('planwright.restartServer');
    await addSlip(editor, 1);
    await unknownKeys(editor, 1);
    const heard = await noticesOf(async (soFar) => {
      breakNextServers(true);
      await killServer();
      await waitFor('a notice', () => soFar.length > 0);
      await waitFor('the server to stay away', () => serverOf()?.state === 'stopped');
      await addSlip(editor, 2);
    });
    assert.deepEqual(
      heard.map(({ message }) => message.split(':')[0]),
      ['Plans are not being checked'],
    );
    breakNextServers(false);
    await commands.executeCommand('planwright.restartServer');
    await unknownKeys(editor, 2);
  });
});
