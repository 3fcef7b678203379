import fs from 'node:fs/promises';
import { rules } from '../rules';
import type { Rule } from '../rules/rule';
import { CommandError } from './command-error';
import { noWords, oneOf, parseOptions } from './options';
import type { Command, Terminal } from './terminal';

export const rulesCommand: Command = {
  name: 'rules',
  summary: 'The rules, or one rule with its whole page.',
  help: `planwright rules [ID] [options]

Lists every rule with its severity, or shows the page of one.

  --format FORMAT  pretty (default) or json
`,
  async run(args, terminal) {
    const { values, positionals } = parseOptions('rules', args, {
      format: { type: 'string', default: 'pretty' },
    });
    const format = oneOf('format', values.format, ['pretty', 'json'] as const);
    const [id, ...more] = positionals;
    noWords('rules', more);
    const chosen = id === undefined ? rules : rules.filter((rule) => rule.id === id);
    if (chosen.length === 0) {
      throw new CommandError(`There is no rule "${id ?? ''}". planwright rules lists them.`);
    }
    const pages = await Promise.all(chosen.map((rule) => readPage(rule, terminal)));
    if (format === 'json')
      terminal.write(`${JSON.stringify({ version: 1, rules: pages }, undefined, 2)}\n`);
    else if (id === undefined) terminal.write(list(pages, terminal));
    else terminal.write(pages.map(({ page }) => page).join('\n'));
    return 0;
  },
};

interface RulePage {
  readonly id: string;
  readonly severity: string;
  readonly fixable: boolean;
  /** The page's first paragraph on one line. */
  readonly summary: string;
  /** Markdown. */
  readonly page: string;
}

async function readPage(rule: Rule, terminal: Terminal): Promise<RulePage> {
  const page = await fs.readFile(terminal.asset(`docs/rules/${rule.id}.md`), 'utf8');
  const paragraph = page.split(/\n\s*\n/).find((block) => !/^[#|]/.test(block)) ?? '';
  return {
    id: rule.id,
    severity: rule.severity,
    fixable: rule.hasFix,
    summary: paragraph.replaceAll('\n', ' ').trim(),
    page,
  };
}

function list(pages: readonly RulePage[], { paint }: Terminal): string {
  const width = Math.max(...pages.map(({ id }) => id.length));
  return pages
    .map(({ id, severity, fixable, summary }) => {
      const [sentence = ''] = /^.*?[.!?](?=\s|$)/.exec(summary) ?? [summary];
      const mark = fixable ? paint('cyan', 'fix') : '   ';
      return `${paint('bold', id.padEnd(width))}  ${severity.padEnd(11)}  ${mark}  ${sentence}\n`;
    })
    .join('');
}
