import * as l10n from '@vscode/l10n';
import type { Severity } from '../../rules/rule';
import type { Counts } from '../check-work';

/** `1 error, 0 warnings, 2 notes, 3 hints`. */
export function countsText({ error, warning, information, hint }: Counts): string {
  return [
    error === 1 ? l10n.t('1 error') : l10n.t('{0} errors', error),
    warning === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warning),
    information === 1 ? l10n.t('1 note') : l10n.t('{0} notes', information),
    hint === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', hint),
  ].join(', ');
}

/** As people read it; options and data have the word of the format. */
export function severityText(severity: Severity): string {
  switch (severity) {
    case 'error':
      return l10n.t('error');
    case 'warning':
      return l10n.t('warning');
    case 'information':
      return l10n.t('information');
    case 'hint':
      return l10n.t('hint');
  }
}

/** ` (and 3 more)`, behind the first of several. */
export function andMore(count: number): string {
  return ` ${l10n.t('(and {0} more)', count)}`;
}

/** `a, b or c`. */
export function either(words: readonly string[]): string {
  return words.join(', ').replace(/, ([^,]*)$/, `${l10n.t(' or ')}$1`);
}
