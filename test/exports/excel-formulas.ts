import assert from 'node:assert/strict';
import { columnOf, type ReadBook, type ReadSheet } from './excel-file';

/** A figure in exact hundredths, a text, a truth, or nothing. */
type Value = number | string | boolean | undefined;

interface Token {
  readonly kind: 'cell' | 'number' | 'text' | 'name' | 'sign';
  readonly text: string;
}

const tokens =
  /(?<cell>(?:'(?:[^']|'')+'!)?\$?[A-Z]{1,3}\$?\d+)|(?<number>\d+(?:\.\d+)?)|(?<text>"(?:[^"]|"")*")|(?<name>[A-Z]+)|(?<sign><>|<=|>=|[-+*/(),:=<>])/gy;

/**
 * Works out the formulas of a workbook, from typed cells alone: what stands beside a formula is never
 * looked at. Sums and differences are exact: figures are whole hundredths.
 */
export class Reckoner {
  private readonly known = new Map<string, Value>();

  /** @param typed figures to take in place of those in the file, in hundredths, by `Sheet!A1` */
  constructor(
    private readonly book: ReadBook,
    private readonly typed: ReadonlyMap<string, number> = new Map(),
  ) {}

  valueOf(sheet: string, at: string): Value {
    const key = `${sheet}!${at}`;
    if (this.known.has(key)) return this.known.get(key);
    // A formula that needs itself would find nothing here.
    this.known.set(key, undefined);
    const value = this.typed.get(key) ?? this.workedOut(sheet, at);
    this.known.set(key, value);
    return value;
  }

  private workedOut(name: string, at: string): Value {
    const sheet = this.book.sheets.find((each) => each.name === name);
    assert.ok(sheet, `a formula names the sheet ${name}`);
    const cell = sheet.cells.get(at);
    if (!cell) return undefined;
    if (cell.formula !== undefined) return new Formula(cell.formula, sheet, this).value();
    return typeof cell.value === 'number' ? hundredths(cell.value) : cell.value;
  }
}

export function hundredths(value: number): number {
  const units = Math.round(value * 100);
  assert.ok(Math.abs(value * 100 - units) < 1e-3, `${value} has at most two decimals`);
  return units;
}

class Formula {
  private readonly parts: readonly Token[];
  private at = 0;

  constructor(
    source: string,
    private readonly sheet: ReadSheet,
    private readonly reckoner: Reckoner,
  ) {
    this.parts = Array.from(source.matchAll(tokens), ({ groups = {} }) => {
      const [kind, text = ''] = Object.entries(groups).find(([, found]) => found) ?? [];
      return { kind: kind as Token['kind'], text };
    });
    const read = this.parts.map(({ text }) => text).join('');
    assert.equal(read, source, 'the whole formula is understood');
  }

  value(): Value {
    const value = this.comparison();
    assert.equal(this.at, this.parts.length, 'nothing is left of the formula');
    return value;
  }

  private comparison(): Value {
    const left = this.sum();
    const sign = this.take('=', '<>', '<=', '>=', '<', '>');
    if (sign === undefined) return left;
    const [a, b] = [asNumber(left), asNumber(this.sum())];
    const truths = {
      '=': a === b,
      '<>': a !== b,
      '<=': a <= b,
      '>=': a >= b,
      '<': a < b,
      '>': a > b,
    };
    return truths[sign as keyof typeof truths];
  }

  private sum(): Value {
    let value = this.product();
    for (let sign = this.take('+', '-'); sign; sign = this.take('+', '-')) {
      const other = asNumber(this.product());
      value = asNumber(value) + (sign === '+' ? other : -other);
    }
    return value;
  }

  private product(): Value {
    let value = this.single();
    for (let sign = this.take('*', '/'); sign; sign = this.take('*', '/')) {
      const [a, b] = [asNumber(value), asNumber(this.single())];
      value = sign === '*' ? (a * b) / 100 : (a / b) * 100;
    }
    return value;
  }

  private single(): Value {
    const token = this.parts[this.at++];
    assert.ok(token, 'the formula goes on');
    switch (token.kind) {
      case 'cell':
        return this.cellValue(token.text);
      case 'number':
        return hundredths(Number(token.text));
      case 'text':
        return token.text.slice(1, -1).replaceAll('""', '"');
      case 'name':
        return this.call(token.text);
      case 'sign':
        assert.fail(`${token.text} begins no value`);
    }
  }

  private call(name: string): Value {
    assert.ok(this.take('('), `${name} has arguments`);
    const values: Value[] = [];
    const ranges: Value[][] = [];
    for (;;) {
      const range = this.range();
      if (range) ranges.push(range);
      else values.push(this.comparison());
      if (this.take(')')) break;
      assert.ok(this.take(','), `arguments of ${name} are separated`);
    }
    switch (name) {
      case 'SUM':
        return [...ranges.flat(), ...values].reduce<number>((sum, each) => sum + addend(each), 0);
      case 'SUMIF': {
        const [keys = [], amounts = []] = ranges;
        return keys.reduce<number>(
          (sum, key, index) => sum + (key === values[0] ? addend(amounts[index]) : 0),
          0,
        );
      }
      case 'ROUND':
        assert.equal(values[1], 200, 'to the cent');
        return Math.round(asNumber(values[0]));
      case 'IF':
        return values[0] === true ? values[1] : values[2];
      case 'AND':
        return values.every((each) => each === true);
      case 'ISNUMBER':
        return typeof values[0] === 'number';
      default:
        assert.fail(`${name} is no function that a sheet uses`);
    }
  }

  /** `A1:B2`, its cells row by row. */
  private range(): Value[] | undefined {
    const [from, colon, to] = this.parts.slice(this.at, this.at + 3);
    if (from?.kind !== 'cell' || colon?.text !== ':' || to?.kind !== 'cell') return undefined;
    this.at += 3;
    const [first, last] = [placeOf(from.text), placeOf(to.text)];
    const values: Value[] = [];
    for (let row = first.row; row <= last.row; row++) {
      for (let column = first.column; column <= last.column; column++) {
        values.push(this.cellValue(`${lettersOf(column)}${row}`));
      }
    }
    return values;
  }

  private cellValue(reference: string): Value {
    const [, quoted, at = reference] = /^'((?:[^']|'')+)'!(.+)$/.exec(reference) ?? [];
    const sheet = quoted?.replaceAll("''", "'") ?? this.sheet.name;
    return this.reckoner.valueOf(sheet, at.replaceAll('$', ''));
  }

  private take(...signs: readonly string[]): string | undefined {
    const token = this.parts[this.at];
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return undefined;
    this.at++;
    return token.text;
  }
}

/** Sums pass over what is no number. */
function addend(value: Value): number {
  return typeof value === 'number' ? value : 0;
}

/** An empty cell is zero; a text in a sum is an error, as in a spreadsheet. */
function asNumber(value: Value): number {
  if (value === undefined) return 0;
  assert.equal(typeof value, 'number', `${String(value)} is a number`);
  return Number(value);
}

function placeOf(at: string): { readonly column: number; readonly row: number } {
  const bare = at.replaceAll('$', '');
  return { column: columnOf(bare), row: Number(bare.replace(/^[A-Z]+/, '')) };
}

function lettersOf(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : lettersOf(rest)) + String.fromCharCode(65 + (column % 26));
}
