import type { BudgetView } from '../../protocol/budget-view';
import type { TimeColumn, TimeFigures, TimeView } from '../../protocol/time-view';
import type { PlanView } from '../../protocol/view-data';
import type { Words } from '../../protocol/words';
import { oneLine } from '../svg/xml-text';
import { escapeXml } from '../svg/xml-text';
import { timeLines, timeNotes, type TimeLine } from '../time-rows';
import { figureTable, type FigureRow } from './tables';

/** So many years have their quarters in one table: on a sheet that lies on its side there is room. */
const yearsTogether = 3;
/** More years than these lie on their side too. */
const uprightYears = 5;

export interface TimeChapter {
  readonly unit: 'years' | 'quarters';
  readonly title: string;
  readonly isWide: boolean;
  readonly html: string;
}

/** The budget by year and by quarter; none where there is no money, or nothing says when it is used. */
export function timeChapters(
  budget: BudgetView,
  words: Words,
  language: PlanView['language'],
): readonly TimeChapter[] {
  const { time, currency } = budget;
  if (!time.total || time.years.length === 0) return [];
  const { inTime } = words;
  const lines = timeLines(budget, language);
  const note = `<p class="note">${escapeXml(inTime.spread)}</p>\n`;
  const total = `${words.total}, ${currency}`;
  const table = (
    unit: TimeChapter['unit'],
    columns: readonly TimeColumn[],
    isLast: boolean,
  ): string =>
    figureTable(
      `${inTime[unit]} ${columns[0]?.year ?? ''}–${columns.at(-1)?.year ?? ''}`,
      unit === 'years'
        ? yearHead(columns, time, total, words)
        : quarterHead(columns, time, isLast ? total : undefined, words),
      figureRows(lines, time, unit, columns, isLast, words),
      columns.length > uprightYears,
    );
  const quarters = inYears(time.quarters);
  return [
    {
      unit: 'years',
      title: inTime.years,
      isWide: time.years.length > uprightYears,
      html: note + table('years', time.years, true),
    },
    {
      unit: 'quarters',
      title: inTime.quarters,
      isWide: true,
      html: quarters
        .map((columns, index) => table('quarters', columns, index === quarters.length - 1))
        .join('\n'),
    },
  ];
}

function inYears(quarters: readonly TimeColumn[]): readonly (readonly TimeColumn[])[] {
  const years = [...new Set(quarters.map(({ year }) => year))];
  return Array.from({ length: Math.ceil(years.length / yearsTogether) }, (_, index) => {
    const these = years.slice(index * yearsTogether, (index + 1) * yearsTogether);
    return quarters.filter(({ year }) => these.includes(year));
  });
}

function yearHead(
  columns: readonly TimeColumn[],
  time: TimeView,
  total: string,
  words: Words,
): string {
  const heads = columns.map(({ year }) => endHead(String(year)));
  const untimed = time.hasUntimed ? endHead(words.inTime.untimed) : '';
  return `<tr>${firstHead(words.name)}${heads.join('')}${untimed}${endHead(total)}</tr>`;
}

function quarterHead(
  columns: readonly TimeColumn[],
  time: TimeView,
  total: string | undefined,
  words: Words,
): string {
  const years = [...new Set(columns.map(({ year }) => year))].map((year) => {
    const span = columns.filter((each) => each.year === year).length;
    return `<th scope="colgroup" class="year" colspan="${span}">${year}</th>`;
  });
  const whole = (title: string): string =>
    `<th scope="col" class="end" rowspan="2">${escapeXml(title)}</th>`;
  const isLast = total !== undefined;
  const untimed = isLast && time.hasUntimed ? whole(words.inTime.untimed) : '';
  const sum = isLast ? whole(total) : '';
  const name = `<th scope="col" rowspan="2">${escapeXml(words.name)}</th>`;
  const quarters = columns.map(({ quarter }) => endHead(`Q${quarter ?? ''}`));
  return `<tr>${name}${years.join('')}${untimed}${sum}</tr><tr>${quarters.join('')}</tr>`;
}

function firstHead(title: string): string {
  return `<th scope="col">${escapeXml(title)}</th>`;
}

function endHead(title: string): string {
  return `<th scope="col" class="end">${escapeXml(title)}</th>`;
}

function figureRows(
  lines: readonly TimeLine[],
  time: TimeView,
  unit: 'years' | 'quarters',
  columns: readonly TimeColumn[],
  isLast: boolean,
  words: Words,
): readonly FigureRow[] {
  const { inTime } = words;
  const figures = (of: TimeFigures): readonly string[] => [
    ...columns.map(({ key }) => of[unit][key]?.figure ?? ''),
    ...(isLast && time.hasUntimed ? [of.untimed?.figure ?? ''] : []),
    ...(isLast ? [of.total.figure] : []),
  ];
  const rows = lines.map((line): FigureRow => {
    const { row, depth, title, time: of, figures: shown } = line;
    return {
      name: oneLine(of ? `${row.id ?? ''} ${title}` : title),
      notes: timeNotes(line, words),
      ...{ depth, kind: 'row', figures: figures(shown) },
    };
  });
  const sum = time.total
    ? [
        {
          name: inTime.columnTotal,
          notes: [],
          depth: 0,
          kind: 'sum' as const,
          figures: figures(time.total),
        },
      ]
    : [];
  return [...rows, ...sum, ...differenceRow(time, unit, columns, isLast, words)];
}

/** Years are what is written: over quarters there is none. */
function differenceRow(
  { difference, hasUntimed }: TimeView,
  unit: 'years' | 'quarters',
  columns: readonly TimeColumn[],
  isLast: boolean,
  { inTime }: Words,
): readonly FigureRow[] {
  if (!difference || unit === 'quarters') return [];
  const cells = [
    ...columns.map(({ key }) => difference.years[key]?.figure ?? ''),
    ...(isLast && hasUntimed ? [difference.untimed?.figure ?? ''] : []),
    ...(isLast ? [''] : []),
  ];
  const isAssumed = Object.values(difference.years).some(({ blamed }) => !blamed);
  const notes = isAssumed ? [inTime.assumed] : [];
  return [{ name: inTime.differences, notes, depth: 0, kind: 'sum', figures: cells }];
}
