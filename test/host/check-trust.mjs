// @ts-check
/**
 * The extension in a real VS Code with workspace trust, over a folder whose authors nobody has vouched
 * for: `test/e2e/untrusted.test.ts`, in a window of its own.
 */
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isEntry, root, runMain } from '../../scripts/lib/bare.mjs';
import { build } from '../../scripts/lib/prepare.mjs';
import { bundleTests } from './bundle-tests.mjs';
import { runExtensionTests } from './run-tests.mjs';

/** A plan with a slip of its own, and around it all that a folder may bring along to change what is said of it. */
const files = {
  'oma.projectplan.yaml': `plan: 1
title: Oma
organisation: Alue
period: 2023
profile: profiilit/oma.yaml
workPackages:
  - id: TP1
    title: Ensimmäinen
    period: 2023
    goals: [Tavoite]
    measures: [Toimenpide]
    outputs: [Tuotos]
    metrics: [Mittari]
    schedule: [{ period: Q1-4/2023, tasks: Työ }]
    budget: { other: 80, administration: 20, total: 100 }
`,
  'profiilit/oma.yaml': `id: oma
title: { fi: Oma }
limits: [{ category: administration, percent: 10, of: total, source: 'Opas, luku 4' }]
`,
  'planwright.config.yaml': 'severities: { schedule/*: off, schedule/x: off }\n',
  'muistio.txt': 'Kuntoutuspolku\n\n1 Tavoitteet\n\nPotilas pääsee hoitoon viikossa.\n',
  'mallit/pohja.docx': 'This is no Word file: whoever reads it says so.\n',
  '.vscode/settings.json': JSON.stringify({ 'planwright.export.template': 'mallit/pohja.docx' }),
};

/** @returns {Promise<number>} 0 when every test passed, else 1; rejects when there is no editor */
export async function checkTrust() {
  const testsPath = await bundleTests({ kind: 'untrusted' });
  const workspace = await realpath(await mkdtemp(join(tmpdir(), 'planwright-untrusted-')));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(workspace, name)), { recursive: true });
      await writeFile(join(workspace, name), text);
    }
    return await runExtensionTests({
      ...{ extensionPath: root, testsPath, workspace },
      ...{ isUntrusted: true, editor: 'server' },
    });
  } finally {
    await rm(workspace, { recursive: true, force: true, maxRetries: 5 });
  }
}

if (isEntry(import.meta.url)) {
  await runMain(async () => {
    await build();
    return checkTrust();
  });
}
