/**
 * What an importer reads, whatever it was written with: paragraphs and tables in their order. Lines
 * are those of the file for text, and of its paragraphs (a table's rows counted) for Word, from 1.
 */
export interface SourceParagraph {
  readonly kind: 'paragraph';
  readonly line: number;
  /** Without line breaks inside: broken lines are put together, words broken over lines too. */
  readonly text: string;
  /** Of a heading, from 1: as the file says it, not as it looks. */
  readonly level?: number;
  /** Of a list item as the file says it, from 0; its marker is not part of the text. */
  readonly depth?: number;
  /** As the file says it: `1.`, `a)`; undefined for a bullet and for what is no item. */
  readonly marker?: string;
  /** The name of a style of ours that a plan exported by us was written with, or another that says something. */
  readonly style?: string;
  /** All of it is in bold. */
  readonly strong?: boolean;
  /** All of it says again what stands elsewhere, as our own export marks it. */
  readonly again?: boolean;
  /** As it is set in a Word file: by its styles a plan that we exported tells what is what. */
  readonly runs?: readonly SourceRun[];
  /** A further line of the paragraph above, which has all of its `runs`. */
  readonly continues?: boolean;
}

/** A stretch of a paragraph in one style; line breaks in it are kept. */
export interface SourceRun {
  readonly text: string;
  /** The name of its style, where it has one. */
  readonly style?: string;
}

/** Of a traffic light. */
export type CellColour = 'green' | 'yellow' | 'red';

export interface SourceCell {
  readonly line: number;
  readonly text: string;
  /** Columns and rows that it spans, from 1. */
  readonly columns: number;
  readonly rows: number;
  readonly head: boolean;
  /** That it is shaded in, where it is one of a traffic light. */
  readonly colour?: CellColour;
  /** The colour that it is shaded in, any but white, as `RRGGBB`. */
  readonly fill?: string;
  /** Its paragraphs, where the file tells them apart. */
  readonly lines?: readonly SourceParagraph[];
}

export interface SourceTable {
  readonly kind: 'table';
  readonly line: number;
  readonly rows: readonly (readonly SourceCell[])[];
}

export type SourceBlock = SourceParagraph | SourceTable;

export interface SourceDocument {
  /** The file's name without its folder. */
  readonly name: string;
  readonly blocks: readonly SourceBlock[];
}

/** A stretch of the source: what was understood of it is told by where it went. */
export interface SourceText {
  readonly line: number;
  readonly text: string;
}
