// @ts-check
/** `npm run reference`: the pages of the docs that are made of the schema and of the rules. */
import fs from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { isEntry } from './lib/bare.mjs';
import { formatPage } from './reference/format-page.mjs';
import { rulesPage } from './reference/rules-page.mjs';
import { root, ruleIds } from './rule-files.mjs';

/** @param {string} file from the root */
const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');

/** @returns {Promise<ReadonlyMap<string, string>>} path from the root → the page as it has to be */
export async function referencePages() {
  const rules = ruleIds().map((id) => ({ id, page: read(`docs/rules/${id}.md`) }));
  const pages = {
    'docs/format.md': formatPage(JSON.parse(read('schemas/plan.schema.json'))),
    'docs/rules/README.md': rulesPage(rules),
  };
  const options = (await prettier.resolveConfig(path.join(root, 'docs/format.md'))) ?? {};
  /** @type {Map<string, string>} */
  const formatted = new Map();
  for (const [file, text] of Object.entries(pages)) {
    formatted.set(file, await prettier.format(text, { ...options, parser: 'markdown' }));
  }
  return formatted;
}

/** Writes them. */
async function writePages() {
  for (const [file, text] of await referencePages()) fs.writeFileSync(path.join(root, file), text);
}

if (isEntry(import.meta.url)) void writePages();
