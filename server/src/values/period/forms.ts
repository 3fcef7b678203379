import { shapesOf, type Token, type Tokens } from './tokens';

/**
 * The notations of one end of a period. In a form `N` is the number of a quarter, half-year or month,
 * `D` a day, `M` its month, `Y` a year of four digits or two, `y` of four; the rest is literal, with
 * the letters of {@link Token}. A form without a year takes it from the other end of its range.
 */
const forms = {
  year: ['y'],
  quarter: [
    ...['qN/Y', 'qNY', 'qN.Y', 'NqY', 'Nq/Y', 'yqN', 'y-qN', 'y/qN', 'y.qN', 'YqN', 'Y-qN', 'Y/qN'],
    ...['r/Y', 'rY', 'y-r', 'y/r', 'yr'],
    ...['qN', 'Nq', 'r'],
  ],
  half: ['hN/Y', 'hNY', 'hN.Y', 'NhY', 'Nh/Y', 'yhN', 'y-hN', 'y/hN', 'y.hN', 'hN', 'Nh'],
  month: ['N/Y', 'N.y'],
  'year-number': ['y-N', 'y/N', 'y.N'],
  day: ['D.M.Y', 'y-M-D', 'y/M/D', 'y.M.D', 'D.M.', 'D.M', 'D.'],
  /** A dash where a slash is meant, or a range with its end lost. */
  'dashed-quarter': ['qN-Y', 'qN~Y', 'Nq-Y', 'r-Y', 'hN-Y'],
  'dashed-month': ['N-y'],
  /** Day first in most of Europe, month first in English. */
  'slashed-day': ['D/M/Y', 'D-M-y'],
  /** An end of a range only: it counts what the other end counts. */
  number: ['N', 'NY'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FormUnit = keyof typeof forms;

/** One end of a period as it is written, its tokens by what they say. */
export interface WrittenEnd {
  readonly unit: FormUnit;
  readonly form: string;
  readonly tokens: Tokens;
  readonly number: Token | undefined;
  readonly day: Token | undefined;
  readonly month: Token | undefined;
  readonly year: Token | undefined;
}

const digits: Readonly<Partial<Record<string, string>>> = { N: '12', D: '12', M: '12', Y: 'y2' };

/** Every shape that a form covers: `N/Y` is `1/y`, `2/y`, `1/2`, `2/2`. */
function shapesOfForm(form: string): readonly string[] {
  let shapes = [''];
  for (const letter of form) {
    const options = Array.from(digits[letter] ?? letter);
    shapes = shapes.flatMap((shape) => options.map((option) => shape + option));
  }
  return shapes;
}

interface Form {
  readonly unit: FormUnit;
  readonly form: string;
}

function* formsByShape(): Generator<readonly [string, Form]> {
  for (const unit of Object.keys(forms) as FormUnit[])
    for (const form of forms[unit])
      for (const shape of shapesOfForm(form)) yield [shape, { unit, form }];
}

/** Where two forms share a shape (`1Q23` and `23Q1`), the one listed first has it. */
const formOfShape: ReadonlyMap<string, Form> = new Map([...formsByShape()].reverse());

/** The end that the tokens have the form of; `undefined` when they have none. */
export function writtenEnd(tokens: Tokens): WrittenEnd | undefined {
  const found = formOfShape.get(shapesOf(tokens));
  if (!found) return undefined;
  const slot = (letters: string): Token | undefined =>
    tokens[Array.from(found.form).findIndex((letter) => letters.includes(letter))];
  return {
    ...found,
    tokens,
    number: slot('Nr'),
    day: slot('D'),
    month: slot('M'),
    year: slot('Yy'),
  };
}
