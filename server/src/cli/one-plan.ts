import * as l10n from '@vscode/l10n';
import path from 'node:path';
import type { ExportSource } from '../protocol/documents';
import { loadAllTexts, speak } from '../l10n/speak';
import { toData } from '../parse/syntax';
import type { PlanDiagnostic } from '../rules/run-rules';
import { SourceText } from '../text/source-text';
import { localDay } from '../util/local-day';
import { planView } from '../views/plan-view';
import { chosenBy } from './around-files';
import { Engine, ruleFault } from './check-text';
import { CommandError } from './command-error';
import { findPlans } from './find-plans';
import { readPlan } from './read-plan';
import { holdsNoPlan, type PlanSource } from './task';
import type { Terminal } from './terminal';

export interface OnePlan extends ExportSource {
  readonly source: PlanSource;
  readonly diagnostics: readonly PlanDiagnostic[];
}

/**
 * The one plan that a command is about, with all that the preview would show of it.
 * @throws CommandError where the words name none, or several, or it cannot be read
 */
export async function readOnePlan(
  words: readonly string[],
  command: string,
  terminal: Terminal,
): Promise<OnePlan> {
  await loadAllTexts();
  const source = await onlyOne(words, command, terminal);
  const text = readPlan(source);
  if (typeof text !== 'string') throw new CommandError(text.message);
  const checker = new Engine([], chosenBy(terminal)).of(source);
  const snapshot = checker.read(SourceText.from(text));
  if (!snapshot.plan) {
    throw new CommandError(holdsNoPlan(source.path));
  }
  const diagnostics = checker.check(snapshot);
  const view = planView(
    { uri: source.path, version: 0, snapshot, diagnostics },
    { today: localDay(new Date()) },
  );
  for (const { fault } of checker.beside()) terminal.warn(fault);
  for (const [rule, error] of checker.crashes) {
    terminal.warn(ruleFault(source.path, rule, error, l10n.t('Report it with the plan.')));
  }
  // The plan's configuration may have had its findings told in another language.
  speak(terminal.locale);
  const { root } = snapshot.tree;
  return { source, name: nameOf(source), view, value: root && toData(root), diagnostics };
}

async function onlyOne(
  words: readonly string[],
  command: string,
  terminal: Terminal,
): Promise<PlanSource> {
  const found: PlanSource[] = [];
  for await (const each of findPlans(words, command, terminal)) {
    if (each.kind === 'failed') throw new CommandError(each.message);
    found.push(each);
    if (found.length > 1) break;
  }
  const [one, another] = found;
  if (!one || another) {
    throw new CommandError(
      l10n.t(
        'Name one plan file: planwright {0} takes one at a time, and there are several.',
        command,
      ),
    );
  }
  return one;
}

/** `pohjois-savo` of `plans/pohjois-savo.projectplan.yaml` */
function nameOf(source: PlanSource): string {
  if (source.kind === 'text') return 'plan';
  return path.basename(source.file).replace(/(\.(projectplan|hanke))?\.ya?ml$/i, '');
}
