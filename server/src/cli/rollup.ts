import { chosenBy } from './around-files';
import { loadAllTexts } from '../l10n/speak';
import { findPlans } from './find-plans';
import { rollupFormatNames, rollupFormats } from './formats/rollup-formats';
import { inOrder } from './in-order';
import { jobsHelp, readJobs } from './jobs';
import { oneOf, parseOptions } from './options';
import { Portfolio, type PlanSum } from './portfolio';
import { printResults } from './print-results';
import { rollupWork } from './rollup-work';
import type { TaskOf } from './task';
import type { Command } from './terminal';

export const rollup: Command = {
  name: 'rollup',
  summary: 'The rolled-up budget: stated, composed and difference by node.',
  help: `planwright rollup PATH… [options]

Adds up every pillar, investment, area and work package by cost line, with person-years, and sets
what is stated beside it. Several plans make a portfolio: one after the other in the order of the
paths, printed as they are done, then the total of each currency. PATH is a file, a folder (searched
for *.projectplan.yaml and *.hanke.yaml), a glob such as 'plans/**', or - for standard input.

  --format FORMAT        table (default), json, jsonl, csv, md
${jobsHelp}
  --no-color             plain text, as NO_COLOR also asks

jsonl is for databases: one row a line for every plan and node, always with the same columns. The
columns personnel to fte are a row's own, so that their sum over all rows counts all money once;
those that begin with subtree_ hold what is below as well. docs/portfolio.md explains every column
and has queries for DuckDB and Spark. csv, table and md end in the portfolio's total; json and jsonl
leave sums to their reader.

A plan that cannot be read costs only itself: it is named on standard error, and the others come.

Exit status: 0 all plans were added up, 2 the command, or a part of its work, could not be done.
`,

  async run(args, terminal) {
    await loadAllTexts();
    const { values, positionals } = parseOptions('rollup', args, {
      format: { type: 'string', default: 'table' },
      jobs: { type: 'string' },
    });
    const name = oneOf('format', values.format, rollupFormatNames);
    const jobs = readJobs(values.jobs);
    const task: TaskOf<'rollup'> = {
      kind: 'rollup',
      format: name,
      chosen: chosenBy(terminal),
      colour: terminal.colour,
    };
    const results = inOrder(findPlans(positionals, 'rollup', terminal), {
      work: rollupWork(task),
      jobs,
      startWorker: () => terminal.startWorker(task),
    });
    const portfolio = new Portfolio();
    const add = (sum: PlanSum): void => {
      portfolio.add(sum);
    };
    const { head = '', between = '', total } = rollupFormats[name];
    const tail = (): string => total?.(portfolio, terminal.paint) ?? '';
    const { failed } = await printResults(results, { head, between, tail }, add, terminal);
    return failed ? 2 : 0;
  },
};
