import * as l10n from '@vscode/l10n';
import { lineOfOffset, type SyntaxProblem } from '../../parse/syntax';

/** What is wrong with the text and what to write instead, in a planner's words. */
export function explain(problem: SyntaxProblem): string {
  switch (problem.code) {
    case 'tab-indent':
      return l10n.t('This line is indented with a tab. Use spaces: two for each level.');
    case 'unclosed-quote':
      return l10n.t('A quotation mark is opened here and never closed. Add the closing one.');
    case 'unclosed-bracket':
      return l10n.t('A bracket is opened here and never closed. Add the closing one.');
    case 'stray-line':
      return explainStray(problem);
    case 'bad-indent':
      return badIndent();
    case 'nested-colon':
      return l10n.t(
        'A line can hold only one key. Put the text in quotation marks if the colon belongs to it.',
      );
    case 'reserved-character':
      return l10n.t('A text cannot start with this character. Put the text in quotation marks.');
    case 'look-alike':
      return explainLookAlike();
    case 'unknown-anchor':
      return l10n.t(
        'This refers to an anchor that is not defined above. Write the value here, or put it in quotation marks if it is a text that starts with `*`.',
      );
    case 'other':
      return explainOther(problem);
    default:
      return explainLimit(problem.code);
  }
}

/** Of a line with characters that came along with pasted text. */
export function explainLookAlike(): string {
  return l10n.t(
    'A space or a colon in this line is another character that only looks like one. Type a plain one in its place.',
  );
}

function explainLimit(
  code: 'alias-cycle' | 'alias-bomb' | 'too-deep' | 'too-large' | 'too-tangled' | 'many-documents',
): string {
  switch (code) {
    case 'alias-cycle':
      return l10n.t(
        'This refers to the very block it stands in, without end. Write the value out.',
      );
    case 'alias-bomb':
      return l10n.t(
        'References here multiply into more values than a plan can hold. Write the values out.',
      );
    case 'too-deep':
      return l10n.t('This is nested deeper than a plan can be. Remove levels.');
    case 'too-large':
      return l10n.t(
        'This part is too large to be checked: 2 million characters, 150,000 lines and 80,000 values are the most. Split it, or leave out what is no plan.',
      );
    case 'too-tangled':
      return l10n.t(
        'This line holds too many brackets and quotation marks to be read. Split it into lines.',
      );
    case 'many-documents':
      return l10n.t(
        'A plan is one document: what follows this line is not read. Move it to a file of its own.',
      );
  }
}

/** The commonest slips have a way out of their own; the line itself tells them apart. */
function explainStray(problem: SyntaxProblem): string {
  const { before, rest } = around(problem);
  if (/^(?:<{7}|={7}|>{7})/.test(rest)) return mergeMark();
  if (/["']$/.test(before)) {
    return l10n.t(
      'There is text behind the closing quotation mark. Put the whole text inside, in the kind of mark that it does not use itself.',
    );
  }
  if (/[\]}]$/.test(before)) {
    return l10n.t(
      'There is text behind the closing bracket. Put the whole text in quotation marks.',
    );
  }
  if (/(?:^|\s)[*&!]\S*$/.test(before)) {
    return l10n.t('A text that starts with `*`, `&` or `!` needs quotation marks.');
  }
  if (/^-[^\s-]/.test(rest)) {
    return l10n.t('The dash of a list entry needs a space after it: `- `.');
  }
  if (/^[\p{L}_][\p{L}\p{N}_-]*:[^\s/]/u.test(rest)) {
    return l10n.t('The colon after a key needs a space after it: `key: value`.');
  }
  if (/^(?:- )?[\p{L}_][\p{L}\p{N}_-]*:(?:\s|$)/u.test(rest)) return badIndent();
  return l10n.t(
    'This line is neither a key with its value nor a list entry. Write it as `key: value`, start it with `- `, or indent it if it goes on from the line above.',
  );
}

function explainOther(problem: SyntaxProblem): string {
  const { before, rest } = around(problem);
  const { detail } = problem;
  if (/^>{7}/.test(rest) || /^>{1,7}$/.test(before)) return mergeMark();
  if (/escape sequence/.test(detail)) {
    return l10n.t(
      'In double quotation marks a backslash starts a code. Write it twice, or use single quotation marks.',
    );
  }
  if (/[|>][-+\d]*$/.test(before)) {
    return l10n.t('After `|` or `>` the text starts on the next line, indented.');
  }
  if (/on same line with key/.test(detail)) {
    return l10n.t(
      'A list starts on the line below its key. If this is a text, put it in quotation marks.',
    );
  }
  if (/^[\]}]/.test(rest)) {
    return l10n.t('A bracket is closed here that none opens. Remove it.');
  }
  if (/token in YAML (?:stream|document)/.test(detail)) return badIndent();
  if (rest.startsWith(',')) {
    return l10n.t('There is a comma with nothing between it and the one before. Remove it.');
  }
  return l10n.t('This cannot be read: {0}', detail);
}

function badIndent(): string {
  return l10n.t(
    'This line does not stand under the lines it belongs to. Indent it as far as its neighbours.',
  );
}

function mergeMark(): string {
  return l10n.t(
    'This is a mark of a merge that was left open. Keep one of the two versions and remove the marks.',
  );
}

/** The problem's line up to the problem, without space around, and from it on. */
function around({ span: { piece, start } }: SyntaxProblem): { before: string; rest: string } {
  const line = lineOfOffset(piece, start);
  const text = piece.lines[line] ?? '';
  const column = start - (piece.lineStarts[line] ?? 0);
  return { before: text.slice(0, column).trim(), rest: text.slice(column) };
}
