import type { Field, ObjectType } from '../../schema/fields';
import { parseMoney } from '../../values/money';
import { parsePeriod } from '../../values/period';
import { parsePersonYears } from '../../values/person-years';
import { figureIn, yesNoWords } from './cell-values';
import type { Column } from './columns';
import { choicesOf } from './read-cell';
import type { Rows, Sheet } from './sheet';

/** In which order people write columns without heads; the format's own where none is told. */
const orders: Readonly<Record<string, readonly string[]>> = {
  metric: ['id', 'text', 'baseline', 'target', 'unit', 'due', 'source', 'frequency'],
  risk: ['id', 'text', 'likelihood', 'impact', 'score', 'mitigation', 'owner'],
  nodeRisk: ['id', 'text', 'likelihood', 'impact', 'score', 'mitigation', 'owner'],
  scheduleEntry: ['period', 'title', 'tasks', 'output', 'note'],
  measure: ['id', 'text', 'owner', 'period', 'target', 'unit'],
  output: ['id', 'text', 'due', 'target', 'unit'],
  goal: ['id', 'text', 'effects'],
  mainGoal: ['id', 'text', 'effects'],
  budgetPart: ['title', 'total', 'fte', 'note'],
  summaryRow: ['of', 'title', 'total', 'note'],
};

/** What columns without heads mean, by what stands in them and by their order. */
export function guessedColumns(
  rows: Rows,
  type: ObjectType,
  columns: readonly Column[],
  sheet: Sheet,
): ReadonlyMap<number, Column> {
  const order = orders[type.name];
  const known = order
    ? order.flatMap((key) => columns.find(({ path }) => path.join() === key) ?? [])
    : columns;
  const left = new Set(known);
  const at = new Map<number, Column>();
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (let place = 0; place < width; place++) {
    const cells = rows.flatMap((row) => row[place] ?? []).filter((cell) => cell !== '');
    if (cells.length === 0) continue;
    const found = [...left].find(({ field }) => isOf(field, cells, sheet));
    if (!found) continue;
    at.set(place, found);
    left.delete(found);
  }
  return at;
}

const idForm = /^\p{L}{0,8}[-_. ]?\d(?:[._-]?[\p{L}\d])*[.)]?$/u;

function isOf(field: Field, cells: readonly string[], sheet: Sheet): boolean {
  const all = (is: (cell: string) => boolean): boolean => cells.every(is);
  const most = (is: (cell: string) => boolean): boolean =>
    cells.filter(is).length * 2 >= cells.length;
  switch (field.kind) {
    case 'id':
      return all((cell) => cell.length <= 20 && idForm.test(cell)) && areApart(cells);
    case 'ref':
      return all((cell) => sheet.ids.declared(cell).length > 0);
    case 'period':
    case 'date':
      return most((cell) => parsePeriod(cell).ok);
    case 'integer':
      return all((cell) => /^\d{1,3}$/.test(cell));
    case 'number':
      return all((cell) => figureIn(cell, sheet.language) !== undefined);
    case 'money':
    case 'cost':
      return most((cell) => !/%/.test(cell) && parseMoney(cell, true, sheet.currency).ok);
    case 'personYears':
      return all((cell) => parsePersonYears(cell).ok);
    case 'percent':
      return all((cell) => figureIn(cell, sheet.language)?.unit === '%');
    case 'yesNo':
      return all((cell) => yesNoWords[sheet.language].includes(cell.toLowerCase()));
    case 'choice':
      return all((cell) => choicesOf(field).some(({ value }) => String(value) === cell));
    case 'text':
    case 'longText':
    case 'list':
      return field.item?.object === undefined && cells.some((cell) => /\p{L}/u.test(cell));
    default:
      return false;
  }
}

/** Small numbers that stand twice are figures, not ids. */
function areApart(cells: readonly string[]): boolean {
  return new Set(cells).size === cells.length;
}
