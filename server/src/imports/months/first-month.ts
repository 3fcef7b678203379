import { dayToIso, parsePeriod, type Granularity, type Period } from '../../values/period';
import { chaptersOf } from '../compose/chapters';
import { addCover } from '../compose/cover';
import { firstDayIn, takeSpan } from '../compose/cover-span';
import { frontOf } from '../compose/front';
import { periodIn } from '../compose/month-names';
import { periodsIn } from '../parts/periods-in-text';
import { Remarks, type DraftMap } from '../draft';
import type { Outline } from '../outline/outline';
import type { SourceText } from '../source';

/** The day on which the first month of a project begins. */
export interface FirstMonth {
  /** In ISO form. */
  readonly day: string;
  /** What the source says: a day, a month, or a quarter or year that begins then. */
  readonly granularity: Granularity;
  /** Of the whole project, where the source says its end too. */
  readonly months: number | undefined;
}

/** `M1 = 1/2026`, `kuukausi 1 on tammikuu 2026`. */
const defined =
  /(?<![\p{L}\d])(?:M\s?0?1|(?:hanke|projekti)?kuukausi\s1|(?:projekt)?månad\s1|(?:project\s)?month\s1)\s*(?:=|:?\s\(=?|on|är|is)\s*(?=[\p{L}\d])/giu;
const subject =
  '(?:hanke|hankkeen\\s+toteutus|projekti|projektet|the\\s+project|hankeaika|hankekausi|projekttiden|the\\s+project\\s+period)';
const verbs =
  '(?:alkaa|alkoi|käynnistyy|käynnistetään|aloitetaan|toteutetaan|toteutuu|ajoittuu|kestää|on|börjar|startar|inleds|genomförs|pågår|är|starts?|begins?|will\\s+(?:start|begin)|runs|is\\s+carried\\s+out|is)';
/** `Hanke alkaa 1.1.2026`, `Hankkeen alkamispäivä: 1.1.2026`. */
const started = new RegExp(
  `(?:^|[.!?:]\\s+)${subject}\\s+${verbs}\\s+(?:ajalla\\s+|aikavälillä\\s+|den\\s+|on\\s+|in\\s+|from\\s+|från\\s+|during\\s+|under\\s+)?(?=[\\p{L}\\d])`,
  'giu',
);
const labelled =
  /(?:^|[.!?]\s+)(?:(?:hankkeen|projektin|projektets)\s+(?:alkamis(?:päivä|aika)|aloitus(?:päivä)?|start(?:datum)?|toteutusaika|ajankohta|aika)|hankeaika|toteutusaika|projekttid|project\s+(?:start(?:\sdate)?|period)|start\s+of\s+the\s+project|start\s+date\s+of\s+the\s+project)\s*(?::|\|)\s*(?=[\p{L}\d])/giu;

/**
 * The first month of the project as the source states it: what `M1` is said to be, else the first day of
 * the project period or of the project.
 * @returns undefined where the source says none, or two that are not the same
 */
export function firstMonthOf(
  outline: Outline,
  texts: readonly SourceText[],
): FirstMonth | undefined {
  const said = [...timesBehind(defined, texts)];
  if (said.length > 0) return onlyOne(said);
  const periods = coverTimes(outline).flatMap((each) => {
    const read = parsePeriod(each);
    return read.ok && !read.value.reversed ? [read.value.period] : [];
  });
  return onlyOne([...periods, ...timesBehind(started, texts), ...timesBehind(labelled, texts)]);
}

/** The period or the first day that the title page states, read as the plan's is. */
function coverTimes(outline: Outline): readonly string[] {
  const plan: DraftMap = {};
  const { cover } = frontOf(outline, chaptersOf(outline.chapters));
  const scratch = { remarks: new Remarks() };
  const texts = addCover(plan, cover, scratch);
  takeSpan(plan, texts, scratch);
  const { period } = plan;
  const first = firstDayIn(texts);
  return typeof period === 'string' ? [period] : first === undefined ? [] : [first];
}

function* timesBehind(form: RegExp, texts: readonly SourceText[]): Generator<Period> {
  for (const { text } of texts) {
    for (const { index, 0: lead } of text.matchAll(form)) {
      const rest = text.slice(index + lead.length);
      const [time] = periodsIn(rest.slice(0, longestTime));
      const read = parsePeriod(periodIn(rest) ?? (time?.at === 0 ? time.text : ''));
      if (read.ok && !read.value.reversed) yield read.value.period;
    }
  }
}

/** In signs; a time is shorter. */
const longestTime = 80;

function onlyOne(periods: readonly Period[]): FirstMonth | undefined {
  const [first] = periods;
  if (!first || new Set(periods.map((each) => each.first)).size > 1) return undefined;
  const long = periods.find(({ start, end }) => start !== end);
  const whole = long ?? first;
  const day = dayToIso(first.first);
  const isWhole = long !== undefined || whole.start.granularity === 'year';
  // A month that some months do not have the day of begins on no day.
  if (Number(day.slice(8)) > lastCommonDay) return undefined;
  return {
    day,
    granularity: finest(periods),
    months: isWhole ? monthsBetween(day, dayToIso(whole.last)) : undefined,
  };
}

const lastCommonDay = 28;

const order: readonly Granularity[] = ['day', 'month', 'quarter', 'year'];

function finest(periods: readonly Period[]): Granularity {
  const all = new Set(periods.map(({ start }) => start.granularity));
  return order.find((each) => all.has(each)) ?? 'day';
}

/** Of the months of both days, the first and the last counted. */
function monthsBetween(first: string, last: string): number {
  const [from = 0, to = 0] = [first, last].map((day) => {
    const [year = 0, month = 0] = day.split('-').map(Number);
    return year * 12 + month;
  });
  return to - from + 1;
}
