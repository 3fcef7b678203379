import * as l10n from '@vscode/l10n';
import { findPlans } from './find-plans';
import { formatWork, type FormatOptions, type FormatSummary } from './format-work';
import { parseOptions } from './options';
import { printResults } from './print-results';
import type { Result } from './task';
import type { Command, Terminal } from './terminal';

export const format: Command = {
  name: 'format',

  async run(args, terminal) {
    const { values, positionals } = parseOptions('format', args, {
      check: { type: 'boolean', default: false },
    });
    const isCheck = values.check;
    const counts = { plans: 0, changed: 0 };
    const add = ({ changed }: FormatSummary): void => {
      counts.plans++;
      if (changed) counts.changed++;
    };
    const tellsItself = isCheck || !positionals.includes('-');
    const layout = {
      head: '',
      between: '',
      tail: () => (tellsItself ? `${sentence(counts, isCheck)}\n` : ''),
    };
    const options = { isCheck, paint: terminal.paint };
    const results = formatEach(positionals, options, terminal);
    const { failed } = await printResults(results, layout, add, terminal);
    if (!tellsItself && counts.plans > 0) terminal.warn(sentence(counts, isCheck));
    if (failed) return 2;
    return isCheck && counts.changed > 0 ? 1 : 0;
  },
};

/** One after the other: two paths may lead to the same file. */
async function* formatEach(
  words: readonly string[],
  options: FormatOptions,
  terminal: Terminal,
): AsyncGenerator<Result<FormatSummary>> {
  const work = formatWork(options);
  for await (const found of findPlans(words, 'format', terminal)) {
    yield found.kind === 'failed' ? found : work(found);
  }
}

/** `Formatted 1 of 3 plans.` */
function sentence(
  { plans, changed }: { readonly plans: number; readonly changed: number },
  isCheck: boolean,
): string {
  if (changed === 0) {
    return plans === 1
      ? l10n.t('Nothing to format in 1 plan.')
      : l10n.t('Nothing to format in {0} plans.', plans);
  }
  if (changed < plans) {
    return isCheck
      ? l10n.t('Would format {0} of {1} plans.', changed, plans)
      : l10n.t('Formatted {0} of {1} plans.', changed, plans);
  }
  if (plans === 1) return isCheck ? l10n.t('Would format 1 plan.') : l10n.t('Formatted 1 plan.');
  return isCheck ? l10n.t('Would format {0} plans.', plans) : l10n.t('Formatted {0} plans.', plans);
}
