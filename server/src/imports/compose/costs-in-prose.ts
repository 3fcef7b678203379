import { sentencesOf } from '../parts/sentences';
import type { SourceParagraph } from '../source';

/** A sentence that begins with a cost line and its amount is an estimate without a label. */
const costSentence =
  /^(?:henkilöstö(?:kulut|menot|kustannukset)|personalkostnader(?:na)?|personnel(?:\s+costs)?|staff\s+costs)(?!\p{L})[^.€]{0,60}\d[\d\s.,]*\s?(?:€|eur)/iu;

export interface ProseWithCosts {
  /** The text in front of the estimate. */
  readonly text: SourceParagraph | undefined;
  /** The estimate, to the paragraph's end. */
  readonly costs: SourceParagraph;
  /** The sentence in front of it says what it is for. */
  readonly title: string;
}

/** An estimate in the middle of a text; undefined where there is none. */
export function costsInProse(paragraph: SourceParagraph): ProseWithCosts | undefined {
  const sentences = sentencesOf(paragraph.text);
  const at = sentences.findIndex((sentence) => costSentence.test(sentence));
  if (at < 0) return undefined;
  const title = (sentences[at - 1] ?? '').replace(/[.:]$/, '');
  const before = sentences.slice(0, Math.max(0, at - 1)).join(' ');
  const costs = sentences.slice(at).join(' ');
  return {
    text: before === '' ? undefined : { ...paragraph, text: before },
    costs: { ...paragraph, text: costs },
    title,
  };
}
