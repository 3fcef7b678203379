import { sentencesOf } from './parts/sentences';
import { isKeys } from './compose/money';
import { isColumnWord } from './label-match';
import { meaningIn } from '../values/cost-words';
import { valueWords } from './form-words';
import { isHeadRow, tableKindOf } from './compose/table-kind';
import type { Outline, OutlineNode } from './outline/outline';
import type { DraftValue } from './parsed';
import type { SourceBlock, SourceCell, SourceTable, SourceText } from './source';
import { SaidWords, type Found } from './said-runs';
import type { Language } from '../values/language';
import { remembering } from './remembering';
import { wordsIn } from './words-in';

/** How much of a source stands in the plan that was made of it. */
export interface Account {
  readonly sentences: Count;
  readonly figures: Count;
  /** Stretches of the source of which a word stands nowhere in the plan. */
  readonly missing: readonly SourceText[];
}

export interface Count {
  readonly all: number;
  /** In a value that says what it means. */
  readonly placed: number;
  /** As text that nobody understood. */
  readonly kept: number;
}

/**
 * Looks for every sentence of the source in the values of the plan. A word of the plan answers for one
 * word of the source; longer runs are found first, so that a lost sentence is not hidden by words that
 * stand elsewhere.
 */
export function accountFor(
  outline: Outline,
  plan: DraftValue,
  remarks: Told,
  language: Language,
): Account {
  const sentences = { all: 0, placed: 0, kept: 0 };
  const figures = { all: 0, placed: 0, kept: 0 };
  const missing: SourceText[] = [];
  const all = searched(outline, plan, remarks, (text) => wordsIn(text, language));
  for (const { sentence, line, words, found, isKept, isHead } of all) {
    const isSilent = (word: string): boolean =>
      valueWords.has(word) ||
      isCostName(word) ||
      remarks.renamed.has(word) ||
      (isHead && isColumnWord(word));
    const lost = words.filter((word, index) => found[index] !== true && !isSilent(word));
    const digits = sentence.match(figure)?.length ?? 0;
    const lostDigits = Math.min(digits, lost.filter((word) => /\d/.test(word)).length);
    const isLost = lost.length > 0 && !isMarker(lost);
    sentences.all++;
    figures.all += digits;
    if (isLost || isKept) sentences.kept++;
    else sentences.placed++;
    const notPlaced = isKept ? digits : isLost ? lostDigits : 0;
    figures.placed += digits - notPlaced;
    figures.kept += notPlaced;
    if (isLost) missing.push({ line, text: sentence });
  }
  return { sentences, figures, missing };
}

const figure = /\d+(?:[ \u00A0]\d{3}(?!\d))*(?:[.,]\d+)*/g;

/** The name of a cost line, which its key says: `palkkakulut`. @param word without blanks */
const isCostName = remembering((word) => {
  const found = meaningIn(word);
  return found?.at === 0 && found.end === word.length;
});

/** What was told while the plan was composed. */
interface Told {
  readonly kept: readonly SourceText[];
  readonly said: ReadonlySet<SourceText>;
  readonly renamed: ReadonlySet<string>;
}

interface Searched {
  readonly line: number;
  readonly sentence: string;
  readonly words: readonly string[];
  /** For each word whether the plan has it. */
  readonly found: Found;
  /** As text that nobody understood. */
  readonly isKept: boolean;
  readonly isHead: boolean;
}

/** Words of a text that is a name or a figure. */
const shortText = 3;

type Words = (text: string) => readonly string[];

function* searched(
  outline: Outline,
  plan: DraftValue,
  remarks: Told,
  wordsOf: Words,
): Generator<Searched> {
  const planWords = new SaidWords();
  for (const words of wordsOfPlan(plan, wordsOf)) planWords.add(words);
  const texts = [...textsOf(outline)].map((text) => {
    const sentences = sentencesOf(text.text).map((sentence) => ({
      sentence,
      words: wordsOf(sentence),
    }));
    const words = sentences.flatMap((each) => each.words);
    const isSaid = remarks.said.has(text.cell ?? text) || undefined;
    const found: Found = words.map(() => isSaid);
    return { text, sentences, words, found };
  });
  const kept = keptWords(texts, remarks, wordsOf);
  planWords.find(texts);
  for (const [index, { text, sentences, words, found }] of texts.entries()) {
    // A unit or a name in a cell is said again with every figure.
    if (words.length <= shortText) {
      for (const [at, word] of words.entries()) found[at] ||= planWords.has(word);
    }
    let at = 0;
    for (const { sentence, words: own } of sentences) {
      const to = at + own.length;
      const isKept = kept[index]?.slice(at, to).some((each) => each === true) ?? false;
      const isHead = text.isHead ?? false;
      yield { line: text.line, sentence, words: own, found: found.slice(at, to), isKept, isHead };
      at = to;
    }
  }
}

/** Which words of the texts were kept as text: those of one line are not those of another. */
function keptWords(
  texts: readonly { readonly text: SourceText; readonly words: readonly string[] }[],
  { kept }: Told,
  wordsOf: Words,
): readonly Found[] {
  const search = new SaidWords();
  const at = (line: number, words: readonly string[]): readonly string[] =>
    words.map((word) => `${line} ${word}`);
  for (const { line, text } of kept) search.add(at(line, wordsOf(text)));
  const looked = texts.map(({ text: { line }, words }) => ({
    words: at(line, words),
    found: words.map(() => undefined),
  }));
  search.find(looked);
  return looked.map(({ found }) => found);
}

/** Numbers of a list that the plan's own order says: `1)`, `1a)`. */
function isMarker(lost: readonly string[]): boolean {
  return lost.every((word) => /^\d{1,2}\p{L}?$|^\p{L}$/u.test(word));
}

/** The texts of an outline without the labels and headings that say what they are. */
function* textsOf(outline: Outline): Generator<TextOfSource> {
  yield* textsIn(outline.cover);
  for (const { blocks } of outline.chapters) yield* textsIn(blocks);
  for (const { blocks } of outline.parts) yield* textsIn(blocks);
  yield* textsOfNodes(outline.nodes);
}

function* textsOfNodes(nodes: readonly OutlineNode[]): Generator<TextOfSource> {
  for (const { line, title, blocks, parts, children } of nodes) {
    if (title !== '') yield { line, text: title };
    yield* textsIn(blocks);
    for (const part of parts) yield* textsIn(part.blocks);
    yield* textsOfNodes(children);
  }
}

/** Words in the heads of tables that are understood are labels where they are those of a column. */
function* textsIn(blocks: readonly SourceBlock[]): Generator<TextOfSource> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      yield block;
      continue;
    }
    const kind = tableKindOf(block);
    for (const [index, cells] of block.rows.entries()) {
      const isHead = kind !== undefined && isHeadRow(block, index);
      const own = kind === 'roadmap' && !isHead ? cells.slice(1) : cells;
      for (const cell of own) {
        // The heads of an evaluation are its template's: questions that say what to write.
        if (isHead && kind !== 'evaluation' && isNewHead(block, index, cell))
          yield { ...cell, isHead, cell };
        else if (!isHead) yield* cell.lines ?? (cell.text === '' ? [] : [cell]);
      }
    }
  }
}

/** A head that a new page says again is the one above. */
function isNewHead({ rows }: SourceTable, index: number, { text }: SourceCell): boolean {
  if (text === '') return false;
  return index === 0 || !rows.slice(0, 1).some((row) => row.some((cell) => cell.text === text));
}

interface TextOfSource extends SourceText {
  /** What heads a column of a table that is understood. */
  readonly isHead?: boolean;
  /** The cell that it is. */
  readonly cell?: SourceCell;
}

/** All words of a plan, those of each value together. */
function* wordsOfPlan(value: DraftValue | undefined, wordsOf: Words): Generator<readonly string[]> {
  if (Array.isArray(value)) {
    for (const each of value as readonly DraftValue[]) yield* wordsOfPlan(each, wordsOf);
  } else if (isKeys(value)) {
    for (const [key, each] of Object.entries(value)) {
      if (key === 'abbreviations' && isKeys(each)) yield Object.keys(each).flatMap(wordsOf);
      if (/[^a-zA-Z]/.test(key)) yield wordsOf(key);
      yield* wordsOfPlan(each, wordsOf);
    }
  } else if (typeof value === 'string' || typeof value === 'number') yield wordsOf(String(value));
}
