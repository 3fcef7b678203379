import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../model/snapshot';
import { pathAt } from '../parse/path-at';
import type { TextEdit } from '../parse/edits';
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
            edits: [commentAbove(snapshot, here, rule)],
          },
        ]),
    {
      title: l10n.t('Ignore {0} in the whole plan', rule),
      edits: [commentAbove(snapshot, first, rule)],
    },
  ];
}

/** The line of the finding; for one inside a text of several lines the line that the text starts on. */
function lineToComment(snapshot: Snapshot, position: Position): number | undefined {
  const { line } = position;
  const start = textStart(snapshot, position) ?? line;
  const column = snapshot.text.line(start).search(/\S/);
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

function commentAbove({ text }: Snapshot, line: number, rule: string): TextEdit {
  const indent = /^ */.exec(text.line(line))?.[0] ?? '';
  const at = { line, character: 0 };
  return {
    range: { start: at, end: at },
    newText: `${indent}# planwright-ignore ${rule}${text.eol}`,
  };
}
