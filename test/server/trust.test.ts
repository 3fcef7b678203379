/** A folder that is not trusted, as an editor tells of it: at the start, and when that changes. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { limitedPlan, ownProfile } from '../support/limited-plan';
import { LspClient, messageOf } from '../support/lsp-client';

describe('a folder that is not trusted, over stdio', () => {
  let folder = '';
  let client: LspClient;
  const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
  const plan = uriOf.bind(undefined, 'a.projectplan.yaml');

  before(async () => {
    folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'planwright-trust-'));
    fs.writeFileSync(path.join(folder, 'own.yaml'), ownProfile);
    fs.writeFileSync(
      path.join(folder, 'planwright.config.yaml'),
      'severities: { schedule/*: off }\nlocale: en\n',
    );
    client = await LspClient.start({
      folders: [pathToFileURL(folder).href],
      initializationOptions: { isTrusted: false },
    });
  });
  after(async () => {
    assert.equal(await client.close(), 0);
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('has nothing read but plans, and all counts once it is trusted', async () => {
    const text = limitedPlan({
      head: 'profile: own.yaml\n',
      schedule: '[{ period: Q1-4/2023, tasks: Työ }]',
    });
    await client.open(plan(), text);
    const before = await client.diagnosticsWhere(plan(), (all) => all.length === 2);
    assert.deepEqual(before.map(({ code }) => code).sort(), ['schedule/notation', 'schema/value']);
    const told = before.find(({ code }) => code === 'schema/value');
    assert.equal(told?.severity, 3);
    assert.match(messageOf(told), /luota|not trusted/);
    await client.connection.sendNotification('planwright/trusted');
    const after = await client.diagnosticsWhere(plan(), (all) =>
      all.some(({ code }) => code === 'budget/share'),
    );
    assert.deepEqual(
      after.map(({ code }) => code),
      ['budget/share'],
    );
  });
});
