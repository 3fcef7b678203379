import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { limitedPlan, ownProfile } from '../support/limited-plan';
import { LspClient, messageOf } from '../support/lsp-client';

const plan = limitedPlan({
  head: 'profile: profiles/own.yaml\n',
  schedule: '[{ period: Q1-4/2023, tasks: Työ }]',
});

/** The built server with real files around the plan. */
describe('configuration and profiles over stdio', () => {
  let folder = '';
  let client: LspClient;
  const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
  const write = async (name: string, text: string | undefined): Promise<void> => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    if (text === undefined) fs.rmSync(file);
    else fs.writeFileSync(file, text);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(name), type: text === undefined ? 3 : 2 }],
    });
  };
  const codes = async (name: string, wanted: readonly string[]): Promise<void> => {
    await client.diagnosticsWhere(uriOf(name), (all) => {
      const found = all.map(({ code }) => String(code)).sort();
      return JSON.stringify(found) === JSON.stringify([...wanted].sort());
    });
  };

  before(async () => {
    folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'planwright config ä '));
    client = await LspClient.start();
  });
  after(async () => {
    assert.equal(await client.close(), 0);
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('count from the first check on, change, break and go', async () => {
    await write('planwright.config.yaml', 'severities: { schedule/notation: off }\n');
    await client.open(uriOf('a.projectplan.yaml'), plan);
    await codes('a.projectplan.yaml', ['schema/value']);

    await write('profiles/own.yaml', ownProfile);
    await codes('a.projectplan.yaml', ['budget/share']);

    await write('planwright.config.yaml', 'severities: { schedule/notation: never }\nlocale: fi\n');
    await codes('a.projectplan.yaml', ['budget/share', 'schedule/notation']);
    await codes('planwright.config.yaml', ['schema/value']);
    const [said] = await client.diagnosticsWhere(
      uriOf('a.projectplan.yaml'),
      (all) => all.length === 2,
    );
    assert.ok(said);
    assert.match(messageOf(said), /Kirjoita se niin|sallii/u);

    await write('planwright.config.yaml', undefined);
    await codes('planwright.config.yaml', []);
    await codes('a.projectplan.yaml', ['budget/share', 'schedule/notation']);
    await write('profiles/own.yaml', 'id: own\nlimits: 10\n');
    await codes('profiles/own.yaml', ['schema/missing-key', 'schema/type']);
  });

  it('that would never end when read are no files', async function () {
    if (process.platform === 'win32') this.skip();
    execFileSync('mkfifo', [path.join(folder, 'pipe.yaml')]);
    await client.open(uriOf('b.projectplan.yaml'), plan.replace('profiles/own.yaml', 'pipe.yaml'));
    await codes('b.projectplan.yaml', ['schema/value', 'schedule/notation']);
  });
});
