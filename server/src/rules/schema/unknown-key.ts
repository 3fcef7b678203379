import * as l10n from '@vscode/l10n';
import { removeEntry, renameKey } from '../../parse/edits';
import { isOddSpace, lookAlikes } from '../../parse/look-alikes';
import { lineOf } from '../../parse/syntax';
import { planType } from '../../schema/fields';
import { homeOf } from '../../schema/near-key';
import { structureFindings, type DocumentType, type UnknownKey } from '../../schema/structure';
import { defineRule } from '../rule';
import { explainLookAlike } from '../yaml/_explain';
import { toPlainCharacters } from '../yaml/_look-alikes';
import { subject } from './_words';
import { shown } from '../_shown';

/** A key that the format does not know in this place (rules.md, schema/unknown-key). */
export const schemaUnknownKey = defineRule<UnknownKey>({
  id: 'schema/unknown-key',
  severity: 'error',
  message: (data, { document }) => explain(data, document),

  *check(snapshot) {
    for (const finding of structureFindings(snapshot)) {
      if (finding.kind === 'unknown-key') yield { at: finding.at, data: finding };
    }
  },

  *fix({ data: { key, near, map, entry } }, snapshot) {
    const { tree } = snapshot;
    if (hasOddSpace(entry)) yield toPlainCharacters(entry.key.span, snapshot);
    else if (near !== undefined) {
      yield {
        title: l10n.t('Rename to `{0}`', near),
        edits: [renameKey(tree, entry, near)],
        preferred: true,
      };
    }
    yield {
      title: key === '' ? l10n.t('Remove this entry') : l10n.t('Remove `{0}`', shown(key)),
      edits: removeEntry(tree, map, entry),
    };
  },
});

/** A pasted no-break space beside a key is part of the key to YAML, and nothing to the eye. */
function hasOddSpace({ key }: UnknownKey['entry']): boolean {
  const { source } = key;
  const isOdd = isOddSpace(source.charAt(0)) || isOddSpace(source.charAt(source.length - 1));
  return key.style === 'plain' && isOdd && lookAlikes(lineOf(key.span)).length > 0;
}

function explain({ key, near, type, entry }: UnknownKey, { root }: DocumentType): string {
  if (hasOddSpace(entry)) return explainLookAlike();
  if (key === '')
    return l10n.t(
      'There is no key before this colon. Write one, or put the text in quotation marks.',
    );
  if (type.freeKeys && type.fields.size === 0) {
    const sample = l10n.t('A key here is a year of four digits, such as 2024.');
    return near === undefined ? sample : `${sample} ${l10n.t('Did you mean `{0}`?', near)}`;
  }
  const home = root === planType ? homeOf(key, type) : undefined;
  if (home !== undefined) return l10n.t('`{0}` belongs under `{1}`. Move it there.', key, home);
  if (near !== undefined) {
    return l10n.t('`{0}` is no key of the format here. Did you mean `{1}`?', shown(key), near);
  }
  const atTop = root === planType ? planType.fields.get(key) : undefined;
  if (atTop?.item?.object?.declares === 'node') {
    return l10n.t('{0} cannot hold `{1}`. Put them on a higher level.', subject(type), key);
  }
  if (atTop) {
    return l10n.t('`{0}` belongs to the plan itself. Move it to the left edge, or remove it.', key);
  }
  return l10n.t(
    '`{0}` is no key of the format here. Remove it, or put its text under another key.',
    shown(key),
  );
}
