import { Snapshot } from '../model/snapshot';
import { rules } from '../rules';
import type { Severity } from '../rules/rule';
import { runRules, type PlanDiagnostic } from '../rules/run-rules';
import { SourceText } from '../text/source-text';
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
export function checkWork({ format, levels, colour }: TaskOf<'check'>): Work<Counts> {
  const { file } = checkFormats[format];
  const paint = painter(colour);
  const severities = new Map(levels);
  return guarded((source) => {
    const { path } = source;
    const read = readPlan(source);
    if (typeof read !== 'string') return read;
    const faults = new Map<string, string>();
    const { text, diagnostics } = checkText(read, severities, (rule, error) => {
      faults.set(rule, ruleFault(path, rule, error));
    });
    return {
      kind: 'done',
      // Messages and fixes are made here, so that what fails in them is among the faults below.
      text: file({ path, text, diagnostics }, paint),
      summary: countsOf(diagnostics),
      faults: [...faults.values()],
    };
  });
}

function checkText(
  read: string,
  severities: ReadonlyMap<string, Severity | 'off'>,
  onCrash: (rule: string, error: unknown) => void,
): Omit<CheckedFile, 'path'> {
  const text = SourceText.from(read);
  return { text, diagnostics: runRules(Snapshot.of(text), rules, { severities, onCrash }) };
}

function ruleFault(path: string, rule: string, error: unknown): string {
  const what = error instanceof Error ? error.message : String(error);
  return `${path}: the rule ${rule} failed (${what.replaceAll(/\s+/g, ' ')}), the others were run. Do without it by --severity ${rule}=off, and report it with the plan.`;
}

function countsOf(diagnostics: readonly PlanDiagnostic[]): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}
