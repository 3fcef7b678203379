import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../../model/snapshot';
import { replaceValue } from '../../parse/edits';
import { structureFindings, type WrongValue } from '../../schema/structure';
import { freeId } from '../id/_free-id';
import { defineRule, type Fix } from '../rule';
import { nearValues, type Value } from './_near-values';
import { choicesOf } from './_words';
import { shown } from '../_shown';

/** Not one of the values that a key takes, or out of its range (rules.md, schema/value). */
export const schemaValue = defineRule<WrongValue>({
  id: 'schema/value',
  severity: 'error',
  message: (data) => explain(data),

  *check({ tree }) {
    for (const finding of structureFindings(tree)) {
      if (finding.kind === 'wrong-value') yield { at: finding.at, data: finding };
    }
  },

  *fix({ data }, snapshot) {
    const values = nearValues(data);
    for (const value of values) yield change(data, value, values.length === 1, snapshot);
  },
});

function explain({ node, field, limit }: WrongValue): string {
  const value = shown(node.source);
  switch (limit.kind) {
    case 'choice':
      return explainChoice(field, value);
    case 'pattern':
      return field.kind === 'currency'
        ? l10n.t(
            '`{0}` is a code of three capital letters, such as EUR; this is "{1}".',
            field.key,
            value,
          )
        : l10n.t('An id holds letters, digits, `.`, `_` and `-`, no spaces; this is "{0}".', value);
    case 'least':
      return l10n.t('`{0}` is at least {1}; {2} is less.', field.key, limit.value, value);
    case 'most':
      return l10n.t('`{0}` is at most {1}; {2} is more.', field.key, limit.value, value);
  }
}

function explainChoice(field: WrongValue['field'], value: string): string {
  if (field.kind === 'yesNo') {
    return l10n.t('`{0}` is either `true` or `false`; this is "{1}".', field.key, value);
  }
  if (field.choices.length === 1) {
    return l10n.t('`{0}` is always {1}; this is "{2}".', field.key, choicesOf(field), value);
  }
  return l10n.t('`{0}` is one of {1}; this is "{2}".', field.key, choicesOf(field), value);
}

function change(
  { node, field }: WrongValue,
  value: Value,
  isOnly: boolean,
  { tree, ids }: Snapshot,
): Fix {
  const bearer = field.kind === 'id' ? ids.declarations.find(({ at }) => at === node) : undefined;
  const places = [node, ...(bearer ? ids.referencesTo(bearer).map(({ at }) => at) : [])];
  const free = bearer ? freeId(ids, bearer.kind, String(value)) : value;
  return {
    title: l10n.t('Change to {0}', String(free)),
    edits: places.map((at) => replaceValue(tree, at, free)),
    preferred: isOnly,
  };
}
