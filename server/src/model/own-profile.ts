import { costKeys, type CostKey } from './plan';
import {
  genericProfile as generic,
  type Profile,
  type ProfileLimit,
  type ProfileRate,
  type RiskBand,
  type RiskScale,
  type Words,
} from './profile';

type Fields = Readonly<Partial<Record<string, unknown>>>;

/**
 * A profile of the user's own from what its file says (schemas/profile.schema.json). What it leaves
 * out, or says in a way that cannot be used, is as in `generic`: the file has findings of its own.
 */
export function profileFrom(data: unknown): Profile {
  const fields = fieldsOf(data);
  const cost = fieldsOf(fields['personYearCost']);
  const lights = fieldsOf(fields['trafficLights']);
  const categories = listOf(fields['costCategories']).flatMap((each) => costKeyOf(each) ?? []);
  const rates = fields['rates'];
  const min = numberOf(cost['min']) ?? generic.personYearCost.min;
  const max = numberOf(cost['max']) ?? generic.personYearCost.max;
  return {
    id: textOf(fields['id']) ?? generic.id,
    title: wordsOf(fields['title']),
    requiredSections: listOf(fields['requiredSections']).flatMap((each) => textOf(each) ?? []),
    costCategories: categories.length > 0 ? categories : generic.costCategories,
    ...(Array.isArray(rates) && {
      rates: listOf(rates).flatMap((each) => rateOf(fieldsOf(each))),
    }),
    limits: listOf(fields['limits']).flatMap((each) => limitOf(fieldsOf(each))),
    personYearCost: min <= max && max <= mostMoney ? { min, max } : generic.personYearCost,
    riskScale: scaleOf(fieldsOf(fields['riskScale'])),
    trafficLights: {
      green: lightOf(lights['green'], 'green'),
      yellow: lightOf(lights['yellow'], 'yellow'),
      red: lightOf(lights['red'], 'red'),
    },
  };
}

/** Of a person-year; more is no price, and no figure in cents. */
const mostMoney = 1_000_000_000;

function costKeyOf(value: unknown): CostKey | undefined {
  return costKeys.find((key) => key === value);
}

function rateOf({ line, percent, of, without }: Fields): readonly ProfileRate[] {
  const rate = numberOf(percent);
  const key = (['indirect', 'administration'] as const).find((each) => each === line);
  const base = (['personnel', 'direct'] as const).find((each) => each === of);
  if (rate === undefined || !key || !base) return [];
  const taken = listOf(without).flatMap((each) => costKeyOf(each) ?? []);
  return [{ line: key, percent: rate, of: base, without: taken }];
}

function limitOf({ category, percent, of }: Fields): readonly ProfileLimit[] {
  const key = costKeyOf(category);
  const base = (['total', 'direct', 'personnel'] as const).find((each) => each === of);
  const share = numberOf(percent);
  return key && base && share !== undefined ? [{ category: key, percent: share, of: base }] : [];
}

/** The bands of a scale of another size say nothing of this one's scores. */
function scaleOf(fields: Fields): RiskScale {
  const { riskScale } = generic;
  const size = numberOf(fields['size']) ?? riskScale.size;
  const bands = listOf(fields['bands']).flatMap((each) => bandOf(fieldsOf(each)));
  return {
    size,
    bands: bands.length > 0 ? bands : size === riskScale.size ? riskScale.bands : [],
    threshold: numberOf(fields['threshold']) ?? riskScale.threshold,
  };
}

function bandOf({ name, from, to }: Fields): readonly RiskBand[] {
  const known = (['low', 'medium', 'high', 'critical'] as const).find((each) => each === name);
  const lowest = numberOf(from);
  const highest = numberOf(to);
  if (!known || lowest === undefined || highest === undefined) return [];
  return [{ name: known, from: lowest, to: highest }];
}

function lightOf(value: unknown, light: keyof Profile['trafficLights']): Words {
  const words = wordsOf(value);
  return Object.keys(words).length > 0 ? words : generic.trafficLights[light];
}

function wordsOf(value: unknown): Words {
  const fields = fieldsOf(value);
  const known = (['en', 'fi', 'sv'] as const).flatMap((language) => {
    const text = textOf(fields[language]);
    return text === undefined ? [] : [[language, text] as const];
  });
  return Object.fromEntries(known);
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
