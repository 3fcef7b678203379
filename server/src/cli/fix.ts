import { loadAllTexts } from '../l10n/speak';
import { severities } from '../rules/rule';
import type { Counts } from './check-work';
import { chosenBy } from './around-files';
import { findPlans } from './find-plans';
import { fixWork, type FixOptions, type FixSummary } from './fix-work';
import { countsText, plural } from './formats/counts';
import { namedRule } from './named-rules';
import { parseOptions } from './options';
import { printResults } from './print-results';
import type { Result } from './task';
import type { Command, Terminal } from './terminal';

export const fix: Command = {
  name: 'fix',
  summary: 'Applies the fixes that keep what a plan says.',
  help: `planwright fix PATH… [options]

Applies the safe fixes, those that write the same thing in the form that the plan format asks for,
until none is left. Fixes that change a figure are never among them: the editor offers these. What
else stands in the plan, comments and line ends included, stays as it is, and a plan with nothing to
fix is not touched. PATH is a file, a folder (searched for *.projectplan.yaml and *.hanke.yaml), a
glob, or - for standard input, whose fixed text goes to standard output.

  --rule RULE  only this rule (schedule/notation) or group (budget/*); may be given several times
  --dry-run    write nothing, and print a unified diff, for git apply or patch -p1
  --no-color   plain text, as NO_COLOR also asks

Files are written whole or not at all. One that cannot be read or written costs only itself: it is
named on standard error, and the others are fixed. The count of what was fixed and of what is left
goes to standard output, or to standard error where that takes a text or a diff.

Exit status: 0 no error is left (with --dry-run: would be left), 1 errors are left, 2 the command,
or a part of its work, could not be done.
`,

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

  /** `Fixed 3 findings in 1 of 2 plans. Left: 1 error, …` */
  get sentence(): string {
    const { dryRun, fixed, plansFixed, plans } = this;
    const where = plansFixed < plans ? `${plansFixed} of ${plans} plans` : plural(plans, 'plan');
    const done =
      fixed === 0
        ? `Nothing to fix in ${plural(plans, 'plan')}.`
        : `${dryRun ? 'Would fix' : 'Fixed'} ${plural(fixed, 'finding')} in ${where}.`;
    return `${done} Left: ${countsText(this.left)}.`;
  }
}
