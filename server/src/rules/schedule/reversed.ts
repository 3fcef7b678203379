import * as l10n from '@vscode/l10n';
import { raw, replaceValue } from '../../parse/edits';
import type { ScalarNode } from '../../parse/syntax';
import { formatDate, type Period } from '../../values/period';
import { defineRule } from '../rule';
import { oddPeriods } from './_period-fields';

interface Reversed {
  readonly at: ScalarNode;
  /** As written; its canonical form has the ends swapped. */
  readonly period: Period;
}

/** A range that ends before it starts (plan-format §3). */
export const scheduleReversed = defineRule<Reversed>({
  id: 'schedule/reversed',
  severity: 'error',
  message: ({ at, period }, { format }) =>
    l10n.t(
      '"{0}" ends {1}, before it starts {2}. Swap the ends, {3}, or correct one of them.',
      at.source.trim(),
      formatDate(period.last, format.language),
      formatDate(period.first, format.language),
      period.canonical,
    ),

  *check(snapshot) {
    for (const { at, parsed } of oddPeriods(snapshot)) {
      if (!parsed.ok || !parsed.value.reversed) continue;
      yield { at: at.span, data: { at, period: parsed.value.period } };
    }
  },

  *fix({ data: { at, period } }, { tree }) {
    yield {
      title: l10n.t('Swap the ends: {0}', period.canonical),
      edits: [replaceValue(tree, at, raw(period.canonical))],
      preferred: true,
    };
  },
});
