import {
  BorderStyle,
  type ICharacterStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import { cellSize, colours, detailIndent, lines } from './looks';
import {
  characterStyles,
  deepHeading,
  idOfStyle,
  paragraphStyles,
  type CharacterStyle,
  type ParagraphStyle,
  type WordStyles,
} from './style-names';

type Style = Pick<IParagraphStyleOptions, 'paragraph' | 'run' | 'next'> & {
  /** Another style of ours; else the file's own for running text. */
  readonly like?: ParagraphStyle;
};

const small = { spacing: lines({ after: 30, line: 252 }) };
const under = { spacing: lines({ after: 60, line: 264 }) };

const ownParagraphs: Readonly<Record<ParagraphStyle, Style>> = {
  programme: { run: { size: 26, color: colours.quiet }, paragraph: { spacing: { before: 600 } } },
  organisation: { run: { size: 26 }, paragraph: { spacing: { after: 900 } } },
  contents: {
    run: { bold: true, size: 36, color: colours.heading },
    paragraph: { keepNext: true, spacing: { after: 240 } },
  },
  label: {
    run: { bold: true, color: colours.heading },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: 220, after: 70 } },
  },
  item: { paragraph: under },
  itemHead: { run: { bold: true }, paragraph: { ...under, keepNext: true } },
  note: { run: { size: 19, color: colours.quiet }, paragraph: under },
  noteItem: { like: 'note' },
  term: { run: { bold: true }, paragraph: { keepNext: true, spacing: { before: 120, after: 40 } } },
  detail: { paragraph: { ...under, indent: { left: detailIndent } } },
  detailItem: { like: 'detail' },
  detailNote: { like: 'detail' },
  factTerm: { run: { color: colours.quiet }, paragraph: under },
  fact: { paragraph: under },
  factItem: { like: 'fact' },
  caption: {
    run: { bold: true, size: 19, color: colours.quiet },
    paragraph: { keepNext: true, spacing: { before: 160, after: 80 } },
  },
  cell: { run: { size: cellSize }, paragraph: small },
  cellHead: { like: 'cell', run: { bold: true, size: cellSize }, paragraph: { ...small } },
  cellItem: { like: 'cell' },
  cellNote: { like: 'cell', run: { size: 17, color: colours.quiet }, paragraph: small },
  cellGroup: { like: 'cell' },
  cellDetail: { like: 'cell' },
  cellSum: { like: 'cell' },
  afterTable: { run: { size: 10 }, paragraph: { spacing: lines({ after: 60, line: 120 }) } },
  figure: {
    paragraph: {
      keepLines: true,
      spacing: { before: 120, after: 60 },
      border: {
        left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: colours.line },
      },
    },
  },
  roadmap: { run: { size: cellSize }, paragraph: { spacing: lines({ after: 50, line: 252 }) } },
  roadmapCell: {
    like: 'roadmap',
    run: { size: 16 },
    paragraph: { spacing: lines({ after: 0, line: 240 }) },
  },
  roadmapMark: {
    like: 'roadmapCell',
    run: { size: 16, bold: true },
    paragraph: { spacing: lines({ after: 0, line: 240 }) },
  },
};

const ownCharacters: Readonly<Record<CharacterStyle, ICharacterStyleOptions['run'] & object>> = {
  number: {},
  lead: {},
  leadId: {},
  added: {},
  id: {},
  address: {},
  addressLink: { color: colours.link, underline: {} },
  file: {},
  marker: {},
  reference: {},
  referenceId: {},
  link: { color: colours.link, underline: {} },
  light: { bold: true },
  roadmapTitle: {},
};

/**
 * The styles of our own parts: by what they are, on top of the file's style for running text.
 * @param deep levels of headings that Word has no styles for
 */
export function planwrightStyles(
  words: WordStyles,
  deep: readonly number[],
): Required<Pick<IStylesOptions, 'paragraphStyles' | 'characterStyles'>> {
  const isParagraph = (name: string): name is ParagraphStyle => name in paragraphStyles;
  const isCharacter = (name: string): name is CharacterStyle => name in characterStyles;
  const deepest = words.headings.at(-1) ?? words.normal;
  return {
    paragraphStyles: [
      ...deep.map((level) => {
        const name = deepHeading(level);
        return { id: idOfStyle(name), name, basedOn: deepest, next: words.normal };
      }),
      ...Object.keys(paragraphStyles)
        .filter(isParagraph)
        .map((key) => {
          const { like, ...style } = ownParagraphs[key];
          const basedOn = like ? idOfStyle(paragraphStyles[like]) : words.normal;
          const name = paragraphStyles[key];
          return { id: idOfStyle(name), name, basedOn, ...style };
        }),
    ],
    characterStyles: Object.keys(characterStyles)
      .filter(isCharacter)
      .map((key) => {
        const name = characterStyles[key];
        return { id: idOfStyle(name), name, run: ownCharacters[key] };
      }),
  };
}
