/** A text that is a list in itself. */
export interface PointsInText {
  /** What stands before the first point, without its colon; empty where nothing does. */
  readonly lead: string;
  /** Two at least, without their marks. */
  readonly points: readonly string[];
}

const bulletAnywhere = /(?<!\S)[•◦▪‣●]\s+/gu;
const dashAtLine = /^[ \t]*[-–*]\s+/gmu;
const numberDot = /(?<!\S)(\d{1,2})\.\s+(?=\p{Lu})/gu;
const letter = /(?<!\S)\(?([a-z])\)\s+(?=\S)/gu;
/** What only joined a point to the next one. */
const joint = /(?<![\s,;])[\s,;]+(?:(?:ja|sekä|och|samt|and)\s*)?$/;

/**
 * The points of a text marked with bullets, dashes at the lines' starts, `1. 2.` or `a) b)`; with
 * `byLine`, of one that says one thing a line. Undefined where there are not two at least, or where
 * words that are no heading with a colon lead up to them: then they are parts of a sentence.
 */
export function pointsInText(text: string, byLine: boolean): PointsInText | undefined {
  return (
    split(text, marksOf(text, bulletAnywhere)) ??
    split(text, marksOf(text, dashAtLine)) ??
    split(
      text,
      inRow(marksOf(text, numberDot), (digits) => Number(digits)),
    ) ??
    split(
      text,
      inRow(marksOf(text, letter), (name) => name.charCodeAt(0) - 96),
    ) ??
    (byLine ? lines(text) : undefined)
  );
}

interface Mark {
  readonly at: number;
  readonly end: number;
  readonly name: string;
}

function marksOf(text: string, pattern: RegExp): readonly Mark[] {
  return [...text.matchAll(pattern)].map(({ 0: all, 1: name = '', index }) => ({
    at: index,
    end: index + all.length,
    name,
  }));
}

/** Those that count from one on; others are dates, or numbers of something else. */
function inRow(marks: readonly Mark[], numberOf: (name: string) => number): readonly Mark[] {
  const row: Mark[] = [];
  for (const mark of marks) if (numberOf(mark.name) === row.length + 1) row.push(mark);
  return row;
}

function split(text: string, marks: readonly Mark[]): PointsInText | undefined {
  const [first] = marks;
  if (!first || marks.length < 2) return undefined;
  const lead = text.slice(0, first.at).trim();
  if (lead !== '' && !lead.endsWith(':')) return undefined;
  const points = marks.map(({ end }, index) => {
    const next = marks[index + 1]?.at;
    const point = onOneLine(text.slice(end, next));
    return next === undefined ? point : `${point} `.replace(joint, '').trim();
  });
  return points.includes('')
    ? undefined
    : { lead: onOneLine(lead).replace(/(?<!\s)\s*:$/, ''), points };
}

function lines(text: string): PointsInText | undefined {
  const points = text
    .split('\n')
    .map(onOneLine)
    .filter((line) => line !== '');
  return points.length < 2 ? undefined : { lead: '', points };
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
