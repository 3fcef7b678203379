import type { ViewSeverity, WordKey, Words } from '@planwright/protocol';

/** The gravest first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;

const many: Readonly<Record<ViewSeverity, WordKey>> = {
  error: 'errors',
  warning: 'warnings',
  information: 'informations',
  hint: 'hints',
};

export function severityWord(words: Words, severity: ViewSeverity, of: 'one' | 'many'): string {
  return words[of === 'one' ? severity : many[severity]];
}
