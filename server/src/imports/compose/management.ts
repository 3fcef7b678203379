import { zeroMoney } from '../../values/money';
import { inOrder, joinTexts, type DraftMap } from '../draft';
import type { DraftValue } from '../parsed';
import { parseItems, parseRiskTable } from '../parts';
import type { DraftRisk } from '../parts/drafts';
import { sentencesOf } from '../parts/sentences';
import type { SourceParagraph, SourceText } from '../source';
import { budgetKeys, readBudget } from './budget';
import type { Chapter } from './chapters';
import { addToChapter, innerMap, paragraphsOfChapter } from './chapter-texts';
import { ownWords, type Context } from './context';
import { withoutIntroductions } from './goals';
import { keepRows, listAt } from './items';
import { lineOf, proseOf, rowsAsText, textOf } from './prose';
import { isKeys, listOf, ownLinesOf, stringAt } from './money';
import { takeBodies, takeCommunication, withoutTables } from './row-tables';
import { tableKindOf } from './table-kind';

const costsOfAdministration =
  /(?:hankehallin|(?<!\p{L})hallin(?:non|noinnin)\s+kustannu|projektadministration|administrationens\s+kostnad|administrativa\s+kostnad|project administration|(?:administration|administrative|management)\s+costs)[^.]*\d[\d\s.,]*\s?(?:€|eur)/iu;
const personYearsOfAll =
  /\((?:yht\.?|yhteensä|totalt|sammanlagt|in total)\s*(\d+(?:[.,]\d+)?)\s*(?:htv|årsverken|person-years|fte)\)/i;
const bodies =
  /(?:^|\s)(\p{L}*(?:ohjausryhmä|johtoryhmä|projektiryhmä|hanketiimi|styrgrupp|projektgrupp|steering group|project team))\p{L}*/iu;

/** How the project is led, chapter 7.1: its bodies, what that costs, and person-years of the whole. */
export function addAdministration(plan: DraftMap, chapter: Chapter, context: Context): void {
  const place = ['administration', 'summary'] as const;
  const keep = (texts: readonly SourceText[]): void => {
    addToChapter(plan, place, texts.map(({ text }) => text).join('\n'), context, texts);
  };
  const text: string[] = [];
  const texts = withoutTables(chapter, (table) => takeBodies(plan, table), context);
  for (const paragraph of paragraphsOfChapter(plan, texts, keep, context)) {
    const left = sentencesOf(lineOf(paragraph)).filter(
      (sentence) => !takeSentence(plan, { ...paragraph, text: sentence }, context),
    );
    if (left.length > 0) text.push(left.join(' '));
  }
  addToChapter(plan, place, text.length === 0 ? undefined : text.join('\n'), context);
}

/** Whether the sentence is a figure or a body of the administration, which has a key of its own. */
function takeSentence(plan: DraftMap, sentence: SourceParagraph, context: Context): boolean {
  const { text } = sentence;
  if (costsOfAdministration.test(text)) {
    const budget = readBudget([{ kind: 'paragraph', line: sentence.line, text }], context);
    innerMap(plan, 'administration')['budget'] = context.remarks.moveComments(
      budget,
      asOwn(budget),
    );
    return true;
  }
  const years = personYearsOfAll.exec(text)?.[1];
  if (years !== undefined && !text.includes('€')) {
    const budget = innerMap(plan, 'budget');
    budget['fte'] = Number(years.replace(',', '.'));
    budget['note'] = text;
    return true;
  }
  const body = bodies.exec(text)?.[1];
  if (body === undefined || text.length > 300) return false;
  const administration = innerMap(plan, 'administration');
  const title = body.charAt(0).toUpperCase() + body.slice(1);
  administration['bodies'] = [...listAt(administration, 'bodies'), { title, role: text }];
  return true;
}

/** In the administration's own budget its total is no line of another. */
function asOwn(budget: DraftMap): DraftMap {
  const { administration, parts, ...rest } = budget;
  if (rest['total'] !== undefined) return { ...budget };
  if (administration !== undefined) {
    const { amount = administration, note } = isKeys(administration) ? administration : {};
    const noted = joinTexts(stringAt(rest, 'note'), typeof note === 'string' ? note : undefined);
    return inOrder({ ...rest, total: amount, parts, note: noted }, budgetKeys);
  }
  // `Hallinnon kustannukset 50 000 €`: the amount of the whole, under a name that is no cost line.
  const [only, another] = listOf(parts).filter(isKeys);
  const total = only?.['total'];
  const isWhole = another === undefined && total !== undefined && ownLinesOf(budget) === zeroMoney;
  return isWhole ? { ...rest, total } : { ...budget };
}

/** Communication, chapter 7.3: its text, and a list of channels or of audiences. */
export function addCommunication(plan: DraftMap, chapter: Chapter, context: Context): void {
  const place = ['communication', 'summary'] as const;
  const keep = (texts: readonly SourceText[]): void => {
    addToChapter(plan, place, texts.map(({ text }) => text).join('\n'), context, texts);
  };
  const texts = withoutTables(chapter, (table) => takeCommunication(plan, table), context);
  const all = paragraphsOfChapter(plan, texts, keep, context);
  const introduced = new Set(withoutIntroductions(all, context));
  const text: SourceParagraph[] = [];
  let list: 'channels' | 'audiences' | undefined;
  for (const [index, paragraph] of all.entries()) {
    const isItem = paragraph.depth !== undefined;
    if (!isItem) list = listBelow(paragraph, all[index + 1]);
    const communication = list ? innerMap(plan, 'communication') : {};
    if (isItem && list) communication[list] = [...listAt(communication, list), paragraph.text];
    else if (!list || introduced.has(paragraph)) text.push(paragraph);
  }
  addToChapter(plan, place, textOf(text), context);
}

function listBelow(
  { text }: SourceParagraph,
  next: SourceParagraph | undefined,
): 'channels' | 'audiences' | undefined {
  if (next?.depth === undefined) return undefined;
  if (/kanav|kanal|channel/i.test(text)) return 'channels';
  return /kohderyhm|målgrupp|audience|target group/i.test(text) ? 'audiences' : undefined;
}

/** Risks of the project, chapter 7.5: a table, or a list of them, with ids. */
export function addProjectRisks(plan: DraftMap, { sections }: Chapter, context: Context): void {
  const keep = (texts: readonly SourceText[]): void => {
    addToChapter(plan, ['summary'], texts.map(({ text }) => text).join('\n'), context, texts);
  };
  const risks: DraftRisk[] = [];
  for (const { blocks } of sections) {
    const { paragraphs, tables } = proseOf(blocks);
    const all = withoutIntroductions(paragraphs, context);
    if (all.length > 0) {
      const items = context.remarks.take(parseItems(all, 'risk', context.language), keep);
      risks.push(
        ...items.map((item): DraftRisk => {
          if (typeof item === 'string') return { text: item };
          const { likelihood, impact, score, mitigation, owner } = item;
          return {
            text: item.text ?? item.title ?? '',
            ...(likelihood === undefined ? {} : { likelihood }),
            ...(impact === undefined ? {} : { impact }),
            ...(score === undefined ? {} : { score }),
            ...(mitigation === undefined ? {} : { mitigation }),
            ...(owner === undefined ? {} : { owner }),
          };
        }),
      );
    }
    for (const table of tables) {
      if (tableKindOf(table) === 'risks') {
        risks.push(...context.remarks.take(parseRiskTable(table), keep));
      } else keepRows(rowsAsText(table), keep, context);
    }
  }
  const { risk } = ownWords(context);
  const had = listAt(plan, 'risks').length;
  plan['risks'] = [
    ...listAt(plan, 'risks'),
    ...risks.map((each, index): DraftValue => ({ id: `${risk}${had + index + 1}`, ...each })),
  ];
}
