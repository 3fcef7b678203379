import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../../model/snapshot';
import { replaceValue } from '../../parse/edits';
import { keyText } from '../../parse/syntax';
import { structureFindings, type WrongValue } from '../../schema/structure';
import { freeId } from '../id/_free-id';
import { defineRule, type Fix } from '../rule';
import { nearValues, type Value } from './_near-values';
import {
  explainProfile,
  fixesOfProfile,
  unknownProfile,
  type UnknownProfile,
} from './_profile-name';
import { choicesOf } from './_words';
import { shown } from '../_shown';

/** Not one of the values that a key takes, or out of its range (rules.md, schema/value). */
export const schemaValue = defineRule<WrongValue | UnknownProfile>({
  id: 'schema/value',
  severity: 'error',
  message: (data) => (data.kind === 'unknown-profile' ? explainProfile(data) : explain(data)),

  *check(snapshot) {
    for (const finding of structureFindings(snapshot)) {
      if (finding.kind === 'wrong-value') yield { at: finding.at, data: finding };
    }
    const profile = unknownProfile(snapshot);
    if (profile) {
      // That a folder is not trusted is nobody's slip.
      const isTold = profile.why === 'untrusted' ? { severity: 'information' as const } : {};
      yield { at: profile.node.span, data: profile, ...isTold };
    }
  },

  *fix({ data }, snapshot) {
    if (data.kind === 'unknown-profile') {
      yield* fixesOfProfile(data, snapshot);
      return;
    }
    const values = nearValues(data);
    for (const value of values) yield change(data, value, values.length === 1, snapshot);
  },
});

function explain({ node, field, entry, limit }: WrongValue): string {
  const value = shown(node.source);
  // Where keys are free, such as ids of rules, the field has none of its own.
  const key = entry ? shown(keyText(entry)) : field.key;
  switch (limit.kind) {
    case 'choice':
      return explainChoice(field, key, value, entry === undefined);
    case 'pattern':
      return explainForm(field, key, value);
    case 'least':
      return l10n.t('`{0}` is at least {1}; {2} is less.', key, limit.value, value);
    case 'most':
      return l10n.t('`{0}` is at most {1}; {2} is more.', key, limit.value, value);
  }
}

function explainForm({ kind }: WrongValue['field'], key: string, value: string): string {
  switch (kind) {
    case 'currency':
      return l10n.t(
        '`{0}` is a code of three capital letters, such as EUR; this is "{1}".',
        key,
        value,
      );
    case 'date':
      return l10n.t('`{0}` is a date such as 2023-04-05; this is "{1}".', key, value);
    default:
      return l10n.t(
        'An id holds letters, digits, `.`, `_` and `-`, no spaces; this is "{0}".',
        value,
      );
  }
}

function explainChoice(
  field: WrongValue['field'],
  key: string,
  value: string,
  isInList: boolean,
): string {
  if (field.kind === 'yesNo') {
    return l10n.t('`{0}` is either `true` or `false`; this is "{1}".', key, value);
  }
  const [only, ...others] = field.choices;
  if (only && others.length === 0 && String(only.value) === value) {
    return l10n.t('`{0}` is the number {1}, without quotation marks.', key, value);
  }
  if (others.length === 0) {
    return l10n.t('`{0}` is always {1}; this is "{2}".', key, choicesOf(field), value);
  }
  return isInList
    ? l10n.t('An entry of `{0}` is one of {1}; this is "{2}".', key, choicesOf(field), value)
    : l10n.t('`{0}` is one of {1}; this is "{2}".', key, choicesOf(field), value);
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
