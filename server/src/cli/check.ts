import * as l10n from '@vscode/l10n';
import { loadAllTexts } from '../l10n/speak';
import { severities, type Severity } from '../rules/rule';
import { checkWork, type Counts } from './check-work';
import { chosenBy } from './around-files';
import { CommandError } from './command-error';
import { findPlans } from './find-plans';
import { checkFormatNames, checkFormats } from './formats/check-formats';
import { inOrder } from './in-order';
import { readJobs } from './jobs';
import { oneOf, parseOptions, wholeNumber } from './options';
import { printResults } from './print-results';
import { namedRule } from './named-rules';
import type { TaskOf } from './task';
import type { Command } from './terminal';

export const check: Command = {
  name: 'check',

  async run(args, terminal) {
    await loadAllTexts();
    const { values, positionals } = parseOptions('check', args, {
      format: { type: 'string', default: 'pretty' },
      'max-warnings': { type: 'string' },
      severity: { type: 'string', multiple: true, default: [] },
      profile: { type: 'string' },
      jobs: { type: 'string' },
    });
    const name = oneOf('format', values.format, checkFormatNames);
    const limit = values['max-warnings'];
    const maxWarnings =
      limit === undefined ? Number.POSITIVE_INFINITY : wholeNumber('max-warnings', limit);
    const levels = values.severity.map(readSeverity);
    const { profile } = values;
    const chosen = { ...chosenBy(terminal), profile };
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
      l10n.t('--severity takes RULE=LEVEL, such as schedule/gap=off, not "{0}".', option),
    );
  }
  return [namedRule('severity', rule), oneOf('severity', level, [...severities, 'off'] as const)];
}
