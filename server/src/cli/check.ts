import { loadAllTexts, locales } from '../l10n/speak';
import { severities, type Severity } from '../rules/rule';
import { checkWork, type Counts } from './check-work';
import { chosenBy } from './around-files';
import { CommandError } from './command-error';
import { findPlans } from './find-plans';
import { checkFormatNames, checkFormats } from './formats/check-formats';
import { inOrder } from './in-order';
import { jobsHelp, readJobs } from './jobs';
import { oneOf, parseOptions, wholeNumber } from './options';
import { printResults } from './print-results';
import { namedRule } from './named-rules';
import type { TaskOf } from './task';
import type { Command } from './terminal';

export const check: Command = {
  name: 'check',
  summary: 'Everything that is wrong or missing in plans.',
  help: `planwright check PATH… [options]

Checks plans with the same rules as the editor. PATH is a file, a folder (searched for
*.projectplan.yaml and *.hanke.yaml), a glob, or - for standard input. Findings come as plans are
done, in the order of the paths, however many plans there are.

  --format FORMAT        pretty (default), json, sarif, github, junit
  --max-warnings N       more warnings than N are a failure
  --severity RULE=LEVEL  off, hint, information, warning or error, for a rule (budget/no-total) or
                         a group (schedule/*); may be given several times
  --profile ID           generic, rrf-fi, or the path of a profile file: goes before what plans name
  --locale LANGUAGE      en, fi or sv: the language of findings and fixes
${jobsHelp}
  --no-color             plain text, as NO_COLOR also asks

A plan that cannot be read, or that planwright itself fails on, costs only itself: it is named on
standard error, and the others are checked.

Exit status: 0 no error (and no more than N warnings), 1 findings, 2 the command, or a part of its
work, could not be done.
`,

  async run(args, terminal) {
    await loadAllTexts();
    const { values, positionals } = parseOptions('check', args, {
      format: { type: 'string', default: 'pretty' },
      'max-warnings': { type: 'string' },
      severity: { type: 'string', multiple: true, default: [] },
      profile: { type: 'string' },
      locale: { type: 'string' },
      jobs: { type: 'string' },
    });
    const name = oneOf('format', values.format, checkFormatNames);
    const limit = values['max-warnings'];
    const maxWarnings =
      limit === undefined ? Number.POSITIVE_INFINITY : wholeNumber('max-warnings', limit);
    const levels = values.severity.map(readSeverity);
    const { profile } = values;
    const locale =
      values.locale === undefined ? undefined : oneOf('locale', values.locale, locales);
    const chosen = { ...chosenBy(terminal), profile, locale };
    const jobs = readJobs(values.jobs);
    const task: TaskOf<'check'> = {
      kind: 'check',
      format: name,
      levels,
      chosen,
      colour: terminal.colour,
    };
    const results = inOrder(findPlans(positionals, 'check', terminal), {
      work: checkWork(task),
      jobs,
      startWorker: () => terminal.startWorker(task),
    });
    const counts = { error: 0, warning: 0, information: 0, hint: 0 };
    let plans = 0;
    const add = (found: Counts, of: 'plan' | 'file'): void => {
      for (const severity of severities) counts[severity] += found[severity];
      if (of === 'plan') plans++;
    };
    const format = checkFormats[name];
    const { head = '', between = '', tail = () => '' } = format.layout?.(terminal) ?? {};
    const layout = { head, between, tail: () => tail({ counts, plans }) };
    const { failed } = await printResults(results, layout, add, terminal);
    if (failed) return 2;
    return counts.error > 0 || counts.warning > maxWarnings ? 1 : 0;
  },
};

function readSeverity(option: string): readonly [string, Severity | 'off'] {
  const [rule = '', level] = option.split('=');
  if (level === undefined) {
    throw new CommandError(
      `--severity takes RULE=LEVEL, such as schedule/gap=off, not "${option}".`,
    );
  }
  return [namedRule('severity', rule), oneOf('severity', level, [...severities, 'off'] as const)];
}
