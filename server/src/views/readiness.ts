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
import { graveWords, verdictOn, type GraveWords } from './verdict';

/**
 * What the profile and the rules still ask for, by section of the plan (editor §2.8). What stops
 * the submission, or must be mended in a plan that was submitted, are errors, and sections that the
 * profile requires; a plan without error and warning is ready (rules.md).
 */
export function readinessView(drawing: Drawing): ReadinessView {
  const { snapshot, plan, words } = drawing;
  const problems = problemRows(drawing);
  const bySection = countsBySection(problems);
  const grave = graveWords(plan.status?.value, words.inReadiness);
  const sections = writtenSections(drawing).map((section) =>
    judged(section, bySection.get(section.key) ?? nothing, grave, words.inReadiness),
  );
  const counts = sum([...bySection.values()]);
  const inOrder = sections.filter(({ state }) => state === 'done').length;
  const asked = sections.filter(({ state }) => state !== 'absent').length;
  const named = snapshot.context.chosenProfile ? undefined : plan.profile;
  return {
    ready: counts.blocking + counts.open === 0,
    verdict: verdictOn(counts, grave, words.inReadiness),
    grave: { title: grave.title, said: grave.said },
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
  said: GraveWords,
  words: ReadinessWords,
): PlanSection {
  const state = stateOf(written, counts);
  const stateTitle = state === 'blocked' ? said.title : words[state];
  const counted = countedIn(counts, said, words);
  return { key, id, title, state, stateTitle, required, counts, counted, range, extents };
}

function countedIn(
  { blocking, open, notes }: ReadinessCounts,
  { counted, countedOne }: GraveWords,
  words: ReadinessWords,
): string {
  const said = (count: number, one: string, many: string): readonly string[] =>
    count === 0 ? [] : [count === 1 ? one : filled(many, count)];
  const grave = [
    ...said(blocking, countedOne, counted),
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

function titleIn({ id, title }: Profile, language: 'en' | 'fi' | 'sv'): string {
  return title[language] ?? title.en ?? title.fi ?? title.sv ?? id;
}
