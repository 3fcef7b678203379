import { parseDate, dayToIso } from '../../values/period';
import { keepChapter } from '../compose/chapter-texts';
import type { Context } from '../compose/context';
import { withoutMonthNames } from '../compose/month-names';
import { planKeys } from '../compose/plan';
import type { Words } from '../../protocol/words';
import { inOrder, putInOrder, type DraftMap } from '../draft';
import { isKeys } from '../compose/money';
import type { Outline } from '../outline/outline';
import type { SourceBlock, SourceParagraph } from '../source';
import { wordsIn } from '../words-in';
import { addOwnChapter } from './chapters';
import { addOwnNodes } from './node';
import { piecesOf } from './pieces';
import type { OwnProperties } from './properties';
import { saidIn } from './said';
import { factsOf, isFactTable, ownStyle, type OwnTerm } from './styles';
import { exportWords, periodOf } from './words';
import type { Tongue } from './tongue';

/** A plan that our own Word export printed, by what each of its parts is. */
export function ownPlan(outline: Outline, properties: OwnProperties, context: Context): DraftMap {
  const { language } = context;
  const tongue = { language, words: exportWords(language) };
  const plan: DraftMap = { plan: 1, language };
  for (const label of labelsOf(tongue.words)) {
    for (const word of wordsIn(label)) context.remarks.renamed.add(word);
  }
  for (const key of ['profile', 'currency'] as const) {
    if (properties[key] !== undefined) plan[key] = properties[key];
  }
  addCover(plan, outline.cover, tongue);
  addOwnNodes(plan, outline.nodes, tongue, context);
  for (const chapter of outline.chapters) {
    if (addOwnChapter(plan, chapter, tongue, context)) continue;
    const { kind, title, line, blocks } = chapter;
    const section = { title: kind === undefined ? title : undefined, line, blocks };
    keepChapter(plan, [section], context);
  }
  for (const [key, order] of innerOrders) {
    const inner = plan[key];
    if (isKeys(inner)) putInOrder(inner, order);
  }
  for (const text of saidIn(outline, plan)) context.remarks.said.add(text);
  return context.remarks.moveComments(plan, inOrder(plan, planKeys));
}

/** The words that an export prints for choices of the plan and for its cost lines. */
function labelsOf(words: Words): readonly string[] {
  return [words, words.inDocument].flatMap((table) =>
    Object.values(table).filter((word): word is string => typeof word === 'string'),
  );
}

const innerOrders: readonly (readonly [string, readonly string[]])[] = [
  ['impact', ['summary', 'people', 'competition']],
  ['administration', ['summary', 'bodies', 'budget']],
  ['communication', ['summary', 'audiences', 'channels']],
  ['evaluation', ['date', 'scale', 'summary', 'results']],
];

function addCover(plan: DraftMap, blocks: readonly SourceBlock[], tongue: Tongue): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') addLine(plan, block);
    else if (isFactTable(block)) {
      for (const fact of factsOf(block)) addFact(plan, fact, tongue.words);
    }
  }
}

function addLine(plan: DraftMap, paragraph: SourceParagraph): void {
  const style = ownStyle(paragraph);
  const key = /^title$/i.test(paragraph.style ?? '')
    ? 'title'
    : /^subtitle$/i.test(paragraph.style ?? '')
      ? 'subtitle'
      : style === 'Programme'
        ? 'programme'
        : style === 'Organisation'
          ? 'organisation'
          : undefined;
  if (key !== undefined) plan[key] = paragraph.text;
}

function addFact(plan: DraftMap, { term, details }: OwnTerm, words: Words): void {
  const { inDocument: own } = words;
  const text = details.map((each) => each.text).join('\n');
  switch (term.text) {
    case own.acronym:
      plan['acronym'] = text;
      return;
    case words.period:
      plan['period'] = periodOf(text, words);
      return;
    case words.funder:
      plan['funder'] = text;
      return;
    case words.updated: {
      const date = parseDate(withoutMonthNames(text));
      plan['updated'] = date.ok ? dayToIso(date.value) : text;
      return;
    }
    case own.status:
      plan['status'] = statusOf(text, words);
      return;
    case own.partners:
      plan['partners'] = details.map((line) => {
        const [name, role] = piecesOf(line);
        return role === undefined ? line.text : { name: name?.text ?? '', role: role.text };
      });
      return;
    case own.contacts:
      plan['contacts'] = details.map(contactOf);
  }
}

/** Name, role, telephone and e-mail address in this order: those that are there. */
function contactOf(line: SourceParagraph): DraftMap {
  const [name, ...others] = piecesOf(line);
  const role = others.find(({ kind }) => kind !== 'address');
  const addresses = others.filter(({ kind }) => kind === 'address');
  const isPhone = addresses.length > 1 || /^[^@\p{L}]*$/u.test(addresses[0]?.text ?? '');
  const [phone, email] = isPhone ? addresses : [undefined, ...addresses];
  return {
    name: name?.text ?? '',
    ...(role ? { role: role.text } : {}),
    ...(phone ? { phone: phone.text } : {}),
    ...(email ? { email: email.text } : {}),
  };
}

function statusOf(text: string, words: Words): string {
  const statuses: readonly (readonly [string, string])[] = [
    [words.statusDraft, 'draft'],
    [words.statusSubmitted, 'submitted'],
    [words.statusApproved, 'approved'],
    [words.statusRunning, 'running'],
    [words.statusEnded, 'ended'],
  ];
  return statuses.find(([word]) => word === text)?.[1] ?? text;
}
