import * as l10n from '@vscode/l10n';
import fs from 'node:fs/promises';
import { withShortTexts, type RuleTexts } from '../protocol/rule-texts';
import { rules } from '../rules';
import { severities, type Rule } from '../rules/rule';
import { nearest } from '../util/near';
import { onOneLine } from '../util/on-one-line';
import { CommandError } from './command-error';
import { either, severityText } from './formats/counts';
import { markdownText } from './markdown-text';
import { noWords, oneOf, parseOptions } from './options';
import { exampleIn, parseRulePage, readRuleTexts, type RulePage } from './rule-page';
import type { Command, Terminal } from './terminal';

export const rulesCommand: Command = {
  name: 'rules',
  async run(args, terminal) {
    const { values, positionals } = parseOptions('rules', args, {
      format: { type: 'string', default: 'pretty' },
    });
    const format = oneOf('format', values.format, ['pretty', 'md', 'json'] as const);
    const [asked, ...more] = positionals;
    noWords('rules', more);
    const { chosen, isPage } = choose(asked);
    const texts = readRuleTexts(terminal);
    const pages = await Promise.all(chosen.map((rule) => readPage(rule, texts, terminal)));
    switch (format) {
      case 'json':
        terminal.write(
          `${JSON.stringify({ version: 1, rules: pages.map(toJson) }, undefined, 2)}\n`,
        );
        break;
      case 'md':
        terminal.write(pages.map(({ markdown }) => markdown).join('\n'));
        break;
      case 'pretty':
        terminal.write(isPage ? pretty(pages, terminal) : list(pages, terminal));
        break;
    }
    return 0;
  },
};

interface Choice {
  readonly chosen: readonly Rule[];
  /** One rule was asked for, by its id. */
  readonly isPage: boolean;
}

function choose(asked: string | undefined): Choice {
  if (asked === undefined) return { chosen: rules, isPage: false };
  const one = rules.find(({ id }) => id === asked);
  if (one) return { chosen: [one], isPage: true };
  const group = asked.replace(/\/\*?$/, '');
  const chosen = rules.filter(({ id }) => groupOf(id) === group);
  if (chosen.length === 0) throw new CommandError(noSuchRule(asked));
  return { chosen, isPage: false };
}

function noSuchRule(asked: string): string {
  const near = likely(asked);
  const wayOut =
    near.length === 0
      ? l10n.t('planwright rules lists them.')
      : l10n.t('Did you mean {0}?', either(near));
  return `${l10n.t('There is no rule "{0}".', asked)} ${wayOut}`;
}

/** By a slip of the pen, without the group, or with a part of the name only. */
function likely(asked: string): readonly string[] {
  const groups = [...new Set(rules.map(({ id }) => groupOf(id)))];
  const ids = rules.map(({ id }) => ({ value: id, names: [id, id.slice(id.indexOf('/') + 1)] }));
  const near = nearest(asked, [...ids, ...groups.map((value) => ({ value, names: [value] }))]);
  if (near.length > 0) return near;
  const part = asked.toLowerCase().replace(/^.*\//, '');
  return part.length < 3
    ? []
    : rules
        .map(({ id }) => id)
        .filter((id) => id.includes(part))
        .slice(0, 3);
}

function groupOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

interface ReadPage {
  readonly rule: Rule;
  readonly page: RulePage;
  /** With its short texts in the language of the run. */
  readonly markdown: string;
}

async function readPage(
  rule: Rule,
  texts: RuleTexts | undefined,
  terminal: Terminal,
): Promise<ReadPage> {
  const text = await fs.readFile(terminal.asset(`docs/rules/${rule.id}.md`), 'utf8');
  // A checkout on Windows may have turned the line ends.
  const written = text.replaceAll('\r\n', '\n');
  const markdown = texts ? withShortTexts(written, rule.id, texts) : written;
  return { rule, page: parseRulePage(markdown), markdown };
}

/** Texts are Markdown on one line, examples YAML as it is written. */
function toJson({ rule, page, markdown }: ReadPage): Readonly<Record<string, unknown>> {
  const section = (heading: string): string => onOneLine(page.sections.get(heading) ?? '');
  return {
    id: rule.id,
    severity: rule.severity,
    fixable: rule.hasFix,
    summary: page.summary,
    why: section('Why it matters'),
    found: exampleIn(page, 'Found') ?? '',
    inOrder: exampleIn(page, 'In order') ?? '',
    options: section('Options'),
    silence: section('How to silence'),
    page: markdown,
  };
}

function pretty(pages: readonly ReadPage[], { paint }: Terminal): string {
  return pages.map(({ markdown }) => markdownText(markdown, paint)).join('\n');
}

function list(pages: readonly ReadPage[], { paint }: Terminal): string {
  const width = Math.max(...pages.map(({ rule }) => rule.id.length));
  const graveness = Math.max(...severities.map((severity) => severityText(severity).length));
  const fix = l10n.t('fix');
  return pages
    .map(({ rule: { id, severity, hasFix }, page: { summary } }) => {
      const [sentence = ''] = /^.*?[.!?](?=\s|$)/.exec(summary) ?? [summary];
      const grave = severityText(severity).padEnd(graveness);
      const mark = hasFix ? paint('cyan', fix) : ' '.repeat(fix.length);
      return `${paint('bold', id.padEnd(width))}  ${grave}  ${mark}  ${sentence}\n`;
    })
    .join('');
}
