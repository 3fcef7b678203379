/** Plans that are on no disk, for the server that is a program: the editor has their files. */
import assert from 'node:assert/strict';
import type { FindPlansParams, ReadTextParams } from '../../server/src/protocol';
import { limitedPlan, ownProfile } from '../support/limited-plan';
import { LspClient } from '../support/lsp-client';

const folder = 'vscode-vfs://github/alue/hankkeet';
const at = (name: string): string => `${folder}/${name}`;

describe('a folder that is on no disk, over stdio', () => {
  const files = new Map([
    [at('planwright.config.yaml'), 'severities: { schedule/*: off }\n'],
    [at('profiles/own.yaml'), ownProfile],
    [at('b.hanke.yaml'), limitedPlan({ head: 'extra: 1\n' })],
  ]);
  const asked: ReadTextParams[] = [];
  let client: LspClient;
  const start = async (isTrusted: boolean): Promise<void> => {
    client = await LspClient.start({ folders: [folder], initializationOptions: { isTrusted } });
    client.connection.onRequest('planwright/readText', (params: ReadTextParams) => {
      asked.push(params);
      return files.get(params.uri) ?? null;
    });
    client.connection.onRequest('planwright/findPlans', (params: FindPlansParams) =>
      params.folder === folder ? [at('b.hanke.yaml')] : [],
    );
  };
  beforeEach(() => {
    asked.length = 0;
  });
  afterEach(async () => {
    assert.equal(await client.close(), 0);
  });
  const text = limitedPlan({
    head: 'profile: profiles/own.yaml\n',
    schedule: '[{ period: Q1-4/2023, tasks: Työ }]',
  });

  it('has its configuration and profiles read by way of the editor, and changes count', async () => {
    await start(true);
    const plan = at('a.projectplan.yaml');
    await client.open(plan, text);
    const found = await client.diagnosticsWhere(plan, (all) =>
      all.some(({ code }) => code === 'budget/share'),
    );
    assert.deepEqual(
      found.map(({ code }) => code),
      ['budget/share'],
    );
    for (const { uri } of asked) assert.match(uri, /^vscode-vfs:\/\/github\//);
    files.set(at('planwright.config.yaml'), 'severities: { budget/*: off }\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: at('planwright.config.yaml'), type: 2 }],
    });
    await client.diagnosticsWhere(plan, (all) => all[0]?.code === 'schedule/notation');
  });

  it('has the plans that are not open found there', async () => {
    await start(true);
    const found = await client.request<readonly { readonly name: string }[]>('workspace/symbol', {
      query: 'Ensimm',
    });
    assert.deepEqual(
      found.map(({ name }) => name),
      ['TP1 Ensimmäinen'],
    );
  });

  it('has nothing read but plans while it is not trusted', async () => {
    await start(false);
    const plan = at('a.projectplan.yaml');
    await client.open(plan, text);
    await client.diagnosticsWhere(plan, (all) => all.length === 2);
    assert.deepEqual(asked, []);
  });
});
