import * as l10n from '@vscode/l10n';
import { profileFrom } from '../model/own-profile';
import {
  entryOf,
  toData,
  valueOf,
  type MapNode,
  type Span,
  type SyntaxNode,
} from '../parse/syntax';
import { defineRule } from '../rules/rule';
import { fieldAt, planType } from '../schema/fields';
import { nearest } from '../util/near';

type Contradiction =
  | { readonly kind: 'range'; readonly min: number; readonly max: number }
  | { readonly kind: 'bands'; readonly score: number; readonly highest: number }
  | { readonly kind: 'threshold'; readonly threshold: number; readonly highest: number };

/** Figures of a profile that cannot hold together. */
export const profileFigures = defineRule<Contradiction>({
  id: 'schema/value',
  severity: 'error',
  message: (data) => {
    switch (data.kind) {
      case 'range':
        return l10n.t(
          'The lowest cost of a person-year, {0}, is above the highest, {1}. Swap them.',
          data.min,
          data.max,
        );
      case 'bands':
        return l10n.t(
          'The bands must cover every score from 1 to {0} once; {1} is in none of them or in two.',
          data.highest,
          data.score,
        );
      case 'threshold':
        return l10n.t(
          'No risk reaches the threshold {0}: the highest score of this scale is {1}.',
          data.threshold,
          data.highest,
        );
    }
  },

  *check({ root }) {
    yield* contradictionIn(root, 'personYearCost', rangeIn);
    yield* contradictionIn(root, 'riskScale', bandsIn);
    yield* contradictionIn(root, 'riskScale', thresholdIn);
  },
});

interface Found {
  readonly at: Span;
  readonly data: Contradiction;
}

function* contradictionIn(
  root: MapNode | undefined,
  key: string,
  find: (map: MapNode) => Found | undefined,
): Generator<Found> {
  const value = valueOf(root, key);
  const found = value?.kind === 'map' ? find(value) : undefined;
  if (found) yield found;
}

function rangeIn(map: MapNode): Found | undefined {
  const min = numberIn(map, 'min');
  const max = numberIn(map, 'max');
  if (!min || !max || min.value <= max.value) return undefined;
  return { at: min.at.span, data: { kind: 'range', min: min.value, max: max.value } };
}

/** Bands that cannot be read have findings of their own. */
function bandsIn(map: MapNode): Found | undefined {
  const size = numberIn(map, 'size');
  const entry = entryOf(map, 'bands');
  if (!size || entry?.value.kind !== 'list') return undefined;
  const { bands } = profileFrom({ riskScale: toData(map) }).riskScale;
  if (bands.length !== entry.value.items.length) return undefined;
  const highest = size.value * size.value;
  for (let score = 1; score <= highest; score++) {
    if (bands.filter(({ from, to }) => from <= score && score <= to).length === 1) continue;
    return { at: entry.key.span, data: { kind: 'bands', score, highest } };
  }
  return undefined;
}

function thresholdIn(map: MapNode): Found | undefined {
  const size = numberIn(map, 'size');
  const threshold = numberIn(map, 'threshold');
  const highest = (size?.value ?? 0) ** 2;
  if (!size || !threshold || threshold.value <= highest) return undefined;
  return {
    at: threshold.at.span,
    data: { kind: 'threshold', threshold: threshold.value, highest },
  };
}

/** Sizes above those that the schema allows are told by it. */
const largest = 1_000_000_000;

function numberIn(
  map: MapNode,
  key: string,
): { readonly at: SyntaxNode; readonly value: number } | undefined {
  const at = valueOf(map, key);
  const value = at?.kind === 'scalar' ? at.value : undefined;
  if (!at || typeof value !== 'number' || !(value >= 0 && value <= largest)) return undefined;
  return key === 'size' && value > 10 ? undefined : { at, value };
}

interface UnknownSection {
  readonly name: string;
  readonly near: string | undefined;
}

/** A required section that the format does not know could never be there. */
export const profileSections = defineRule<UnknownSection>({
  id: 'schema/value',
  severity: 'error',
  message: ({ name, near }) =>
    near === undefined
      ? l10n.t('A plan has no section `{0}`. Name a key of the plan, such as `need`.', name)
      : l10n.t('A plan has no section `{0}`. Did you mean `{1}`?', name, near),

  *check({ root }) {
    const sections = valueOf(root, 'requiredSections');
    if (sections?.kind !== 'list') return;
    for (const item of sections.items) {
      if (item.kind !== 'scalar' || typeof item.value !== 'string') continue;
      const path = item.value.split('.');
      if (fieldAt(path)) continue;
      const keys = [...planType.fields.keys()].map((key) => ({ value: key, names: [key] }));
      const [near] = path.length === 1 ? nearest(item.value, keys) : [];
      yield { at: item.span, data: { name: item.value, near } };
    }
  },
});
