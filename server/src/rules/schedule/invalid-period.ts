import * as l10n from '@vscode/l10n';
import { raw, replaceValue } from '../../parse/edits';
import type { ScalarNode } from '../../parse/syntax';
import type { PeriodProblem } from '../../values/period';
import { defineRule } from '../rule';
import { oddPeriods } from './_period-fields';

interface Invalid {
  readonly at: ScalarNode;
  readonly isDate: boolean;
  readonly problem: PeriodProblem;
}

/** A text that is no period, or one that the calendar does not have (plan-format §3). */
export const scheduleInvalidPeriod = defineRule<Invalid>({
  id: 'schedule/invalid-period',
  severity: 'error',
  message: ({ at, isDate, problem }) => {
    const text = at.source.trim();
    const isNoDate = isDate && problem.kind === 'not-a-period';
    const what = isNoDate ? l10n.t('"{0}" is not a date.', text) : explain(text, problem);
    return `${what} ${wayOut(problem, isDate)}`;
  },

  *check(snapshot) {
    for (const { at, isDate, parsed } of oddPeriods(snapshot)) {
      if (!parsed.ok) yield { at: at.span, data: { at, isDate, problem: parsed.problem } };
    }
  },

  *fix({ data: { at, problem } }, { tree }) {
    for (const text of problem.corrections) {
      yield {
        title: l10n.t('Change to {0}', text),
        edits: [replaceValue(tree, at, raw(text))],
        preferred: problem.corrections.length === 1,
      };
    }
  },
});

function explain(text: string, { kind, part }: PeriodProblem): string {
  const whole = part.trim() === text;
  switch (kind) {
    case 'not-a-period':
      return whole
        ? l10n.t('"{0}" is not a period.', text)
        : l10n.t('"{0}" is not a period, because of "{1}".', text, part);
    case 'no-such-quarter':
      return l10n.t('"{0}": there is no quarter {1}, only 1 to 4.', text, part);
    case 'no-such-half':
      return l10n.t('"{0}": there is no half-year {1}, only 1 and 2.', text, part);
    case 'no-such-month':
      return l10n.t('"{0}": there is no month {1}, only 1 to 12.', text, part);
    case 'no-such-day':
      return l10n.t('"{0}": that month has no day {1}.', text, part);
    case 'year-out-of-range':
      return l10n.t('"{0}": {1} is no year of a plan, only 1990 to 2100.', text, part);
    case 'ambiguous':
      return l10n.t('"{0}" can be read in several ways.', text);
    case 'incomplete':
      return whole
        ? l10n.t('"{0}" is incomplete.', text)
        : l10n.t('"{0}" is incomplete at "{1}".', text, part);
  }
}

function wayOut({ corrections }: PeriodProblem, isDate: boolean): string {
  if (corrections.length === 0) {
    if (isDate) return l10n.t('Write it as 2023-04-05.');
    return l10n.t('Write for instance 2023-Q1, 2023-05, 2023-05-01 or 2023-Q1..2023-Q4.');
  }
  return l10n.t('Write {0}.', corrections.join(l10n.t(' or ')));
}
