/** The rules as files: what `new-rule` writes and what `rules/index.ts` lists. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const rulesFolder = path.join(root, 'server/src/rules');

/** `budget/total-mismatch` → `budgetTotalMismatch`, the name that the rule's file exports. */
export function exportName(id) {
  return id.replace(/[/-]([a-z])/g, (_, letter) => letter.toUpperCase());
}

/** Every rule id that has a file, sorted. */
export function ruleIds() {
  return fs
    .readdirSync(rulesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((group) =>
      fs
        .readdirSync(path.join(rulesFolder, group.name))
        .filter((file) => file.endsWith('.ts') && !file.startsWith('_'))
        .map((file) => `${group.name}/${file.slice(0, -3)}`),
    )
    .sort();
}

/** The text of `rules/index.ts` for these rules. */
export function indexText(ids) {
  const imports = ids.map((id) => `import { ${exportName(id)} } from './${id}';`);
  const list = ids.map((id) => `  ${exportName(id)},`);
  return [
    `import type { Rule } from './rule';`,
    ...imports,
    '',
    '/** Every rule, by id. Written by `npm run index-rules`. */',
    'export const rules: readonly Rule[] = [',
    ...list,
    '];',
    '',
  ].join('\n');
}

export function writeIndex() {
  fs.writeFileSync(path.join(rulesFolder, 'index.ts'), indexText(ruleIds()));
}
