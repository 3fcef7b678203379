import * as l10n from '@vscode/l10n';
import { raw, replaceValue, type NewValue } from '../../parse/edits';
import type { ScalarNode } from '../../parse/syntax';
import { defineRule } from '../rule';
import { whatItIs } from './_kinds';
import { newIdFor, ownReferences, repeatedIds, type Repeated } from './_repeated';
import { shown } from '../_shown';

/**
 * One id for two things (rules.md, id/duplicate). Benefits' ids are a set of their own
 * (plan-format §1.2): a benefit may carry the number of anything else.
 */
export const idDuplicate = defineRule<Repeated>({
  id: 'id/duplicate',
  severity: 'error',
  message: ({ first }, { plan }) => {
    const id = shown(first.id);
    const what = whatItIs(first, plan);
    return first.title === undefined
      ? l10n.t('The id `{0}` is taken already by {1}. Give this another one.', id, what)
      : l10n.t(
          'The id `{0}` is taken already by {1}, "{2}". Give this another one.',
          id,
          what,
          shown(first.title),
        );
  },

  *check(snapshot) {
    for (const { first, second } of repeatedIds(snapshot)) {
      const message = l10n.t('Here the id is used first');
      yield {
        at: second.at.span,
        data: { first, second },
        related: [{ at: first.at.span, message }],
      };
    }
  },

  *fix({ data: { second } }, snapshot) {
    const { tree, ids } = snapshot;
    const id = newIdFor(second, snapshot);
    if (id === undefined) return;
    const places = new Set([second.at, ...ownReferences(second, ids).map(({ at }) => at)]);
    yield {
      title: l10n.t('Change the id to {0}', id),
      edits: [...places].map((at) => replaceValue(tree, at, likeBefore(at, id))),
      preferred: true,
    };
  },
});

/** A number where a number stood; a text otherwise, in quotation marks where it needs them. */
function likeBefore({ value }: ScalarNode, id: string): NewValue {
  return typeof value === 'number' && /^\d+$/.test(id) ? raw(id) : id;
}
