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

/** The last column ends with the page's margin instead of a cell's. */
function widthOf({ characters, beside }: ColumnWidth, isLast: boolean): string {
  const ends = isLast ? 'var(--cell) + var(--gutter)' : '2 * var(--cell)';
  const more = beside ? ` + var(${beside})` : '';
  return `calc(${Math.max(characters, 4) * charactersWide}ch + ${ends}${more})`;
}

function widthsOf(widths: readonly ColumnWidth[]): readonly string[] {
  return widths.map((width, index) => widthOf(width, index === widths.length - 1));
}

export function Columns({ widths }: { readonly widths: readonly ColumnWidth[] }): JSX.Element {
  const all = widthsOf(widths);
  return (
    <colgroup>
      <col class="name-column" />
      {widths.map(({ key }, index) => (
        <col key={key} style={{ inlineSize: all[index] }} />
      ))}
    </colgroup>
  );
}

/**
 * The width of all columns but the first, for the table's style `--columns`; and of those that are
 * to be seen whole where not all are, for `--first-columns`.
 * @param last key of the last of those
 */
export function tableWidths(
  widths: readonly ColumnWidth[],
  last?: string,
): Readonly<Record<'--columns' | '--first-columns', string>> {
  const all = widthsOf(widths);
  const first = all.slice(0, widths.findIndex(({ key }) => key === last) + 1);
  return { '--columns': sum(all), '--first-columns': sum(first) };
}

function sum(lengths: readonly string[]): string {
  return `calc(${['0px', ...lengths].join(' + ')})`;
}

export function longestWord(title: string): number {
  return Math.max(0, ...title.split(/[\s-]/).map(({ length }) => length));
}

export function longest(figures: Iterable<string | undefined>): number {
  let most = 0;
  for (const figure of figures) most = Math.max(most, figure?.length ?? 0);
  return most;
}
