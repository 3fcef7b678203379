import { columnsIn, textOf, type ColumnWords, type GridCell, type GridRow } from './table-grid';

export type EvaluationKey =
  'result' | 'goal' | 'measure' | 'benefits' | 'metrics' | 'outcome' | 'progress';

/** In the order of the table, for where nothing heads it. */
export const usualOrder: readonly EvaluationKey[] = [
  ...(['result', 'goal', 'measure', 'benefits', 'metrics', 'outcome', 'progress'] as const),
];

/** The first that fits counts: what a column asks often names another one. */
export const evaluationWords: ColumnWords<EvaluationKey> = [
  ['progress', /edenn|etenem|eteni|framskrid|progress|moved/iu],
  [
    'outcome',
    /mittarin\s(?:tuottama\s)?tulos|tavoitteessa|(?:indikatorns|mätarens)\sresultat|metrics?\s(?:show|result)|outcome/iu,
  ],
  ['benefits', /hyöt|nytto|benefit/iu],
  ['result', /tulostavoit|resultatmål|result\sgoal/iu],
  ['goal', /prosessitavoit|processmål|process\sgoal/iu],
  ['measure', /toimenpi|åtgärd|measure/iu],
  ['metrics', /mittari|indikator|mätare|metric|indicator/iu],
  ['outcome', /arvioin|utvärder|evaluat|assess/iu],
  ['progress', /arvioin|utvärder|evaluat|assess/iu],
];

/** What stands below a heading that a page broke. */
const restOfHeading =
  /^(?:1\s?[-–]\s?\d|mittarin tuottama tulos.*|miten kyseinen.*|.*olemmeko tavoitteessa.*)$/iu;

/** A list of benefits, however its commas and spaces are set: `1,2, 3`, `1, 3, 4,`. */
const benefitList = /^[1-9](?:\s*[,;.]?\s*[1-9]){0,8}\s*,?$/;

export function isBenefits(cell: GridCell | undefined): boolean {
  return benefitList.test(textOf(cell));
}

export function benefitsIn(cell: GridCell | undefined): readonly number[] {
  return Array.from(textOf(cell).matchAll(/[1-9]/g), ([digit]) => Number(digit));
}

/** The row heads the columns, or is what a page break left of such a row. */
export function isHeading(row: GridRow): boolean {
  const filled = row.filter(({ lines }) => lines.length > 0);
  if (filled.length > 0 && filled.every((cell) => restOfHeading.test(textOf(cell)))) return true;
  return (
    filled.length >= 3 && !row.some(isBenefits) && columnsIn(row, evaluationWords).at.size >= 4
  );
}

export function columnsOfHeading(row: GridRow): ReadonlyMap<EvaluationKey, number> | undefined {
  const { at } = columnsIn(row, evaluationWords);
  return at.size >= 4 ? at : undefined;
}
