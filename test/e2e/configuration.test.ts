import assert from 'node:assert/strict';
import { ConfigurationTarget, languages, Uri, workspace } from 'vscode';
import { closeAll, openPlan, planUri, ruleId, waitFor, waitForDiagnostics } from './support';

/** Beside the example plans, in the folder that the harness lends. */
const fileUri = (name: string): Uri => Uri.joinPath(planUri('starter'), '..', name);

async function write(name: string, text: string | undefined): Promise<void> {
  if (text === undefined) await workspace.fs.delete(fileUri(name));
  else await workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
}

describe('a planner who agrees on rules with others', () => {
  const isNotation = (rule: string): boolean => rule === 'schedule/notation';
  afterEach(closeAll);

  it('has planwright.config.yaml obeyed as it is written, changed and removed', async () => {
    const { document } = await openPlan('pohjois-savo');
    const { uri } = document;
    await waitForDiagnostics(uri, (all) => all.map(ruleId).some(isNotation));
    await write('planwright.config.yaml', 'severities: { schedule/notation: off }\n');
    await waitForDiagnostics(uri, (all) => all.length > 0 && !all.map(ruleId).some(isNotation));
    await write('planwright.config.yaml', 'severities: { schedule/notations: off }\n');
    await waitForDiagnostics(uri, (all) => all.map(ruleId).some(isNotation));
    const [slip] = await waitForDiagnostics(
      fileUri('planwright.config.yaml'),
      (all) => all.length > 0,
    );
    assert.ok(slip);
    assert.equal(ruleId(slip), 'schema/unknown-key');
    assert.match(slip.message, /Did you mean `schedule\/notation`\?/);
    await write('planwright.config.yaml', undefined);
    await waitFor('the findings of the removed file to go', () => {
      return languages.getDiagnostics(fileUri('planwright.config.yaml')).length === 0;
    });
  });

  it('has a profile of her own obeyed from the moment it is there', async () => {
    await write(
      'own.projectplan.yaml',
      `plan: 1
title: Oma
organisation: Alue
period: 2023
profile: profiles/own.yaml
budget: { other: 80, administration: 20, total: 100 }
`,
    );
    const { document } = await openPlan('own');
    const rules = async (wanted: string): Promise<void> => {
      await waitForDiagnostics(document.uri, (all) => all.map(ruleId).includes(wanted));
    };
    await rules('schema/value');
    await write(
      'profiles/own.yaml',
      `id: own
title: { fi: Oma }
limits: [{ category: administration, percent: 10, of: total, source: 'Opas, luku 4' }]
`,
    );
    await rules('budget/share');
  });

  it('reads findings in the language that she sets', async () => {
    const { document } = await openPlan('pohjois-savo');
    const settings = workspace.getConfiguration('planwright');
    const message = (): string | undefined =>
      languages.getDiagnostics(document.uri).find((each) => isNotation(ruleId(each)))?.message;
    const english = await waitFor('a finding', message);
    try {
      await settings.update('locale', 'fi', ConfigurationTarget.Global);
      const finnish = await waitFor('another language', () => message() !== english && message());
      assert.match(finnish, /luetaan näin/);
    } finally {
      await settings.update('locale', undefined, ConfigurationTarget.Global);
    }
    await waitFor('the first language', () => message() === english);
  });
});
