import * as l10n from '@vscode/l10n';
import { raw, type NewValue } from '../../parse/edits';
import type { Field, ObjectType } from '../../schema/fields';
import { figureIn } from './cell-values';
import { columnsOf, holdsItems, type Column } from './columns';
import { guessedColumns } from './guess';
import { headsOf, type Heads } from './heads';
import { sumRow } from '../../values/cost-heads';
import { readCell } from './read-cell';
import type { Rows, Sheet } from './sheet';

/** What a table says, as a plan says it. */
export interface ReadTable {
  readonly values: readonly NewValue[];
  /** What the planner should know, a sentence each. */
  readonly notes: readonly string[];
}

/** An object that is being made of a row. */
export type Made = Record<string, NewValue>;

/** The rows of a table as objects of a list (plan-format §1.1, §3, §4, §5). */
export function readList(rows: Rows, list: Field, sheet: Sheet): ReadTable | undefined {
  const type = list.item?.object;
  if (!type) return undefined;
  const heads = readHeads(rows, type, columnsOf(type), sheet);
  const made = madeOf(rows, heads, type, sheet);
  if (made.objects.length === 0) return undefined;
  const isText = list.item.shapes.includes('string');
  return {
    values: nested(made.objects, type).map((each) => asItem(each, isText)),
    notes: notesOf(heads, made.sums),
  };
}

export function readHeads(
  rows: Rows,
  type: ObjectType,
  columns: readonly Column[],
  sheet: Sheet,
): Heads {
  const found = headsOf(rows, type, columns);
  if (found) return withTarget(found, rows, columns, sheet);
  return { from: 0, at: guessedColumns(rows, type, columns, sheet), others: new Map() };
}

/** `Tavoite` over figures heads the targets of metrics, not the goals that they measure. */
function withTarget(heads: Heads, rows: Rows, columns: readonly Column[], sheet: Sheet): Heads {
  const target = columns.find(({ path }) => path.join() === 'target');
  const place = [...heads.at].find(([, { path }]) => path.join() === 'goals')?.[0];
  if (!target || place === undefined || [...heads.at.values()].includes(target)) return heads;
  const cells = rows.slice(heads.from).flatMap((row) => row[place] ?? []);
  const isFigures = cells.some((cell) => figureIn(cell, sheet.language) !== undefined);
  return isFigures && !cells.some((cell) => sheet.ids.declared(cell).length > 0)
    ? { ...heads, at: new Map(heads.at).set(place, target) }
    : heads;
}

interface MadeRows {
  readonly objects: readonly Made[];
  /** Rows that only add up the others. */
  readonly sums: readonly string[];
}

function madeOf(rows: Rows, heads: Heads, type: ObjectType, sheet: Sheet): MadeRows {
  const objects: Made[] = [];
  const sums: string[] = [];
  const addsUp = ['summaryRow', 'fundingRow', 'costItem', 'budgetPart'].includes(type.name);
  for (const row of rows.slice(heads.from)) {
    const sum = addsUp ? row.find((cell) => sumRow.test(cell)) : undefined;
    if (sum !== undefined) sums.push(sum);
    else objects.push(objectOf(row, heads, type, sheet));
  }
  return { objects: objects.filter((each) => Object.keys(each).length > 0), sums };
}

/** A row as an object, its keys in the format's order. */
export function objectOf(
  row: readonly string[],
  { at, others }: Heads,
  type: ObjectType,
  sheet: Sheet,
): Made {
  const made: Made = {};
  const columns = [...at.values()];
  const hasUnit = columns.some(({ path }) => path.join() === 'unit') || !type.fields.has('unit');
  for (const [place, cell] of row.entries()) {
    const column = at.get(place);
    if (!column || cell === '') continue;
    // What stands in the place of an amount, such as who else pays.
    if (column.field.kind === 'money' && type.fields.has('note') && !/\d/.test(cell)) {
      made['note'] = cell;
      continue;
    }
    const figure = hasUnit || column.field.kind !== 'number' ? undefined : figureOf(cell, sheet);
    setAt(made, column.path, figure ? raw(figure.number) : readCell(cell, column.field, sheet));
    if (figure && made['unit'] === undefined) made['unit'] = figure.unit;
  }
  const rest = row.flatMap((cell, place) => {
    const head = others.get(place);
    if (cell === '' || at.has(place)) return [];
    return [head === undefined || head === '' ? cell : `${head}: ${cell}`];
  });
  return ordered(withRest(made, rest, type), type);
}

/** `30 %` where no column says the unit. */
function figureOf(
  cell: string,
  sheet: Sheet,
): { readonly number: string; readonly unit: string } | undefined {
  const figure = figureIn(cell, sheet.language);
  return figure && figure.unit !== '' ? figure : undefined;
}

/** `outcome` may hold its light alone, or what is said of it as well. */
function setAt(made: Made, [key = '', inner]: readonly string[], value: NewValue): void {
  const held = made[key];
  if (inner === undefined)
    made[key] = isMade(held) && !isMade(value) ? { ...held, status: value } : value;
  else if (isMade(held)) made[key] = { ...held, [inner]: value };
  else made[key] = { ...(held !== undefined && { status: held }), [inner]: value };
}

/** An object of ours, and no number as written. */
export function isMade(value: NewValue | undefined): value is Made {
  return (
    typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.getPrototypeOf(value) === Object.prototype
  );
}

/** Nothing of a row is lost: what no column holds is told where the object says most. */
function withRest(made: Made, rest: readonly string[], { fields }: ObjectType): Made {
  if (rest.length === 0) return made;
  const key = ['note', 'description', 'relation', 'text', 'goal', 'title', 'name', 'source'].find(
    (each) => fields.has(each),
  );
  if (key === undefined) return made;
  const held = made[key];
  const said = rest.join('; ');
  return { ...made, [key]: typeof held === 'string' ? `${held} (${said})` : said };
}

function ordered(made: Made, { fields }: ObjectType): Made {
  const rank = [...fields.keys()];
  const entries = Object.entries(made).toSorted(([a], [b]) => rank.indexOf(a) - rank.indexOf(b));
  return Object.fromEntries(entries);
}

const subMark = /^((?:– )+)(.*)$/s;

/** Rows under a heading, and rows behind `– `, as items of what they belong to. */
function nested(objects: readonly Made[], type: ObjectType): readonly Made[] {
  if (!holdsItems(type)) return objects;
  const top: Holder = { items: [] };
  let group: Holder | undefined;
  let open: readonly Holder[] = [];
  for (const each of objects) {
    const { title, text: written, ...rest } = each;
    const [, marks = '', sub] = (typeof written === 'string' && subMark.exec(written)) || [];
    const depth = Math.min(marks.length / 2, open.length);
    const isHeading = title !== undefined && written === undefined;
    if (title === undefined) {
      if (depth === 0) group = undefined;
    } else if (isHeading || !sameText(group?.own?.['title'], title)) {
      const own: Made = isHeading ? { ...rest, title } : { title };
      group = { own: ordered(own, type), items: [] };
      top.items.push(group);
      if (isHeading) {
        open = [];
        continue;
      }
    }
    const text = depth > 0 && sub !== undefined ? sub : written;
    const own = ordered({ ...rest, ...(text !== undefined && { text }) }, type);
    const holder: Holder = { own, items: [] };
    const above = depth === 0 ? (group ?? top) : (open[depth - 1] ?? top);
    above.items.push(holder);
    open = [...open.slice(0, depth), holder];
  }
  return top.items.map(closed);
}

interface Holder {
  readonly own?: Made;
  readonly items: Holder[];
}

function closed({ own, items }: Holder): Made {
  return items.length === 0
    ? { ...own }
    : { ...own, items: items.map((each) => asItem(closed(each), true)) };
}

function sameText(a: NewValue | undefined, b: NewValue): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

/** A text alone stands as such where the list may hold texts. */
function asItem(made: Made, isText: boolean): NewValue {
  const { text, ...rest } = made;
  return isText && text !== undefined && Object.keys(rest).length === 0 ? text : made;
}

export function notesOf({ others }: Heads, sums: readonly string[]): readonly string[] {
  const unknown = [...others.values()].filter((head) => head !== '');
  return [
    ...(unknown.length === 0
      ? []
      : [l10n.t('These columns are kept as text: {0}.', unknown.join(', '))]),
    ...(sums.length === 0 ? [] : [l10n.t('Rows that only add up were left out.')]),
  ];
}
