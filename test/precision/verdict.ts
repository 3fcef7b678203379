import type { TextEdit } from '../../server/src/parse/edits';
import { SourceText } from '../../server/src/text/source-text';
import { check } from '../support/check';
import { MovedText } from '../support/moved-text';
import type { Base, Place, Slip } from './slip';

/** What came of a slip, each finding as `rule line`. */
export interface Verdict {
  /** The slip was told, at its line. */
  readonly found: boolean;
  /** Told although nothing of the kind is wrong. */
  readonly falseAlarms: readonly string[];
  /** Told before, and no longer. */
  readonly lost: readonly string[];
  readonly text: string;
  readonly due: string;
}

/** Plants the slip, and compares what is found with what was found before and what is due now. */
export function judge(base: Base, rule: string, slip: Slip): Verdict {
  const moved = new MovedText(base.text, slip.edits);
  const due = told(rule, lineOf(base, moved, slip.at));
  const besides = (slip.besides ?? []).map((each) => told(each.rule, lineOf(base, moved, each.at)));
  const before = base.found.flatMap(({ rule: id, range }) => {
    const line = moved.lineAfter(range.start);
    return line === undefined ? [] : [told(id, line)];
  });
  const now = check(base.snapshot.update(SourceText.from(moved.text))).map(({ rule: id, range }) =>
    told(id, range.start.line),
  );
  const hidden = (slip.hides ?? []).flatMap((each) => {
    const line = placeAfter(base, moved, each.at);
    return line === undefined ? [] : [told(each.rule, line)];
  });
  const expected = [...new Set([due, ...besides])].filter((each) => !before.includes(each));
  return {
    found: now.includes(due) && !before.includes(due),
    falseAlarms: without(now, [...before, ...expected]),
    lost: [...without(before, now), ...besides.filter((each) => !now.includes(each))].filter(
      (each) => !hidden.includes(each),
    ),
    text: moved.text,
    due,
  };
}

function told(rule: string, line: number): string {
  return `${rule} ${line + 1}`;
}

function lineOf(base: Base, moved: MovedText, place: Place): number {
  const line = placeAfter(base, moved, place);
  if (line === undefined)
    throw new Error(`${base.name}: the slip has taken away where it is told.`);
  return line;
}

function placeAfter({ snapshot }: Base, moved: MovedText, place: Place): number | undefined {
  return 'written' in place
    ? moved.lineOfNew(place.written)
    : moved.lineAfter(
        'line' in place
          ? { line: place.line, character: snapshot.text.line(place.line).search(/\S|$/) }
          : snapshot.tree.rangeOf(place).start,
      );
}

/** The first list less the second, as often as it is there. */
function without(all: readonly string[], less: readonly string[]): readonly string[] {
  const left = [...less];
  return all.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** For a failure's message: the lines that the slip changed. */
export function changedLines(before: string, edits: readonly TextEdit[]): string {
  const after = new MovedText(before, edits).text.split('\n');
  const lines = before.split('\n');
  let first = 0;
  while (first < lines.length && lines[first] === after[first]) first++;
  let last = 1;
  while (last < lines.length - first && lines.at(-last) === after.at(-last)) last++;
  const shown = (all: readonly string[], mark: string): readonly string[] =>
    all
      .slice(first, all.length - last + 1)
      .map((line, index) => `${first + index + 1} ${mark} ${line}`);
  return [...shown(lines, '-').slice(0, 12), ...shown(after, '+').slice(0, 24)].join('\n');
}
