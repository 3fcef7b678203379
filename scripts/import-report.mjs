// @ts-check
/**
 * How well documents are imported, in numbers:
 *
 *   npx tsx scripts/import-report.mjs FILE…                    what was found, placed and kept
 *   npx tsx scripts/import-report.mjs FILE --against PLAN      and what a plan made by hand has in its place
 *
 * Reads the files that are named, and no others. Writes nothing.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { importPlan, reportText } from '../server/src/imports/index.ts';
import { compared } from './lib/compare-plans.mjs';
import { PlainError, isEntry, runMain, say } from './lib/bare.mjs';

/** @param {readonly string[]} args @returns {Promise<number>} exit status */
async function main(args) {
  const at = args.indexOf('--against');
  const against = at < 0 ? undefined : args[at + 1];
  const files = at < 0 ? args : args.slice(0, at);
  if (files.length === 0 || (at >= 0 && against === undefined)) {
    throw new PlainError('Name a document: npx tsx scripts/import-report.mjs FILE.');
  }
  let refused = 0;
  for (const file of files) {
    const started = performance.now();
    const result = await importPlan({ name: basename(file), bytes: await readFile(file) });
    if (result.kind === 'refused') {
      say(`${file}: ${result.message}`);
      refused++;
      continue;
    }
    say(`${file} (${Math.round(performance.now() - started)} ms)`);
    say(reportText(result.report, 'en'));
    if (against === undefined) continue;
    const expected = parse(await readFile(against, 'utf8'));
    for (const line of compared(parse(result.yaml), expected)) say(line);
  }
  return refused === 0 ? 0 : 1;
}

if (isEntry(import.meta.url)) void runMain(() => main(process.argv.slice(2)));
