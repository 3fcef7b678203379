import type { Language } from '../../values/language';
import type { Parsed } from '../parsed';
import type { SourceTable, SourceText } from '../source';
import type { DraftItem } from './drafts';
import { keptAsText } from './notes';
import { cellFigure, emptyHeads, othersOf, periodOf, withOthers } from './table-facts';
import {
  aroundHeading,
  findColumns,
  gridOf,
  isEmptyRow,
  sourceOf,
  textOf,
  type ColumnWords,
  type Columns,
  type GridRow,
} from './table-grid';

type TableItem = 'goal' | 'measure' | 'output';
type Key = 'id' | 'time' | 'target' | 'unit' | 'owner' | 'text' | 'description' | 'name';

const textWords: Readonly<Record<TableItem, RegExp>> = {
  goal: /tavoit|^mål|målsätt|goal|objective/iu,
  measure: /toimenpi|tehtäv|työvaihe|åtgärd|aktivitet|uppgift|measure|action|activit|task/iu,
  output:
    /tuotos|tuotok|tuote|leveran|resultat|^tulos|tulokset|produkt|output|deliverable|result/iu,
};

const common: ColumnWords<Key> = [
  ['id', /^(?:nro|nr|no|n:o|#|id|tunnus|beteckning)\.?$/iu],
  [
    'time',
    /valmis|valmistu|määräaik|aikataul|ajankoht|^aika|klar|färdig|tidsfrist|tidpunkt|tidtabell|tidsplan|due|^date|deadline|ready|delivery|when|milloin|timing|schedule|^period/iu,
  ],
  ['target', /tavoite-?(?:arvo|taso|luku|määrä)|^määrä|måltal|målmängd|^antal|target|quantity/iu],
  ['unit', /yksikkö|^unit|enhet/iu],
  ['owner', /vastuu|ansvar|owner|responsib|^kuka|^vem|^who/iu],
];
const rest: ColumnWords<Key> = [
  ['description', /kuvaus|selite|sisältö|beskriv|innehåll|descr|content/iu],
  ['name', /^(?:nimi|otsikko|namn|rubrik|name|title)$/iu],
];

/** A number that a list gives its items; a count of rows alone says nothing. */
const ownNumber = /^\p{Lu}{1,4}[ -]?\d{1,2}(?:\.\d{1,2}){0,2}$/u;

class ItemTableReader {
  readonly items: DraftItem[] = [];
  readonly kept: SourceText[] = [];

  constructor(
    private readonly columns: Columns<Key>,
    private readonly heading: GridRow,
    private readonly kind: TableItem,
    private readonly language: Language,
  ) {}

  read(row: GridRow): void {
    const said = (key: Key): string => this.cell(row, key);
    const names = [said('name'), said('text')].filter((each) => each !== '');
    const parts = [...names, said('description')].filter((each) => each !== '');
    if (parts.length === 0) {
      this.kept.push(...row.flatMap((cell) => sourceOf(cell) ?? []));
      return;
    }
    const id = said('id').replace(/\s+/g, '');
    const { facts, left } = this.facts(said);
    const text = withOthers(parts.join(': '), [...left, ...othersOf(row, this.columns)]);
    const item = { text: ownNumber.test(id) ? `${id} ${text}` : text, ...facts };
    this.items.push(Object.keys(facts).length === 0 ? item.text : item);
  }

  private cell(row: GridRow, key: Key): string {
    const column = this.columns.at.get(key);
    return column === undefined ? '' : textOf(row[column]);
  }

  /** What the item has a key for, and with its head what it has none for. */
  private facts(said: (key: Key) => string): {
    readonly facts: Omit<Exclude<DraftItem, string>, 'text'>;
    readonly left: readonly string[];
  } {
    const [time, target, owner] = [said('time'), said('target'), said('owner')];
    const isWork = this.kind === 'measure';
    const period = this.kind === 'goal' ? undefined : periodOf(time);
    const figure = this.kind === 'goal' ? undefined : cellFigure(target, this.language);
    const unit = said('unit') || figure?.unit;
    const others: readonly (readonly [Key, string])[] = [
      ['time', period === undefined ? time : ''],
      ['target', figure ? '' : target],
      ['owner', isWork ? '' : owner],
      ['unit', figure ? '' : said('unit')],
    ];
    return {
      facts: {
        ...(period === undefined ? {} : isWork ? { period } : { due: period }),
        ...(figure ? { target: figure.value } : {}),
        ...(figure && unit ? { unit } : {}),
        ...(isWork && owner !== '' ? { owner } : {}),
      },
      left: others.flatMap(([key, text]) =>
        text === '' ? [] : [`${this.cell(this.heading, key)}: ${text}`],
      ),
    };
  }
}

/**
 * A table of goals, measures or outputs (plan-format §4): a row is an item, with its time, amount and
 * owner where the columns are headed so. What stands in other columns is said behind it, with its head.
 * @returns undefined where no head says what the table lists
 */
export function parseItemTable(
  table: SourceTable,
  kind: TableItem,
  language: Language,
): Parsed<readonly DraftItem[]> | undefined {
  const grid = gridOf(table).filter((row) => !isEmptyRow(row));
  const own: ColumnWords<Key> = [['text', textWords[kind]]];
  // Under its label a name or a description is enough to know what a row is.
  const found = findColumns(grid, [...common.slice(0, 1), ...own, ...common.slice(1), ...rest], 1);
  if (!found || found.from > 2) return undefined;
  const { at } = found;
  if (!at.has('text') && !at.has('name') && !at.has('description')) return undefined;
  const reader = new ItemTableReader(found, grid[found.from - 1] ?? [], kind, language);
  reader.kept.push(...aroundHeading(grid.slice(0, found.from - 1), found));
  reader.kept.push(...emptyHeads(grid, found, ['text', 'name', 'description']));
  for (const row of grid.slice(found.from)) reader.read(row);
  return { value: reader.items, kept: reader.kept, notes: reader.kept.map(keptAsText) };
}
