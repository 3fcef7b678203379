import type { JSX } from 'preact';

/**
 * Columns of a table of which not all rows are drawn: as wide as their longest figure anywhere, so
 * that nothing moves sideways while new rows come into sight.
 */
export interface ColumnWidth {
  readonly key: string;
  /** Characters of the longest figure, or of the longest word of its head. */
  readonly characters: number;
  /** Name of the style that says how much is drawn beside the figure. */
  readonly beside?: `--${string}`;
}

/** Digits are one character wide, and in the bold rows at the top some more. */
const charactersWide = 1.12;

function widthOf({ characters, beside }: ColumnWidth): string {
  const more = beside ? ` + var(${beside})` : '';
  return `calc(${Math.max(characters, 4) * charactersWide}ch + 2 * var(--cell)${more})`;
}

export function Columns({ widths }: { readonly widths: readonly ColumnWidth[] }): JSX.Element {
  return (
    <colgroup>
      <col class="name-column" />
      {widths.map((width) => (
        <col key={width.key} style={{ inlineSize: widthOf(width) }} />
      ))}
    </colgroup>
  );
}

/** The width of all columns but the first: for the table's style `--columns`. */
export function widthOfAll(widths: readonly ColumnWidth[]): string {
  return `calc(${widths.map(widthOf).join(' + ')} + var(--gutter))`;
}

export function longestWord(title: string): number {
  return Math.max(0, ...title.split(/[\s\u00AD-]/).map(({ length }) => length));
}

export function longest(figures: Iterable<string | undefined>): number {
  let most = 0;
  for (const figure of figures) most = Math.max(most, figure?.length ?? 0);
  return most;
}
