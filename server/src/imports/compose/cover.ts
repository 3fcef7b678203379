import { dayToIso, parseDate, parsePeriod } from '../../values/period';
import { anyOf } from '../label-match';
import type { DraftMap } from '../draft';
import { periodsIn } from '../parts/periods-in-text';
import type { SourceBlock, SourceParagraph, SourceText } from '../source';
import type { Context } from './context';
import { coverLabels } from './cover-labels';
import { isSpanLine } from './cover-span';
import { isTotalLine } from './cover-total';
import { listAt } from './items';
import { periodIn } from './month-names';
import { rowsAsText } from './prose';

type CoverKey = keyof typeof coverLabels;

/** What parts a label from its value; times need no sign. */
const sign = String.raw`\s*(?::|\||–|\t|\s-\s)\s*`;
const timed = String.raw`(?:${sign}|(?=\s*\d))\s*`;

const labelled = (Object.keys(coverLabels) as CoverKey[]).map((key) => {
  const label = `^(?:${anyOf(coverLabels[key])})`;
  const isTime = key === 'period' || key === 'updated';
  return {
    key,
    pattern: new RegExp(`${label}${isTime ? timed : sign}(.+)$`, 'iu'),
    alone: new RegExp(`${label}\\s*:?\\s*$`, 'iu'),
  };
});
/** Facts of the document that a plan has no place for. */
const otherLabel =
  /^(?:versio|version|luonnos|utkast|draft|diaarinumero|dnro|diarienummer|hankenumero|projektnummer|project (?:number|code)|hanketunnus)(?!\p{L})/iu;

const organisation =
  /hyvinvointialue$|hyvinvointikuntayhtymä$|kuntayhtymä$|kaupunki$|kunta$|yliopisto$|ammattikorkeakoulu$|säätiö$|yhdistys$|sairaanhoitopiiri$|\s(?:ry|oy|oyj|rf|ab|r\.y\.)\.?$|välfärdsområde$|samkommun$|\sstad$|kommun$|universitet$|stiftelse$|wellbeing services county|county$|university$|foundation$|association$|municipality$/i;
const programme = /ohjelma$|ohjelman?\b|programmet?\b|programme$|\bprogram$/i;
const funder =
  /rahoit|finansier|funded|nextgeneration|euroopan union|european union|europeiska union/i;
const documentWord =
  /^(?:hankesuunnitelma|projektisuunnitelma|hankehakemus|toimintasuunnitelma|loppuraportti|oma-?arviointi|projektplan|projektbeskrivning|ansökan|tutkimussuunnitelma|forskningsplan|research\s+plan|project\s+plan|project\s+proposal|project\s+description)(?!\p{L})/iu;
const projectWord = /^(?:hanke|projekti|projekt|project)\s*:\s*(.+)$/iu;
const longestTitle = 200;

/** A line of the title page, with the texts of the source that it is made of. */
type CoverLine = SourceParagraph & { readonly parts: readonly SourceText[] };

/**
 * The title page: lines with a label, and lines whose words say what they are. The title is the first
 * line that is nothing else.
 * @returns lines that are none of this
 */
export function addCover(
  plan: DraftMap,
  blocks: readonly SourceBlock[],
  { remarks }: Pick<Context, 'remarks'>,
): readonly SourceText[] {
  const left: CoverLine[] = [];
  const partly: CoverLine[] = [];
  for (const line of joinedLines(blocks.flatMap(linesOf))) {
    if (takeStyled(plan, line)) continue;
    const taken = takeLabelled(plan, line);
    if (taken === 'whole') for (const part of line.parts) remarks.said.add(part);
    (taken === 'none' ? left : taken === 'part' ? partly : []).push(line);
  }
  const titled =
    plan['title'] === undefined ? left.find((line) => takeTitle(plan, line)) : undefined;
  for (const part of titled?.parts ?? []) remarks.said.add(part);
  const rest = left.filter(
    (line) => line !== titled && (isPhrase(line.text) || !takeByWords(plan, line.text)),
  );
  const first = plan['title'] === undefined ? rest.find(({ text }) => !isFact(text)) : undefined;
  if (first && first.text.length <= longestTitle) plan['title'] = first.text;
  else if (plan['title'] === undefined) remarks.comment(plan, 'title', 'the source has no title');
  const others = rest.filter(({ text }) => text !== plan['title']);
  const texts = others.filter((line) => plan['title'] === undefined || !takeSubtitle(plan, line));
  return [...texts, ...partly].sort((a, b) => a.line - b.line);
}

function linesOf(block: SourceBlock): readonly CoverLine[] {
  if (block.kind === 'paragraph') return [{ ...block, parts: [block] }];
  return rowsAsText(block).map((row) => ({
    kind: 'paragraph',
    ...row,
    parts: block.rows
      .flat()
      .filter(({ line }) => line === row.line)
      .flatMap((cell): readonly SourceText[] => [cell, ...(cell.lines ?? [])]),
  }));
}

/** `Hankesuunnitelma: Digipolku`, `Projektplan för Digital vård`: the title is what follows. */
function takeTitle(plan: DraftMap, { text }: SourceText): boolean {
  const [document = ''] = documentWord.exec(text) ?? [];
  const after = text.slice(document.length);
  const [, title] = document === '' ? (projectWord.exec(text) ?? []) : titleAfter(after);
  if (
    title === undefined ||
    isOnlyDocument(title) ||
    isFact(title) ||
    /^\d/.test(title) ||
    title.length > longestTitle
  )
    return false;
  plan['title'] = /^["”“»«][^"”“»«]+["”“»«]$/.test(title) ? title.slice(1, -1) : title;
  if (document !== '') plan['subtitle'] ??= document;
  return true;
}

/** `Hankesuunnitelma – Project plan` says the same in two languages. */
function isOnlyDocument(text: string): boolean {
  return documentWord.exec(text)?.[0] === text.trim();
}

/** A sign parts the kind of the document from its name; a word does where the name is one. */
function titleAfter(after: string): readonly (string | undefined)[] {
  return (
    /^\s*(?::|–|—|\s-\s|,)\s*(\S.*)$/u.exec(after) ??
    /^\s+(?:för\s+|for\s+|of\s+)?(["”“»«].+)$/u.exec(after) ??
    /^\s+(?:för|for|of)\s+(?:the\s+)?(\p{Lu}.*)$/u.exec(after) ??
    []
  );
}

/** `Projektplan för unga`: the phrase is a title as a whole. */
function isPhrase(text: string): boolean {
  const [document] = documentWord.exec(text) ?? [];
  return document !== undefined && /^\s+(?:för|for|of)\s+\p{Ll}/u.test(text.slice(document.length));
}

/** A line that states a fact of the document: no title, whatever it says. */
function isFact(text: string): boolean {
  if (otherLabel.test(text) || isSpanLine(text) || isTotalLine(text)) return true;
  return labelled.some(({ pattern }) => pattern.test(text));
}

/** `Euroopan unionin rahoittama –` goes on in the next line, and so does a label without a value. */
function joinedLines(lines: readonly CoverLine[]): readonly CoverLine[] {
  const joined: CoverLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const isLabel = before !== undefined && labelled.some(({ alone }) => alone.test(before.text));
    if (before && (/[–-]$/.test(before.text) || (isLabel && !isFact(line.text)))) {
      const between = isLabel && !before.text.trimEnd().endsWith(':') ? ': ' : ' ';
      const text = `${before.text}${between}${line.text}`;
      joined[joined.length - 1] = { ...before, text, parts: [...before.parts, ...line.parts] };
    } else joined.push(line);
  }
  return joined;
}

/** As Word's own styles and ours say it. */
function takeStyled(plan: DraftMap, { style, text }: SourceParagraph): boolean {
  const key = /^title$|^otsikko$|^rubrik$/i.test(style ?? '')
    ? 'title'
    : /^subtitle$|^alaotsikko$|^underrubrik$/i.test(style ?? '')
      ? 'subtitle'
      : undefined;
  if (key === undefined || plan[key] !== undefined) return false;
  plan[key] = text;
  return true;
}

/** `part`: the value is taken, and the line says more than that. */
type Taken = 'whole' | 'part' | 'none';

function takeLabelled(plan: DraftMap, { text }: SourceParagraph): Taken {
  for (const { key, pattern } of labelled) {
    const value = pattern.exec(text)?.[1]?.trim();
    if (value !== undefined && value !== '') return put(plan, key, value);
  }
  return 'none';
}

/** The one time of a text, and whether that is all it says: `1.1.2025–31.12.2026 (24 kk)` says more. */
function onlyTimeIn(text: string): { readonly text: string; readonly isAll: boolean } | undefined {
  if (periodIn(text) !== undefined) return { text: periodIn(text) ?? text, isAll: true };
  const [time, ...others] = periodsIn(text);
  if (!time || others.length > 0) return undefined;
  return { text: time.text, isAll: time.at === 0 && time.end === text.length };
}

function put(plan: DraftMap, key: CoverKey, value: string): Taken {
  if (key === 'updated' || key === 'period') return putTime(plan, key, value);
  return putText(plan, key, value) ? 'whole' : 'none';
}

function putTime(plan: DraftMap, key: 'updated' | 'period', value: string): Taken {
  const time = plan[key] === undefined ? onlyTimeIn(value) : undefined;
  if (!time || !parsePeriod(time.text).ok) return 'none';
  const date = parseDate(time.text);
  if (key === 'updated' && !date.ok) return 'none';
  plan[key] = key === 'updated' && date.ok ? dayToIso(date.value) : time.text;
  return time.isAll ? 'whole' : 'part';
}

function putText(
  plan: DraftMap,
  key: Exclude<CoverKey, 'updated' | 'period'>,
  value: string,
): boolean {
  switch (key) {
    case 'partners':
      plan['partners'] = [...listAt(plan, 'partners'), ...value.split(/\s*[,;]\s*/)];
      return true;
    case 'contacts':
      plan['contacts'] = [...listAt(plan, 'contacts'), ...value.split(/\s*;\s*/).map(contactOf)];
      return true;
    case 'status':
      return false;
    default:
      if (plan[key] !== undefined) return false;
      plan[key] = value;
      return true;
  }
}

/** `Maija Virtanen, hankepäällikkö, 040 123 4567, maija@example.fi` */
export function contactOf(text: string): DraftMap {
  const [email] = /[\w.+-]+@[\w.-]+\.\w+/.exec(text) ?? [];
  const [phone] = /\+?\d[\d\s-]{6,}\d/.exec(text) ?? [];
  const name = text
    .replace(email ?? '', '')
    .replace(phone ?? '', '')
    .replace(/[\s,;]+$/, '')
    .replace(/,\s*,/g, ',')
    .trim();
  const [person, role] = name.split(/,\s*/, 2);
  return {
    name: person === undefined || person === '' ? text : person,
    ...(role === undefined || role === '' ? {} : { role }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone: phone.trim() }),
  };
}

function takeByWords(plan: DraftMap, text: string): boolean {
  const take = (key: string, isIt: boolean, value = text): boolean => {
    if (!isIt || plan[key] !== undefined || text.length > 160) return false;
    plan[key] = value;
    return true;
  };
  const date = parseDate(text);
  return (
    take('subtitle', documentWord.test(text)) ||
    take('funder', funder.test(text)) ||
    take('organisation', organisation.test(text.trim())) ||
    take('programme', programme.test(text)) ||
    (date.ok ? take('updated', true, dayToIso(date.value)) : take('period', parsePeriod(text).ok))
  );
}

function takeSubtitle(plan: DraftMap, { text }: SourceParagraph): boolean {
  if (plan['subtitle'] !== undefined || text.length > 160 || /[.:]$/.test(text)) return false;
  if (isFact(text)) return false;
  plan['subtitle'] = text;
  return true;
}
