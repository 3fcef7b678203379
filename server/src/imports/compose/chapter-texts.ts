import * as l10n from '@vscode/l10n';
import { append } from '../append';
import { fromLines, joinTexts, type DraftMap } from '../draft';
import type { SourceParagraph, SourceText } from '../source';
import type { Chapter, Section } from './chapters';
import type { Context } from './context';
import { keepRows, listAt } from './items';
import { lineOf, proseOf, rowsAsText, textOf } from './prose';

/** The plan's chapters that are a text, with the key and, in a map of its own, the key in that. */
export const textChapters: Readonly<Record<string, readonly [string, string?]>> = {
  summary: ['summary'],
  need: ['need'],
  impact: ['impact', 'summary'],
  people: ['impact', 'people'],
  competition: ['impact', 'competition'],
  administration: ['administration', 'summary'],
  communication: ['communication', 'summary'],
  monitoring: ['monitoring'],
};

/** Adds a text to a chapter; where it is kept there for want of a better place, its lines are told. */
export function addToChapter(
  plan: DraftMap,
  [key, inner]: readonly [string, string?],
  text: string | undefined,
  { remarks }: Context,
  kept: readonly SourceText[] = [],
): void {
  if (text === undefined) return;
  const holder = inner === undefined ? plan : innerMap(plan, key);
  const name = inner ?? key;
  const before = holder[name];
  holder[name] = joinTexts(typeof before === 'string' ? before : undefined, text);
  if (kept.length > 0) remarks.comment(holder, name, fromLines(kept));
}

export function innerMap(plan: DraftMap, key: string): DraftMap {
  const value = plan[key];
  if (typeof value === 'object' && !Array.isArray(value)) return value as DraftMap;
  const map: DraftMap = {};
  plan[key] = map;
  return map;
}

/** A chapter's paragraphs, with the titles of its sections; pictures and tables go where they belong. */
export function paragraphsOfChapter(
  plan: DraftMap,
  { sections }: Pick<Chapter, 'sections'>,
  keep: (texts: readonly SourceText[]) => void,
  context: Context,
): readonly SourceParagraph[] {
  return sections.flatMap((section) => {
    const { paragraphs, tables, figures } = proseOf(section.blocks);
    if (figures.length > 0) plan['figures'] = [...listAt(plan, 'figures'), ...figures];
    for (const table of tables) keepRows(rowsAsText(table), keep, context);
    return [...titleOf(section), ...paragraphs];
  });
}

function titleOf({ title, line }: Section): readonly SourceParagraph[] {
  return title === undefined ? [] : [{ kind: 'paragraph', line, text: title }];
}

/** A chapter that is a text and nothing else. */
export function addTextChapter(plan: DraftMap, chapter: Chapter, context: Context): void {
  const place = textChapters[chapter.kind ?? ''];
  if (!place) return;
  const keep = (texts: readonly SourceText[]): void => {
    addToChapter(plan, place, texts.map(({ text }) => text).join('\n'), context, texts);
  };
  addToChapter(plan, place, textOf(paragraphsOfChapter(plan, chapter, keep, context)), context);
}

/** What stands under a heading that says nothing that a plan has a place for is kept in the summary. */
export function keepChapter(plan: DraftMap, sections: readonly Section[], context: Context): void {
  const { remarks } = context;
  const rows: SourceText[] = [];
  const paragraphs = paragraphsOfChapter(
    plan,
    { sections },
    (texts) => {
      append(rows, texts);
    },
    context,
  );
  const texts = paragraphs.map((each) => ({ line: each.line, text: lineOf(each) }));
  // Tables stand where they stood, below their headings.
  const all = [...texts, ...rows].sort((a, b) => a.line - b.line);
  const keep = (): void => {
    addToChapter(plan, ['summary'], all.map(({ text }) => text).join('\n'), context, all);
  };
  const [first] = texts;
  if (!first) {
    if (rows.length > 0) keep();
    return;
  }
  for (const text of texts) remarks.kept.push(text);
  remarks.note(
    'kept',
    first,
    l10n.t('A plan has no chapter of this name. Its text is kept in the summary.'),
  );
  keep();
}
