import * as l10n from '@vscode/l10n';
import fs from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import { CommandError } from './command-error';
import { shownPath } from './find-plans';
import { mustBeAnother, mustBeNew, writeNewFile, wrote } from './new-file';
import { parseOptions } from './options';
import { refusal } from './read-plan';
import type { Command } from './terminal';

export const importCommand: Command = {
  name: 'import',

  async run(args, terminal) {
    const { values, positionals } = parseOptions('import', args, {
      output: { type: 'string', short: 'o' },
      quiet: { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
    });
    const [word, ...more] = positionals;
    if (word === undefined || more.length > 0) {
      throw new CommandError(l10n.t('Name one document: planwright import FILE.docx.'));
    }
    const { cwd } = terminal;
    const file = path.resolve(cwd, word);
    const target = values.output === '-' ? '-' : targetOf(file, values.output, cwd);
    const shown = shownPath(target, cwd);
    if (target !== '-' && !values.force) mustBeNew(shown, target);
    mustBeAnother(shown, target, file);
    // A document is read into many small objects, most of them soon garbage: left to itself, the heap
    // grows to several times what is alive.
    v8.setFlagsFromString('--semi-space-growth-factor=1');
    v8.setFlagsFromString('--heap-growing-percent=30');
    const { importPlan, reportText } = await import('../imports');
    const source = { name: path.basename(file), bytes: readFile(word, file) };
    const { locale } = terminal;
    const imported = await importPlan(source, { locale });
    if (imported.kind === 'refused') throw new CommandError(imported.message);
    if (target === '-') terminal.write(imported.yaml);
    else writeNewFile(shown, target, Buffer.from(imported.yaml, 'utf8'), values.force);
    if (!values.quiet) terminal.tell(reportText(imported.report, locale));
    if (target !== '-') terminal.write(`${wrote(shown)}\n`);
    return 0;
  },
};

function targetOf(file: string, output: string | undefined, cwd: string): string {
  if (output !== undefined) return path.resolve(cwd, output);
  const { dir, name } = path.parse(file);
  return path.join(dir, `${name}.projectplan.yaml`);
}

function readFile(word: string, file: string): Uint8Array {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw new CommandError(l10n.t('{0} does not exist. Give the path of a document.', word));
    if (code === 'EISDIR')
      throw new CommandError(l10n.t('{0} is a folder. Give the path of a document.', word));
    throw new CommandError(refusal(word, error));
  }
}
