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
    judged(section, bySection.get(section.key) ?? nothing),
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
  for (const { section, blocking, severity } of problems) {
    const counts = found.get(section) ?? { ...nothing };
    found.set(section, counts);
    if (blocking) counts.blocking++;
    else if (severity === 'warning') counts.open++;
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
): PlanSection {
  return { key, id, title, state: stateOf(written, counts), required, counts, range, extents };
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
