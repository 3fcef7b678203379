import { append } from '../append';
import type { DraftMap } from '../draft';
import type { SourceText } from '../source';
import type { Chapter } from './chapters';
import { addToChapter } from './chapter-texts';
import type { Context } from './context';
import { innerMap } from './chapter-texts';
import { listAt } from './items';
import { lineOf, proseOf } from './prose';
import { isHeadRow } from './table-kind';

/** Lines of a chapter that is a list, and rows of its tables, cells parted by `|`. */
function linesOf({ sections }: Chapter): readonly SourceText[] {
  return sections.flatMap(({ blocks }) => {
    const { paragraphs, tables } = proseOf(blocks);
    const rows = tables.flatMap((table) =>
      table.rows.flatMap((cells, index) => {
        const [first] = cells;
        const texts = cells.map(({ text }) => text).filter((text) => text !== '');
        return isHeadRow(table, index) || !first || texts.length === 0
          ? []
          : [{ line: first.line, text: texts.join(' | ') }];
      }),
    );
    const texts = paragraphs.map((each) => ({ line: each.line, text: each.text || lineOf(each) }));
    return [...texts, ...rows];
  });
}

function keptInSummary(plan: DraftMap, left: readonly SourceText[], context: Context): void {
  if (left.length === 0) return;
  append(context.remarks.kept, left);
  addToChapter(plan, ['summary'], left.map(({ text }) => text).join('\n'), context, left);
}

/** `AMOS – osaamisen vahvistaminen`, `AMOS: …` */
export function addAbbreviations(plan: DraftMap, chapter: Chapter, context: Context): void {
  const left: SourceText[] = [];
  for (const line of linesOf(chapter)) {
    const [, short, long] = /^(\S.{0,29}?)\s*(?:[:=|]|\s[–-]\s)\s*(.+)$/.exec(line.text) ?? [];
    if (short === undefined || long === undefined) left.push(line);
    else innerMap(plan, 'abbreviations')[short] = long;
  }
  keptInSummary(plan, left, context);
}

const address = /(?:https?:\/\/|www\.)[^\s)>]+/i;

/** Annexes and references: a title, and an address where one is written. */
export function addLinks(plan: DraftMap, chapter: Chapter): void {
  for (const { text } of linesOf(chapter)) {
    const [found] = address.exec(text) ?? [];
    const url = found?.replace(/[.,;]+$/, '');
    const title = text
      .replace(url ?? '', '')
      .replace(/\(\s*\)|[\s:|–-]+$/g, '')
      .trim();
    const link = url === undefined ? {} : { url: /^www\./i.test(url) ? `https://${url}` : url };
    plan['links'] = [
      ...listAt(plan, 'links'),
      { title: title === '' ? (url ?? text) : title, ...link },
    ];
  }
}
