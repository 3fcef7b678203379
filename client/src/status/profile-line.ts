import { l10n } from 'vscode';
import type { PlanStatusInfo } from '@planwright/protocol';
import type { StatusLine } from './readiness-line';

/** Whose demands count for the plan, and who says so. Short: a status has little room. */
export function profileLine({ profile }: PlanStatusInfo): StatusLine {
  const { id, from, named } = profile;
  const line = (detail: string): StatusLine => ({
    text: l10n.t('Profile: {0}', id),
    detail,
    severity: 'Information',
    command: undefined,
  });
  switch (from) {
    case 'plan':
      return line(l10n.t('named in the plan'));
    case 'folder':
      return line(l10n.t('from planwright.config.yaml'));
    case 'chosen':
      return line(l10n.t('chosen for this check'));
    case 'default':
      return line(l10n.t('the plan names none'));
    case 'unread':
      return { ...line(l10n.t('{0} is not read', named ?? '')), severity: 'Warning' };
    case 'missing':
      return { ...line(l10n.t('{0} cannot be found', named ?? '')), severity: 'Warning' };
  }
}
