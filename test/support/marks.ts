/**
 * Expectations written in the fixture: `total: 900   # want budget/total-mismatch on "900"`.
 * Several on one line are separated by ` and `. Marks are taken out before parsing, so that lines
 * keep their numbers and a `# planwright-ignore` before the mark stays.
 */
export interface Mark {
  readonly line: number;
  readonly rule: string;
  /** The text that the finding underlines. */
  readonly on: string;
}

export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const mark = /\s*# want (.*)$/;
const expectation = /^([a-z]+\/[a-z-]+) on "(.*)"$/;

export function readMarks(source: string): Marked {
  const marks: Mark[] = [];
  const lines = source.split('\n').map((line, number) => {
    const found = mark.exec(line);
    if (!found) return line;
    for (const part of (found[1] ?? '').split(/ and (?=[a-z]+\/)/)) {
      const [, rule, on] = expectation.exec(part) ?? [];
      if (rule === undefined || on === undefined) {
        throw new Error(`Line ${number + 1}: cannot read the mark "${part}".`);
      }
      marks.push({ line: number, rule, on });
    }
    return line.slice(0, found.index);
  });
  return { text: lines.join('\n'), marks };
}

/** A finding in the form of a mark, for comparing. */
export function showMark({ line, rule, on }: Mark): string {
  return `${line + 1}: ${rule} on "${on}"`;
}
