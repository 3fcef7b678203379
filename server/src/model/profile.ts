import generic from '../../../schemas/profiles/generic.json';
import rrfFi from '../../../schemas/profiles/rrf-fi.json';
import type { CostKey } from './plan';

/** What a funder asks for, as dated data (schemas/profile.schema.json). Percent as written. */
export interface Profile {
  readonly id: string;
  readonly requiredSections: readonly string[];
  readonly limits: readonly ProfileLimit[];
  /** Whole euros for one person-year. */
  readonly personYearCost: { readonly min: number; readonly max: number };
  readonly riskScale: { readonly size: number; readonly threshold: number };
}

/** The largest share that a cost line or the administration may have. */
export interface ProfileLimit {
  readonly category: CostKey;
  readonly percent: number;
  readonly of: 'total' | 'direct' | 'personnel';
}

/** The profiles beside a plan: by the path that the plan names, undefined where there is none. */
export type OwnProfiles = (path: string) => Profile | undefined;

const builtIn: ReadonlyMap<string, Profile> = new Map(
  [generic, rrfFi].map((profile) => [profile.id, profile as Profile]),
);

export const profileIds: readonly string[] = [...builtIn.keys()];

/** The built-in profile of this id; `generic`, which asks for nothing, for any other. */
export function profileOf(id: string | undefined): Profile {
  const found = builtIn.get(id ?? 'generic') ?? builtIn.get('generic');
  if (!found) throw new Error('schemas/profiles/generic.json does not name itself "generic".');
  return found;
}
