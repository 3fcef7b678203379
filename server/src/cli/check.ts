import { Snapshot } from '../model/snapshot';
import { rules } from '../rules';
import { severities, type Severity } from '../rules/rule';
import { runRules, type PlanDiagnostic } from '../rules/run-rules';
import { SourceText } from '../text/source-text';
import { CommandError } from './command-error';
import { findPlans, type PlanFile } from './find-plans';
import { github } from './formats/github';
import { json } from './formats/json';
import { pretty } from './formats/pretty';
import { sarif } from './formats/sarif';
import { oneOf, parseOptions, wholeNumber } from './options';
import type { Command, Terminal } from './terminal';

export interface CheckedFile {
  readonly path: string;
  readonly text: SourceText;
  readonly diagnostics: readonly PlanDiagnostic[];
}

export type Counts = Readonly<Record<Severity, number>>;

/** Turns the findings of a run into what is printed. */
export type CheckFormat = (
  files: readonly CheckedFile[],
  counts: Counts,
  terminal: Terminal,
) => string;

const formats = { pretty, json, sarif, github } as const satisfies Record<string, CheckFormat>;
const formatNames = ['pretty', 'json', 'sarif', 'github'] as const;

export const check: Command = {
  name: 'check',
  summary: 'Everything that is wrong or missing in plans.',
  help: `planwright check PATH… [options]

Checks plans with the same rules as the editor. PATH is a file, a folder (searched for
*.projectplan.yaml and *.hanke.yaml), a glob, or - for standard input.

  --format FORMAT        pretty (default), json, sarif, github
  --max-warnings N       more warnings than N are a failure
  --severity RULE=LEVEL  off, hint, information, warning or error, for a rule (budget/no-total) or
                         a group (schedule/*); may be given several times
  --no-color             plain text, as NO_COLOR also asks

Exit status: 0 no error (and no more than N warnings), 1 findings, 2 the command could not do its work.
`,

  async run(args, terminal) {
    const { values, positionals } = parseOptions('check', args, {
      format: { type: 'string', default: 'pretty' },
      'max-warnings': { type: 'string' },
      severity: { type: 'string', multiple: true, default: [] },
    });
    const format = oneOf('format', values.format, formatNames);
    const limit = values['max-warnings'];
    const maxWarnings =
      limit === undefined ? Number.POSITIVE_INFINITY : wholeNumber('max-warnings', limit);
    const levels = new Map(values.severity.map(readSeverity));
    const plans = await findPlans(positionals, 'check', terminal);
    const files = plans.map((plan) => checkFile(plan, levels));
    const counts = countAll(files);
    terminal.write(formats[format](files, counts, terminal));
    return counts.error > 0 || counts.warning > maxWarnings ? 1 : 0;
  },
};

function checkFile(file: PlanFile, levels: ReadonlyMap<string, Severity | 'off'>): CheckedFile {
  const snapshot = Snapshot.of(SourceText.from(file.text));
  const diagnostics = runRules(snapshot, rules, {
    severities: levels,
    onCrash: (rule, error) => {
      throw new Error(`Rule ${rule} failed on ${file.path}.`, { cause: error });
    },
  });
  return { path: file.path, text: snapshot.text, diagnostics };
}

function readSeverity(option: string): readonly [string, Severity | 'off'] {
  const [rule = '', level = ''] = option.split('=');
  const known = rules.some(({ id }) => id === rule || `${id.split('/')[0] ?? ''}/*` === rule);
  if (!known) {
    throw new CommandError(`--severity names no rule: "${rule}". planwright rules lists them.`);
  }
  return [rule, oneOf('severity', level, [...severities, 'off'] as const)];
}

function countAll(files: readonly CheckedFile[]): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { diagnostics } of files) for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}
