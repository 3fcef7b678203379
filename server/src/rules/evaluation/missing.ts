import * as l10n from '@vscode/l10n';
import type { Plan } from '../../model/plan';
import type { EvaluatedProcess } from '../../model/evaluation';
import { setEntry } from '../../parse/edits';
import { parsePeriod, type Period } from '../../values/period';
import { defineRule, type Related } from '../rule';
import { mayHaveKey } from '../_meant-key';
import { toFillIn } from '../_nodes';
import { processesOf, processKeyOrder, processSpan } from './_processes';

interface Unjudged {
  readonly process: EvaluatedProcess;
  readonly hasEnded: boolean;
}

/**
 * A row of the evaluation table with neither `outcome` nor `progress`: a hint while the project
 * runs, a warning once it has ended. Whether it has is read from the plan alone, so that the same
 * text is judged alike on every day. A goal alone behind a row with a measure shares its lights.
 */
export const evaluationMissing = defineRule<Unjudged>({
  id: 'evaluation/missing',
  severity: 'information',
  message: ({ hasEnded }) =>
    hasEnded
      ? l10n.t(
          'The project has ended, and this row has neither `outcome` nor `progress`. Give at least one of them a light: green, yellow or red.',
        )
      : l10n.t(
          'This row has neither `outcome` nor `progress` yet. Give one of them a light when it is known: green, yellow or red.',
        ),

  *check({ plan }) {
    if (!plan) return;
    const ended = endOf(plan);
    for (const process of processesOf(plan)) {
      const { at, continues } = process;
      if (at.entries.length === 0 || continues || isJudged(process)) continue;
      yield {
        at: processSpan(process),
        data: { process, hasEnded: ended !== undefined },
        ...(ended && { severity: 'warning' as const, related: [ended] }),
      };
    }
  },

  *fix({ data: { process } }, { tree }) {
    yield {
      title: l10n.t('Insert an outcome'),
      edits: setEntry(tree, process.at, 'outcome', unjudged, processKeyOrder),
      preferred: true,
    };
    yield {
      title: l10n.t('Insert progress'),
      edits: setEntry(tree, process.at, 'progress', unjudged, processKeyOrder),
    };
  },
});

/** Which light it is only the planner knows: a note reminds of it, and is no slip in itself. */
const unjudged = { note: toFillIn } as const;

/** A key with nothing behind it is just being written. */
function isJudged({ at }: EvaluatedProcess): boolean {
  return ['outcome', 'progress'].some((key) => mayHaveKey(at, key, 'evaluationProcess'));
}

/** By the plan's status, or since it was evaluated or changed after the project's period. */
function endOf({ root, status, updated, evaluation }: Plan): Related | undefined {
  if (status?.value === 'ended') {
    return { at: status.at.span, message: l10n.t('The status of the project') };
  }
  const { period } = root;
  const end = period?.period;
  const changed = updated && parsePeriod(updated.value);
  const seen = [evaluation?.date?.period, changed?.ok ? changed.value.period : undefined];
  if (!period || !end || !seen.some((each) => each && isAfter(each, end))) return undefined;
  return { at: period.at.span, message: l10n.t('The period of the project') };
}

/** Not a day of it within the other. */
function isAfter(later: Period, period: Period): boolean {
  return later.first > period.last;
}
