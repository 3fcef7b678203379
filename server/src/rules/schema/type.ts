import * as l10n from '@vscode/l10n';
import { planType } from '../../schema/fields';
import { structureFindings } from '../../schema/structure';
import type { DocumentType, EmptyValue, NoPlan, WrongType } from '../../schema/structure';
import { defineRule } from '../rule';
import { fixesOfType, removeEmpty } from './_type-fixes';
import { expected, written } from './_words';
import { shown } from '../_shown';

/** A value of another kind than the format has there, or none at all (rules.md, schema/type). */
export const schemaType = defineRule<NoPlan | EmptyValue | WrongType>({
  id: 'schema/type',
  severity: 'error',
  message: (data, { document }) => explain(data, document),

  *check(snapshot) {
    for (const finding of structureFindings(snapshot)) {
      switch (finding.kind) {
        case 'no-plan':
        case 'empty-value':
        case 'wrong-type':
          yield { at: finding.at, data: finding };
          break;
        case 'unknown-key':
        case 'missing-key':
        case 'empty-plan':
        case 'wrong-value':
          break;
      }
    }
  },

  isAwaited: ({ kind }) => kind === 'empty-value',

  *fix({ data }, { tree }) {
    if (data.kind === 'wrong-type') yield* fixesOfType(data, tree);
    if (data.kind === 'empty-value') yield* removeEmpty(data, tree);
  },
});

function explain(data: NoPlan | EmptyValue | WrongType, { root }: DocumentType): string {
  if (data.kind === 'no-plan') {
    if (data.glued) {
      return l10n.t('The colon after a key needs a space after it: `key: value`.');
    }
    const what = written(data.written);
    return root === planType
      ? l10n.t('A plan is made of keys with values, such as `title: …`; this is {0}.', what)
      : l10n.t('The file is made of keys with values; this is {0}.', what);
  }
  return data.kind === 'empty-value' ? explainEmpty(data) : explainType(data);
}

function explainEmpty({ field, entry }: EmptyValue): string {
  const key = shown(entry?.key.source ?? field.key);
  const what = expected(field);
  if (!entry) {
    return l10n.t('This entry of `{0}` is empty. Write {1}, or remove the line.', key, what);
  }
  return field.required
    ? l10n.t('`{0}` has no value. Write {1}.', key, what)
    : l10n.t('`{0}` has no value. Write {1}, or remove the key.', key, what);
}

function explainType({ field, entry, written: what, colon }: WrongType): string {
  const key = shown(entry?.key.source ?? field.key);
  const is = written(what, field);
  if (colon) {
    return l10n.t(
      'The colon makes a key of the words before it, but this is to be a text. Put it in quotation marks.',
    );
  }
  if (!entry) {
    return l10n.t('An entry of `{0}` takes {1}; this is {2}.', key, expected(field), is);
  }
  if (field.kind === 'list' && what === 'keys') {
    return l10n.t('`{0}` takes a list; this is one set of keys. Start each entry with `- `.', key);
  }
  return l10n.t('`{0}` takes {1}; this is {2}.', key, expected(field), is);
}
