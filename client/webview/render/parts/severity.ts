import type { ProblemWeight, ViewSeverity, WordKey, Words } from '@planwright/protocol';

/** The gravest first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;

/** What a finding means for the submission, the gravest first. */
export const weights = ['blocking', 'open', 'note', 'hint'] as const;

/** A finding has the sign of what it means, whatever severity its rule has. */
export const weightIcons: Readonly<Record<ProblemWeight, ViewSeverity>> = {
  blocking: 'error',
  open: 'warning',
  note: 'information',
  hint: 'hint',
};

const many: Readonly<Record<ViewSeverity, WordKey>> = {
  error: 'errors',
  warning: 'warnings',
  information: 'informations',
  hint: 'hints',
};

export function severityWord(words: Words, severity: ViewSeverity, of: 'one' | 'many'): string {
  return words[of === 'one' ? severity : many[severity]];
}
