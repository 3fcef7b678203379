import type { SectionName } from '../protocol/readiness-view';

/** Keys of the plan that a planner thinks of as one section. */
export interface SectionKeys {
  /** Also the name of its label. */
  readonly key: SectionName;
  readonly keys: readonly string[];
}

/** The section that the parts of the plan, each a section of its own, stand in for. */
export const partsKey: SectionName = 'parts';

/** Where a finding belongs that stands under no key that the format knows. */
export const firstKey: SectionName = 'basics';

/**
 * Every key of the plan, by the sections that readiness is told by, in the format's order
 * (plan-format §1.1; chapters 1–3 and 5–7 of a project plan).
 */
export const sectionTable: readonly SectionKeys[] = [
  named('basics', [
    'plan',
    'title',
    'acronym',
    'subtitle',
    'language',
    'organisation',
    'partners',
    'programme',
    'funder',
    'profile',
    'status',
    'updated',
    'period',
    'currency',
    'contacts',
    'summary',
  ]),
  called('need', 'targetGroups'),
  called('goals', 'benefits'),
  named('parts', ['pillars', 'investments', 'areas', 'workPackages']),
  called('impact'),
  called('relatedProjects'),
  called('administration'),
  called('budget', 'costSummary', 'funding'),
  called('communication'),
  called('monitoring'),
  called('risks'),
  called('evaluation'),
  named('annexes', ['abbreviations', 'links', 'figures']),
];

function named(key: SectionName, keys: readonly string[]): SectionKeys {
  return { key, keys };
}

function called(key: SectionName, ...others: readonly string[]): SectionKeys {
  return { key, keys: [key, ...others] };
}

const byKey: ReadonlyMap<string, SectionKeys> = new Map(
  sectionTable.flatMap((section) => section.keys.map((key) => [key, section] as const)),
);

/** Undefined for a key that the format does not know. */
export function sectionOf(key: string): SectionKeys | undefined {
  return byKey.get(key);
}
