import type {
  EvaluationAssessment,
  EvaluationProcessRow,
  EvaluationRow,
  EvaluationView,
} from '../../protocol/view-data';
import type { Cell, Row, Sheet } from './book';
import { blank, headCells, text, texts } from './cells';
import { lightLooks, looks } from './looks';
import type { Pens } from './pens';

const widths = [11, 42, 42, 36, 40, 14, 14, 34, 14, 14, 34, 30] as const;

/** The evaluation's table: every light as a ground and as a word. */
export function evaluationSheet(name: string, { rows }: EvaluationView, pens: Pens): Sheet {
  const { words, own } = pens;
  const { inEvaluation } = words;
  const body = rows.map((row) => rowOf(row, pens));
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [
      {
        cells: headCells(
          [
            ...[own.id, inEvaluation.goal, inEvaluation.measure, inEvaluation.metrics],
            inEvaluation.benefits,
            ...[inEvaluation.outcome, own.value, own.note],
            ...[inEvaluation.progress, own.value, own.note],
            inEvaluation.about,
          ],
          looks.head,
        ),
      },
      ...body,
    ],
    headRows: 1,
    headColumns: 2,
    merges: rows.flatMap(({ kind }, index) =>
      kind === 'result' ? [{ row: index + 1, column: 1, rows: 1, columns: widths.length - 1 }] : [],
    ),
  };
}

const look = looks.text;

function rowOf(row: EvaluationRow, pens: Pens): Row {
  switch (row.kind) {
    case 'result':
      return resultRow(row.id, row.title);
    case 'process':
      return { level: 1, cells: processCells(row, pens) };
    case 'goal':
      return {
        level: 1,
        cells: [
          text(row.id, look),
          texts(
            row.goals.map((each) => each.text),
            look,
          ),
          text(pens.words.inEvaluation.sharesAbove, looks.quiet),
          ...widths.slice(3).map(() => blank(look)),
        ],
      };
  }
}

function resultRow(id: string | undefined, title: string): Row {
  return {
    cells: [
      text(id, looks.section),
      text(title, looks.section),
      ...widths.slice(2).map(() => blank(looks.section)),
    ],
  };
}

function processCells(row: EvaluationProcessRow, pens: Pens): readonly Cell[] {
  const { inEvaluation } = pens.words;
  return [
    text(row.id, look),
    ...[row.goals, row.measures, row.metrics].map((each) =>
      texts(
        each.map((one) => one.text),
        look,
      ),
    ),
    texts(
      row.benefits.map(({ id, title, known }) =>
        named(id, title, known, inEvaluation.unknownBenefit),
      ),
      look,
    ),
    ...assessmentCells(row.outcome, pens),
    ...assessmentCells(row.progress, pens),
    texts(
      row.ties.map(({ id, title, known }) => named(id, title, known, inEvaluation.unknownPart)),
      look,
    ),
  ];
}

/** What a row names, by its id and title. */
export function named(
  id: string,
  title: string | undefined,
  isKnown: boolean,
  unknown: string,
): string {
  if (!isKnown) return `${id} (${unknown})`;
  return title === undefined ? id : `${id} ${title}`;
}

function assessmentCells(
  assessment: EvaluationAssessment | undefined,
  { words: { inEvaluation } }: Pens,
): readonly Cell[] {
  const { light, word, value, note } = assessment ?? {};
  return [
    text(light || word === undefined ? word : `${word} (${inEvaluation.notALight})`, {
      ...look,
      align: 'center',
      ...(light && lightLooks[light]),
    }),
    text(value, look),
    text(note, look),
  ];
}
