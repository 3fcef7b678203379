import { amountForm, bareForm, personYearForms, rangeForms } from './amount-forms';

const figures = new RegExp(
  [
    ...rangeForms.map((form, index) => `(?<range${index}>${form})`),
    ...personYearForms,
    String.raw`(?<!\d)(?<percent>\d+(?:[.,]\d+)?)\s?%`,
    `(?<amount>${amountForm})`,
    `(?<bare>${bareForm})`,
  ].join('|'),
  'iuy',
);

/** Every figure has one of these. */
const anyDigit = /[\d½¼¾]/;

/**
 * Where a figure may begin: a number, its sign or its currency, and the words that stand in front of
 * one. Much quicker to look for than the figures themselves, which are then tried there alone.
 */
const beginnings =
  /(?<!\d)\d|\s?[½¼¾]|€|[-–−](?=[\d\s½¼¾])|(?<![\p{L}\d])(?:[km]€|[km]?eur|between|mellan|htv|henkilöty|års|åv|person|fte|py)/giu;

export type FigureMatch = RegExpExecArray;

/**
 * Every figure of a text in its order, one behind the other: amounts, ranges of them, person-years and
 * per cents, by the names of the groups `range0`…, `years`, `months`, `yearsAfter`, `percent`, `amount`, `bare`.
 */
export function* figureMatches(text: string): Generator<FigureMatch> {
  if (!anyDigit.test(text)) return;
  let from = 0;
  for (;;) {
    beginnings.lastIndex = from;
    const begins = beginnings.exec(text);
    if (!begins) return;
    figures.lastIndex = begins.index;
    const match = figures.exec(text);
    from = begins.index + Math.max(1, match?.[0].length ?? 0);
    if (match) yield match;
  }
}
