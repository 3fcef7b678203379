import * as l10n from '@vscode/l10n';
import type { Field, ObjectType } from '../../schema/fields';
import type { Written } from '../../schema/structure';

/** What is written, with its article: `a text`; a number where only a whole one would do has decimals. */
export function written(what: Written, field?: Field): string {
  if (what === 'number' && (field?.kind === 'integer' || field?.kind === 'id')) {
    return l10n.t('a number with decimals');
  }
  switch (what) {
    case 'text':
      return l10n.t('a text');
    case 'number':
      return l10n.t('a number');
    case 'yesNo':
      return l10n.t('a yes or no');
    case 'list':
      return l10n.t('a list');
    case 'keys':
      return l10n.t('a set of keys');
  }
}

/** What a field takes, with its article: `a list`, `a number or a text`. */
export function expected(field: Field): string {
  const { kind, shapes } = field;
  switch (kind) {
    case 'list':
      return shapes.includes('string') ? l10n.t('a text or a list of texts') : l10n.t('a list');
    case 'money':
      return l10n.t('an amount, such as 12500');
    case 'cost':
      return l10n.t('an amount, or keys such as {0}', sampleKeys(field));
    case 'period':
      return l10n.t('a period, such as 2023-Q1');
    case 'date':
      return l10n.t('a date, such as 2023-04-05');
    case 'percent':
      return l10n.t('a percentage as a number, such as 25');
    case 'personYears':
      return l10n.t('person-years as a number, such as 2.5');
    case 'integer':
      return l10n.t('a whole number');
    case 'number':
      return shapes.includes('string') ? l10n.t('a number or a text') : l10n.t('a number');
    case 'yesNo':
      return l10n.t('true or false');
    case 'choice':
      return l10n.t('one of {0}', choicesOf(field));
    case 'currency':
      return l10n.t('a currency code, such as EUR');
    case 'id':
    case 'ref':
      return l10n.t('an id, such as TP1');
    case 'table':
      return l10n.t('keys with values, such as `{0}`', sampleRow(field));
    case 'object':
      return shapes.includes('string')
        ? l10n.t('a text, or keys such as {0}', sampleKeys(field))
        : l10n.t('keys such as {0}', sampleKeys(field));
    case 'text':
    case 'longText':
    case 'url':
    case 'file':
    case 'email':
      return l10n.t('a text');
  }
}

/** `green, yellow, red` */
export function choicesOf({ choices }: Field): string {
  return choices.map(({ value }) => `\`${value}\``).join(', ');
}

/** Required keys, or else those of the example: `` `fte` and `total` ``. */
function sampleKeys({ object, examples }: Field): string {
  const fields = [...(object?.fields.values() ?? [])];
  const required = fields.filter((field) => field.required).map(({ key }) => key);
  const example = examples.find((each) => typeof each === 'object');
  const inExample = Object.keys(example ?? {}).filter((key) => object?.fields.has(key));
  const keys = [required, inExample, fields.map(({ key }) => key)].find(({ length }) => length > 0);
  return (keys ?? [])
    .slice(0, 2)
    .map((key) => `\`${key}\``)
    .join(l10n.t(' and '));
}

/** The first row of the field's example: `2024: 50000`. */
function sampleRow({ examples }: Field): string {
  const [row] = Object.entries((examples[0] ?? {}) as Readonly<Record<string, unknown>>);
  return row ? `${row[0]}: ${String(row[1])}` : '';
}

/** What a set of keys is, as the subject of a sentence. */
export function subject({ name }: ObjectType): string {
  switch (name) {
    case 'plan':
      return l10n.t('The plan');
    case 'pillar':
      return l10n.t('This pillar');
    case 'investment':
      return l10n.t('This investment');
    case 'area':
      return l10n.t('This area');
    case 'workPackage':
      return l10n.t('This work package');
    case 'profile':
      return l10n.t('The profile');
    default:
      return l10n.t('This entry');
  }
}
