// @ts-check
/**
 * The documented queries over a county's portfolio, run by DuckDB on the rows that `rollup --format
 * jsonl` writes, and their sums beside the roll-up's own.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PlainError, root } from '../lib/bare.mjs';
import { runMeasured } from './command-line.mjs';
import { figure, grouped } from './numbers.mjs';

/** @typedef {import('./report.mjs').Section} Section */
/** @typedef {Readonly<Record<string, unknown>>} Row */
/** @typedef {{ path: string, total: { composed: number, lines: Record<string, number> } }} RolledPlan */

const queriesFile = 'docs/portfolio.sql';
/** The name by which the documented queries read the rows. */
const rowsFile = 'portfolio.jsonl';
/** Columns of the rows, and what the roll-up's JSON calls them. */
const lines = /** @type {const} */ ([
  ['personnel', 'personnel'],
  ['purchased_services', 'purchasedServices'],
  ['travel', 'travel'],
]);

/**
 * @param {string} dist folder of the build (absolute)
 * @param {import('./plan-files.mjs').PlanFiles} plans
 * @param {import('./rivals.mjs').Rivals} rivals
 * @returns {Promise<Section>} rejects with a `PlainError` when there is nothing to run
 */
export async function measurePortfolio(dist, plans, { folder, versions }) {
  const cli = join(dist, 'cli.js');
  const jsonFile = join(plans.folder, 'rollup.json');
  const rollup = (/** @type {string} */ format, /** @type {string} */ file) =>
    runMeasured(cli, ['rollup', '--format', format, plans.one], file);
  await rollup('jsonl', join(plans.folder, rowsFile));
  await rollup('json', jsonFile);
  /** @type {readonly RolledPlan[]} */
  const rolled = JSON.parse(readFileSync(jsonFile, 'utf8')).plans;
  const { answers, ms } = await runQueries(folder, plans.folder);
  return {
    title: 'A portfolio in DuckDB',
    head: [`EUR, sum of ${grouped(plans.count)} plans`, 'rollup', 'DuckDB', ''],
    align: 'lrrl',
    rows: [
      ...[...ownSums(rolled)].map(([name, sum]) => {
        const theirs = sumIn(answers, name);
        return [`\`${name}\``, cents(sum), cents(theirs), verdict(theirs, sum)];
      }),
      planRow(answers, rolled),
    ],
    notes: [
      `The queries of \`${queriesFile}\` on the rows of \`rollup --format jsonl\`, ${figure(ms)} ms in all with DuckDB ${versions['@duckdb/node-api'] ?? ''}; beside them the sums of \`rollup --format json\`.`,
    ],
  };
}

/**
 * How many plans have in the answer what the roll-up says of them.
 * @param {readonly (readonly Row[])[]} answers
 * @param {readonly RolledPlan[]} plans
 */
function planRow(answers, plans) {
  const rows = answers.find((each) => each.some((row) => 'plan_path' in row)) ?? [];
  const amounts = new Map(rows.map((row) => [row['plan_path'], Number(row['amount'])]));
  const same = plans.filter(({ path, total }) => isSame(amounts.get(path), total.composed));
  const [all, found] = [plans.length, same.length];
  return ['plans, each with its `amount`', grouped(all), grouped(found), verdict(found, all)];
}

/**
 * @param {number | undefined} theirs
 * @param {number} ours
 */
function verdict(theirs, ours) {
  if (theirs === undefined) return 'not in the answer';
  return isSame(theirs, ours) ? 'the same' : 'differs';
}

/**
 * To the cent: sums of doubles may differ far behind it.
 * @param {number | undefined} theirs
 * @param {number} ours
 */
const isSame = (theirs, ours) =>
  theirs !== undefined && Math.round(theirs * 100) === Math.round(ours * 100);

/**
 * @param {readonly RolledPlan[]} plans
 * @returns {ReadonlyMap<string, number>} column of the rows → sum in the currency
 */
function ownSums(plans) {
  const sum = (/** @type {(plan: RolledPlan) => number} */ of) =>
    plans.reduce((total, plan) => total + of(plan), 0);
  return new Map([
    ...lines.map(
      ([column, key]) => /** @type {const} */ ([column, sum(({ total }) => total.lines[key] ?? 0)]),
    ),
    /** @type {const} */ (['amount', sum(({ total }) => total.composed)]),
  ]);
}

/**
 * @param {string} rivals folder in whose node_modules DuckDB is
 * @param {string} data folder of the rows
 * @returns {Promise<{ answers: readonly (readonly Row[])[], ms: number }>} each query's rows
 */
async function runQueries(rivals, data) {
  const { DuckDBInstance } = createRequire(join(rivals, 'package.json'))('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(`SET file_search_path = '${data.replaceAll("'", "''")}'`);
    const from = performance.now();
    const statements = await connection.extractStatements(documentedQueries());
    const answers = [];
    for (let index = 0; index < statements.count; index += 1) {
      const statement = await statements.prepare(index);
      answers.push((await statement.runAndReadAll()).getRowObjectsJson());
    }
    return { answers, ms: performance.now() - from };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function documentedQueries() {
  try {
    return readFileSync(join(root, queriesFile), 'utf8');
  } catch {
    throw new PlainError(`DuckDB had nothing to do: ${queriesFile} is not there.`);
  }
}

/**
 * A query gives a cost line as a column, or as a row that begins with its name.
 * @param {readonly (readonly Row[])[]} answers
 * @param {string} name of the column
 * @returns {number | undefined} the sum in the first answer that has it
 */
function sumIn(answers, name) {
  for (const rows of answers) {
    if (rows.some((row) => name in row)) {
      return rows.reduce((sum, row) => sum + Number(row[name] ?? 0), 0);
    }
    const values = rows.map((row) => Object.values(row)).filter((cells) => cells.includes(name));
    if (values.length > 0) return values.reduce((sum, cells) => sum + Number(cells.at(-1)), 0);
  }
  return undefined;
}

/** @param {number | undefined} value with cents */
function cents(value) {
  if (value === undefined) return '';
  const [whole = '', part = ''] = value.toFixed(2).split('.');
  return `${grouped(Number(whole))}.${part}`;
}
