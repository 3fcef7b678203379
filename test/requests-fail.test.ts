import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { requests, type Request } from '../server/src/requests';
import { startServer } from '../server/src/server';

/** The server in this process, and what it logs. */
function connected(log: string[]): MessageConnection {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(ProposedFeatures.all, toServer, toClient), {
    host: {
      log: (level, message) => log.push(`${level}: ${message.split('\n')[0] ?? ''}`),
      today: () => 20_000,
      findPlans: () => Promise.resolve([]),
      readText: () => Promise.resolve(undefined),
    },
    nextTurn: (run) => {
      setImmediate(run);
    },
  });
  const client = createMessageConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  client.listen();
  return client;
}

describe('whatever is asked for', () => {
  const known = requests as Map<string, Request>;
  const real = [...requests];
  before(() => {
    for (const [method, { none }] of real) {
      const answer = (): Promise<never> => Promise.reject(new TypeError(`no node in ${method}`));
      known.set(method, { none, takes: () => true, answer });
    }
  });
  after(() => {
    for (const [method, request] of real) known.set(method, request);
  });

  it('costs its own answer where it fails, and is logged with its name', async () => {
    const log: string[] = [];
    const client = connected(log);
    await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    for (const [method, { none }] of real) {
      assert.deepEqual(await client.sendRequest(method, {}), none, method);
    }
    assert.ok(real.length > 30);
    assert.deepEqual(
      log,
      real.map(([method]) => `error: ${method} failed: TypeError: no node in ${method}`),
    );
    client.dispose();
  });
});
