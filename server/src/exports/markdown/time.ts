import type { BudgetView } from '../../protocol/budget-view';
import type { PlanView } from '../../protocol/view-data';
import type { TimeFigures } from '../../protocol/time-view';
import type { Words } from '../../protocol/words';
import { inLine, strong } from './escape';
import { timeLines, timeNotes } from '../time-rows';
import { tableOf } from './table';

/** The budget by year; undefined where there is no money, or nothing says when it is used. */
export function timeTable(
  budget: BudgetView,
  words: Words,
  language: PlanView['language'],
): string | undefined {
  const { time, currency } = budget;
  const { years, total, hasUntimed } = time;
  if (!total || years.length === 0) return undefined;
  const figures = (of: TimeFigures): readonly string[] => [
    ...years.map(({ key }) => of.years[key]?.figure ?? ''),
    ...(hasUntimed ? [of.untimed?.figure ?? ''] : []),
    of.total.figure,
  ];
  return tableOf(
    [
      { title: words.name, align: 'start' },
      ...years.map(({ year }) => ({ title: String(year), align: 'end' as const })),
      ...(hasUntimed ? [{ title: words.inTime.untimed, align: 'end' as const }] : []),
      { title: `${words.total}, ${inLine(currency)}`, align: 'end' },
    ],
    [
      ...timeLines(budget, language).map((line) => {
        const { row, depth, title, time: of, figures: shown } = line;
        const id = !of || row.id === undefined ? '' : strong(inLine(row.id));
        const name = [id, inLine(title)].filter(Boolean).join(' ');
        const notes = timeNotes(line, words).map((note) => `<br>${inLine(note)}`);
        return [
          `${'› '.repeat(Math.max(0, depth - 1))}${name}${notes.join('')}`,
          ...figures(shown),
        ];
      }),
      [words.inTime.columnTotal, ...figures(total)].map(strong),
    ],
  );
}
