import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../../model/snapshot';
import { setEntry, type NewValue } from '../../parse/edits';
import { keyText } from '../../parse/syntax';
import { planType, type ObjectType } from '../../schema/fields';
import {
  structureFindings,
  type DocumentType,
  type EmptyPlan,
  type MissingKey,
} from '../../schema/structure';
import { defineRule, type Fix } from '../rule';
import { fillIn, placeholder } from './_fill-in';
import { subject } from './_words';

/**
 * A key that must be there and is not (rules.md, schema/missing-key). A plan with nothing in it is
 * one finding that says how a plan starts, not one for each key.
 */
export const schemaMissingKey = defineRule<MissingKey | EmptyPlan>({
  id: 'schema/missing-key',
  severity: 'error',
  message: (data, { document }) =>
    data.kind === 'empty-plan' ? explainEmpty(document) : explain(data),

  *check(snapshot) {
    for (const finding of structureFindings(snapshot)) {
      if (finding.kind === 'missing-key' || finding.kind === 'empty-plan') {
        yield { at: finding.at, data: finding };
      }
    }
  },

  *fix({ data }, snapshot) {
    yield data.kind === 'empty-plan' ? startPlan(snapshot) : insert(data, snapshot);
  },
});

function explainEmpty({ root }: DocumentType): string {
  const keys = requiredKeys(root).map((key) => `\`${key}\``);
  return root === planType
    ? l10n.t('There is no plan here yet. A plan starts with {0}.', keys.join(', '))
    : l10n.t('Nothing is written here yet. The file starts with {0}.', keys.join(', '));
}

function explain({ key, type, map }: MissingKey): string {
  const keys = new Set(map.entries.map(keyText));
  if (key === 'items' && keys.has('title')) {
    return l10n.t(
      'A heading needs `items` under it. Add them, or write `text` instead of `title` if this is no heading.',
    );
  }
  if (key === 'of' && keys.has('rate')) {
    return l10n.t('Say what the `rate` is a percentage of: `of: personnel` or `of: direct`.');
  }
  return l10n.t('{0} has no `{1}`. Add it.', subject(type), key);
}

function requiredKeys({ fields }: ObjectType): readonly string[] {
  return [...fields.values()].filter(({ required }) => required).map(({ key }) => key);
}

function insert({ key, type, map }: MissingKey, snapshot: Snapshot): Fix {
  const field = type.fields.get(key);
  const value: NewValue = field ? fillIn(field, type, map, snapshot) : placeholder;
  return {
    title: l10n.t('Insert `{0}`', key),
    edits: setEntry(snapshot.tree, map, key, value, [...type.fields.keys()]),
    preferred: true,
  };
}

/** The required keys in place of nothing, `{}` or `null`, below whatever comments there are. */
function startPlan({ tree, text }: Snapshot): Fix {
  const root = tree.root && tree.root.span.end > tree.root.span.start ? tree.root : undefined;
  const lines = requiredKeys(planType).map((key) => {
    const [only] = planType.fields.get(key)?.choices ?? [];
    return `${key}: ${only?.value ?? placeholder}`;
  });
  const range = root ? tree.extentOf(root) : { start: text.end, end: text.end };
  const isOnOwnLine = range.start.character === 0;
  const newText = [...(isOnOwnLine ? [] : ['']), ...lines, ...(root ? [] : [''])].join(text.eol);
  return { title: l10n.t('Start a plan'), edits: [{ range, newText }], preferred: true };
}
