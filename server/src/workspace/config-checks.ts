import * as l10n from '@vscode/l10n';
import { keyText, valueOf, type Entry } from '../parse/syntax';
import { ruleNames } from '../rules/rule-names';
import { defineRule } from '../rules/rule';
import { nearest } from '../util/near';

/** A severity for a rule that does not exist would silence nothing, and nobody would notice. */
export const configRuleNames = defineRule<Entry>({
  id: 'schema/unknown-key',
  severity: 'error',
  message: (entry) => {
    const name = keyText(entry);
    const [near] = nearest(
      name,
      ruleNames().map((each) => ({ value: each, names: [each] })),
    );
    return near === undefined
      ? l10n.t('There is no rule `{0}`. `planwright rules` lists them all.', name)
      : l10n.t('There is no rule `{0}`. Did you mean `{1}`?', name, near);
  },

  *check({ root }) {
    const severities = valueOf(root, 'severities');
    if (severities?.kind !== 'map') return;
    const known = new Set(ruleNames());
    for (const entry of severities.entries) {
      if (!known.has(keyText(entry))) yield { at: entry.key.span, data: entry };
    }
  },
});
