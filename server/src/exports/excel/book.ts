/** A workbook as plain data, whatever library writes it. Rows and columns count from zero. */

export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  /** `RRGGBB` of the text and of the ground. */
  readonly ink?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly indent?: number;
  readonly wrap?: boolean;
  /** A number format in the notation of the file, which is the same in every language. */
  readonly format?: string;
  /** A thin line all around, or above only. */
  readonly lines?: 'all' | 'above';
}

export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** @property formula without its `=`; @property value what it comes to, for those who do not reckon */
  | { readonly kind: 'formula'; readonly formula: string; readonly value: number | string };

export interface Cell {
  /** Undefined: only the look. */
  readonly value: CellValue | undefined;
  readonly look: Look;
}

export interface Row {
  readonly cells: readonly (Cell | undefined)[];
  /** How deep it is folded in; 0 or absent: not at all. */
  readonly level?: number;
}

export interface Column {
  /** In characters. */
  readonly width: number;
  readonly level?: number;
}

export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A look that cells have while a formula, written for the first of them, is true. */
export interface LiveLook {
  readonly range: string;
  readonly formula: string;
  readonly fill: string;
  readonly ink: string;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Rows that stay in view and head every printed page. */
  readonly headRows: number;
  /** Columns that stay in view. */
  readonly headColumns: number;
  readonly merges?: readonly Merge[];
  readonly liveLooks?: readonly LiveLook[];
  /** The last of the head's rows can be filtered by. */
  readonly isFiltered?: boolean;
}

export interface Book {
  readonly title: string;
  /** At the foot of every page; `&P` and `&N` are the page and how many there are. */
  readonly foot: string;
  readonly sheets: readonly Sheet[];
}
