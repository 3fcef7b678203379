/** A line of a text file. A page break inside it makes two of one number. */
export interface SourceLine {
  /** From 1. */
  readonly line: number;
  /** Tabs are kept, other white space at the ends is not: but for what a list is indented by. */
  readonly text: string;
  /** A new page begins with it, as the file says it. */
  readonly newPage: boolean;
}

/** Lines of a text, with what only pages have left out: their numbers, and heads that run on each. */
export function sourceLines(text: string): readonly SourceLine[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
    .flatMap((each, index) =>
      each.split(/[\f\v]/).map((part, at) => ({
        line: index + 1,
        text: part
          .replace(/[\u00A0\u2007\u202F\u2009]/g, ' ')
          .replace(/([ \t])\1{99,}/g, (_, blank: string) => blank.repeat(widest))
          .replace(/[ \t]+$/, (end) => tabsOf(end)),
        newPage: at > 0 && each.includes('\f'),
      })),
    );
  const borders = pageBorders(lines);
  const heads = runningHeads(lines, borders);
  return lines.map((each, index) =>
    borders.numbers.has(index) || (heads.has(each.text.trim()) && isNear(index, borders.all))
      ? { ...each, text: '' }
      : each,
  );
}

/** No column is set off by more blanks than this, and no row has so many empty cells. */
const widest = 100;

/** Empty cells at the end of a table's row. */
function tabsOf(blanks: string): string {
  return blanks.replaceAll(' ', '');
}

/** A head of a page with its number behind it, set off by blanks or a tab: `Kaupunki      2 (6)`. */
const numberedHead =
  /^\s*(\S.{0,100}?)(?:\s{3,}|\t)\s*(?:(?:sivu|sida|page|s\.)\s*)?(\d{1,4})\s*(?:(?:\/|\(|av|of)\s*\d{1,4}\)?)?\s*$/i;

const numberLine =
  /^\s*(?:[-–—]\s*)?(?:(?:sivu|sida|page|s\.)\s*)?(\d{1,4})\s*(?:(?:\/|\(|av|of)\s*(\d{1,4})\)?)?(?:\s*[-–—])?\s*$/i;

/** A line with the number of a page has no more characters, blanks in front of it counted. */
const longestNumber = 150;

interface Borders {
  /** Lines that are a page's number and nothing else. */
  readonly numbers: ReadonlySet<number>;
  /** These, and lines that begin a page. */
  readonly all: readonly number[];
}

/** A number alone on a line is a page's where it says so, stands at a page break, or counts on. */
function pageBorders(lines: readonly SourceLine[]): Borders {
  const alone = lines.flatMap(({ text }, index) => {
    const [, number, of] = (text.length <= longestNumber && numberLine.exec(text)) || [];
    if (number === undefined || !isFree(lines, index)) return [];
    return [{ index, number: Number(number), of }];
  });
  const numbers = new Set(
    alone.filter(({ index, of }) => of !== undefined || isAtBreak(lines, index)).map(indexOf),
  );
  const chain = longestCount(alone);
  if (chain.length >= 3) for (const index of chain) numbers.add(index);
  for (const index of numberedHeads(lines)) numbers.add(index);
  const breaks = lines.flatMap(({ newPage }, index) => (newPage ? [index] : []));
  const all = [...numbers, ...breaks].sort((a, b) => a - b);
  // A number beside a break is the same border.
  return { numbers, all: all.filter((each, at) => at === 0 || each - (all[at - 1] ?? 0) > reach) };
}

/** Three or more that say the same, with numbers that go up by one: those of a table do not. */
function numberedHeads(lines: readonly SourceLine[]): readonly number[] {
  const heads = new Map<string, { readonly index: number; readonly number: number }[]>();
  for (const [index, { text }] of lines.entries()) {
    if (text.length > longestNumber) continue;
    const [, head, number] = numberedHead.exec(text) ?? [];
    if (head === undefined || !/\p{L}/u.test(head)) continue;
    const same = heads.get(head) ?? [];
    same.push({ index, number: Number(number) });
    heads.set(head, same);
  }
  return [...heads.values()].flatMap((same) => {
    const isCount = same.every(({ number }, at) => number === (same[0]?.number ?? 0) + at);
    return isCount && same.length >= 3 ? same.map(indexOf) : [];
  });
}

const indexOf = ({ index }: { readonly index: number }): number => index;

function isFree(lines: readonly SourceLine[], index: number): boolean {
  const blank = (each: SourceLine | undefined): boolean => !each || each.text.trim() === '';
  return (
    (blank(lines[index - 1]) || lines[index]?.newPage === true) &&
    (blank(lines[index + 1]) || lines[index + 1]?.newPage === true)
  );
}

function isAtBreak(lines: readonly SourceLine[], index: number): boolean {
  for (let next = index + 1; next < lines.length; next++) {
    if (lines[next]?.newPage) return true;
    if (lines[next]?.text.trim() !== '') break;
  }
  return lines[index]?.newPage === true;
}

/** A count begins in the front of a text, or is none. */
const mostStarts = 50;

/** The numbers that go up by one from page to page. */
function longestCount(
  alone: readonly { readonly index: number; readonly number: number }[],
): readonly number[] {
  let best: readonly number[] = [];
  for (const [from, start] of alone.slice(0, mostStarts).entries()) {
    const chain = [start];
    for (const each of alone.slice(from + 1)) {
      if (each.number === (chain.at(-1)?.number ?? 0) + 1) chain.push(each);
    }
    if (chain.length > best.length) best = chain.map(indexOf);
    if (best.length > alone.length / 2) break;
  }
  return best;
}

/** How far from a page's border its head or foot may stand, in lines. */
const reach = 3;

function isNear(index: number, borders: readonly number[]): boolean {
  return borders.some((border) => Math.abs(border - index) <= reach);
}

/** Short lines that stand at three borders of pages or more. */
function runningHeads(lines: readonly SourceLine[], { all }: Borders): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const border of all) {
    const around = lines.slice(Math.max(0, border - reach), border + reach + 1);
    for (const text of new Set(around.map((each) => each.text.trim()))) {
      if (text !== '' && text.length <= 120) seen.set(text, (seen.get(text) ?? 0) + 1);
    }
  }
  return new Set([...seen].flatMap(([text, count]) => (count >= 3 ? [text] : [])));
}
