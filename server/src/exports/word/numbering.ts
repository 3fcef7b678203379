import { AlignmentType, LevelFormat, LevelSuffix, type INumberingOptions } from 'docx';
import { colours, detailIndent, font, listStep } from './looks';

export const bullets = 'planwright-bullets';
export const cellBullets = 'planwright-cell-bullets';
export const detailBullets = 'planwright-detail-bullets';
/** For items with a marker of their own: a list without marks. */
export const marked = 'planwright-marked';

/** How far items of a list stand in, by their depth. */
export function itemIndent(depth: number, marker = listStep): { left: number; hanging: number } {
  return { left: Math.min(depth, deepestLevel) * listStep + marker, hanging: marker };
}

/** Word has no more. */
export const deepestLevel = 8;
const levels = Array.from({ length: deepestLevel + 1 }, (_, level) => level);
const cellStep = 170;

/** The lists of the file: bullets in running text, under terms and in cells, and items with own markers. */
export const numbering: INumberingOptions = {
  config: [
    { reference: bullets, levels: levels.map((level) => bullet(level, itemIndent(level))) },
    {
      reference: detailBullets,
      levels: levels.map((level) =>
        bullet(level, { left: detailIndent + (level + 1) * listStep, hanging: listStep }),
      ),
    },
    {
      reference: cellBullets,
      levels: levels.map((level) =>
        bullet(level, { left: (level + 1) * cellStep, hanging: cellStep }),
      ),
    },
    {
      reference: marked,
      levels: levels.map((level) => ({
        level,
        format: LevelFormat.NONE,
        text: '',
        suffix: LevelSuffix.NOTHING,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: itemIndent(level) } },
      })),
    },
  ],
};

function bullet(level: number, indent: { readonly left: number; readonly hanging: number }) {
  return {
    level,
    format: LevelFormat.BULLET,
    text: level % 2 === 0 ? '•' : '–',
    alignment: AlignmentType.START,
    style: { paragraph: { indent }, run: { font, color: colours.quiet } },
  };
}
