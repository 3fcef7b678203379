import * as l10n from '@vscode/l10n';
import fs from 'node:fs';
import path from 'node:path';
import {
  csvStyles,
  csvTables,
  exportFormats,
  type ExportChoice,
  type Exported,
  type ExportFormat,
} from '../protocol/documents';
import { CommandError } from './command-error';
import { interruptibly } from './interruptibly';
import { shownPath } from './find-plans';
import { mustBeAnother, mustBeNew, writeNewFile, wrote } from './new-file';
import { readOnePlan, type OnePlan } from './one-plan';
import { oneOf, parseOptions } from './options';
import { refusal } from './read-plan';
import type { Command, Terminal } from './terminal';

export const exportCommand: Command = {
  name: 'export',

  async run(args, terminal) {
    const { values, positionals } = parseOptions('export', args, {
      to: { type: 'string' },
      output: { type: 'string', short: 'o' },
      template: { type: 'string' },
      table: { type: 'string' },
      csv: { type: 'string' },
      force: { type: 'boolean', default: false },
    });
    const format = formatOf(values.to, values.output);
    const choice = choiceOf(format, values, terminal);
    const plan = await readOnePlan(positionals, 'export', terminal);
    const target = targetOf(plan, format, values.output, terminal);
    const shown = shownPath(target, terminal.cwd);
    if (target !== '-' && !values.force) mustBeNew(shown, target);
    const { template } = values;
    if (plan.source.kind === 'file') mustBeAnother(shown, target, plan.source.file);
    if (template !== undefined) mustBeAnother(shown, target, path.resolve(terminal.cwd, template));
    const { exportPlan } = await import('../exports');
    const make = (signal?: AbortSignal): Promise<Exported> =>
      exportPlan(plan, choice, { locale: terminal.locale, signal });
    const exported = await (format === 'pdf' ? interruptibly(make) : make());
    if (exported.kind === 'refused') throw new CommandError(exported.message);
    if (target === '-') {
      terminal.writeBytes(exported.bytes);
      return 0;
    }
    writeNewFile(shown, target, exported.bytes, values.force);
    terminal.write(`${wrote(shown)}\n`);
    tellErrors(plan, terminal);
    return 0;
  },
};

/** Named, or told by the ending of the file to write. */
function formatOf(to: string | undefined, output: string | undefined): ExportFormat {
  const ending = path
    .extname(output ?? '')
    .slice(1)
    .toLowerCase();
  const byEnding = formatByEnding.get(ending);
  const told = to ?? byEnding;
  if (told === undefined) {
    throw new CommandError(
      l10n.t(
        'Say what to export to, such as planwright export FILE --to docx; there are {0}.',
        exportFormats.join(', '),
      ),
    );
  }
  const format = oneOf('to', told, exportFormats);
  if (byEnding !== undefined && byEnding !== format) {
    throw new CommandError(
      l10n.t(
        '{0} would be opened as {1}, but --to says {2}. Name a file that ends in .{2}, or leave --to out.',
        output ?? '',
        byEnding,
        format,
      ),
    );
  }
  return format;
}

/** Files that are something else than what they are called help nobody. */
const formatByEnding: ReadonlyMap<string, ExportFormat> = new Map([
  ...exportFormats.map((format) => [format, format] as const),
  ['htm', 'html'],
  ['markdown', 'md'],
]);

interface Asked {
  readonly template?: string | undefined;
  readonly table?: string | undefined;
  readonly csv?: string | undefined;
}

function choiceOf(
  format: ExportFormat,
  { template, table, csv }: Asked,
  terminal: Terminal,
): ExportChoice {
  const given = { template: [template, 'docx'], table: [table, 'csv'], csv: [csv, 'csv'] } as const;
  for (const [option, [value, only]] of Object.entries(given)) {
    if (value !== undefined && format !== only) {
      throw new CommandError(l10n.t('--{0} is for --to {1}, not for {2}.', option, only, format));
    }
  }
  switch (format) {
    case 'docx':
      return {
        format,
        template: template === undefined ? undefined : readTemplate(template, terminal),
      };
    case 'csv':
      return {
        format,
        table: oneOf('table', table ?? 'budget', csvTables),
        style: oneOf('csv', csv ?? 'plain', csvStyles),
      };
    default:
      return { format };
  }
}

function readTemplate(word: string, { cwd }: Terminal): Uint8Array {
  try {
    return fs.readFileSync(path.resolve(cwd, word));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandError(
      code === 'ENOENT' ? l10n.t('The template {0} does not exist.', word) : refusal(word, error),
    );
  }
}

/** Absolute, or `-`. */
function targetOf(
  { source, name }: OnePlan,
  format: ExportFormat,
  output: string | undefined,
  { cwd }: Terminal,
): string {
  if (output === '-') return '-';
  if (output !== undefined) return path.resolve(cwd, output);
  if (source.kind === 'text') {
    throw new CommandError(l10n.t('Name the file to write with -o: standard input has no name.'));
  }
  return path.join(path.dirname(source.file), `${name}.${format}`);
}

function tellErrors({ source, diagnostics }: OnePlan, terminal: Terminal): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return;
  terminal.warn(
    errors === 1
      ? l10n.t('{0} has 1 error: planwright check says which.', source.path)
      : l10n.t('{0} has {1} errors: planwright check says which.', source.path, errors),
  );
}
