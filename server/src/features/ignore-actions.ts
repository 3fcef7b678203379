import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../model/snapshot';
import { pathAt } from '../parse/path-at';
import { insertCommentAbove, type TextEdit } from '../parse/edits';
import { ignoreComments } from '../parse/ignore-comments';
import type { PlanDiagnostic } from '../rules/run-rules';
import type { Position } from '../text/source-text';

export interface IgnoreAction {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Comments that silence a finding's rule (plan-format §7): for the value that it stands in, and for
 * the whole plan. None for text that cannot be read, which a comment would only hide.
 */
export function ignoreActions(snapshot: Snapshot, finding: PlanDiagnostic): IgnoreAction[] {
  const { rule, range } = finding;
  const { root, tree } = snapshot;
  if (!root || rule.startsWith('yaml/')) return [];
  const first = tree.rangeOf(root.span).start.line;
  const here = lineToComment(snapshot, range.start);
  return [
    // A comment above the first key is for the whole plan.
    ...(here === undefined || here <= first
      ? []
      : [
          {
            title: l10n.t('Ignore {0} here', rule),
            edits: [comment(snapshot, rule, here)],
          },
        ]),
    {
      title: l10n.t('Ignore {0} in the whole plan', rule),
      edits: [comment(snapshot, rule, undefined)],
    },
  ];
}

/** The line of the finding; for one inside a text of several lines the line that the text starts on. */
function lineToComment(snapshot: Snapshot, position: Position): number | undefined {
  const { line } = position;
  const start = textStart(snapshot, position) ?? line;
  const column = snapshot.text.line(start).search(/\S/);
  // Nor may one stand between a value and its comma.
  if (snapshot.text.line(start)[column] === ',') return undefined;
  // A comment cannot stand inside a text.
  return textStart(snapshot, { line: start, character: Math.max(column, 0) }) === undefined
    ? start
    : undefined;
}

/** The line on which a text starts that goes on over the position. */
function textStart({ tree }: Snapshot, position: Position): number | undefined {
  const { onValue, steps } = pathAt(tree, position);
  const last = steps.at(-1)?.node;
  if (!onValue || last?.kind !== 'scalar') return undefined;
  const { line } = tree.rangeOf(last.span).start;
  return line < position.line ? line : undefined;
}

/**
 * The rule in a comment that is about the same already, or in one of its own.
 * @param here the line that it is about; undefined for the whole plan
 */
function comment({ tree, root }: Snapshot, rule: string, here: number | undefined): TextEdit {
  const same = ignoreComments(tree).findLast(({ scope, at }) => {
    if (here === undefined || scope === 'document')
      return here === undefined && scope === 'document';
    const { line } = tree.rangeOf(at).start;
    return line === here || (line === here - 1 && scope.start.line === here);
  });
  const last = same?.rules.at(-1);
  if (last) {
    const { end } = tree.rangeOf(last.at);
    return { range: { start: end, end }, newText: `, ${rule}` };
  }
  const line = here ?? (root ? tree.rangeOf(root.span).start.line : 0);
  return insertCommentAbove(tree, line, `# planwright-ignore ${rule}`);
}
