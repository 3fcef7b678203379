import type { RiskBandView, RiskFigure, RiskRow, RisksView } from '../../protocol/view-data';
import type { Cell, Look, Row, Sheet } from './book';
import { blank, formula, headCells, number, text, texts } from './cells';
import { bandLooks, looks } from './looks';
import type { Pens } from './pens';
import { cellAt, columnName, textInFormula } from './references';

const firstRow = 1;
const likelihood = 3;
const impact = 4;
const score = 5;
const band = 6;

/** Risks as written; what a risk scores, and the band that it is in, follow from its figures. */
export function risksSheet(name: string, { rows, bands }: RisksView, pens: Pens): Sheet {
  const { words, own } = pens;
  const { inRisks } = words;
  return {
    name,
    columns: [11, 56, 30, 17, 12, 12, 13, 56, 30, 36].map((width) => ({ width })),
    rows: [
      {
        cells: headCells(
          [
            ...[own.id, inRisks.risk, words.inEvaluation.part, inRisks.likelihood],
            ...[inRisks.impact, inRisks.score, own.band, inRisks.mitigation, inRisks.owner],
            own.note,
          ],
          looks.head,
        ),
      },
      ...rows.map((row, index) => rowOf(row, firstRow + index, bands, pens)),
    ],
    headRows: 1,
    headColumns: 2,
    isFiltered: true,
    liveLooks: bands.map((each) => ({
      range: `${cellAt(firstRow, score)}:${cellAt(firstRow + rows.length - 1, band)}`,
      formula: isIn(each, `$${columnName(score)}${firstRow + 1}`),
      ...bandLooks[each.name],
    })),
  };
}

const look = looks.text;
const middle: Look = { ...look, align: 'center' };

function rowOf(row: RiskRow, at: number, bands: RisksView['bands'], pens: Pens): Row {
  const { inRisks } = pens.words;
  const { node } = row;
  const part = node ? [node.id, node.title].filter((each) => each).join(' ') : inRisks.wholeProject;
  return {
    cells: [
      text(row.label, look),
      text(row.text, look),
      text(part, look),
      pointCell(row.likelihood),
      pointCell(row.impact),
      ...scoreCells(row, at, bands),
      texts(
        row.mitigation.map((each) => each.text),
        look,
      ),
      texts(
        row.owner.map((each) => each.text),
        look,
      ),
      texts(riskNotes(row, pens.words), look),
    ],
  };
}

/** What is wrong with a risk's figures, and what it still lacks. */
export function riskNotes(
  { likelihood: first, impact: second, stated, differs, lacks }: RiskRow,
  { inRisks }: Pens['words'],
): readonly (string | undefined)[] {
  return [
    problemOf(first),
    problemOf(second),
    differs ?? (stated && `${inRisks.score}: ${problemOf(stated) ?? stated.text}`),
    lacks.mitigation ? inRisks.noMitigation : undefined,
    lacks.owner ? inRisks.noOwner : undefined,
  ];
}

function problemOf(figure: RiskFigure | undefined): string | undefined {
  return figure?.problem === undefined ? undefined : `${figure.text}: ${figure.problem}`;
}

/** A point of the scale; undefined for what is none. */
export function pointOf(figure: RiskFigure | undefined): number | undefined {
  return figure?.problem === undefined && /^\d+$/.test(figure?.text ?? '')
    ? Number(figure?.text)
    : undefined;
}

function pointCell(figure: RiskFigure | undefined): Cell {
  const point = pointOf(figure);
  return point === undefined ? text(figure?.text, middle) : number(point, middle);
}

function scoreCells(row: RiskRow, at: number, bands: RisksView['bands']): readonly Cell[] {
  if (!row.score) return [blank(middle), blank(middle)];
  const { value, bandTitle = '' } = row.score;
  const [first, second] = [pointOf(row.likelihood), pointOf(row.impact)];
  const isProduct = first !== undefined && second !== undefined && first * second === value;
  const scored = cellAt(at, score);
  return [
    isProduct
      ? formula(`${cellAt(at, likelihood)}*${cellAt(at, impact)}`, value, middle)
      : number(value, middle),
    bands.length === 0
      ? blank(middle)
      : formula(
          bands.reduceRight(
            (rest, each) => `IF(${isIn(each, scored)},${textInFormula(each.title)},${rest})`,
            '""',
          ),
          bandTitle,
          middle,
        ),
  ];
}

function isIn({ scores }: RiskBandView, cell: string): string {
  const [from = '', to = from] = scores.split('–');
  return `AND(ISNUMBER(${cell}),${cell}>=${from},${cell}<=${to})`;
}
