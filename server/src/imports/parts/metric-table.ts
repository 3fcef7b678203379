import type { Language } from '../../values/language';
import type { Parsed } from '../parsed';
import type { SourceTable, SourceText } from '../source';
import type { DraftItem } from './drafts';
import { keptAsText } from './notes';
import {
  aroundHeading,
  findColumns,
  gridOf,
  isEmptyRow,
  sourceOf,
  textOf,
  type Columns,
  type GridRow,
} from './table-grid';
import {
  cellFigure,
  emptyHeads,
  periodOf,
  othersOf,
  withOthers,
  type CellFigure,
} from './table-facts';

const words = [
  ['id', /^(?:nro|nr|no|n:o|#|id|tunnus|beteckning)\.?$/iu],
  [
    'baseline',
    /lähtö|nykyti|nykyta|nykyarvo|alkutil|alkutas|baseline|utgångs|nuläge|startvärde|current/iu,
  ],
  [
    'target',
    /tavoite-?(?:arvo|taso|luku|määrä)|tavoiteltava|målvärde|målnivå|måltal|målmängd|target/iu,
  ],
  ['unit', /yksikkö|^unit|enhet/iu],
  [
    'frequency',
    /tihey|kuinka usein|seurantaväli|mittausväli|frekvens|intervall|hur ofta|frequen|how often/iu,
  ],
  [
    'due',
    /määräaik|mennessä|aikataulu|ajankoht|tidsfrist|tidpunkt|tidtabell|senast|^due|deadline|when/iu,
  ],
  [
    'source',
    /lähde|tiedonkeruu|tietolähde|mittaustapa|todentami|källa|mätmetod|mätsätt|source|verification/iu,
  ],
  ['text', /mittari|indikaattori|indikator|mätare|metric|indicator|kuvaus|beskriv|descr/iu],
  ['goal', /tavoit|mål|goal|objective/iu],
] as const;
type Key = (typeof words)[number][0];

/** A number that a list gives its metrics; a count of rows alone says nothing. */
const ownNumber = /^\p{Lu}{1,4}[ -]?\d{1,2}(?:\.\d{1,2})?$/u;

class MetricTableReader {
  readonly items: DraftItem[] = [];
  readonly kept: SourceText[] = [];
  private group: { readonly title: string; readonly items: DraftItem[] } | undefined;

  constructor(
    private readonly columns: Columns<Key>,
    private readonly language: Language,
  ) {}

  private text(row: GridRow, key: Key): string {
    const column = this.columns.at.get(key);
    return column === undefined ? '' : textOf(row[column]);
  }

  read(row: GridRow): void {
    const text = this.text(row, 'text');
    const goal = this.text(row, 'goal');
    if (text === '') {
      this.kept.push(...row.flatMap((cell) => sourceOf(cell) ?? []));
      return;
    }
    if (goal !== '' && goal !== this.group?.title) {
      this.group = { title: goal, items: [] };
      this.items.push(this.group);
    }
    const item = this.item(row, text);
    (this.group?.items ?? this.items).push(item);
  }

  private item(row: GridRow, text: string): DraftItem {
    const said = (key: Key): string => this.text(row, key);
    const figure = (key: Key): CellFigure | undefined => cellFigure(said(key), this.language);
    const unit = said('unit') || (figure('target')?.unit ?? figure('baseline')?.unit);
    const baseline = this.plain(said('baseline'), unit, false);
    const target = this.plain(said('target'), unit, said('due') === '');
    const when = said('due') || target?.due;
    const due = when === undefined ? undefined : periodOf(when);
    const id = said('id').replace(/\s+/g, '');
    const others = othersOf(row, this.columns);
    const item = {
      ...(ownNumber.test(id) ? { id } : {}),
      text: withOthers(text, when !== undefined && due === undefined ? [when, ...others] : others),
      ...(baseline === undefined ? {} : { baseline: baseline.value }),
      ...(target === undefined ? {} : { target: target.value }),
      ...(target?.direction === undefined ? {} : { direction: target.direction }),
      ...(unit ? { unit } : {}),
      ...(due === undefined ? {} : { due }),
      ...(said('source') === '' ? {} : { source: said('source') }),
      ...(said('frequency') === '' ? {} : { frequency: said('frequency') }),
    };
    return Object.keys(item).length === 1 ? item.text : item;
  }

  /** A figure in this unit; one that says more, such as another unit, stays as it is written. */
  private plain(text: string, unit: string | undefined, mayBeDue: boolean): CellFigure | undefined {
    const read = cellFigure(text, this.language);
    if (!read) return undefined;
    const isPlain = (read.unit ?? unit) === unit && (mayBeDue || read.due === undefined);
    const asWritten = { value: text, unit: undefined, due: undefined, direction: undefined };
    return isPlain ? read : asWritten;
  }
}

/** Columns with what each means; one that is headed `Tavoite` and holds figures is that of the targets. */
function columnsOf(
  grid: readonly GridRow[],
  found: Columns<Key> | undefined,
  language: Language,
): Columns<Key> {
  const at = new Map<Key, number>(found?.at ?? [['text', 0]]);
  const column = at.get('goal');
  const isTarget =
    column !== undefined &&
    !at.has('target') &&
    grid
      .slice(found?.from ?? 0)
      .some((row) => typeof cellFigure(textOf(row[column]), language)?.value === 'number');
  if (isTarget || (column !== undefined && !at.has('text'))) {
    at.delete('goal');
    at.set(isTarget ? 'target' : 'text', column);
  }
  const others = new Map(found?.others ?? []);
  if (!at.has('text')) {
    // What is measured stands in the first column that means nothing else.
    const taken = new Set(at.values());
    const first = grid[0]?.findIndex((_, place) => !taken.has(place)) ?? -1;
    at.set('text', Math.max(0, first));
    others.delete(Math.max(0, first));
  }
  return { from: found?.from ?? 0, at, others };
}

/** What heads the column of the metrics, where it is none of the words for it. */
function strangeHead(
  grid: readonly GridRow[],
  found: Columns<Key> | undefined,
  { at }: Columns<Key>,
): readonly SourceText[] {
  const column = at.get('text');
  if (!found || column === undefined || [...found.at.values()].includes(column)) return [];
  return [sourceOf(grid[found.from - 1]?.[column]) ?? []].flat();
}

/**
 * A table of metrics: where each starts from, its target, unit, time, source (plan-format §4). What
 * stands in columns of another kind is said behind the metric, with its head.
 * @param language of the document: how its figures are written
 */
export function parseMetricTable(
  table: SourceTable | readonly SourceTable[],
  language: Language,
): Parsed<readonly DraftItem[]> {
  const grid = gridOf(table).filter((row) => !isEmptyRow(row));
  const found = findColumns(grid, words);
  const columns = columnsOf(grid, found, language);
  const reader = new MetricTableReader(columns, language);
  if (found) reader.kept.push(...aroundHeading(grid.slice(0, found.from - 1), found));
  reader.kept.push(...emptyHeads(grid, columns, ['text']), ...strangeHead(grid, found, columns));
  for (const row of grid.slice(columns.from)) reader.read(row);
  return { value: reader.items, kept: reader.kept, notes: reader.kept.map(keptAsText) };
}
