import fs from 'node:fs';
import type { RuleTexts } from '../protocol/rule-texts';
import { onOneLine } from '../util/on-one-line';
import type { Terminal } from './terminal';

/** A rule's page (`docs/rules/<group>/<name>.md`) by its parts. */
export interface RulePage {
  /** As the page's table has it: one severity, and where it differs. */
  readonly severity: string;
  /** What the quick fixes do; `none` where there are none. */
  readonly fixes: string;
  /** What the rule finds: the first paragraph, on one line. */
  readonly summary: string;
  /** By heading, in the page's order. Markdown. */
  readonly sections: ReadonlyMap<string, string>;
}

/** The headings of every page, in this order; `What counts` only where there is something to tell. */
export const pageHeadings = [
  'Why it matters',
  'What counts',
  'Found',
  'In order',
  'Options',
  'How to silence',
] as const;

export function parseRulePage(markdown: string): RulePage {
  const [head = '', ...parts] = markdown.split(/^## /m);
  const [, severity = '', fixes = ''] = /^\| --- \| --- \|\n\| (.+?) \| (.+) \|$/m.exec(head) ?? [];
  const paragraph = head.split(/\n\s*\n/).find((block) => !/^[#|]/.test(block)) ?? '';
  return {
    severity,
    fixes,
    summary: onOneLine(paragraph),
    sections: new Map(
      parts.map((part) => {
        const end = part.indexOf('\n');
        return [part.slice(0, end).trim(), part.slice(end).trim()] as const;
      }),
    ),
  };
}

/** The short texts of the pages in the language of the run; undefined where that is the pages' own. */
export function readRuleTexts({ locale, asset }: Terminal): RuleTexts | undefined {
  if (locale === 'en') return undefined;
  return JSON.parse(fs.readFileSync(asset(`l10n/rules.${locale}.json`), 'utf8')) as RuleTexts;
}

/** The example under a heading, without its fence; undefined where there is none. */
export function exampleIn(
  { sections }: RulePage,
  heading: 'Found' | 'In order',
): string | undefined {
  return /^```yaml\n([\s\S]*?)^```$/m.exec(sections.get(heading) ?? '')?.[1];
}
