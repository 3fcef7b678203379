import type { SourceBlock, SourceCell, SourceParagraph, SourceTable } from '../source';
import { textIn } from './pieces';

/**
 * A plan that was exported to Word by us is told by the names of its styles
 * (`exports/word/style-names.ts`): it is read back by what each part is, not by how people write.
 */
const prefix = 'Planwright ';

/** `Item`, `Cell Note`; empty for a style that is not ours. */
export function ownStyle({ style }: SourceParagraph): string {
  return style?.startsWith(prefix) === true ? style.slice(prefix.length) : '';
}

export function isOwnDocument(blocks: readonly SourceBlock[]): boolean {
  return blocks.some((block) => block.kind === 'paragraph' && ownStyle(block) !== '');
}

/** The lines of a cell; its text as one where they are not told apart. */
export function linesOf(cell: SourceCell | undefined): readonly SourceParagraph[] {
  if (!cell) return [];
  const { lines, line, text } = cell;
  if (lines) return lines;
  return text === '' ? [] : [{ kind: 'paragraph', line, text }];
}

function stylesIn({ rows }: SourceTable): readonly string[] {
  return rows.flatMap((cells) => cells.flatMap((cell) => linesOf(cell).map(ownStyle)));
}

/** Facts beside their terms. */
export function isFactTable(table: SourceTable): boolean {
  return stylesIn(table).includes('Fact Term');
}

/** Rows behind the head. */
export function bodyOf({ rows }: SourceTable): readonly (readonly SourceCell[])[] {
  return rows.filter((cells) => !cells.every(({ head }) => head));
}

/** Titles of the columns. */
export function headOf({ rows }: SourceTable): readonly string[] {
  return (rows[0] ?? []).map(({ text }) => text);
}

/**
 * What the plan says in the document: its blocks without those that say again what stands elsewhere (the
 * contents, the roadmap as a picture), and in these the texts without what the export put beside them.
 */
export function ownBlocks(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  return blocks.flatMap((block, index): readonly SourceBlock[] => {
    if (block.kind === 'table') {
      return stylesIn(block).some((style) => style.startsWith('Roadmap'))
        ? []
        : [plainTable(block)];
    }
    const next = blocks[index + 1];
    const headsRoadmap =
      block.level !== undefined && next?.kind === 'paragraph' && ownStyle(next) === 'Roadmap';
    const style = ownStyle(block);
    const isLeftOut =
      headsRoadmap ||
      block.continues === true ||
      style === 'Contents' ||
      // `Heading 7` is one of the plan's own.
      style.startsWith('Roadmap');
    return isLeftOut ? [] : [{ ...block, text: textIn(block) }];
  });
}

function plainTable({ kind, line, rows }: SourceTable): SourceTable {
  const plain = (cell: SourceCell): SourceCell => {
    if (!cell.lines || cell.head) return cell;
    const lines = cell.lines.map((each) => ({ ...each, text: textIn(each) }));
    return { ...cell, text: lines.map(({ text }) => text).join(' • '), lines };
  };
  return { kind, line, rows: rows.map((cells) => cells.map(plain)) };
}

/** A term with what stands beside or under it. */
export interface OwnTerm {
  readonly term: SourceParagraph;
  readonly details: readonly SourceParagraph[];
}

/** Terms with their descriptions, and paragraphs that are none. */
export function termsOf(paragraphs: readonly SourceParagraph[]): {
  readonly terms: readonly OwnTerm[];
  readonly others: readonly SourceParagraph[];
} {
  const terms: (OwnTerm & { details: SourceParagraph[] })[] = [];
  const others: SourceParagraph[] = [];
  for (const paragraph of paragraphs) {
    const style = ownStyle(paragraph);
    const last = terms.at(-1);
    if (style === 'Term') terms.push({ term: paragraph, details: [] });
    else if (style.startsWith('Detail') && last) last.details.push(paragraph);
    else others.push(paragraph);
  }
  return { terms, others };
}

/** The terms of a table of facts. */
export function factsOf({ rows }: SourceTable): readonly OwnTerm[] {
  return rows.flatMap(([cell, ...rest]) => {
    const [term] = linesOf(cell);
    return term ? [{ term, details: rest.flatMap(linesOf) }] : [];
  });
}
