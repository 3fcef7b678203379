import type { ImportNote, Parsed } from '../parsed';
import type { SourceTable, SourceText } from '../source';
import type { DraftRisk } from './drafts';
import { keptAsText, scaleAssumed } from './notes';
import { scaleIn, type ScaleCell } from './risk-scale';
import { emptyHeads, othersOf, withOthers } from './table-facts';
import {
  aroundHeading,
  findColumns,
  gridOf,
  isEmptyRow,
  sourceOf,
  textOf,
  type Columns,
  type GridCell,
  type GridRow,
} from './table-grid';

const figureWords = [
  [
    'score',
    /piste|poäng|score|riskiluku|riskiarvo|riskitaso|riskin suuruus|riskvärde|risktal|risknivå|merkittävyys|risk (?:level|value|rating)|rating|^\p{L}\s?[x×*]\s?\p{L}$/iu,
  ],
  ['likelihood', /toden|sannolik|likelihood|probab|^[tls]$/iu],
  [
    'impact',
    /vaikutu|vakavuus|konsekv|påverkan|inverkan|allvarlighet|^[vik]$|impact|severity|seurau|consequence/iu,
  ],
] as const;
const words = [
  ...figureWords,
  ['owner', /vastuu|omistaja|ansvar|ägare|owner|responsib/iu],
  [
    'mitigation',
    /toimenpi|toimet(?!\p{L})|pienentä|vähentä|varautu|hallin|ehkäis|åtgärd|förebygg|hanter|mitigat|measure|action|response|contingency|countermeasure/iu,
  ],
  ['id', /^(?:nro|nr|no|n:o|#|id|tunnus|beteckning)\.?$/iu],
  ['text', /risk|uhka|^hot$|threat|kuvaus|beskriv|descr/iu],
] as const;
type Key = (typeof words)[number][0];
type FigureKey = (typeof figureWords)[number][0];
const figureKeys: readonly FigureKey[] = ['likelihood', 'impact', 'score'];
const mitigationForm = words.find(([key]) => key === 'mitigation')?.[1];

const integer = (cell: GridCell | undefined): number | undefined => {
  const read = scaleIn(cell);
  return read && !read.isWord ? read.value : undefined;
};

/** Without a heading: the risk first, then its figures, what is done and by whom. */
function columnsOf(rows: readonly GridRow[]): Columns<Key> {
  const at = new Map<Key, number>([['text', 0]]);
  const [row = []] = rows;
  const figures = row.flatMap((cell, column) =>
    column > 0 && integer(cell) !== undefined ? [column] : [],
  );
  for (const [index, column] of figures.slice(0, 3).entries()) {
    const key = figureKeys[index];
    if (key) at.set(key, column);
  }
  const next = (figures.at(-1) ?? 0) + 1;
  if (next < row.length) at.set('mitigation', next);
  if (next + 1 < row.length) at.set('owner', next + 1);
  return { from: 0, at, others: new Map() };
}

/** More than half of what stands in the column is a figure or a word of the scale. */
function holdsFigures(rows: readonly GridRow[], column: number): boolean {
  const filled = rows.filter((row) => textOf(row[column]) !== '');
  const read = filled.filter((row) => scaleIn(row[column]));
  return filled.length === 0 || read.length * 2 >= filled.length;
}

/** `Seuraus` may be told in words beside an impact in figures: columns are what they hold, too. */
function checked(grid: readonly GridRow[], found: Columns<Key>): Columns<Key> {
  const rows = grid.slice(found.from);
  const at = new Map(found.at);
  const others = new Map(found.others);
  const heading = grid[found.from - 1] ?? [];
  for (const [key, form] of figureWords) {
    const column = at.get(key);
    if (column === undefined || holdsFigures(rows, column)) continue;
    at.delete(key);
    others.set(column, textOf(heading[column]));
    const other = [...others].find(
      ([place, head]) => place !== column && form.test(head) && holdsFigures(rows, place),
    )?.[0];
    if (other === undefined) continue;
    at.set(key, other);
    others.delete(other);
  }
  return { from: found.from, at, others };
}

/** Several in one cell stand on lines of their own. */
function linesOrText(lines: readonly string[]): string | readonly string[] | undefined {
  return lines.length > 1 ? lines : lines[0];
}

/** Roles in a row, parted by commas; a sentence is one. */
function owners(cell: GridCell | undefined): string | readonly string[] | undefined {
  const lines = (cell?.lines ?? [])
    .flatMap((line) => line.split(/[,;]\s+/))
    .map((each) => each.trim());
  return linesOrText(lines.filter((each) => each !== ''));
}

const said = (row: GridRow): string => row.map(textOf).join('\t');

class RiskTableReader {
  readonly risks: DraftRisk[] = [];
  readonly kept: SourceText[] = [];
  readonly notes: ImportNote[] = [];
  /** Columns of what is done about a risk, beside the first. */
  private readonly responses: ReadonlySet<number>;

  constructor(
    private readonly columns: Columns<Key>,
    private readonly heading: GridRow,
  ) {
    const more = [...columns.others].filter(([, head]) => mitigationForm?.test(head));
    this.responses = new Set(columns.at.has('mitigation') ? more.map(([column]) => column) : []);
  }

  private cell(row: GridRow, key: Key): GridCell | undefined {
    const column = this.columns.at.get(key);
    return column === undefined ? undefined : row[column];
  }

  read(row: GridRow): void {
    const text = textOf(this.cell(row, 'text'));
    if (text === '') {
      this.kept.push(...row.flatMap((cell) => sourceOf(cell) ?? []));
      return;
    }
    const { figures, left } = this.figures(row);
    const mitigation = linesOrText([
      ...(this.cell(row, 'mitigation')?.lines ?? []),
      ...[...this.responses].flatMap((column) => row[column]?.lines ?? []),
    ]);
    const owner = owners(this.cell(row, 'owner'));
    const id = textOf(this.cell(row, 'id'));
    const others = othersOf(
      row.map((cell, column) => (this.responses.has(column) ? { ...cell, lines: [] } : cell)),
      this.columns,
    );
    this.risks.push({
      ...(/\p{L}/u.test(id) ? { id } : {}),
      text: withOthers(text, [...left, ...others]),
      ...figures,
      ...(mitigation === undefined ? {} : { mitigation }),
      ...(owner === undefined ? {} : { owner }),
    });
  }

  /** The figures, and with its head what stands in their columns and is none. */
  private figures(row: GridRow): {
    readonly figures: Pick<DraftRisk, FigureKey>;
    readonly left: readonly string[];
  } {
    const read = new Map<FigureKey, ScaleCell>();
    const left: string[] = [];
    for (const key of figureKeys) {
      const cell = this.cell(row, key);
      const text = textOf(cell);
      const scale = scaleIn(cell);
      const isRead = scale && !(scale.isWord && key === 'score');
      if (isRead) read.set(key, scale);
      const beside = isRead ? scale.remark : text;
      if (beside !== undefined && beside !== '') left.push(this.headed(key, beside));
    }
    for (const key of this.wrongWords(read)) {
      read.delete(key);
      left.push(this.headed(key, textOf(this.cell(row, key))));
    }
    for (const [key, { isWord, value }] of read) {
      const source = sourceOf(this.cell(row, key));
      if (isWord && source) this.notes.push(scaleAssumed(source, value));
    }
    const figures: { [Key in FigureKey]?: number } = {};
    for (const [key, { value }] of read) figures[key] = value;
    return { figures, left };
  }

  private headed(key: FigureKey, text: string): string {
    const head = textOf(this.cell(this.heading, key));
    return head === '' ? text : `${head}: ${text}`;
  }

  /** Words that do not give the score that is stated are on another scale: they stay words. */
  private wrongWords(read: ReadonlyMap<FigureKey, ScaleCell>): readonly FigureKey[] {
    const [likelihood, impact, score] = figureKeys.map((key) => read.get(key));
    if (!likelihood || !impact || !score) return [];
    if (likelihood.value * impact.value === score.value) return [];
    return figureKeys.filter((key) => read.get(key)?.isWord === true);
  }
}

/**
 * The risk table of chapter 7.5: likelihood, impact and score as they are stated, words for them on the
 * scale of five (plan-format §5). What stands in columns of another kind is said behind the risk, with
 * its head.
 */
export function parseRiskTable(
  table: SourceTable | readonly SourceTable[],
): Parsed<readonly DraftRisk[]> {
  const grid = gridOf(table).filter((row) => !isEmptyRow(row));
  const found = findColumns(grid, words);
  const columns = found ? checked(grid, found) : columnsOf(grid);
  const headings = grid[columns.from - 1] ?? [];
  const reader = new RiskTableReader(columns, headings);
  if (found) reader.kept.push(...aroundHeading(grid.slice(0, found.from - 1), found));
  reader.kept.push(...emptyHeads(grid, columns, ['text']));
  const heading = said(headings);
  // A heading that a page repeats says nothing new.
  for (const row of grid.slice(columns.from)) if (said(row) !== heading) reader.read(row);
  const notes = [...reader.notes, ...reader.kept.map(keptAsText)];
  return { value: reader.risks, kept: reader.kept, notes };
}
