import { costKeys } from './plan';
import { profileOf, type Profile, type ProfileLimit } from './profile';

type Fields = Readonly<Partial<Record<string, unknown>>>;

/**
 * A profile of the user's own (schemas/profile.schema.json) from the text of its file. What it
 * leaves out, or says in a way that cannot be used, is as in `generic`; undefined where the text is
 * no JSON object at all.
 */
export function readProfile(text: string): Profile | undefined {
  const data = parse(text);
  if (!data) return undefined;
  const generic = profileOf('generic');
  const cost = fieldsOf(data['personYearCost']);
  const scale = fieldsOf(data['riskScale']);
  return {
    id: textOf(data['id']) ?? generic.id,
    requiredSections: listOf(data['requiredSections']).flatMap((each) => textOf(each) ?? []),
    limits: listOf(data['limits']).flatMap((each) => limitOf(fieldsOf(each))),
    personYearCost: {
      min: numberOf(cost['min']) ?? generic.personYearCost.min,
      max: numberOf(cost['max']) ?? generic.personYearCost.max,
    },
    riskScale: {
      ...generic.riskScale,
      size: numberOf(scale['size']) ?? generic.riskScale.size,
      threshold: numberOf(scale['threshold']) ?? generic.riskScale.threshold,
    },
  };
}

function parse(text: string): Fields | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && !Array.isArray(data)
      ? (data as Fields)
      : undefined;
  } catch {
    return undefined;
  }
}

function limitOf({ category, percent, of }: Fields): readonly ProfileLimit[] {
  const key = costKeys.find((each) => each === category);
  const base = (['total', 'direct', 'personnel'] as const).find((each) => each === of);
  const share = numberOf(percent);
  return key && base && share !== undefined ? [{ category: key, percent: share, of: base }] : [];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Not below zero: every figure of a profile is a size. */
function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}
