import { dayToIso, parseDate, parsePeriod } from '../../values/period';
import type { DraftMap } from '../draft';
import type { SourceText } from '../source';
import type { Context } from './context';
import { withoutMonthNames } from './month-names';

const start =
  /^(?:alkamis(?:päivä|aika|ajankohta)|aloitus(?:päivä|ajankohta)?|hanke alkaa|alkaa|startdatum|börjar|start date|starting date|start of (?:the )?project|start)\s*[:|\t]\s*(.+)$/iu;
const end =
  /^(?:päättymis(?:päivä|aika|ajankohta)|lopetus(?:päivä|ajankohta)?|hanke päättyy|päättyy|slutdatum|slutar|end date|ending date|end of (?:the )?project|end)\s*[:|\t]\s*(.+)$/iu;
const length =
  /^(?:kesto|hankkeen kesto|varaktighet|projektets längd|duration|project duration)\s*[:|\t]\s*(\d{1,3})\s*(?:kk|kuukautta|mån(?:ader)?\.?|months?)\.?$/iu;

/** Whether a line says the first or the last day, or how many months there are. */
export function isSpanLine(text: string): boolean {
  return [start, end, length].some((form) => form.test(text));
}

/**
 * The project period of a title page that says its first day on one line, and on another its last day or
 * how many months it has. The lines say no more than that where both are taken.
 * @returns the lines that are left
 */
export function takeSpan(
  plan: DraftMap,
  texts: readonly SourceText[],
  { remarks }: Pick<Context, 'remarks'>,
): readonly SourceText[] {
  if (plan['period'] !== undefined) return texts;
  const first = found(texts, start);
  const from = first && dateIn(first.value);
  if (!first || from === undefined) return texts;
  const last = found(texts, end);
  const to = last && dateIn(last.value);
  const months = found(texts, length);
  const until = to ?? (months && lastDay(from, Number(months.value)));
  const period = until === undefined ? '' : `${from}..${until}`;
  const read = parsePeriod(period);
  if (!read.ok || read.value.reversed) return texts;
  plan['period'] = period;
  if (to !== undefined) {
    for (const each of [first, last]) if (each) remarks.said.add(each.text);
    return texts.filter((each) => each !== first.text && each !== last?.text);
  }
  remarks.comment(plan, 'period', 'assumed from the first day and the number of months');
  return texts;
}

/** The first day that a title page states, in ISO form, whether or not it states the last. */
export function firstDayIn(texts: readonly SourceText[]): string | undefined {
  const first = found(texts, start);
  return first && dateIn(first.value);
}

function found(
  texts: readonly SourceText[],
  form: RegExp,
): { readonly text: SourceText; readonly value: string } | undefined {
  for (const text of texts) {
    const value = form.exec(text.text)?.[1];
    if (value !== undefined) return { text, value };
  }
  return undefined;
}

/** In the plan format's own notation. */
function dateIn(text: string): string | undefined {
  const read = parseDate(withoutMonthNames(text.trim()));
  return read.ok ? dayToIso(read.value) : undefined;
}

/** The day before the one that is so many months later. */
function lastDay(from: string, months: number): string | undefined {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1 + months, day - 1));
  return months > 0 ? date.toISOString().slice(0, 10) : undefined;
}
