import { l10n } from 'vscode';
import type { Command } from 'vscode';
import type { PlanStatusInfo } from '@planwright/protocol';
import type { ServerState } from '../plan-server';
import { isPlanName } from './plan-name';

/** One line of the language status. */
export interface StatusLine {
  readonly text: string;
  /** Empty: there is nothing more to say. */
  readonly detail: string;
  readonly severity: 'Information' | 'Warning' | 'Error';
  readonly command: Command | undefined;
}

/**
 * Is the plan ready to submit.
 * @param info undefined: not known yet
 */
export function readinessLine(state: ServerState, info: PlanStatusInfo | undefined): StatusLine {
  const line = (
    text: string,
    severity: StatusLine['severity'],
    command: Command | undefined,
  ): StatusLine => ({ text, detail: '', severity, command });
  if (state === 'stopped') {
    return line(l10n.t('The plan is not being checked: the server has stopped'), 'Error', {
      command: 'planwright.restartServer',
      title: l10n.t('Restart'),
    });
  }
  if (!info) return line(l10n.t('The plan is being checked'), 'Information', undefined);
  const { errors, warnings } = info;
  if (errors + warnings === 0) {
    return line(l10n.t('Ready to submit: no error and no warning'), 'Information', {
      command: 'planwright.openPreviewToSide',
      title: l10n.t('Open preview'),
    });
  }
  return line(
    l10n.t('Not ready. Errors: {0}, warnings: {1}', errors, warnings),
    errors > 0 ? 'Error' : 'Warning',
    { command: 'planwright.goToNextProblem', title: l10n.t('Next problem') },
  );
}

/** Why a file is taken for a plan. */
export function reasonLine(path: string): StatusLine {
  return {
    text: isPlanName(path)
      ? l10n.t('A project plan by the name of the file')
      : l10n.t('A project plan by the chosen language'),
    detail: '',
    severity: 'Information',
    command: undefined,
  };
}
