import * as l10n from '@vscode/l10n';
import type { Severity } from '../rules/rule';
import type { PlanDiagnostic } from '../rules/run-rules';
import { SourceText } from '../text/source-text';
import { Engine, ruleFault } from './check-text';
import { checkFormats } from './formats/check-formats';
import { painter } from './paint';
import { readPlan } from './read-plan';
import { guarded, type TaskOf, type Work } from './task';

export interface CheckedFile {
  readonly path: string;
  readonly text: SourceText;
  readonly diagnostics: readonly PlanDiagnostic[];
}

export type Counts = Readonly<Record<Severity, number>>;

/** Reads and checks one plan, and writes its findings; a rule that crashes costs its own alone. */
export function checkWork({ format, levels, chosen, colour }: TaskOf<'check'>): Work<Counts> {
  const { file } = checkFormats[format];
  const paint = painter(colour);
  const engine = new Engine(levels, chosen);
  return guarded(chosen.own, (source) => {
    const { path } = source;
    const read = readPlan(source);
    if (typeof read !== 'string') return read;
    const checker = engine.of(source);
    const text = SourceText.from(read);
    const diagnostics = checker.check(checker.read(text));
    return {
      kind: 'done',
      // Messages and fixes are made here, so that what fails in them is among the faults below.
      text: file({ path, text, diagnostics }, paint),
      summary: countsOf(diagnostics),
      faults: [...checker.crashes].map(([rule, error]) =>
        ruleFault(
          path,
          rule,
          error,
          l10n.t('Do without it by --severity {0}=off, and report it with the plan.', rule),
        ),
      ),
      beside: checker
        .beside()
        .map(({ path: shown, file: { text: content, diagnostics: found }, fault }) => ({
          path: shown,
          text: file({ path: shown, text: content, diagnostics: found }, paint),
          summary: countsOf(found),
          fault,
        })),
    };
  });
}

export function countsOf(diagnostics: readonly PlanDiagnostic[]): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}
