import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import { limitedPlan } from '../support/limited-plan';
import { LspClient } from '../support/lsp-client';

/** There is a gap in the schedule. */
const withGap = limitedPlan({
  schedule: '[{ period: 2023-Q1, tasks: Työ }, { period: 2023-Q4, tasks: Työ }]',
});
const withoutGap = limitedPlan({ schedule: '[{ period: 2023, tasks: Työ }]' });
const uri = 'file:///hankkeet/a.projectplan.yaml';

async function pull(
  client: LspClient,
  at: string,
  previousResultId?: string,
): Promise<DocumentDiagnosticReport> {
  return client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri: at },
    ...(previousResultId !== undefined && { previousResultId }),
  });
}

function codes(report: DocumentDiagnosticReport): readonly unknown[] {
  assert.equal(report.kind, 'full');
  return report.items.map(({ code }) => code);
}

async function changeSettings(client: LspClient, settings: unknown): Promise<void> {
  client.settings = settings;
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
}

describe('an editor that asks for findings', () => {
  let client: LspClient;
  const able = {
    textDocument: { diagnostic: {} },
    workspace: { configuration: true, diagnostics: { refreshSupport: true } },
  };
  beforeEach(async () => {
    client = await LspClient.start({ capabilities: able });
  });
  afterEach(async () => {
    assert.equal(await client.close(), 0);
    assert.deepEqual(client.errors, []);
  });

  it('gets those of the text as it is, and is sent none', async () => {
    await client.open(uri, withGap);
    const first = await pull(client, uri);
    assert.deepEqual(codes(first), ['schedule/gap']);
    await client.change(uri, [{ text: withoutGap }]);
    assert.deepEqual(codes(await pull(client, uri)), []);
    assert.equal(client.lastPublished(uri), undefined);
  });

  it('is told that nothing has changed', async () => {
    await client.open(uri, withGap);
    const first = await pull(client, uri);
    assert.equal(first.kind, 'full');
    const again = await pull(client, uri, first.resultId);
    assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
    await client.change(uri, [{ text: withoutGap }]);
    assert.equal((await pull(client, uri, first.resultId)).kind, 'full');
  });

  it('is told to ask again when a setting has changed', async () => {
    await client.open(uri, withGap);
    assert.deepEqual(codes(await pull(client, uri)), ['schedule/gap']);
    await changeSettings(client, { rules: { 'schedule/gap': 'off' } });
    await client.until('a refresh', () =>
      client.refreshed.includes('workspace/diagnostic/refresh'),
    );
    assert.deepEqual(codes(await pull(client, uri)), []);
    await changeSettings(client, { validate: { enable: false } });
    assert.deepEqual(codes(await pull(client, uri)), []);
  });

  it('gets what was found at the last save, where findings are wanted on save', async () => {
    await changeSettings(client, { validate: { run: 'onSave' } });
    await client.open(uri, withGap);
    await client.until('a refresh', () => client.refreshed.length > 0);
    assert.deepEqual(codes(await pull(client, uri)), ['schedule/gap']);
    await client.change(uri, [{ text: withoutGap }]);
    assert.deepEqual(codes(await pull(client, uri)), ['schedule/gap']);
    client.refreshed.length = 0;
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    await client.until('a refresh', () => client.refreshed.length > 0);
    assert.deepEqual(codes(await pull(client, uri)), []);
  });

  it('gets nothing for a document that is not open', async () => {
    assert.deepEqual(codes(await pull(client, 'file:///hankkeet/toinen.projectplan.yaml')), []);
  });
});

describe('an editor that would rather be sent findings', () => {
  it('is, though it could ask', async () => {
    const client = await LspClient.start({
      capabilities: { textDocument: { diagnostic: {} } },
      initializationOptions: { push: true },
    });
    assert.equal(client.capabilities.diagnosticProvider, undefined);
    await client.open(uri, withGap);
    const found = await client.diagnostics(uri);
    assert.deepEqual(
      found.map(({ code }) => code),
      ['schedule/gap'],
    );
    assert.equal(await client.close(), 0);
  });
});

describe('the plans of the open folders', () => {
  let folder = '';
  let client: LspClient;
  const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
  const write = (name: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  };
  const changed = async (name: string): Promise<void> => {
    const changes = [{ uri: uriOf(name), type: 2 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  };
  const found = async (name: string, wanted: readonly string[]): Promise<void> => {
    await client.diagnosticsWhere(uriOf(name), (all) => {
      return JSON.stringify(all.map(({ code }) => code)) === JSON.stringify(wanted);
    });
  };

  beforeEach(async () => {
    folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'planwright kansio ä '));
    write('a.projectplan.yaml', withGap);
    write('syvällä/b.hanke.yml', withGap);
    write('node_modules/paketti/c.projectplan.yaml', withGap);
    write('muu.yaml', withGap);
    client = await LspClient.start({
      capabilities: { workspace: { configuration: true, workspaceFolders: true } },
      folders: [pathToFileURL(folder).href],
      settings: { validate: { scope: 'workspace' } },
    });
  });
  afterEach(async () => {
    assert.equal(await client.close(), 0);
    assert.deepEqual(client.errors, []);
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('are checked without being opened, as they change and go', async () => {
    await found('a.projectplan.yaml', ['schedule/gap']);
    await found('syvällä/b.hanke.yml', ['schedule/gap']);
    write('a.projectplan.yaml', withoutGap);
    await changed('a.projectplan.yaml');
    await found('a.projectplan.yaml', []);
    fs.rmSync(path.join(folder, 'syvällä'), { recursive: true });
    await changed('syvällä/b.hanke.yml');
    await found('syvällä/b.hanke.yml', []);
    assert.equal(client.lastPublished(uriOf('muu.yaml')), undefined);
    assert.equal(client.lastPublished(uriOf('node_modules/paketti/c.projectplan.yaml')), undefined);
  });

  it('are told of as they are typed while they are open, and as they are saved after that', async () => {
    await found('a.projectplan.yaml', ['schedule/gap']);
    await client.open(uriOf('a.projectplan.yaml'), withoutGap);
    await found('a.projectplan.yaml', []);
    await client.closeDocument(uriOf('a.projectplan.yaml'));
    await found('a.projectplan.yaml', ['schedule/gap']);
  });

  it('are told of as they were saved, whoever tells of saving', async () => {
    await client.open(uriOf('a.projectplan.yaml'), withGap);
    write('a.projectplan.yaml', withoutGap);
    await client.connection.sendNotification('textDocument/didSave', {
      textDocument: { uri: uriOf('a.projectplan.yaml') },
    });
    await client.closeDocument(uriOf('a.projectplan.yaml'));
    await found('syvällä/b.hanke.yml', ['schedule/gap']);
    await found('a.projectplan.yaml', []);
  });

  it('are those of the folders that are open now', async () => {
    await found('a.projectplan.yaml', ['schedule/gap']);
    const asFolder = (name: string): unknown => ({ uri: uriOf(name), name });
    const change = (added: readonly unknown[], removed: readonly unknown[]): Promise<void> =>
      client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: { added, removed },
      });
    await change([asFolder('syvällä')], [asFolder('.')]);
    await found('a.projectplan.yaml', []);
    await found('syvällä/b.hanke.yml', ['schedule/gap']);
    await change([], [asFolder('syvällä')]);
    await found('syvällä/b.hanke.yml', []);
  });

  it('obey a configuration, and lose their findings when only open ones are wanted', async () => {
    await found('a.projectplan.yaml', ['schedule/gap']);
    // Of both: what was never told is not taken back either.
    await found('syvällä/b.hanke.yml', ['schedule/gap']);
    write('planwright.config.yaml', 'severities: { schedule/gap: off }\n');
    await changed('planwright.config.yaml');
    await found('a.projectplan.yaml', []);
    fs.rmSync(path.join(folder, 'planwright.config.yaml'));
    await changed('planwright.config.yaml');
    await found('a.projectplan.yaml', ['schedule/gap']);
    await changeSettings(client, {});
    await found('a.projectplan.yaml', []);
    await found('syvällä/b.hanke.yml', []);
  });
});
