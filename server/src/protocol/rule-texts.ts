/** The short texts of a rule's page in a language other than the page's own, English. */
export interface RuleText {
  /** What the rule finds. */
  readonly summary: string;
  /** What the quick fixes do; absent where there are none. */
  readonly fixes?: string;
  /** Where it is more than one word, such as a severity that depends on the plan. */
  readonly severity?: string;
}

/** `l10n/rules.LANGUAGE.json`: whoever shows a page reads the one of the reader's language. */
export interface RuleTexts {
  readonly page: {
    /** The headings of the page's table. */
    readonly severity: string;
    readonly quickFixes: string;
    /** In it, where a rule has no quick fixes. */
    readonly none: string;
    readonly severities: Readonly<Record<string, string>>;
    /** That the rest of the page is in English. */
    readonly rest: string;
  };
  /** By id. */
  readonly rules: Readonly<Record<string, RuleText>>;
}

/**
 * A page with its short texts (the table and the summary) in another language, and a word on what
 * follows.
 * @param markdown as written: the id as title, a table, the summary, then headings of level 2
 * @returns the page as it is where the language has no texts of the rule
 */
export function withShortTexts(markdown: string, rule: string, { page, rules }: RuleTexts): string {
  const text = Object.hasOwn(rules, rule) ? rules[rule] : undefined;
  if (!text) return markdown;
  const [, severity = '', fixes = ''] =
    /^\| --- \| --- \|\r?\n\| (.+?) \| (.+?) \|\r?$/m.exec(markdown) ?? [];
  const rest = markdown.search(/^## /m);
  const head = [
    `# ${rule}`,
    '',
    `| ${page.severity} | ${page.quickFixes} |`,
    '| --- | --- |',
    `| ${text.severity ?? page.severities[severity] ?? severity} | ${text.fixes ?? (fixes === 'none' ? page.none : fixes)} |`,
    '',
    text.summary,
    '',
    `_${page.rest}_`,
    '',
  ];
  return [...head, rest < 0 ? '' : markdown.slice(rest)].join('\n');
}
