import * as l10n from '@vscode/l10n';
import { raw, replaceValue } from '../../parse/edits';
import type { ScalarNode } from '../../parse/syntax';
import { defineRule } from '../rule';
import { oddPeriods } from './_period-fields';

interface Notation {
  readonly at: ScalarNode;
  readonly canonical: string;
}

/** A period that is understood, but not in the plain form (plan-format §3). */
export const scheduleNotation = defineRule<Notation>({
  id: 'schedule/notation',
  severity: 'hint',
  message: ({ at, canonical }) =>
    l10n.t(
      '"{0}" is read as {1}. Write it so, and no reader has to guess.',
      at.source.trim(),
      canonical,
    ),

  *check(snapshot) {
    for (const { at, parsed } of oddPeriods(snapshot)) {
      if (!parsed.ok || parsed.value.canonical || parsed.value.reversed) continue;
      yield { at: at.span, data: { at, canonical: parsed.value.period.canonical } };
    }
  },

  *fix({ data: { at, canonical } }, { tree }) {
    yield {
      title: l10n.t('Write as {0}', canonical),
      edits: [replaceValue(tree, at, raw(canonical))],
      preferred: true,
      safe: true,
    };
  },
});
