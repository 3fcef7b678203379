import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../../model/snapshot';
import { removeLines } from '../../parse/edits/entries';
import { replacement, type TextEdit } from '../../parse/edits/text-edit';
import type { IgnoreComment, IgnoredRule } from '../../parse/ignore-comments';
import { pathAt } from '../../parse/path-at';
import type { Span } from '../../parse/syntax';
import type { SyntaxTree } from '../../parse/syntax-tree';
import type { Fix } from '../rule';
import { shown } from '../_shown';

/** What is wrong with a comment that silences rules. */
export type Unused =
  | { readonly kind: 'nothing-named'; readonly comment: IgnoreComment }
  | { readonly kind: 'reason'; readonly comment: IgnoreComment; readonly reason: Span }
  | {
      readonly kind: 'idle' | 'group' | 'unknown';
      readonly comment: IgnoreComment;
      readonly rule: IgnoredRule;
      /** What an unknown id may stand for and would have something to silence. */
      readonly near?: string;
      /** Nothing that the comment names has any use. */
      readonly isAll: boolean;
    };

/** None that takes words away is safe to apply unseen: a comment may hold the planner's reason. */
export function* waysOut(data: Unused, { tree }: Snapshot): Generator<Fix> {
  const { comment } = data;
  if (data.kind === 'reason') {
    const edits = markReason(tree, data.reason);
    yield { title: l10n.t('Write `--` before the reason'), edits, preferred: true, safe: true };
    return;
  }
  const removal = { title: l10n.t('Remove the comment'), edits: removeComment(tree, comment) };
  if (data.kind === 'nothing-named') {
    yield { ...removal, preferred: true };
    return;
  }
  const { rule, near, isAll } = data;
  if (near !== undefined) {
    const { start, end } = tree.rangeOf(rule.at);
    const edits = [replacement(start, end, near)];
    yield { title: l10n.t('Change to {0}', near), edits, preferred: true };
  }
  const isOnly = comment.rules.length === 1;
  if (!isOnly) {
    yield {
      title: l10n.t('Remove {0} from the comment', shown(rule.id)),
      edits: removeRule(tree, comment, rule),
      preferred: near === undefined,
    };
  }
  if (isAll) yield { ...removal, preferred: isOnly && near === undefined };
}

/** Takes one id out of a comment that names others too. */
function removeRule(
  tree: SyntaxTree,
  { rules }: IgnoreComment,
  rule: IgnoredRule,
): readonly TextEdit[] {
  const index = rules.indexOf(rule);
  const before = rules[index - 1];
  const after = rules[index + 1];
  const { piece, start, end } = rule.at;
  if (before) return [cut(tree, { piece, start: before.at.end, end })];
  return after ? [cut(tree, { piece, start, end: after.at.start })] : [];
}

/** Takes a whole comment away, with its line where nothing else stands there. */
function removeComment(tree: SyntaxTree, { at }: IgnoreComment): readonly TextEdit[] {
  const { start, end } = tree.rangeOf(at);
  const before = tree.text.line(start.line).slice(0, start.character);
  if (/[^\s\uFEFF]/.test(before)) {
    return [replacement({ line: start.line, character: before.trimEnd().length }, end, '')];
  }
  const above = pathAt(tree, start).steps.at(-1)?.node;
  return [removeLines(tree, start.line, start.line, above)];
}

/** Puts the mark before a reason, in the place of any other dash. */
function markReason(tree: SyntaxTree, { piece, start, end }: Span): readonly TextEdit[] {
  const dashes = /^[-–—]+\s*/.exec(piece.text.slice(start, end))?.[0].length ?? 0;
  const { start: from, end: to } = tree.rangeOf({ piece, start, end: start + dashes });
  return [replacement(from, to, '-- ')];
}

function cut(tree: SyntaxTree, span: Span): TextEdit {
  const { start, end } = tree.rangeOf(span);
  return replacement(start, end, '');
}
