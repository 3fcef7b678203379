import type { PlanSection, ProblemRow, ProblemWeight, SectionState } from '@planwright/protocol';
import { severities, weights } from '../parts/severity';

/** One line of the list: a section's head, something asked for in it, or a section in order. */
export type ReadinessItem =
  | { readonly kind: 'head'; readonly key: string; readonly section: PlanSection }
  | { readonly kind: 'problem'; readonly key: string; readonly problem: ProblemRow }
  /** Above all sections of a state of which nothing more is to be said. */
  | { readonly kind: 'state'; readonly key: string; readonly title: string }
  | { readonly kind: 'section'; readonly key: string; readonly section: PlanSection };

/** The key of a section's line in the list; that of a finding is its own. */
export function lineKey(section: string): string {
  return `section:${section}`;
}

const byWeight: readonly SectionState[] = ['blocked', 'open', 'done', 'absent'];

/**
 * First the sections with something to show, those that stop the submission foremost; then those
 * that are in order, and those that are not written.
 * @param shown the findings that no filter hides, in document order
 */
export function linesOf(
  sections: readonly PlanSection[],
  shown: readonly ProblemRow[],
): readonly ReadinessItem[] {
  const bySection = groupedBySection(shown);
  const lines: ReadinessItem[] = [];
  for (const state of byWeight) {
    for (const section of sections) {
      const found = section.state === state && bySection.get(section.key);
      if (!found) continue;
      lines.push({ kind: 'head', key: lineKey(section.key), section });
      for (const problem of found.toSorted(byGravity)) {
        lines.push({ kind: 'problem', key: problem.key, problem });
      }
    }
  }
  for (const state of byWeight) {
    const quiet = sections.filter((each) => each.state === state && !bySection.has(each.key));
    const [first] = quiet;
    if (first) lines.push({ kind: 'state', key: `state:${state}`, title: first.stateTitle });
    for (const section of quiet) {
      lines.push({ kind: 'section', key: lineKey(section.key), section });
    }
  }
  return lines;
}

function groupedBySection(
  problems: readonly ProblemRow[],
): ReadonlyMap<string, readonly ProblemRow[]> {
  const groups = new Map<string, ProblemRow[]>();
  for (const problem of problems) {
    const group = groups.get(problem.section);
    if (group) group.push(problem);
    else groups.set(problem.section, [problem]);
  }
  return groups;
}

function byGravity(a: ProblemRow, b: ProblemRow): number {
  return gravity(a) - gravity(b);
}

function gravity({ weight, severity }: ProblemRow): number {
  return weights.indexOf(weight) * severities.length + severities.indexOf(severity);
}

/** The weights that a list names; unknown ones are none. */
export function hiddenIn(list: string): readonly ProblemWeight[] {
  const named = list.split(' ');
  return weights.filter((weight) => named.includes(weight));
}

export function toHiddenList(hidden: readonly ProblemWeight[]): string {
  return hidden.join(' ');
}

export function isHiddenList(value: string): value is string {
  return toHiddenList(hiddenIn(value)) === value;
}
