import type { Position, SourceText } from '../../text/source-text';
import { lastAtMost } from '../../util/last-at-most';
import { changedLines } from './changed-lines';
import { inOrder, type TextEdit } from './text-edit';

/** What a text is made of after some rounds of edits: stretches of the first one, in its order, and what was written since. */
type Part =
  | { readonly kind: 'kept'; readonly from: number; readonly to: number }
  | { readonly kind: 'written'; readonly text: string };

/** Stretches `[from, to)` of a text in which every line break counts as one character. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Edits of a text, then edits of what came of it, and so on, as one set of edits of the first text
 * that leaves alone all that no round touched. Immutable.
 */
export class ComposedEdits {
  private constructor(
    private readonly first: SourceText,
    private readonly parts: readonly Part[],
  ) {}

  /** No edit yet. */
  static of(text: SourceText): ComposedEdits {
    return new ComposedEdits(text, [{ kind: 'kept', from: 0, to: lengthOf(text) }]);
  }

  /** @param edits of `text`, which is what the edits so far have made; they do not overlap */
  then(text: SourceText, edits: readonly TextEdit[]): ComposedEdits {
    const starts = lineStarts(text);
    const offsetOf = (position: Position): number => {
      const { line, character } = text.clamp(position);
      return (starts[line] ?? 0) + character;
    };
    const stretches = inOrder(edits).map(({ range: { start, end }, newText }) => ({
      from: offsetOf(start),
      to: offsetOf(end),
      text: newText.replaceAll(/\r\n?/g, '\n'),
    }));
    return new ComposedEdits(this.first, replaced(this.parts, stretches));
  }

  /** In document order; none overlaps another, and none holds a line that stays as it is. */
  get edits(): readonly TextEdit[] {
    const { first } = this;
    const starts = lineStarts(first);
    const positionOf = (offset: number) => {
      const line = lastAtMost(starts, offset);
      return { line, character: offset - (starts[line] ?? 0) };
    };
    return this.gaps().flatMap(({ from, to, text }) => {
      const range = { start: positionOf(from), end: positionOf(to) };
      return changedLines(first.slice(range), text).map((change) => ({
        range: { start: positionOf(from + change.from), end: positionOf(from + change.to) },
        newText: change.text.replaceAll('\n', first.eol),
      }));
    });
  }

  /** What stands between the stretches that were kept. */
  private gaps(): readonly Stretch[] {
    const gaps: Stretch[] = [];
    let from = 0;
    let text = '';
    const end = { kind: 'kept', from: lengthOf(this.first), to: Infinity } as const;
    for (const part of [...this.parts, end]) {
      if (part.kind === 'written') {
        text += part.text;
        continue;
      }
      if (part.from > from || text !== '') gaps.push({ from, to: part.from, text });
      from = part.to;
      text = '';
    }
    return gaps;
  }
}

/** The parts with stretches of their text, given in order, written anew. */
function replaced(parts: readonly Part[], stretches: readonly Stretch[]): readonly Part[] {
  const result: Part[] = [];
  let index = 0;
  /** How much of the part at hand is done, and where in the text that is. */
  let done = 0;
  let at = 0;
  const goTo = (offset: number, keeps: boolean): void => {
    for (let part = parts[index]; part && at < offset; part = parts[index]) {
      const size = sizeOf(part);
      const end = Math.min(size, done + offset - at);
      if (keeps) result.push(cut(part, done, end));
      at += end - done;
      done = end === size ? 0 : end;
      if (end === size) index++;
    }
  };
  for (const { from, to, text } of stretches) {
    goTo(from, true);
    goTo(to, false);
    if (text !== '') result.push({ kind: 'written', text });
  }
  goTo(Infinity, true);
  return result;
}

function sizeOf(part: Part): number {
  return part.kind === 'kept' ? part.to - part.from : part.text.length;
}

function cut(part: Part, start: number, end: number): Part {
  return part.kind === 'kept'
    ? { kind: 'kept', from: part.from + start, to: part.from + end }
    : { kind: 'written', text: part.text.slice(start, end) };
}

function lineStarts(text: SourceText): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  for (const line of text.lines) {
    starts.push(at);
    at += line.length + 1;
  }
  return starts;
}

function lengthOf(text: SourceText): number {
  return (lineStarts(text).at(-1) ?? 0) + text.end.character;
}
