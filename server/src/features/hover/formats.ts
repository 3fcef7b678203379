import * as l10n from '@vscode/l10n';
import type { Field } from '../../schema/fields';

/** How a value of the field is written, in one sentence for people. */
export function formatOf(field: Field): string {
  switch (field.kind) {
    case 'text':
      return l10n.t('a text on one line');
    case 'longText':
      return l10n.t('a text; put >- behind the colon to write it over several lines');
    case 'id':
      return l10n.t('an id of letters, digits, full stops, hyphens and underscores');
    case 'ref':
      return l10n.t('the id of something in this plan');
    case 'money':
      return l10n.t('an amount in the currency of the plan, such as 716007 or 1234.50');
    case 'cost':
      return l10n.t('an amount, or an amount with the items that it is made of');
    case 'personYears':
      return l10n.t('a number of person-years, such as 8.2');
    case 'period':
      return l10n.t('a quarter, month, day or year, or two of them: 2023-Q1..2024-Q4');
    case 'date':
      return l10n.t('a day, such as 2023-04-05');
    case 'percent':
      return l10n.t('a number of per cent, without the sign');
    case 'number':
      return l10n.t('a number, or a text where there is none');
    case 'integer':
      return l10n.t('a whole number');
    case 'yesNo':
      return l10n.t('true or false');
    case 'choice':
      return field.choices.map(({ value }) => `\`${value}\``).join(', ');
    case 'list':
      return field.shapes.includes('string')
        ? l10n.t('one text, or a list with a dash before each')
        : l10n.t('a list, each item on a line of its own with a dash before it');
    case 'object':
      return field.shapes.includes('string')
        ? l10n.t('a text, or keys of its own on the lines below')
        : l10n.t('keys of its own on the lines below');
    case 'table':
      return l10n.t('lines of a name or year, a colon and its value');
    case 'currency':
      return l10n.t('a currency code of three letters, such as EUR');
    case 'url':
      return l10n.t('a web address');
    case 'file':
      return l10n.t('the path of a file, seen from the plan');
    case 'email':
      return l10n.t('an e-mail address');
  }
}
