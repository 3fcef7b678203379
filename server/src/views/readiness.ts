import type { Profile } from '../model/profile';
import type {
  PlanSection,
  ProblemRow,
  ReadinessCounts,
  ReadinessView,
  SectionState,
} from '../protocol/view-data';
import type { ReadinessWords } from '../protocol/readiness-view';
import { filled } from '../util/filled';
import type { Drawing } from './drawing';
import { placeOf } from './places';
import { problemRows } from './readiness-problems';
import { writtenSections, type WrittenSection } from './readiness-sections';

/**
 * What the profile and the rules still ask for, by section of the plan (editor §2.8). What stops
 * the submission are errors, and sections that the profile requires; a plan without error and
 * warning is ready (rules.md).
 */
export function readinessView(drawing: Drawing): ReadinessView {
  const { snapshot, plan, words } = drawing;
  const problems = problemRows(drawing);
  const bySection = countsBySection(problems);
  const sections = writtenSections(drawing).map((section) =>
    judged(section, bySection.get(section.key) ?? nothing, words.inReadiness),
  );
  const counts = sum([...bySection.values()]);
  const inOrder = sections.filter(({ state }) => state === 'done').length;
  const asked = sections.filter(({ state }) => state !== 'absent').length;
  const named = snapshot.context.chosenProfile ? undefined : plan.profile;
  return {
    ready: counts.blocking + counts.open === 0,
    verdict: verdictOn(counts, words.inReadiness),
    progress: filled(words.inReadiness.progress, inOrder, asked),
    counts,
    profile: {
      id: snapshot.profile.id,
      title: titleIn(snapshot.profile, plan.language),
      range: named && placeOf(named.at.span),
    },
    sections,
    problems,
  };
}

const nothing: ReadinessCounts = { blocking: 0, open: 0, notes: 0 };

function countsBySection(problems: readonly ProblemRow[]): ReadonlyMap<string, ReadinessCounts> {
  const found = new Map<string, { -readonly [Count in keyof ReadinessCounts]: number }>();
  for (const { section, weight } of problems) {
    const counts = found.get(section) ?? { ...nothing };
    found.set(section, counts);
    if (weight === 'blocking') counts.blocking++;
    else if (weight === 'open') counts.open++;
    else counts.notes++;
  }
  return found;
}

function sum(all: readonly ReadinessCounts[]): ReadinessCounts {
  const total = { ...nothing };
  for (const { blocking, open, notes } of all) {
    total.blocking += blocking;
    total.open += open;
    total.notes += notes;
  }
  return total;
}

function judged(
  { key, id, title, written, required, range, extents }: WrittenSection,
  counts: ReadinessCounts,
  words: ReadinessWords,
): PlanSection {
  const state = stateOf(written, counts);
  const counted = countedIn(counts, words);
  return { key, id, title, state, required, counts, counted, range, extents };
}

function countedIn({ blocking, open, notes }: ReadinessCounts, words: ReadinessWords): string {
  const said = (count: number, one: string, many: string): readonly string[] =>
    count === 0 ? [] : [count === 1 ? one : filled(many, count)];
  const grave = [
    ...said(blocking, words.countedBlockingOne, words.countedBlocking),
    ...said(open, words.countedOpenOne, words.countedOpen),
  ];
  const others =
    grave.length > 0
      ? said(notes, words.countedOthersOne, words.countedOthers)
      : said(notes, words.countedNotesOne, words.countedNotes);
  return [...grave, ...others].join(', ');
}

function stateOf(written: boolean, { blocking, open }: ReadinessCounts): SectionState {
  if (blocking > 0) return 'blocked';
  if (open > 0) return 'open';
  return written ? 'done' : 'absent';
}

function verdictOn({ blocking, open }: ReadinessCounts, words: ReadinessWords): string {
  if (blocking > 0) {
    const stops = blocking === 1 ? words.stopsOne : filled(words.stops, blocking);
    if (open === 0) return `${stops}.`;
    return `${stops}, ${open === 1 ? words.andOpenOne : filled(words.andOpen, open)}.`;
  }
  if (open > 0) return open === 1 ? words.onlyOpenOne : filled(words.onlyOpen, open);
  return words.ready;
}

function titleIn({ id, title }: Profile, language: 'en' | 'fi' | 'sv'): string {
  return title[language] ?? title.en ?? title.fi ?? title.sv ?? id;
}
