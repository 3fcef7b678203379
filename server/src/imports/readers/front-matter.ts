import type { SourceLine } from './source-lines';

/** What stands in front of a document, as lines of its title page. */
export interface Front {
  readonly lines: readonly SourceLine[];
  /** The index behind it. */
  readonly next: number;
}

/** No front matter has more lines. */
const longestFront = 60;
const field = /^([\p{L}][\p{L}\p{N}_ -]{0,40}):\s*(.*)$/u;

/** `title: …` between two lines `---` at the very start. Other lines between them are text. */
export function frontMatter(lines: readonly SourceLine[]): Front {
  const none: Front = { lines: [], next: 0 };
  if (lines[0]?.text.trim() !== '---') return none;
  const end = lines
    .slice(1, longestFront)
    .findIndex(({ text }) => /^(?:---|\.\.\.)\s*$/.test(text));
  const inside = [...folded(lines.slice(1, end + 1))];
  if (end < 1 || !inside.some(({ text }) => field.test(text))) return none;
  const title = inside.find(({ text }) => /^title:/i.test(text));
  const named = lines.slice(end + 2).find(({ text }) => text.trim() !== '');
  const isNamed = named !== undefined && /^\s{0,3}#\s/.test(named.text);
  const rest = inside.filter((each) => each !== title);
  const heading: readonly SourceLine[] = !title
    ? []
    : isNamed
      ? sameTitle(title.text, named.text)
        ? []
        : [{ ...title, text: unquoted(title.text) }]
      : [{ ...title, text: unquoted(title.text) }];
  const facts = [...heading, ...rest.map((each) => ({ ...each, text: unquoted(each.text) }))];
  const parted = facts.flatMap((each) => [each, { ...each, text: '' }]);
  if (!isNamed) return { lines: parted, next: end + 2 };
  const next = lines.indexOf(named) + 1;
  return { lines: [named, { ...named, text: '' }, ...parted], next };
}

function sameTitle(title: string, heading: string): boolean {
  const plain = (text: string): string =>
    text.replace(/^title:|[^\p{L}\p{N}]/giu, '').toLowerCase();
  return plain(title) === plain(heading);
}

/** `title: "Nimi"` as `title: Nimi`. */
function unquoted(text: string): string {
  const [, key, value = ''] = field.exec(text) ?? [];
  return key === undefined ? text : `${key}: ${withoutQuotes(value)}`;
}

const item = /^\s*-\s+(.+)$/;
const fieldOfItem = /^\s+(?:[\p{L}][\p{L}\p{N}_ -]{0,40}):\s*(\S.*)$/u;
const firstField = /^(?:[\p{L}][\p{L}\p{N}_-]{0,40}):\s+(\S.*)$/u;
/** People have commas between their names and what they do. */
const people =
  /^(?:authors?|contacts?|tekij\p{L}*|laatij\p{L}*|yhteyshenkilö\p{L}*|författare|kontaktperson\p{L}*)$/iu;

/** A field whose values stand below it as a list, or in brackets, in one line: `author: Anna Berg; Bo Lind`. */
function* folded(lines: readonly SourceLine[]): Generator<SourceLine> {
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line) return;
    const [, key = '', value = ''] = field.exec(line.text) ?? [];
    const inBrackets = /^\[(.*)\]$/.exec(value.trim())?.[1];
    const items = inBrackets === undefined ? itemsBelow(lines.slice(at + 1)) : undefined;
    const values =
      inBrackets?.split(/\s*,\s*/).map(withoutQuotes) ?? (value === '' ? items?.values : undefined);
    const sign = people.test(key) ? '; ' : ', ';
    const isList = key !== '' && values !== undefined && values.length > 0;
    yield isList ? { ...line, text: `${key}: ${values.join(sign)}` } : line;
    at += isList && items ? 1 + items.count : 1;
  }
}

/** The items of a list that begins with the first line; the values of one with fields beside each other. */
function itemsBelow(lines: readonly SourceLine[]): {
  readonly values: readonly string[];
  readonly count: number;
} {
  const values: string[] = [];
  let count = 0;
  for (const { text } of lines) {
    const value = item.exec(text)?.[1];
    const more = values.length > 0 ? fieldOfItem.exec(text)?.[1] : undefined;
    if (value !== undefined) values.push(withoutQuotes(firstField.exec(value)?.[1] ?? value));
    else if (more !== undefined) values.push(`${values.pop() ?? ''}, ${withoutQuotes(more)}`);
    else break;
    count += 1;
  }
  return { values, count };
}

const withoutQuotes = (text: string): string => text.trim().replace(/^(["'])(.*)\1$/, '$2');
