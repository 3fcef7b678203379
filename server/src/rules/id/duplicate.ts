import * as l10n from '@vscode/l10n';
import type { Declaration } from '../../model/id-index';
import { replaceValue } from '../../parse/edits';
import { defineRule } from '../rule';
import { freeId } from './_free-id';
import { whatItIs } from './_kinds';
import { shown } from '../_shown';

interface Duplicate {
  readonly second: Declaration;
  readonly first: Declaration;
}

/**
 * One id for two things (rules.md, id/duplicate). Benefits' ids are a set of their own
 * (plan-format §1.2): a benefit may carry the number of anything else.
 */
export const idDuplicate = defineRule<Duplicate>({
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

  *check({ ids }) {
    for (const { first, second } of ids.repeated) {
      // What a repeated block shares with its original stands in the text once.
      if (first.at === second.at) continue;
      const message = l10n.t('Here the id is used first');
      yield {
        at: second.at.span,
        data: { first, second },
        related: [{ at: first.at.span, message }],
      };
    }
  },

  *fix({ data: { second } }, { tree, ids }) {
    const id = freeId(ids, second.kind, second.id);
    yield {
      title: l10n.t('Change the id to {0}', id),
      edits: [replaceValue(tree, second.at, id)],
      preferred: true,
    };
  },
});
