import { Paragraph, ShadingType, type IParagraphOptions } from 'docx';
import type { DocumentLine } from '../../protocol/document-view';
import { lightLooks } from './looks';
import { deepestLevel } from './numbering';
import { characterStyle, paragraphStyle, type ParagraphStyle } from './style-names';
import { plainRuns, runsOf, wordsOf, type Look } from './texts';

/** Where lines stand: with which styles and bullets, and how far in. */
export interface LinePlace {
  readonly text: ParagraphStyle;
  readonly item: ParagraphStyle;
  readonly note: ParagraphStyle;
  readonly bullets: string;
  /** Of all lines but items, which stand in by their bullets. */
  readonly indent?: number;
  /** Items begin on this level of the bullets. */
  readonly level?: number;
  readonly alignment?: IParagraphOptions['alignment'];
  readonly look?: Look;
  /** The place has the colour of a light behind all of it. */
  readonly isTinted?: boolean;
}

/** Lines of a cell, under a term, an item or a figure, each as a paragraph. */
export function lineParagraphs(
  lines: readonly DocumentLine[],
  place: LinePlace,
): readonly Paragraph[] {
  return lines.map((line) => lineParagraph(line, place));
}

function lineParagraph(line: DocumentLine, place: LinePlace): Paragraph {
  const { alignment, indent, look = {} } = place;
  const aligned = alignment === undefined ? {} : { alignment };
  if (line.kind === 'item') {
    return new Paragraph({
      ...aligned,
      style: paragraphStyle(place.item),
      numbering: {
        reference: place.bullets,
        level: Math.min((place.level ?? 0) + (line.depth ?? 0), deepestLevel),
      },
      children: runsOf(line.text, look),
    });
  }
  return new Paragraph({
    ...aligned,
    ...(indent === undefined ? {} : { indent: { left: indent } }),
    style: paragraphStyle(line.kind === 'note' ? place.note : place.text),
    children: runsOfLine(line, place, look),
  });
}

function runsOfLine(line: DocumentLine, { isTinted }: LinePlace, look: Look) {
  const { kind, light, text } = line;
  if (kind === 'strong') return runsOf(text, { ...look, bold: true });
  if (light === undefined) return runsOf(text, look);
  const style = characterStyle('light');
  if (isTinted) return plainRuns(wordsOf(text), { style, bold: true });
  const { strong, on } = lightLooks[light];
  return plainRuns(wordsOf(text), {
    style,
    bold: true,
    color: on,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: strong },
  });
}
