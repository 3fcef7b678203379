import assert from 'node:assert/strict';
import { fork, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  SocketMessageReader,
  SocketMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import { root } from '../support/lsp-client';

const server = path.join(root, 'dist/server.js');

function started(...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [server, ...args], { stdio: ['pipe', 'pipe', 'ignore'] });
}

function overStreams({ stdin, stdout }: ChildProcess): MessageConnection {
  assert.ok(stdin && stdout);
  return createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
}

/** The exit status. */
function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.on('exit', resolve);
  });
}

/** From `initialize` to `exit`, as an editor does it. */
async function useOnce(connection: MessageConnection): Promise<void> {
  connection.listen();
  const { serverInfo } = await connection.sendRequest<{ serverInfo: { name: string } }>(
    'initialize',
    { processId: process.pid, rootUri: null, capabilities: {} },
  );
  assert.equal(serverInfo.name, 'planwright');
  assert.equal(await connection.sendRequest('shutdown'), null);
  await connection.sendNotification('exit');
}

/** Listens where the server is to connect to; gives the connection that it makes. */
async function overSocket(
  listenAt: number | string,
  start: (server: net.Server) => ChildProcess,
): Promise<number | null> {
  const listener = net.createServer();
  const socket = new Promise<net.Socket>((resolve) => listener.on('connection', resolve));
  await new Promise<void>((resolve) => listener.listen(listenAt, resolve));
  const child = start(listener);
  const end = ended(child);
  try {
    const stream = await socket;
    await useOnce(
      createMessageConnection(new SocketMessageReader(stream), new SocketMessageWriter(stream)),
    );
    return await end;
  } finally {
    listener.close();
  }
}

describe('how editors talk to the server', () => {
  it('--stdio', async () => {
    const child = started('--stdio');
    const end = ended(child);
    await useOnce(overStreams(child));
    assert.equal(await end, 0);
  });

  it('--node-ipc', async () => {
    const child = fork(server, ['--node-ipc'], { silent: true });
    const end = ended(child);
    await useOnce(
      createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child)),
    );
    assert.equal(await end, 0);
  });

  it('--socket=PORT', async () => {
    const status = await overSocket(0, (listener) => {
      const address = listener.address();
      assert.ok(typeof address === 'object' && address);
      return started(`--socket=${address.port}`);
    });
    assert.equal(status, 0);
  });

  it('--pipe NAME', async () => {
    const name =
      process.platform === 'win32'
        ? `\\\\.\\pipe\\planwright-${process.pid}`
        : path.join(os.tmpdir(), `planwright-${process.pid}.sock`);
    assert.equal(await overSocket(name, () => started('--pipe', name)), 0);
  });

  it('in no way at all: says which ways there are', () => {
    const { status, stderr } = spawnSync(process.execPath, [server], { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, /--stdio, --node-ipc, --socket=PORT or --pipe=NAME/);
  });
});

describe('how the server ends', () => {
  it('as a failure when the editor is gone without a word', async () => {
    const child = started('--stdio');
    const end = ended(child);
    child.stdin?.end();
    assert.equal(await end, 1);
  });

  it('as a failure on exit without shutdown', async () => {
    const child = started('--stdio');
    const end = ended(child);
    const connection = overStreams(child);
    connection.listen();
    await connection.sendNotification('exit');
    assert.equal(await end, 1);
  });

  it('with the editor’s process, though the connection stays', async () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    const child = started('--stdio', `--clientProcessId=${gone}`);
    assert.equal(await ended(child), 1);
  });

  it('refuses a request without what it asks about, and goes on', async () => {
    const child = started('--stdio');
    const connection = overStreams(child);
    connection.listen();
    await assert.rejects(connection.sendRequest('textDocument/hover'), { code: -32602 });
    await assert.rejects(connection.sendRequest('no/such'), { code: -32601 });
    const end = ended(child);
    assert.equal(await connection.sendRequest('shutdown'), null);
    await connection.sendNotification('exit');
    assert.equal(await end, 0);
  });
});
