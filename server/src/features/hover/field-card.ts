import * as l10n from '@vscode/l10n';
import { rules as allRules } from '../../rules';
import type { Field } from '../../schema/fields';
import { codeBlock } from '../../util/markdown';
import { writeExample } from './example';
import { formatOf } from './formats';
import type { UiLanguage } from './terms';

export interface CardOptions {
  readonly language: UiLanguage;
  /** Folder of the rule pages as a URI; without it rules are named, not linked. */
  readonly rulePages?: string | undefined;
  /** Findings at the value, by rule. */
  readonly found?: ReadonlyMap<string, number>;
}

/**
 * What a key is: its terms, description, format, example and the rules that look at it, as
 * Markdown. All of it comes from the format's own field table, nothing from the plan.
 */
export function fieldCard(field: Field, options: CardOptions): string {
  return [
    heading(field, options),
    field.description,
    `*${l10n.t('Format')}:* ${formatOf(field)}`,
    example(field),
    ruleLine(field, options),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** `**personnel** · Henkilöstökulut · Personalkostnader`, the editor's language first. */
function heading(field: Field, { language }: CardOptions): string {
  const { key, fi, sv } = field;
  const terms = language === 'sv' ? [sv, fi] : [fi, sv];
  return [`**${key}**`, ...terms.filter((term) => term !== '')].join(' · ');
}

const known: ReadonlySet<string> = new Set(allRules.map(({ id }) => id));
const examples = new WeakMap<Field, string>();

function example(field: Field): string {
  let written = examples.get(field);
  if (written === undefined) {
    const [value] = field.examples;
    written = value === undefined ? '' : codeBlock('yaml', writeExample(field.key, value));
    examples.set(field, written);
  }
  return written;
}

function ruleLine(field: Field, { rulePages, found }: CardOptions): string {
  // The field table also names rules that are still to come: they have no page yet.
  const rules = field.rules.filter((rule) => known.has(rule));
  if (rules.length === 0) return '';
  const named = rules.map((rule) => {
    const name = rulePages === undefined ? rule : `[${rule}](${pageOf(rulePages, rule)})`;
    const count = found?.get(rule) ?? 0;
    return count === 0 ? name : `**${name}** (${l10n.t('{0} here', count)})`;
  });
  return `*${l10n.t('Checked by')}:* ${named.join(', ')}`;
}

function pageOf(rulePages: string, rule: string): string {
  // Brackets and spaces in the folder's name would end the link.
  const folder = rulePages.replace(/\/$/, '').replace(/[()<>\s]/g, encodeURIComponent);
  return `${folder.replace(/\(/g, '%28').replace(/\)/g, '%29')}/${rule}.md`;
}
