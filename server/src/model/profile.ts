import generic from '../../../schemas/profiles/generic.json';
import rrfFi from '../../../schemas/profiles/rrf-fi.json';
import type { CostKey } from './plan';

/** What a funder asks for, as dated data (schemas/profile.schema.json). Percent as written. */
export interface Profile {
  readonly id: string;
  readonly title: Words;
  /** Keys of the plan; a dot leads to an inner key. */
  readonly requiredSections: readonly string[];
  /** The cost lines that the funder knows. */
  readonly costCategories: readonly CostKey[];
  /** The flat rates that the funder allows; undefined: any. */
  readonly rates?: readonly ProfileRate[];
  readonly limits: readonly ProfileLimit[];
  /** In the plan's currency for one person-year. */
  readonly personYearCost: { readonly min: number; readonly max: number };
  readonly riskScale: RiskScale;
  readonly trafficLights: Readonly<Record<'green' | 'yellow' | 'red', Words>>;
}

/** A text in the languages in which it is known. */
export type Words = Readonly<Partial<Record<'en' | 'fi' | 'sv', string>>>;

/** The largest share that a cost line or the administration may have. */
export interface ProfileLimit {
  readonly category: CostKey;
  readonly percent: number;
  readonly of: 'total' | 'direct' | 'personnel';
}

export interface ProfileRate {
  readonly line: 'indirect' | 'administration';
  readonly percent: number;
  readonly of: 'personnel' | 'direct';
  /** Cost lines that are taken off the direct costs first. */
  readonly without?: readonly CostKey[];
}

export interface RiskScale {
  /** The largest likelihood and impact; the smallest is 1. */
  readonly size: number;
  /** From low to high; together they cover every score once. */
  readonly bands: readonly RiskBand[];
  /** The score from which a risk needs a mitigation and an owner. */
  readonly threshold: number;
}

export interface RiskBand {
  readonly name: 'low' | 'medium' | 'high' | 'critical';
  readonly from: number;
  readonly to: number;
}

const builtIn: ReadonlyMap<string, Profile> = new Map(
  [generic, rrfFi].map((profile) => [profile.id, profile as Profile]),
);

export const profileIds: readonly string[] = [...builtIn.keys()];

/** Undefined for any other id. */
export function builtInProfile(id: string): Profile | undefined {
  return builtIn.get(id);
}

/** What counts where no profile is named: asks for nothing and limits nothing. */
export const genericProfile: Profile = generic as Profile;

/** What a `profile` that is no built-in id stands for. */
export type NamedProfile =
  | { readonly kind: 'profile'; readonly profile: Profile }
  | { readonly kind: 'absent' }
  /** A file that is not read, since it lies neither in an open folder nor beside what names it. */
  | { readonly kind: 'outside' }
  /** A file that is not read, since nobody has said that the folder is to be trusted. */
  | { readonly kind: 'untrusted' }
  /** Nobody has looked yet. */
  | { readonly kind: 'unknown' };

/** What lies around a plan and counts for it. */
export interface PlanContext {
  /** The profile file at a path that the plan names. */
  readonly profileAt: (path: string) => NamedProfile;
  /** For a plan that names none. */
  readonly defaultProfile: Profile | undefined;
  /** Goes before what the plan names. */
  readonly chosenProfile: Profile | undefined;
}

/** A plan by itself: nothing is known of any file. */
export const noContext: PlanContext = {
  profileAt: () => ({ kind: 'unknown' }),
  defaultProfile: undefined,
  chosenProfile: undefined,
};

/** Anything else is meant as an id. */
export function isProfilePath(name: string): boolean {
  return /[/\\]|\.(?:json|ya?ml)$/i.test(name);
}

/** What `profile: name` stands for. */
export function namedProfile(name: string, { profileAt }: PlanContext): NamedProfile {
  const profile = builtInProfile(name);
  if (profile) return { kind: 'profile', profile };
  return isProfilePath(name) ? profileAt(name) : { kind: 'absent' };
}

/** What counts for a plan. A profile that is named and not there limits nothing. */
export function profileOf(name: string | undefined, context: PlanContext): Profile {
  if (context.chosenProfile) return context.chosenProfile;
  if (name === undefined) return context.defaultProfile ?? genericProfile;
  const named = namedProfile(name, context);
  return named.kind === 'profile' ? named.profile : genericProfile;
}
