import { addCover } from './cover';
import { joinTexts, type DraftMap } from '../draft';
import { parsePeriod } from '../../values/period';
import { parseEvaluationSummary, parseEvaluationTable } from '../parts';
import type { SourceBlock, SourceParagraph, SourceTable, SourceText } from '../source';
import { addToChapter } from './chapter-texts';
import type { Context } from './context';
import { keepRows, listAt } from './items';
import { proseOf, rowsAsText, textOf } from './prose';
import { tableKindOf } from './table-kind';
import { chapterLike } from '../label-match';

/** Tables that judge a project's measures; a table broken over pages is several. */
export function evaluationTables(blocks: readonly SourceBlock[]): readonly SourceTable[] {
  const tables = blocks.filter((block) => block.kind === 'table');
  const width = tables.find((table) => tableKindOf(table) === 'evaluation')?.rows[0]?.length;
  if (width === undefined) return [];
  return tables.filter(
    (table) => tableKindOf(table) === 'evaluation' || (table.rows[0]?.length ?? 0) === width,
  );
}

/**
 * An evaluation of a project (plan-format §6): its title and introduction, the benefit goals and what
 * is said of each, what the lights mean, and the table.
 */
export function composeEvaluation(
  plan: DraftMap,
  blocks: readonly SourceBlock[],
  context: Context,
): void {
  const tables = evaluationTables(blocks);
  const others = blocks.filter((block) => block.kind !== 'table' || !tables.includes(block));
  const { paragraphs, tables: otherTables, figures } = proseOf(others);
  const keep = (texts: readonly SourceText[]): void => {
    addToChapter(plan, ['summary'], texts.map(({ text }) => text).join('\n'), context, texts);
  };
  // Its heading is a label.
  const from = paragraphs.findIndex((each) => each.level !== undefined && isBenefits(each));
  const front = from < 0 ? paragraphs : paragraphs.slice(0, from);
  addFront(plan, front, context);
  const evaluation: DraftMap = {};
  if (from >= 0) addSummary(plan, evaluation, paragraphs.slice(from + 1), context);
  evaluation['results'] = context.remarks.take(parseEvaluationTable(tables), keep);
  for (const table of otherTables) keepRows(rowsAsText(table), keep, context);
  if (figures.length > 0) plan['figures'] = [...listAt(plan, 'figures'), ...figures];
  plan['evaluation'] = evaluation;
}

function isBenefits({ text }: SourceParagraph): boolean {
  return chapterLike(text) === 'benefits';
}

/** The first heading is the title, with the years that it ends in; the rest introduces. */
function addFront(plan: DraftMap, front: readonly SourceParagraph[], context: Context): void {
  const head = front.findIndex(({ level }) => level !== undefined);
  const title = front[head];
  if (title) {
    const [years] = /\d{4}\s*[-–]\s*\d{4}$/.exec(title.text) ?? [];
    plan['title'] = title.text.replace(years ?? '', '').trim();
    if (years !== undefined && parsePeriod(years).ok) plan['period'] = years;
  }
  const left = title ? addCover(plan, front.slice(0, head), context) : [];
  const text = textOf(front.slice(title ? head + 1 : 0));
  plan['summary'] = joinTexts(...left.map((each) => each.text), text);
}

function addSummary(
  plan: DraftMap,
  evaluation: DraftMap,
  paragraphs: readonly SourceParagraph[],
  context: Context,
): void {
  const { remarks } = context;
  // What is left explains the table: how the project is monitored.
  const { benefits, summary, scale } = remarks.take(parseEvaluationSummary(paragraphs), (texts) => {
    addToChapter(plan, ['monitoring'], texts.map(({ text }) => text).join('\n'), context, texts);
  });
  if (benefits.length > 0) plan['benefits'] = benefits;
  if (scale) evaluation['scale'] = { ...scale };
  if (summary.length > 0) evaluation['summary'] = summary;
}
