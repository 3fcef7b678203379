import * as l10n from '@vscode/l10n';

/** What an export was given cannot be used; the message is a sentence with the way out. */
export class ExportRefused extends Error {
  override readonly name = 'ExportRefused';
}

/** @param name the plan's file, without its ending */
export function holdsNoPlan(name: string): ExportRefused {
  return new ExportRefused(l10n.t('{0} holds no plan: there is nothing to export.', name));
}
