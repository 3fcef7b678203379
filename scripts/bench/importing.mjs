// @ts-check
/** What importing long documents costs: it has to grow with their length, whatever stands in them. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { PlainError, say } from '../lib/bare.mjs';
import { figure, grouped } from './numbers.mjs';

/** @typedef {import('./report.mjs').Section} Section */
/** @typedef {typeof import('../../server/src/imports/index.ts')} Imports */

const head = 'Hanke\n\nHankkeen tarve\n\n';

/**
 * @param {number} count
 * @param {(at: number) => string} text
 */
const times = (count, text) => Array.from({ length: count }, (_, at) => text(at + 1)).join('\n');

/** @param {number} at */
const workPackage = (at) =>
  `Työpaketti ${at}: Reitti ${at}\nTavoitteet\n- Reitti ${at} lyhenee.\nAikataulu: Q1/2025–Q2/2026\n` +
  `Kustannusarvio: henkilöstökulut ${at} 000 €, (1,5 htv), matkat 500 €. Yhteensä ${at} 500 €.\n`;

/** @param {number} at */
const paragraph = (at) =>
  `Tässä kohdassa ${at} kerrotaan reitistä, johon kuluu ${at % 90} 000 €.\n`;

/**
 * @param {string} dist folder of the build (absolute)
 * @param {boolean} isQuick a tenth of each document
 * @returns {Promise<Section>} rejects with a `PlainError` when a document is refused
 */
export async function measureImport(dist, isQuick) {
  say('Importing …');
  const { importPlan } = /** @type {Imports} */ (
    createRequire(import.meta.url)(join(dist, 'imports.js'))
  );
  const part = isQuick ? 0.1 : 1;
  const documents = /** @type {const} */ ([
    ['2 000 work packages', times(2_000 * part, workPackage)],
    ['10 000 work packages', times(10_000 * part, workPackage)],
    ['2 MB of paragraphs', head + times(26_000 * part, paragraph)],
    ['a line of figures', `${head}${'reitti 12 345 €, '.repeat(15_000 * part)}loppu\n`],
    ['a line of numbered items', `${head}${'1) '.repeat(330_000 * part)}loppu\n`],
    ['a line of blanks', `${head}alku${' '.repeat(1_000_000 * part)}loppu\n`],
  ]);
  /** @type {string[][]} */
  const rows = [];
  for (const [name, text] of documents) {
    const bytes = new TextEncoder().encode(text);
    const from = process.cpuUsage();
    const { kind } = await importPlan({ name: 'plan.txt', bytes });
    const { user } = process.cpuUsage(from);
    if (kind !== 'plan') throw new PlainError(`${name}: the importer made no plan of it.`);
    rows.push([name, grouped(Math.round(bytes.length / 1_000)), figure(user / 1_000_000)]);
  }
  return {
    title: 'Importing long documents',
    head: ['document', 'kB', 's of processor time'],
    align: 'lrr',
    rows,
    notes: [
      `Text files${isQuick ? ', a tenth of what they are in a whole run' : ''}; each is imported once.`,
    ],
  };
}
