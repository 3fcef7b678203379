import type { YAMLError } from 'yaml';
import { blameLine, type Blame } from './blamed';
import {
  findAbove,
  goesOnAt,
  hasContent,
  keyColumn,
  keyLine,
  lastDeeper,
  nextContent,
} from './line-shapes';
import { indentOf } from './outline';
import type { SyntaxProblemCode } from './syntax';

/** How far beside its neighbours' a key may have slipped. */
const slip = 2;

/** A value with a deeper line of its own under it: that line's indentation is the slip. */
export function blameIndent(lines: readonly string[], at: number, error: YAMLError): Blame {
  const next = nextContent(lines, at);
  const left =
    slippedLeft(lines, at) ?? (next === undefined ? undefined : slippedLeft(lines, next));
  if (left !== undefined) return blameLine(left, 'bad-indent');
  const first = firstTooDeep(lines, at);
  if (first !== undefined) return blameKey(lines, first, 'bad-indent');
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY' && error.code !== 'MULTILINE_IMPLICIT_KEY') {
    return blameKey(lines, at);
  }
  if (/^ *-/.test(lines[at] ?? '') && /block sequence/.test(error.message)) {
    return blameLine(at, 'stray-line');
  }
  return next !== undefined &&
    /: /.test(lines[at] ?? '') &&
    /^ *[^ ].*:(?: |$)/.test(lines[next] ?? '')
    ? blameKey(lines, next, 'bad-indent')
    : blameKey(lines, at);
}

/**
 * Under a key, a first line that stands further to the right than two or more below it: they are right
 * and it has slipped, though it is they that the parser stumbles over.
 */
function firstTooDeep(lines: readonly string[], at: number): number | undefined {
  const column = keyColumn(lines[at] ?? '');
  const first = findAbove(at - 1, (line) => hasContent(lines[line]));
  const opening = first && findAbove(first - 1, (line) => hasContent(lines[line]));
  const next = nextContent(lines, at);
  if (first === undefined || opening === undefined || next === undefined) return undefined;
  const isFirst =
    /:\s*(?:#.*)?$/.test(lines[opening] ?? '') &&
    keyColumn(lines[opening] ?? '') < column &&
    indentOf(lines[first] ?? '') > column;
  return isFirst && indentOf(lines[next] ?? '') === column ? first : undefined;
}

/** A key with its value to the left of its neighbours above and below, which the parser stumbles over. */
function slippedLeft(lines: readonly string[], at: number): number | undefined {
  const column = indentOf(lines[at] ?? '');
  const left = findAbove(at - 1, (line) => hasContent(lines[line]));
  const above = left && findAbove(left - 1, (line) => hasContent(lines[line]));
  if (left === undefined || above === undefined || !keyLine.test(lines[at] ?? '')) return undefined;
  const isSlip =
    /^ *[\p{L}_][\p{L}\p{N}_-]*: +[^\s#|>]/u.test(lines[left] ?? '') &&
    indentOf(lines[left] ?? '') < column &&
    keyColumn(lines[above] ?? '') === column;
  return isSlip ? left : undefined;
}

/** The first line of a block text, where it stands further to the right than the line blamed below it. */
export function firstOfTextTooDeep(lines: readonly string[], at: number): number | undefined {
  const first = findAbove(at - 1, (line) => hasContent(lines[line]));
  const opening = first && findAbove(first - 1, (line) => hasContent(lines[line]));
  if (first === undefined || opening === undefined) return undefined;
  const column = indentOf(lines[at] ?? '');
  const isText = /(?:^|[\s-])[|>][-+]?\s*$/.test(lines[opening] ?? '');
  const isSlip = indentOf(lines[first] ?? '') > column && column > indentOf(lines[opening] ?? '');
  return isText && isSlip ? first : undefined;
}

/**
 * A key that stands beside its neighbours takes what hangs on it along. Where nothing above stands as
 * far to the right, the lines below that do have slipped with it: one slip is told once.
 */
function blameKey(lines: readonly string[], line: number, code?: SyntaxProblemCode): Blame {
  const blamed = blameOneKey(lines, line, code);
  const text = lines[line] ?? '';
  const column = indentOf(text);
  const isKey = (index: number): boolean => keyLine.test(lines[index] ?? '');
  if (!isKey(line) || goesOnAt(lines, line, column)) return blamed;
  let { last } = blamed;
  for (let below = last + 1; below < lines.length; below++) {
    if (!hasContent(lines[below])) continue;
    const own = indentOf(lines[below] ?? '');
    const isBeside = own === column ? isKey(below) : own > column && !goesOnAt(lines, line, own);
    if (!isBeside) break;
    last = below;
  }
  return { ...blamed, last };
}

function blameOneKey(lines: readonly string[], line: number, code?: SyntaxProblemCode): Blame {
  const text = lines[line] ?? '';
  if (!/^ *[^ #-].*:\s*(?:#.*)?$/.test(text)) return blameLine(line, code);
  const column = indentOf(text);
  const isNeighbour = (index: number): boolean =>
    hasContent(lines[index]) && Math.abs(keyColumn(lines[index] ?? '') - column) <= slip;
  const neighbour = lines[findAbove(line - 1, isNeighbour) ?? -1];
  const own = neighbour === undefined ? column : keyColumn(neighbour);
  return { line, last: lastDeeper(lines, line, own), code };
}
