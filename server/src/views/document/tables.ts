import type {
  DocumentColumn,
  DocumentLine,
  DocumentRow,
  DocumentTable,
} from '../../protocol/document-view';
import type { SyntaxNode } from '../../parse/syntax';
import { placed } from './pens';

export interface Column<Source> {
  readonly key: string;
  readonly title: string;
  readonly align?: DocumentColumn['align'];
  /** 1 unless the column holds prose. */
  readonly weight?: number;
  readonly lines: (source: Source) => readonly DocumentLine[];
}

/**
 * A table of the columns that any row has something in. Undefined where none but the first has: it
 * is a list then. `all` are drawn where several tables are to look alike.
 */
export function tableOf<Source extends { readonly at: SyntaxNode }>(
  { key, caption, at }: { readonly key: string; readonly caption: string; readonly at: SyntaxNode },
  sources: readonly Source[],
  columns: readonly Column<Source>[],
  drawn: 'used' | 'all' = 'used',
): DocumentTable | undefined {
  const cells = sources.map((source) => columns.map(({ lines }) => lines(source)));
  const isUsed = columns.map(
    (_, column) =>
      drawn === 'all' || column === 0 || cells.some((row) => (row[column]?.length ?? 0) > 0),
  );
  const used = <T>(all: readonly T[]): readonly T[] => all.filter((_, index) => isUsed[index]);
  const shown = used(columns);
  if (shown.length < 2) return undefined;
  const rows = sources.map((source, index): DocumentRow => ({
    key: `${key}.${index}`,
    kind: 'row',
    cells: used(cells[index] ?? []),
    ...placed(source.at),
  }));
  return { kind: 'table', key, caption, columns: shown.map(columnOf), rows, ...placed(at) };
}

export function columnOf({
  key,
  title,
  align = 'start',
  weight = 1,
}: Omit<Column<never>, 'lines'>): DocumentColumn {
  return { key, title, align, weight };
}
