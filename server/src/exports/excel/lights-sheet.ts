import type {
  EvaluationCounts,
  EvaluationPointView,
  EvaluationView,
  LightCounts,
} from '../../protocol/view-data';
import type { Cell, Look, Row, Sheet } from './book';
import { blank, headCells, number, text } from './cells';
import { figureLook, lightLooks, looks } from './looks';
import type { Pens } from './pens';

const lights = ['green', 'yellow', 'red', 'none'] as const;

/** It says something only where a row has a light, a benefit is summed up, or a light explained. */
export function hasLights({ counts, summary }: EvaluationView): boolean {
  return summary.length > 0 || counts.some((each) => isLit(each.outcome) || isLit(each.progress));
}

function isLit({ green, yellow, red }: LightCounts): boolean {
  return green + yellow + red > 0;
}

const look = looks.text;
/** A name, how many rows, and each light of either kind. */
const width = 2 + 2 * lights.length;

/** How many rows have which light, by benefit goal; what the lights mean; and what is said of each. */
export function lightsSheet(name: string, evaluation: EvaluationView, pens: Pens): Sheet {
  const { words } = pens;
  const { inEvaluation } = words;
  const middle: Look = { ...looks.head, align: 'center' };
  const group = (title: string): readonly Cell[] => [
    text(title, middle),
    ...lights.slice(1).map(() => blank(middle)),
  ];
  const counts = evaluation.counts.map((each) => countsRow(each, pens));
  const below = [...meaningRows(evaluation, pens), ...summaryRows(evaluation, pens)];
  return {
    name,
    columns: [70, 12, ...Array.from({ length: 2 * lights.length }, () => 11)].map((each) => ({
      width: each,
    })),
    rows: [
      {
        cells: [
          ...headCells(['', ''], looks.head),
          ...group(inEvaluation.outcome),
          ...group(inEvaluation.progress),
        ],
      },
      {
        cells: [
          text(inEvaluation.benefit, looks.head),
          text(inEvaluation.toAssess, looks.headOfFigures),
          ...[0, 1].flatMap(() => lights.map((light) => lightHead(light, pens))),
        ],
      },
      ...counts,
      ...below,
    ],
    headRows: 2,
    headColumns: 1,
    merges: [
      ...[2, 2 + lights.length].map((column) => ({
        ...{ row: 0, column, rows: 1, columns: lights.length },
      })),
      ...below.flatMap(({ cells }, index) =>
        cells.length === 0
          ? []
          : [{ row: 2 + counts.length + index, column: 0, rows: 1, columns: width }],
      ),
    ],
  };
}

function lightHead(light: (typeof lights)[number], { words: { inEvaluation } }: Pens): Cell {
  const head = looks.headOfFigures;
  return light === 'none'
    ? text(inEvaluation.noLight, head)
    : text(inEvaluation[light], { ...head, ...lightLooks[light] });
}

function countsRow(counts: EvaluationCounts, { words, formats }: Pens): Row {
  const { inEvaluation } = words;
  const isAll = counts.kind === 'all';
  const title = isAll
    ? inEvaluation.allRows
    : counts.kind === 'none'
      ? inEvaluation.withoutBenefit
      : [counts.id, counts.title ?? inEvaluation.unknownBenefit].filter((each) => each).join(' ');
  const own = isAll ? looks.whole : look;
  const figures = figureLook(own, formats.count);
  return {
    cells: [
      text(title, own),
      number(counts.rows, figures),
      ...[counts.outcome, counts.progress].flatMap((each) =>
        lights.map((light) => number(each[light], figures)),
      ),
    ],
  };
}

function meaningRows({ scale }: EvaluationView, pens: Pens): readonly Row[] {
  const said = scale.filter(({ meaning }) => meaning !== undefined);
  if (said.length === 0) return [];
  return [
    { cells: [] },
    wideRow(pens.words.inEvaluation.lights, looks.section),
    ...said.map(({ key, word, meaning }) =>
      wideRow(`${word}: ${meaning ?? ''}`, { ...look, ...lightLooks[key], bold: false }),
    ),
  ];
}

function summaryRows({ summary }: EvaluationView, pens: Pens): readonly Row[] {
  const { inEvaluation } = pens.words;
  if (summary.length === 0) return [];
  return [
    { cells: [] },
    wideRow(inEvaluation.summary, looks.section),
    ...summary.flatMap(({ id, title, known, points }) => [
      wideRow(
        [id, known ? title : inEvaluation.unknownBenefit].filter((each) => each).join(' '),
        looks.block,
      ),
      ...pointRows(points, 1),
    ]),
  ];
}

function pointRows(points: readonly EvaluationPointView[], depth: number): readonly Row[] {
  return points.flatMap((point) => [
    wideRow(point.text, { ...look, indent: Math.min(depth, 12) }),
    ...pointRows(point.points, depth + 1),
  ]);
}

/** A text across the whole sheet. */
function wideRow(value: string, own: Look): Row {
  return { cells: [text(value, own), ...Array.from({ length: width - 1 }, () => blank(own))] };
}
