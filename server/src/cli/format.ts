import { findPlans } from './find-plans';
import { formatWork, type FormatOptions, type FormatSummary } from './format-work';
import { plural } from './formats/counts';
import { parseOptions } from './options';
import { printResults } from './print-results';
import type { Result } from './task';
import type { Command, Terminal } from './terminal';

export const format: Command = {
  name: 'format',
  summary: 'Brings plans into one layout, without changing what they say.',
  help: `planwright format PATH… [options]

Brings plans into the layout of the plan format, as the editor's own command does: two spaces a
level, dashes two spaces in from their key, one space behind colons and dashes, no blanks at the end
of a line, no more than one blank line on end. Nothing but blanks changes: every value stays what it
is, and so do comments, quotation marks, the order of keys and the kind of line ends. A plan that is
in order is not touched. PATH is a file, a folder (searched for *.projectplan.yaml and
*.hanke.yaml), a glob, or - for standard input, whose formatted text goes to standard output.

  --check      write nothing, and name the plans that are not formatted
  --no-color   plain text, as NO_COLOR also asks

Files are written whole or not at all. A plan with a line that cannot be read is left alone: it is
named on standard error, and the others are formatted.

Exit status: 0 done (with --check: all are formatted), 1 some are not formatted (only with --check),
2 the command, or a part of its work, could not be done.
`,

  async run(args, terminal) {
    const { values, positionals } = parseOptions('format', args, {
      check: { type: 'boolean', default: false },
    });
    const isCheck = values.check;
    const counts = { plans: 0, changed: 0 };
    const add = ({ changed }: FormatSummary): void => {
      counts.plans++;
      if (changed) counts.changed++;
    };
    const tellsItself = isCheck || !positionals.includes('-');
    const layout = {
      head: '',
      between: '',
      tail: () => (tellsItself ? `${sentence(counts, isCheck)}\n` : ''),
    };
    const options = { isCheck, paint: terminal.paint };
    const results = formatEach(positionals, options, terminal);
    const { failed } = await printResults(results, layout, add, terminal);
    if (!tellsItself && counts.plans > 0) terminal.warn(sentence(counts, isCheck));
    if (failed) return 2;
    return isCheck && counts.changed > 0 ? 1 : 0;
  },
};

/** One after the other: two paths may lead to the same file. */
async function* formatEach(
  words: readonly string[],
  options: FormatOptions,
  terminal: Terminal,
): AsyncGenerator<Result<FormatSummary>> {
  const work = formatWork(options);
  for await (const found of findPlans(words, 'format', terminal)) {
    yield found.kind === 'failed' ? found : work(found);
  }
}

/** `Formatted 1 of 3 plans.` */
function sentence(
  { plans, changed }: { readonly plans: number; readonly changed: number },
  isCheck: boolean,
): string {
  if (changed === 0) return `Nothing to format in ${plural(plans, 'plan')}.`;
  const which = changed < plans ? `${changed} of ${plans} plans` : plural(plans, 'plan');
  return `${isCheck ? 'Would format' : 'Formatted'} ${which}.`;
}
