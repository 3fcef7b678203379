import { moneyOf } from '../compose/money';
import type { DraftMap } from '../draft';
import type { DraftValue } from '../parsed';
import type { SourceCell, SourceParagraph, SourceTable } from '../source';
import { costKeys, type CostKey } from '../../values/cost-keys';
import { moneyToYaml, parseMoney, sumMoney, zeroMoney } from '../../values/money';
import type { Words } from '../../protocol/words';
import { addedIn, labelOf, piecesOf } from './pieces';
import { bodyOf, headOf, linesOf, ownStyle } from './styles';

/** English sets thousands off by commas, and without a currency beside it a comma may be a decimal one. */
function amountOf(text: string): number | undefined {
  const isEnglish = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text);
  const read = parseMoney(isEnglish ? text.replaceAll(',', '') : text, true);
  return read.ok ? Number(moneyToYaml(read.value.amount)) : undefined;
}

/** What a cell says of an amount: as it is written where it is none. Undefined where the export worked it out. */
export function amountIn(cell: SourceCell | undefined): number | string | undefined {
  const line = linesOf(cell).find((each) => ownStyle(each) !== 'Cell Note');
  if (!line || addedIn(line) !== undefined || line.text === '') return undefined;
  return amountOf(line.text) ?? line.text;
}

/** Person-years as they are written: with a unit behind them, or anything at all. */
function yearsOf(text: string): number | string {
  const [, years] = /^(\d+(?:[.,]\d+)?)(?:[\s\u00A0]|$)/.exec(text) ?? [];
  return years === undefined ? text : Number(years.replace(',', '.'));
}

/** A budget or a part of one while its rows are read. */
interface Open {
  readonly map: DraftMap;
  readonly parts: Open[];
}

/** Tables of cost lines, and of years. */
export function ownBudget(tables: readonly SourceTable[], words: Words): DraftMap | undefined {
  if (tables.length === 0) return undefined;
  const budget: Open = { map: {}, parts: [] };
  for (const table of tables) {
    if (headOf(table)[0] === words.inDocument.year) {
      for (const row of bodyOf(table)) addYear(budget.map, row);
    } else new BudgetRows(budget, words).read(table);
  }
  return closed(budget);
}

function closed({ map, parts }: Open): DraftMap {
  return parts.length > 0 ? { ...map, parts: parts.map(closed) } : map;
}

function addYear(budget: DraftMap, [name, amount]: readonly SourceCell[]): void {
  const year = linesOf(name)[0]?.text;
  const said = amountIn(amount);
  if (year === undefined || said === undefined) return;
  const before = budget['byYear'];
  budget['byYear'] = { ...(before as DraftMap | undefined), [year]: said };
}

/**
 * The rows of a table: cost lines with their items, parts under their titles, sums. What the parts of
 * the plan below it come to stands in it too, and is left out: they say it themselves.
 */
class BudgetRows {
  readonly #budget: Open;
  readonly #words: Words;
  /** From the whole to the innermost part that is open. */
  readonly #open: Open[];
  #cost: { readonly of: DraftMap; readonly key: CostKey } | undefined;

  constructor(budget: Open, words: Words) {
    this.#budget = budget;
    this.#words = words;
    this.#open = [budget];
  }

  read(table: SourceTable): void {
    for (const row of bodyOf(table)) this.#add(row);
  }

  #add(row: readonly SourceCell[]): void {
    const [name, ...notes] = linesOf(row[0]);
    const amount = amountIn(row[1]);
    if (!name) return;
    switch (ownStyle(name)) {
      case 'Cell Sum':
        this.#addSum(addedIn(name) ?? name.text, row[1]);
        return;
      case 'Cell Group':
        this.#addPart(name, amount, notes);
        return;
      case 'Cell Detail':
        this.#addDetail(name, amount, row);
        return;
      default:
        if (addedIn(name) === undefined) this.#addCost(name, amount, notes);
    }
  }

  #addSum(name: string, cell: SourceCell | undefined): void {
    const amount = amountIn(cell);
    if (amount === undefined) return;
    const { map } = this.#budget;
    if (name === this.#words.total) map['total'] = amount;
    else if (name === this.#words.personYears) map['fte'] = yearsOf(linesOf(cell)[0]?.text ?? '');
  }

  #addPart(
    name: SourceParagraph,
    total: number | string | undefined,
    notes: readonly SourceParagraph[],
  ): void {
    const { depth = -1 } = name;
    this.#open.length = Math.min(this.#open.length, depth + 2);
    const { years, remark } = notesOf(notes, this.#words);
    const part: Open = {
      map: {
        title: name.text,
        ...(years === undefined ? {} : { fte: years }),
        ...(total === undefined ? {} : { total }),
        ...(remark === undefined ? {} : { note: remark }),
      },
      parts: [],
    };
    (this.#open.at(-1) ?? this.#budget).parts.push(part);
    this.#open.push(part);
    this.#cost = undefined;
  }

  /** An item of a cost, or a year of a part. */
  #addDetail(
    name: SourceParagraph,
    amount: number | string | undefined,
    row: readonly SourceCell[],
  ): void {
    if (piecesOf(name)[0]?.kind === 'id') {
      addYear((this.#open.at(-1) ?? this.#budget).map, row);
    } else if (this.#cost) {
      const item = { title: name.text, ...(amount === undefined ? {} : { amount }) };
      addItem(this.#cost.of, this.#cost.key, item);
    }
  }

  #addCost(
    name: SourceParagraph,
    amount: number | string | undefined,
    notes: readonly SourceParagraph[],
  ): void {
    const { map } = this.#open.at(-1) ?? this.#budget;
    const key = costKeyOf(name.text, this.#words);
    if (key === undefined) return;
    const { years, remark } = notesOf(notes, this.#words);
    if (years !== undefined) map['fte'] = years;
    const cost: DraftMap = {
      ...rateIn(name.text.slice(this.#words[key].length), this.#words),
      ...(amount === undefined ? {} : { amount }),
      ...(remark === undefined ? {} : { note: remark }),
    };
    map[key] = Object.keys(cost).length === 1 && amount !== undefined ? amount : cost;
    this.#cost = { of: map, key };
  }
}

/** `Välilliset kulut (25 % välittömistä kuluista)` */
function costKeyOf(name: string, words: Words): CostKey | undefined {
  return costKeys.find((key) => name === words[key] || name.startsWith(`${words[key]} (`));
}

function rateIn(bracket: string, { inDocument: own }: Words): DraftMap {
  const [, inside] = /^ \((.*)\)$/s.exec(bracket) ?? [];
  if (inside === undefined) return {};
  const bases: readonly (readonly [string, string])[] = [
    [own.ofPersonnel, 'personnel'],
    [own.ofDirect, 'direct'],
  ];
  const base = bases.find(([words]) => inside.endsWith(` ${words}`));
  const rate = base ? inside.slice(0, -base[0].length).trim() : inside.trim();
  return { rate: percentOf(rate), ...(base ? { of: base[1] } : {}) };
}

/** `25 %`; what is no rate as it is written. */
export function percentOf(text: string): number | string {
  const [, rate] = /^(\d+(?:[.,]\d+)?)[\s\u00A0]*%$/.exec(text) ?? [];
  return rate === undefined ? text : Number(rate.replace(',', '.'));
}

function notesOf(
  lines: readonly SourceParagraph[],
  { personYears }: Words,
): { readonly years: number | string | undefined; readonly remark: string | undefined } {
  const years = lines.find((line) => labelOf(line) === personYears);
  const remarks = lines.filter((line) => line !== years && line.text !== '');
  return {
    years: years && yearsOf(years.text),
    remark: remarks.length === 0 ? undefined : remarks.map(({ text }) => text).join('\n'),
  };
}

function addItem(of: DraftMap, key: string, item: DraftMap): void {
  const before = of[key];
  const cost: DraftMap =
    typeof before === 'object' ? { ...(before as DraftMap) } : { amount: before };
  const items = Array.isArray(cost['items']) ? (cost['items'] as readonly DraftValue[]) : [];
  const { note, ...facts } = cost;
  delete facts['complete'];
  const all = [...items, item];
  const whole = sumMoney(all.map((each) => moneyOf(each) ?? zeroMoney)) === moneyOf(cost);
  of[key] = {
    ...facts,
    items: all,
    ...(whole ? {} : { complete: false }),
    ...(note === undefined ? {} : { note }),
  };
}
