import * as l10n from '@vscode/l10n';
import { loadAllTexts } from '../l10n/speak';
import { severities } from '../rules/rule';
import type { Counts } from './check-work';
import { chosenBy } from './around-files';
import { findPlans } from './find-plans';
import { fixWork, type FixOptions, type FixSummary } from './fix-work';
import { countsText } from './formats/counts';
import { namedRule } from './named-rules';
import { parseOptions } from './options';
import { printResults } from './print-results';
import type { Result } from './task';
import type { Command, Terminal } from './terminal';

export const fix: Command = {
  name: 'fix',

  async run(args, terminal) {
    await loadAllTexts();
    const { values, positionals } = parseOptions('fix', args, {
      rule: { type: 'string', multiple: true, default: [] },
      'dry-run': { type: 'boolean', default: false },
    });
    const dryRun = values['dry-run'];
    const options: FixOptions = {
      chosen: chosenBy(terminal),
      named: new Set(values.rule.map((word) => namedRule('rule', word))),
      output: dryRun ? 'diff' : positionals.includes('-') ? 'text' : 'report',
      colour: terminal.colour,
    };
    const totals = new Totals(dryRun);
    const tellsItself = options.output === 'report';
    const layout = {
      head: '',
      between: '',
      tail: () => (tellsItself ? `${totals.sentence}\n` : ''),
    };
    const results = fixEach(positionals, options, terminal);
    const add = (summary: FixSummary): void => {
      totals.add(summary);
    };
    const { failed } = await printResults(results, layout, add, terminal);
    if (!tellsItself && totals.plans > 0) terminal.warn(totals.sentence);
    if (failed) return 2;
    return totals.left.error > 0 ? 1 : 0;
  },
};

/** One after the other: two paths may lead to the same file. */
async function* fixEach(
  words: readonly string[],
  options: FixOptions,
  terminal: Terminal,
): AsyncGenerator<Result<FixSummary>> {
  const work = fixWork(options);
  for await (const found of findPlans(words, 'fix', terminal)) {
    yield found.kind === 'failed' ? found : work(found);
  }
}

class Totals {
  plans = 0;
  readonly left: Record<keyof Counts, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  private fixed = 0;
  private plansFixed = 0;

  constructor(private readonly dryRun: boolean) {}

  add({ fixed, left }: FixSummary): void {
    this.plans++;
    this.fixed += fixed;
    if (fixed > 0) this.plansFixed++;
    for (const severity of severities) this.left[severity] += left[severity];
  }

  private get done(): string {
    const { dryRun, fixed, plansFixed, plans } = this;
    if (fixed === 0) {
      return plans === 1
        ? l10n.t('Nothing to fix in 1 plan.')
        : l10n.t('Nothing to fix in {0} plans.', plans);
    }
    const what = fixed === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', fixed);
    if (plansFixed < plans) {
      return dryRun
        ? l10n.t('Would fix {0} in {1} of {2} plans.', what, plansFixed, plans)
        : l10n.t('Fixed {0} in {1} of {2} plans.', what, plansFixed, plans);
    }
    if (plans === 1) {
      return dryRun
        ? l10n.t('Would fix {0} in 1 plan.', what)
        : l10n.t('Fixed {0} in 1 plan.', what);
    }
    return dryRun
      ? l10n.t('Would fix {0} in {1} plans.', what, plans)
      : l10n.t('Fixed {0} in {1} plans.', what, plans);
  }

  /** `Fixed 3 findings in 1 of 2 plans. Left: 1 error, …` */
  get sentence(): string {
    return `${this.done} ${l10n.t('Left: {0}.', countsText(this.left))}`;
  }
}
