/** `npm run new-rule GROUP/NAME`: the rule's file, fixtures and page, ready to be filled in, and its line in the index. */
import fs from 'node:fs';
import path from 'node:path';
import { exportName, root, ruleIds, writeIndex } from './rule-files.mjs';

const [id] = process.argv.slice(2);
if (!id || !/^[a-z]+\/[a-z]+(-[a-z]+)*$/.test(id)) {
  console.error('Name the rule as group/name: npm run new-rule budget/over-ceiling');
  process.exit(2);
}
if (ruleIds().includes(id)) {
  console.error(`There is a rule ${id} already.`);
  process.exit(2);
}

const source = `import * as l10n from '@vscode/l10n';
import { defineRule } from '../rule';

/** When it speaks, and where rules.md says so. */
export const ${exportName(id)} = defineRule<undefined>({
  id: '${id}',
  severity: 'warning',
  message: () => l10n.t('What is wrong, with figures, and the way out.'),

  *checkNode({ node }) {
    if (node.title?.value === '${id}') yield { at: node.title.at.span, data: undefined };
  },
});
`;

const head = `plan: 1
title: Esimerkki
organisation: Esimerkin hyvinvointialue
period: 2024
workPackages:
  - id: TP1
    goals: [Tavoite]
    measures: [Toimenpide]
    outputs: [Tuotos]
    metrics: [Mittari]
    schedule: [{ period: 2024, tasks: Työ }]
    costShare: Kustannukset kantaa toinen hanke
`;

const page = `# ${id}

| severity | quick fixes |
| --- | --- |
| warning | none |

What it finds, in one sentence: \`planwright rules\` shows this paragraph.

## Why it matters

Why a reviewer or a funder cares, concretely, in one to three sentences.

## What counts

What is looked at, and when it stays silent. Leave this part out where there is nothing to tell.

## Found

\`\`\`yaml
workPackages:
  - id: TP1
    title: ${id}
\`\`\`

## In order

\`\`\`yaml
workPackages:
  - id: TP1
    title: Työpaketti
\`\`\`

## Options

Its severity: \`severities\` in \`planwright.config.yaml\`, or the setting \`planwright.rules\`:
\`${id}: off\`, \`hint\`, \`information\`, \`warning\` or \`error\`.

## How to silence

Write \`# planwright-ignore ${id} -- reason\` at the end of the line or alone above it.
`;

write(`server/src/rules/${id}.ts`, source);
write(`test/fixtures/rules/${id}/ok.plan.yaml`, `${head}    title: Työpaketti\n`);
write(
  `test/fixtures/rules/${id}/bad.plan.yaml`,
  `${head}    title: ${id} # want ${id} on "${id}"\n`,
);
write(`docs/rules/${id}.md`, page);
writeIndex();
console.log(`Now write ${id}: its file, fixtures and page are there and its tests pass.`);

/** @param {string} relative @param {string} text */
function write(relative, text) {
  const file = path.join(root, relative);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text, { flag: 'wx' });
}
