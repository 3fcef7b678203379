import type { Language } from '../../values/language';
import { parsePeriod } from '../../values/period';
import type { DraftItem, DraftTarget, ItemKind } from './drafts';
import {
  areAlike,
  changeIn,
  isDefinite,
  labelledFigures,
  type LabelledFigure,
} from './labelled-figures';
import { figuresIn, type TextFigure } from './numbers-in-text';
import { deadlineAfter, deadlineBefore, periodsIn, type FoundPeriod } from './periods-in-text';

export type Facts = Exclude<DraftItem, string>;

const often =
  /(?<!\p{L})(?:vuosittain|puolivuosittain|neljännesvuosittain|kuukausittain|kaksi kertaa vuodessa|kerran vuodessa|årligen|varje år|kvartalsvis|annually|yearly|quarterly|monthly|every year|(?:syksyisin|keväisin)(?: \d{4}(?:\s?[-–]\s?\d{4})?)?)(?!\p{L})/iu;

/** What is measured in per cent, without saying how many: `valmiusaste %`, `%-osuus`. */
const share = /(?:^|\s)%(?:-osuus|-andel)?(?=\s|$)/u;

/** Periods by which something is to be there, or in which it is measured. */
function dueIn(text: string): readonly FoundPeriod[] {
  return periodsIn(text).filter(({ at, end, text: written }) => {
    const after = text.slice(end);
    const before = text.slice(Math.max(0, at - 60), at);
    return (
      deadlineAfter.test(after) ||
      deadlineBefore.test(before) ||
      /(?:aikavälillä|tavoite:|under perioden|mål:|target:)\s*$/i.test(before) ||
      (/vuoteen\s+$/i.test(before) && /^\s*mennessä/.test(after) && /^\d{4}$/.test(written))
    );
  });
}

/** `Selvitys palveluista (6/2025)`: a deliverable is there at that time. A year may be that of its name. */
function dueAtEnd(text: string): readonly FoundPeriod[] {
  const [only, ...others] = periodsIn(text);
  if (!only || others.length > 0 || /^\d{4}$/.test(only.text)) return [];
  const isAlone = /\($/.test(text.slice(0, only.at)) && /^\)[.\s]*$/.test(text.slice(only.end));
  return isAlone && parsePeriod(only.text).ok ? [only] : [];
}

/** What must not be gone over is better when it is lower. */
function targetOf({ value, unit, bound }: TextFigure): Facts {
  return {
    ...(value === undefined ? {} : { target: value }),
    ...(unit === undefined ? {} : { unit }),
    ...(bound === 'atMost' ? { direction: 'down' } : {}),
  };
}

/** The percentages with the deadline that follows each before the next one. */
function percentFacts(text: string, figures: readonly TextFigure[]): Facts | undefined {
  const shares = figures.filter(({ unit }) => unit === '%');
  const [first] = shares;
  if (!first || !shares.every(isDefinite)) return undefined;
  const dues = dueIn(text);
  const targets = shares.map(({ at, value }, index): DraftTarget => {
    const end = shares[index + 1]?.at ?? text.length;
    const due = dues.find((each) => each.at > at && each.at < end);
    return { value: value ?? 0, ...(due ? { due: due.text } : {}) };
  });
  const [only] = targets;
  if (targets.length === 1 && only) {
    return { ...targetOf(first), ...(only.due === undefined ? {} : { due: only.due }) };
  }
  // Several figures without their times may be anything: what they are stays in the text.
  return targets.every(({ due }) => due) ? { unit: '%', targets } : undefined;
}

function labelledTargets(
  found: readonly LabelledFigure[],
  figures: readonly TextFigure[],
): Facts | undefined {
  const [first] = found;
  if (!first || !found.every(({ figure }) => isDefinite(figure))) return undefined;
  const { figure, year } = first;
  if (found.length === 1) {
    // Another figure of the same kind may be the target of another time.
    const isAlone = figures.every(
      (each) =>
        each === figure ||
        each.unit === undefined ||
        figure.unit === undefined ||
        !areAlike(each, figure),
    );
    return isAlone
      ? { ...targetOf(figure), ...(year === undefined ? {} : { due: year }) }
      : undefined;
  }
  const targets = found.flatMap((each): readonly DraftTarget[] =>
    each.year === undefined || each.figure.value === undefined
      ? []
      : [{ value: each.figure.value, due: each.year }],
  );
  const isOneKind = found.every((each) => areAlike(each.figure, figure));
  if (!isOneKind || targets.length < found.length) return undefined;
  return { ...(figure.unit === undefined ? {} : { unit: figure.unit }), targets };
}

/** A text that is nothing but a figure with its unit. */
function wholeFigure(
  text: string,
  [first, ...more]: readonly TextFigure[],
): TextFigure | undefined {
  if (!first || more.length > 0 || text.slice(0, first.at).trim() !== '') return undefined;
  return /^(?:\s\p{L}+)?[.]?$/u.test(text.slice(first.unitEnd)) ? first : undefined;
}

/** What is to be there of something: `tavoite: 300 asiakasta`, `vähintään 75 luotsia`. */
function countFacts(
  text: string,
  figures: readonly TextFigure[],
  limits: readonly TextFigure['bound'][],
): Facts | undefined {
  const named = labelledFigures(text, figures, 'target').filter(({ figure }) => figure.unit);
  if (named.length > 0) return labelledTargets(named, figures);
  const [limit, ...more] = figures.filter(
    ({ bound, unit }) => limits.includes(bound) && unit !== undefined,
  );
  const found = limit && more.length === 0 ? limit : wholeFigure(text, figures);
  if (!found || !isDefinite(found) || found.unit === undefined) return undefined;
  const isPeriod = parsePeriod(`${found.value ?? ''}${found.unit}`).ok;
  return isPeriod ? undefined : targetOf(found);
}

function changeFacts([from, to]: readonly [TextFigure, TextFigure]): Facts | undefined {
  if (from.value === undefined || to.value === undefined) return undefined;
  const unit = to.unit ?? from.unit;
  // `10 päivästä 5 päivään`: a word in another form than its own is no unit.
  const isOwnForm = from.unit === undefined || to.unit === undefined || from.unit === to.unit;
  return {
    baseline: from.value,
    target: to.value,
    ...(unit !== undefined && isOwnForm ? { unit } : {}),
  };
}

function metricTarget(
  text: string,
  figures: readonly TextFigure[],
  hasBaseline: boolean,
): Facts | undefined {
  const named = labelledFigures(text, figures, 'target');
  if (named.length > 0) return labelledTargets(named, figures);
  const change = hasBaseline ? undefined : changeIn(text, figures);
  if (change) return changeFacts(change);
  return countFacts(text, figures, ['atLeast', 'atMost']) ?? percentFacts(text, figures);
}

function metricFacts(text: string, language: Language): Facts {
  const figures = figuresIn(text, language);
  const starts = labelledFigures(text, figures, 'baseline');
  const [start, ...more] = starts;
  const others = figures.filter((each) => each !== start?.figure);
  const target = metricTarget(text, others, start !== undefined);
  const known = target ?? (share.test(text) ? { unit: '%' } : {});
  const frequency = often.exec(text)?.[0];
  const isStart =
    start && more.length === 0 && start.figure.bound === 'exact' && fits(start.figure, known.unit);
  return {
    ...(isStart && start.figure.value !== undefined ? { baseline: start.figure.value } : {}),
    ...(isStart && known.unit === undefined && start.figure.unit !== undefined
      ? { unit: start.figure.unit }
      : {}),
    ...known,
    ...(frequency === undefined ? {} : { frequency }),
  };
}

/** A metric has one unit: a baseline in another one stays in the text. */
function fits(figure: TextFigure, unit: string | undefined): boolean {
  return unit === undefined || areAlike(figure, { ...figure, unit });
}

/**
 * The figures that the sentence of an item states: its target with the unit, its deadline, where it
 * starts from. The text itself stays whole, so nothing depends on what is understood of it; a range, a
 * rough figure and one that can be read in two ways are in the text alone.
 */
export function factsIn(text: string, kind: ItemKind, language: Language): Facts {
  if (kind === 'goal' || kind === 'risk') return {};
  const facts =
    kind === 'metric'
      ? metricFacts(text, language)
      : ofWork(countFacts(text, figuresIn(text, language), ['atLeast']) ?? {}, kind);
  if (kind === 'measure') return facts;
  const dues = kind === 'output' ? [...dueIn(text), ...dueAtEnd(text)] : dueIn(text);
  const [due] = dues;
  if (facts.targets || facts.due || !due || dues.length > 1) return facts;
  return { ...facts, due: due.text };
}

/** Only metrics have targets of several times and a direction; a measure has no deadline either. */
function ofWork(facts: Facts, kind: ItemKind): Facts {
  const { target, unit, due } = facts;
  if (target === undefined) return {};
  return {
    target,
    ...(unit === undefined ? {} : { unit }),
    ...(due === undefined || kind === 'measure' ? {} : { due }),
  };
}

/** Deadlines in the facts that are no periods, as they are written. */
export function wrongPeriodsIn({ due, targets }: Facts): readonly string[] {
  const dues = [due, ...(targets ?? []).map((target) => target.due)];
  return dues.filter((each) => each !== undefined && !parsePeriod(each).ok).map(String);
}
