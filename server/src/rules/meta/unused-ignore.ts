import * as l10n from '@vscode/l10n';
import type { IgnoreComment, IgnoredRule } from '../../parse/ignore-comments';
import { nearest } from '../../util/near';
import { isIn } from '../ignores';
import { defineRule, type Finding, type IgnoreReport } from '../rule';
import { shown } from '../_shown';
import { doubtOf } from './_doubt';
import { waysOut, type Unused } from './_ways-out';

const ownId = 'meta/unused-ignore';

/**
 * A comment that silences nothing, or names no rule (plan-format §7), each id in it by itself. Not
 * judged are rules that are switched off or that may only lack something to read, and this one:
 * what would be said of it here is what it silences.
 */
export const metaUnusedIgnore = defineRule<Unused>({
  id: ownId,
  severity: 'warning',
  message: explain,

  *checkIgnores(report, snapshot) {
    if (!snapshot.plan) return;
    const known = new Set(report.rules);
    const isDoubtful = doubtOf(snapshot, report);
    for (const { comment, idle } of report.comments) {
      yield* aboutWords(comment);
      const useless = idle.filter(
        ({ id }) =>
          !known.has(id) || (id !== ownId && !report.unasked.has(id) && !isDoubtful(id, comment)),
      );
      const isAll = useless.length === comment.rules.length;
      for (const rule of useless) yield aboutRule(rule, comment, isAll, known, report);
    }
  },

  *fix({ data }, snapshot) {
    yield* waysOut(data, snapshot);
  },
});

function* aboutWords(comment: IgnoreComment): Generator<Finding<Unused>> {
  const { rules, unmarkedReason: reason, at } = comment;
  if (rules.length === 0) yield { at, data: { kind: 'nothing-named', comment } };
  else if (reason) yield { at: reason, data: { kind: 'reason', comment, reason } };
}

function aboutRule(
  rule: IgnoredRule,
  comment: IgnoreComment,
  isAll: boolean,
  known: ReadonlySet<string>,
  report: IgnoreReport,
): Finding<Unused> {
  const { id, at } = rule;
  if (known.has(id)) return { at, data: { kind: 'idle', comment, rule, isAll } };
  if (id.endsWith('/*')) return { at, data: { kind: 'group', comment, rule, isAll } };
  const near = nearRule(id, comment, report);
  const data = { kind: 'unknown', comment, rule, isAll } as const;
  return { at, data: near === undefined ? data : { ...data, near } };
}

/** The rule that is meant: one with a like name, of which something is found where the comment is. */
function nearRule(
  id: string,
  { scope, rules }: IgnoreComment,
  report: IgnoreReport,
): string | undefined {
  const present = new Set(rules.map((rule) => rule.id));
  const here = new Set(
    report.findings.filter(({ range }) => isIn(range.start, scope)).map(({ rule }) => rule),
  );
  const candidates = [...here]
    .filter((rule) => !present.has(rule))
    .map((rule) => ({ value: rule, names: [rule, rule.slice(rule.indexOf('/') + 1)] }));
  return nearest(id, candidates, 1)[0];
}

function explain(data: Unused): string {
  switch (data.kind) {
    case 'nothing-named':
      return l10n.t(
        'This comment names no rule, so it silences nothing. Write the id of a rule behind it, such as `budget/missing`, or remove it.',
      );
    case 'reason':
      return l10n.t('A reason stands behind two dashes: write `--` before these words.');
    case 'idle':
      return l10n.t(
        'This silences nothing: `{0}` has nothing to report here. Remove it, or put the comment where it is meant.',
        data.rule.id,
      );
    case 'group':
      return l10n.t(
        'A comment names single rules; `{0}` names a group and silences nothing. Name the rules that are meant.',
        shown(data.rule.id),
      );
    case 'unknown':
      return data.near === undefined
        ? l10n.t(
            'There is no rule `{0}`, so this silences nothing. Remove it.',
            shown(data.rule.id),
          )
        : l10n.t(
            'There is no rule `{0}`, so this silences nothing. Did you mean `{1}`?',
            shown(data.rule.id),
            data.near,
          );
  }
}
