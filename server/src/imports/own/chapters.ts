import { addToChapter, innerMap, textChapters } from '../compose/chapter-texts';
import type { Context } from '../compose/context';
import { isKeys } from '../compose/money';
import { listAt } from '../compose/items';
import type { DraftMap } from '../draft';
import type { OutlineChapter } from '../outline/outline';
import type { DraftValue } from '../parsed';
import type { SourceBlock, SourceParagraph, SourceTable } from '../source';
import { ownBudget } from './budget';
import { addOwnEvaluation, addOwnSummary } from './evaluation';
import { ownItems } from './items';
import { idValue, namedIn, piecesOf } from './pieces';
import { factsOf, isFactTable, ownStyle, termsOf } from './styles';
import { ownCosts, ownFunding, ownRisks } from './tables';
import { ownFigures, ownLinks, ownText } from './texts';
import type { Tongue } from './tongue';
import { periodOf } from './words';

/** A stretch of a chapter under one of its labels; the first has none. */
interface Labelled {
  readonly label: SourceParagraph | undefined;
  readonly paragraphs: SourceParagraph[];
  readonly tables: SourceTable[];
}

function labelled(blocks: readonly SourceBlock[]): readonly Labelled[] {
  const found: Labelled[] = [{ label: undefined, paragraphs: [], tables: [] }];
  for (const block of blocks) {
    const last = found.at(-1);
    if (block.kind === 'table') last?.tables.push(block);
    else if (ownStyle(block) === 'Label') {
      found.push({ label: block, paragraphs: [], tables: [] });
    } else if (ownStyle(block) !== 'Caption') last?.paragraphs.push(block);
  }
  return found;
}

/** What a chapter is made of. */
interface ChapterBlocks {
  readonly stretches: readonly Labelled[];
  readonly paragraphs: readonly SourceParagraph[];
  readonly tables: readonly SourceTable[];
}

/** @returns false where the chapter is one that an export does not print, or not in this way */
export function addOwnChapter(
  plan: DraftMap,
  { kind, blocks }: OutlineChapter,
  tongue: Tongue,
  context: Context,
): boolean {
  const parts: ChapterBlocks = {
    stretches: labelled(blocks),
    paragraphs: blocks.filter((block) => block.kind === 'paragraph'),
    tables: blocks.filter((block) => block.kind === 'table'),
  };
  if (kind === 'contents') return blocks.length === 0;
  return (
    addList(plan, kind, parts, tongue) ||
    addStretches(plan, kind, parts, tongue, context) ||
    addText(plan, kind, parts, context)
  );
}

/** Chapters that are one list of the plan. */
function addList(
  plan: DraftMap,
  kind: OutlineChapter['kind'],
  { paragraphs, tables }: ChapterBlocks,
  tongue: Tongue,
): boolean {
  const { words } = tongue;
  switch (kind) {
    case 'targetGroups':
      plan['targetGroups'] = groupsOf(paragraphs);
      return true;
    case 'goals':
      plan['goals'] = ownItems(paragraphs, tongue).map(asMap);
      return true;
    case 'benefits':
      plan['benefits'] = paragraphs.map(({ marker, text }) => ({
        ...(marker === undefined ? {} : { id: idValue(marker) }),
        title: text,
      }));
      return true;
    case 'relatedProjects':
      plan['relatedProjects'] = projectsOf(paragraphs, tongue);
      return true;
    case 'risks':
      plan['risks'] = [
        ...ownItems(paragraphs, tongue).map(asMap),
        ...tables.flatMap((table) => ownRisks(table, words)),
      ];
      return true;
    case 'abbreviations':
      for (const { term, details } of tables.filter(isFactTable).flatMap(factsOf)) {
        innerMap(plan, 'abbreviations')[term.text] = ownText(details) ?? '';
      }
      return true;
    case 'links':
      plan['links'] = ownLinks(paragraphs);
      return true;
    case 'figures':
      plan['figures'] = ownFigures(paragraphs, words);
      return true;
    default:
      return false;
  }
}

/** Goals and risks of the whole plan are never texts alone. */
function asMap(item: DraftValue): DraftValue {
  return typeof item === 'string' ? { text: item } : item;
}

/** Chapters of several things under labels. */
function addStretches(
  plan: DraftMap,
  kind: OutlineChapter['kind'],
  { stretches, paragraphs }: ChapterBlocks,
  tongue: Tongue,
  context: Context,
): boolean {
  switch (kind) {
    case 'effects':
      addEffects(plan, paragraphs);
      return true;
    case 'administration':
    case 'communication':
    case 'monitoring':
      for (const each of stretches) addStretch(plan, kind, each, tongue, context);
      return true;
    case 'costs':
      for (const each of stretches) addCosts(plan, each, tongue);
      return true;
    case 'evaluation':
      for (const each of stretches) addOwnEvaluation(plan, each, tongue);
      return true;
    case 'evaluationSummary':
      for (const each of stretches) addOwnSummary(plan, each);
      return true;
    default:
      return false;
  }
}

function addText(
  plan: DraftMap,
  kind: OutlineChapter['kind'],
  { paragraphs, tables }: ChapterBlocks,
  context: Context,
): boolean {
  const place = textChapters[kind ?? ''];
  if (!place || tables.length > 0) return false;
  addToChapter(plan, place, ownText(paragraphs), context);
  return true;
}

function groupsOf(paragraphs: readonly SourceParagraph[]): readonly DraftValue[] {
  return termsOf(paragraphs).terms.map(({ term, details }) => {
    const { id, text } = namedIn(term);
    const description = ownText(details);
    return {
      ...(id === undefined ? {} : { id: idValue(id) }),
      ...(text === '' ? {} : { title: text }),
      ...(description === undefined ? {} : { description }),
    };
  });
}

/** Effects stand in the order of the goals that have some, each under its goal's text. */
function addEffects(plan: DraftMap, paragraphs: readonly SourceParagraph[]): void {
  const { terms } = termsOf(paragraphs);
  let next = 0;
  const withEffects = (written: DraftValue): DraftValue => {
    const goal = asMap(written);
    if (!isKeys(goal)) return goal;
    const said = [goal['id'], goal['text'] ?? goal['title']]
      .flatMap((each) => (typeof each === 'string' || typeof each === 'number' ? [each] : []))
      .join(' ');
    const term = terms[next];
    const own =
      term &&
      sameWords(
        piecesOf(term.term)
          .map(({ text }) => text)
          .join(' '),
        said,
      );
    if (own) next++;
    const { items, ...rest } = goal;
    const below = Array.isArray(items)
      ? (items as readonly DraftValue[]).map(withEffects)
      : undefined;
    return {
      ...rest,
      ...(own ? { effects: term.details.map(({ text }) => text) } : {}),
      ...(below ? { items: below } : {}),
    };
  };
  plan['goals'] = listAt(plan, 'goals').map(withEffects);
}

function sameWords(one: string, other: string): boolean {
  return one.replace(/\s+/g, ' ').trim() === other.replace(/\s+/g, ' ').trim();
}

function projectsOf(
  paragraphs: readonly SourceParagraph[],
  { words }: Tongue,
): readonly DraftValue[] {
  return termsOf(paragraphs).terms.map(({ term, details }): DraftValue => {
    const when = details.find((line) => ownStyle(line) === 'Detail Note');
    const relation = ownText(details.filter((line) => line !== when));
    if (details.length === 0) return term.text;
    return {
      title: term.text,
      ...(when ? { period: periodOf(when.text, words) } : {}),
      ...(relation === undefined ? {} : { relation }),
    };
  });
}

function addStretch(
  plan: DraftMap,
  chapter: 'administration' | 'communication' | 'monitoring',
  { label, paragraphs, tables }: Labelled,
  { words }: Tongue,
  context: Context,
): void {
  const { inDocument: own } = words;
  const text = ownText(paragraphs);
  if (label === undefined) {
    const isWhole = chapter === 'monitoring';
    addToChapter(plan, isWhole ? ['monitoring'] : [chapter, 'summary'], text, context);
    return;
  }
  const lists: readonly (readonly [string, string])[] = [
    [own.audiences, 'audiences'],
    [own.channels, 'channels'],
    [own.metrics, 'metrics'],
    [own.methods, 'methods'],
    [own.frequency, 'frequency'],
    [own.owner, 'owner'],
  ];
  const list = lists.find(([word]) => word === label.text)?.[1];
  const map = chapter === 'monitoring' ? monitoringMap(plan) : innerMap(plan, chapter);
  if (list !== undefined) {
    const texts = paragraphs.map((each) => each.text);
    map[list] = list === 'frequency' ? texts.join('\n') : texts;
  } else if (label.text === own.reporting) map['reporting'] = text;
  else if (label.text === own.bodies) map['bodies'] = bodiesOf(paragraphs);
  else if (label.text === own.budgetOfAdministration) {
    map['budget'] = { ...ownBudget(tables, words), ...(text === undefined ? {} : { note: text }) };
  } else {
    const all = [label.text, text].filter((each) => each !== undefined).join('\n');
    addToChapter(plan, [chapter, 'summary'], all, context);
  }
}

/** Under labels the text of a chapter that may be a text alone is its summary. */
function monitoringMap(plan: DraftMap): DraftMap {
  const before = plan['monitoring'];
  if (typeof before === 'string') plan['monitoring'] = { summary: before };
  return innerMap(plan, 'monitoring');
}

function bodiesOf(paragraphs: readonly SourceParagraph[]): readonly DraftValue[] {
  return termsOf(paragraphs).terms.map(({ term, details }) => {
    const role = ownText(details);
    return { title: term.text, ...(role === undefined ? {} : { role }) };
  });
}

/** The cost table, the budget of the whole, and who pays. */
function addCosts(
  plan: DraftMap,
  { label, paragraphs, tables }: Labelled,
  { words }: Tongue,
): void {
  if (label?.text === words.inDocument.funding) {
    const named = tables.length > 0 ? [] : paragraphs.map(({ text }) => ({ source: text }));
    plan['funding'] = [...named, ...tables.flatMap((table) => ownFunding(table, words))];
    return;
  }
  const note = ownText(paragraphs);
  const rows = label === undefined ? tables.flatMap(ownCosts) : [];
  if (rows.length > 0) plan['costSummary'] = rows;
  const budget = label === undefined ? undefined : ownBudget(tables, words);
  if (budget) Object.assign(innerMap(plan, 'budget'), budget);
  if (note !== undefined) innerMap(plan, 'budget')['note'] = note;
}
