import * as l10n from '@vscode/l10n';
import type { Assessment, EvaluatedProcess } from '../../model/evaluation';
import { replaceValue, setEntry } from '../../parse/edits';
import { oncePerPlace } from '../../parse/once-per-place';
import type { ScalarNode } from '../../parse/syntax';
import { defineRule } from '../rule';
import { mayHaveKey } from '../_meant-key';
import { toFillIn } from '../_nodes';
import { assessmentKeyOrder, processesOf } from './_processes';

interface Unexplained {
  readonly assessment: Assessment;
  /** Where `red` is written. */
  readonly light: ScalarNode;
}

/** A red light without a note: what hinders, and what is done about it. */
export const evaluationRedNote = defineRule<Unexplained>({
  id: 'evaluation/red-note',
  severity: 'warning',
  message: ({ assessment }) =>
    assessment.key === 'outcome'
      ? l10n.t(
          'This outcome is red, and no `note` says why. Say what hinders it and what is done about it.',
        )
      : l10n.t(
          'This progress is red, and no `note` says why. Say what hinders it and what is done about it.',
        ),

  *check({ plan }) {
    if (!plan) return;
    const found = processesOf(plan).flatMap(unexplained);
    // One that an alias repeats is written once.
    for (const data of oncePerPlace(
      found,
      ({ light }) => light.span,
      () => '',
    )) {
      yield { at: data.light.span, data };
    }
  },

  *fix({ data: { assessment, light } }, { tree }) {
    const { at } = assessment;
    yield {
      title: l10n.t('Insert a note'),
      edits:
        at.kind === 'map'
          ? setEntry(tree, at, 'note', toFillIn, assessmentKeyOrder)
          : [replaceValue(tree, light, { status: 'red', note: toFillIn })],
      preferred: true,
    };
  },
});

function unexplained({ outcome, progress }: EvaluatedProcess): readonly Unexplained[] {
  return [outcome, progress].flatMap((assessment) => {
    if (assessment?.light !== 'red' || !assessment.status || hasNote(assessment)) return [];
    return [{ assessment, light: assessment.status.at }];
  });
}

/** A key with nothing behind it is just being written; an empty text is told by content/placeholder. */
function hasNote({ at }: Assessment): boolean {
  return at.kind === 'map' && mayHaveKey(at, 'note', 'assessment');
}
