import { columnsOf, padded } from './text-columns';

export interface MarkdownColumn {
  readonly title: string;
  readonly align: 'start' | 'end';
}

/** Columns are lined up as far as a line is read; one long text does not widen all rows. */
const widest = 80;
/** Tables with longer texts are as wide as their cells: lined up, they would be mostly spaces. */
const mostCharacters = 200_000;
const narrowest = 3;

/** Cells are Markdown on one line. Columns stand under each other. */
export function tableOf(
  columns: readonly MarkdownColumn[],
  rows: readonly (readonly string[])[],
): string {
  const all = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, index) =>
    all.reduce(
      (most, cells) => Math.max(most, Math.min(widest, columnsOf(cells[index] ?? '', widest))),
      narrowest,
    ),
  );
  const isLinedUp = widths.reduce((sum, width) => sum + width, 0) * all.length <= mostCharacters;
  const line = (cells: readonly string[]): string => {
    const written = columns.map(({ align }, index) =>
      padded(cells[index] ?? '', isLinedUp ? (widths[index] ?? 0) : 0, align),
    );
    return `| ${written.join(' | ')} |`;
  };
  const rule = columns.map(({ align }, index) => {
    const width = isLinedUp ? (widths[index] ?? narrowest) : narrowest;
    return align === 'start' ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`;
  });
  const [head = [], ...body] = all;
  return [line(head), `| ${rule.join(' | ')} |`, ...body.map(line)].join('\n');
}
