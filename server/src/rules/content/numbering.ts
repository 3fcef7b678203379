import * as l10n from '@vscode/l10n';
import { oncePerPlace } from '../../parse/once-per-place';
import type { Span } from '../../parse/syntax';
import { defineRule } from '../rule';
import { numberingIn, type Numbering } from './_numbering';
import type { NumberingProblem } from './_numbers';
import type { NumberedText } from './_points';
import { removeNumbers, splitPoints } from './_renumber';
import { textOf } from './_text-spans';

/**
 * Numbers typed in front of what a list holds, and texts that are numbered lists themselves. One
 * finding a list. The other lists of a part whose goals are numbered are left alone: numbers there
 * name the goals.
 */
export const contentNumbering = defineRule<Numbering>({
  id: 'content/numbering',
  severity: 'information',
  message: (data) => (data.kind === 'text' ? explainText(data.points) : explain(data.problem)),

  *check({ plan, root }) {
    if (!plan) return;
    for (const data of oncePerPlace(numberingIn(root).all, spanOf, ({ kind }) => kind)) {
      const at = spanOf(data);
      const first = data.kind === 'list' && data.problem.kind === 'doubled' && data.problem.first;
      yield first
        ? { at, data, related: [{ at: first.at, message: l10n.t('Here for the first time') }] }
        : { at, data };
    }
  },

  *fix({ data }, { tree }) {
    if (data.kind === 'list') {
      const title = l10n.t('Remove the typed numbers of this list');
      yield { title, edits: removeNumbers(tree, data.typed), preferred: true };
      return;
    }
    const edits = splitPoints(tree, data.points, data.place);
    if (edits.length === 0) return;
    const count = data.points.points.length;
    yield { title: l10n.t('Split into a list of {0}', count), edits, preferred: true };
  },
});

function spanOf(data: Numbering): Span {
  return data.kind === 'text' ? data.points.at : data.problem.at.at;
}

function explainText({ points }: NumberedText): string {
  return l10n.t(
    'This text holds {0} numbered points. Make each an entry of the list.',
    points.length,
  );
}

function explain(problem: NumberingProblem): string {
  const number = textOf(problem.at.at);
  switch (problem.kind) {
    case 'doubled':
      return l10n.t(
        '{0} stands twice in this list. Correct it, or leave the numbers out: a list shows its order itself.',
        number,
      );
    case 'order':
      return l10n.t(
        '{0} comes right after {1} in this list. Correct it, or leave the numbers out: a list shows its order itself.',
        number,
        textOf(problem.before.at),
      );
    case 'needless':
      return l10n.t(
        'A list shows its order itself: typed numbers such as {0} are not needed, and go wrong when it changes.',
        number,
      );
  }
}
