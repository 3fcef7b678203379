import { columnWords } from './form-words';
import {
  chapterLabels,
  headingNoise,
  labelAdjectives,
  nodeWords,
  nodeWordStems,
  partLabels,
  type ChapterKind,
  type NodeKind,
  type PartKind,
} from './labels';

/** A phrase of the table as a pattern: blanks as any white space, `*` as the rest of a word. */
function patternOf(phrase: string): string {
  return phrase
    .replace(/[.+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll('*', '[\\p{L}-]*')
    .replaceAll(' ', '\\s+');
}

/** Longer phrases first, so that a shorter one does not take their place. */
export function anyOf(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map(patternOf)
    .join('|');
}

const noise = new RegExp(`(?<!\\p{L})(?:${anyOf(headingNoise)})(?!\\p{L})`, 'gu');
const headingNumber = /^\d+(?:\.\d+)*\.?\s+/;

/** A heading's own words in lower case: without number, marks and what is said of every project. */
export function wordsOfHeading(heading: string): string {
  return heading
    .trim()
    .replace(headingNumber, '')
    .toLowerCase()
    .replace(noise, ' ')
    .replace(/[*_:.,;–—"”]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

interface Phrase<Kind> {
  readonly kind: Kind;
  /** Its first. */
  readonly letter: string;
  readonly length: number;
  readonly whole: RegExp;
  readonly start: RegExp;
}

function phrasesOf<Kind extends string>(
  labels: Readonly<Record<Kind, readonly string[]>>,
): readonly Phrase<Kind>[] {
  return (Object.keys(labels) as Kind[]).flatMap((kind) =>
    labels[kind].map((phrase) => ({
      kind,
      letter: phrase.charAt(0),
      length: phrase.length,
      whole: new RegExp(`^(?:${patternOf(phrase)})$`, 'u'),
      start: new RegExp(`^(?:${patternOf(phrase)})(?!\\p{L})`, 'u'),
    })),
  );
}

const chapters = phrasesOf(chapterLabels);
/** By their first letters: a heading is compared with few of them. */
const chaptersAt = new Map(
  chapters.map(({ letter }) => [letter, chapters.filter((each) => each.letter === letter)]),
);
const chaptersLike = (words: string): readonly Phrase<ChapterKind>[] =>
  chaptersAt.get(words.charAt(0)) ?? [];

/** What the heading of a chapter means, when it is the label and nothing else. */
export function chapterOf(heading: string): ChapterKind | undefined {
  const words = wordsOfHeading(heading);
  return longest(chaptersLike(words).filter(({ whole }) => whole.test(words)));
}

/** As `chapterOf`, and what begins with a label: of a text that is known to be a heading. */
export function chapterLike(heading: string): ChapterKind | undefined {
  const words = wordsOfHeading(heading);
  return (
    chapterOf(heading) ?? longest(chaptersLike(words).filter(({ start }) => start.test(words)))
  );
}

function longest<Kind>(found: readonly Phrase<Kind>[]): Kind | undefined {
  return [...found].sort((a, b) => b.length - a.length)[0]?.kind;
}

/** `1`, `1 b`, `1–3`, `1, 2 ja 4` behind the word for a node. */
const oneNumber = '\\d+\\s?[a-zåäö]?(?![\\p{L}\\d])';
const numbers = `${oneNumber}(?:\\s*(?:[-–—,+&/]|ja|sekä|och|samt|and)\\s*${oneNumber})*`;
const allStems = anyOf(Object.values(nodeWordStems).flat());
const allPhrases = (Object.keys(partLabels) as PartKind[]).flatMap((kind) => partLabels[kind]);
const namedNode = `(?<node>${allStems})\\s*(?<numbers>${numbers})?\\s*(?<name>\\([^()]{1,60}\\))?\\s+`;
const labelled = `(?<adjectives>(?:(?:${anyOf(labelAdjectives)})\\s+)*)(?<phrase>${anyOf(allPhrases)})(?![\\p{L}\\d])`;

const partStart = new RegExp(`^(?:\\d+(?:\\.\\d+)*\\.?\\s+)?(?:${namedNode})?${labelled}`, 'iu');
const partInside = new RegExp(`(?<=[.!?)]\\s)(?=${namedNode}${labelled}[^:.]{0,60}:)`, 'iu');

/** The label of a part of a node, as `Työpakettien 1–3 karkea aikataulu: …`. */
export interface PartLabel {
  readonly kind: PartKind;
  /** The kind of node that it names, with its numbers as they are written: `1–3`, `1 b`. */
  readonly node: NodeKind | undefined;
  readonly numbers: string | undefined;
  /** The label as it is written, without its colon. */
  readonly label: string;
  /** What the label says beside the words of the table: `peilataan työpaketin tavoitteisiin`. */
  readonly about: string;
  /** What follows it in the paragraph. */
  readonly rest: string;
}

/**
 * The label that a paragraph begins with.
 * @param isHeading the paragraph is known to be a heading: its words need no colon
 */
export function partLabelOf(text: string, isHeading = false): PartLabel | undefined {
  const match = partStart.exec(text);
  const { node, numbers: named, name, phrase } = match?.groups ?? {};
  if (!match || phrase === undefined) return undefined;
  const tail = tailOf(text.slice(match[0].length), node !== undefined, isHeading);
  const kind = partKindOf(phrase);
  if (!tail || !kind) return undefined;
  const about = [name ?? '', tail.about].filter((each) => each !== '').join(' ');
  const label = text.slice(0, text.length - tail.rest.length).replace(/[\s:]+$/, '');
  return {
    kind,
    node: node === undefined ? undefined : nodeKindOf(node),
    numbers: named,
    label,
    about,
    rest: tail.rest,
  };
}

const partPhrases = phrasesOf(partLabels);

function partKindOf(phrase: string): PartKind | undefined {
  const words = phrase.toLowerCase().replace(/\s+/g, ' ');
  return longest(partPhrases.filter(({ whole }) => whole.test(words)));
}

const stems = phrasesOf(nodeWordStems);

function nodeKindOf(word: string): NodeKind | undefined {
  const words = word.toLowerCase().replace(/\s+/g, ' ');
  return longest(stems.filter(({ whole }) => whole.test(words)));
}

interface Tail {
  readonly about: string;
  readonly rest: string;
}

function tailOf(tail: string, hasNode: boolean, isHeading: boolean): Tail | undefined {
  if (/^\s*[:.]?\s*$/.test(tail)) return hasNode || isHeading || isAlone(tail) ? none : undefined;
  const [colon] = /^\s*:\s*/.exec(tail) ?? [];
  if (colon !== undefined) return { about: '', rest: tail.slice(colon.length) };
  if (countedIn.test(tail)) return { about: tail.trim().replace(/\s*:$/, ''), rest: '' };
  if (isHeading) return undefined;
  const [verb] = /^\s+(?:ovat|on|är|are|is)\s+/i.exec(tail) ?? [];
  if (verb !== undefined && hasNode) return { about: '', rest: tail.slice(verb.length) };
  const [longer, about = ''] =
    /^\s*(?!\s)([^:.€\d]{1,20}[^:.€]{0,90}?)\s*:(?:\s+|$)/.exec(tail) ?? [];
  if (longer !== undefined && (hasNode || /^\s*[,/(]/.test(tail))) {
    return { about: about.replace(/^[,\s]+/, ''), rest: tail.slice(longer.length) };
  }
  return hasNode && /^\s/.test(tail) ? { about: '', rest: tail.trim() } : undefined;
}

/** `Kustannukset (t€)`: what the table below is counted in. */
const countedIn =
  /^\s*(?:,\s*)?(?:\([^():]{0,20}(?:€|eur|euro\p{L}*)[^():]{0,10}\)|(?:\d[\d\s]{0,5})?[kmt]?€)\s*(?::\s*)?$/iu;

const none: Tail = { about: '', rest: '' };

/** The label is all there is. */
function isAlone(tail: string): boolean {
  return /^\s*:?\s*$/.test(tail);
}

const namedInside = new RegExp(
  `(?:${anyOf(nodeWordStems.workPackage)})\\s*(?<numbers>${numbers})`,
  'iu',
);

/** The numbers of the work packages that a text speaks of: `peilataan työpakettien 1–3 tavoitteisiin`. */
export function workPackagesIn(text: string): string | undefined {
  return namedInside.exec(text)?.groups?.['numbers'];
}

/** Where in a paragraph a label of a part begins behind a sentence's end. */
export function labelInside(text: string): number | undefined {
  return partInside.exec(text)?.index;
}

/** A heading such as `4.2.1 Investointi 1: …`. */
export interface NodeHeading {
  readonly kind: NodeKind;
  /** `4.2.1` */
  readonly section: string | undefined;
  /** As it is written: `1`, `1 b`, `III`, or an id of ours, `I1-TP2`. */
  readonly number: string | undefined;
  readonly title: string;
}

const ownId = '[\\p{L}\\p{N}]+(?:[-._][\\p{L}\\p{N}]+)+|\\p{L}{1,6}\\d+\\p{L}?';
const nodeNumber = `(?<number>${ownId}|\\d+(?:\\.\\d+)*\\s?[a-zåäö]?|[IVX]+|[A-ZÅÄÖ])(?![\\p{L}\\d])`;
const allNodeWords = anyOf(Object.values(nodeWords).flat());
const nodeStart = new RegExp(
  `^(?:(?<section>\\d+(?:\\.\\d+)*)\\.?\\s+)?(?<word>(?:${allNodeWords})(?![\\p{L}])|(?:tp|ap|wp)(?=\\s?\\d))\\s*${nodeNumber}(?<mark>\\s*[:.–—-]\\s+|\\s*:\\s*|\\s+|$)`,
  'iu',
);
const longestTitle = 320;

const words = phrasesOf(nodeWords);

/** @param isHeading the paragraph is known to be a heading: its number needs no colon */
export function nodeHeadingOf(text: string, isHeading = false): NodeHeading | undefined {
  if (text.length > longestTitle) return undefined;
  const match = nodeStart.exec(text);
  const { section, word, number, mark } = match?.groups ?? {};
  if (!match || word === undefined) return undefined;
  const title = text.slice(match[0].length).trim();
  const isParted = (mark?.trim() ?? '') !== '' || title === '';
  if (!isParted && !(isHeading ? /^\P{Ll}/u.test(title) : looksLikeTitle(title))) return undefined;
  if (isCaseEnding(mark, title) || (!isHeading && isSentence(mark, title))) return undefined;
  const name = word.toLowerCase().replace(/\s+/g, ' ');
  const kind = longest(words.filter(({ whole }) => whole.test(name)));
  return kind ? { kind, section, number: number?.trim(), title } : undefined;
}

/** `Työpaketti 2:n kanssa`: the colon is part of the word. */
function isCaseEnding(mark: string | undefined, title: string): boolean {
  return mark === ':' && /^\p{Ll}{1,6}(?!\p{L})/u.test(title);
}

/** Of so many words a title that ends in a full stop is none, but for what a colon sets off. */
const longestStopped = 6;

/** `Work package 2. We build it together with all who take part.` */
function isSentence(mark: string | undefined, title: string): boolean {
  if (!/[.!?]$/.test(title)) return false;
  if (mark?.includes(':') === true) return /^\p{Ll}/u.test(title);
  return title.split(/\s+/).length > longestStopped;
}

/** Begins in upper case and is no sentence. */
function looksLikeTitle(title: string): boolean {
  return /^\p{Lu}/u.test(title) && !/[.!?]$/.test(title) && title.length <= 160;
}

const columnWord = new RegExp(`^(?:${anyOf(columnWords)})$`, 'u');

/** Whether a word in the head of a table only says what its column holds. @param word in lower case */
export function isColumnWord(word: string): boolean {
  return columnWord.test(word);
}

/** Whether a line begins something of a plan, so that it does not go on with the line above. */
export function startsPart(line: string): boolean {
  const text = line.trim();
  return nodeHeadingOf(text) !== undefined || partLabelOf(text) !== undefined;
}
