import { chosenBy } from './around-files';
import { loadAllTexts } from '../l10n/speak';
import { findPlans } from './find-plans';
import { rollupFormatNames, rollupFormats } from './formats/rollup-formats';
import { inOrder } from './in-order';
import { readJobs } from './jobs';
import { oneOf, parseOptions } from './options';
import { Portfolio, type PlanSum } from './portfolio';
import { printResults } from './print-results';
import { rollupWork } from './rollup-work';
import type { TaskOf } from './task';
import type { Command } from './terminal';

export const rollup: Command = {
  name: 'rollup',

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
