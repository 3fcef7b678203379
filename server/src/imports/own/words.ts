import { wordsOf } from '../../l10n/words';
import type { Words } from '../../protocol/words';
import type { Language } from '../compose/context';
import { periodIn } from '../compose/month-names';
import { piecesOf, type OwnPiece } from './pieces';
import type { SourceParagraph } from '../source';

/** Labels that an export in this language prints. */
export function exportWords(language: Language): Words {
  return wordsOf(language);
}

/** A period as the plan format has it; what was no period is as its author wrote it. */
export function periodOf(text: string, words: Words): string {
  const mark = ` (${words.unreadablePeriod})`;
  return text.endsWith(mark) ? text.slice(0, -mark.length) : (periodIn(text) ?? text);
}

/** A number with the decimal mark of the language, or words. */
export function valueOf(text: string, language: Language): number | string {
  const number = language === 'en' ? /^-?\d{1,15}(?:\.\d+)?$/ : /^-?\d{1,15}(?:,\d+)?$/;
  return number.test(text) ? Number(text.replace(',', '.')) : text;
}

/** `300 asiakasta`: what stands behind the label, and its unit. */
export interface Figure {
  readonly value: number | string;
  readonly unit?: string;
}

export function figureOf(pieces: readonly OwnPiece[], language: Language): Figure {
  const [value, unit] = pieces;
  return {
    value: valueOf(value?.text ?? '', language),
    ...(unit === undefined ? {} : { unit: unit.text }),
  };
}

/** The figures of a line. */
export function figureIn(paragraph: SourceParagraph, language: Language): Figure {
  return figureOf(piecesOf(paragraph), language);
}
