import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Field } from '../../schema/fields';
import { fieldCard } from '../hover/field-card';
import { termOf } from '../hover/terms';
import { inOrder, type CompletionOptions, type Offer } from './offer';
import { text } from './parts';
import type { KeyPlace } from './place';
import { bodyOf, skeletonOffer, styleAt } from './skeletons';
import { entryBody, keysBody, type BodyStyle } from './snippets';

/** The keys that are not there yet, in the format's order, each with what belongs under it. */
export function keyOffers(place: KeyPlace, options: CompletionOptions): Offer[] {
  const { type, present, hasColon, column } = place;
  const style = styleAt(place);
  const free = [...type.fields.values()].filter(({ key }) => !present.has(key));
  const offers = free.map((field): Offer => {
    const parts = hasColon ? [text(field.key)] : entryBody(field.key, field, column, style);
    const index = [...type.fields.keys()].indexOf(field.key);
    return {
      label: field.key,
      kind: CompletionItemKind.Property,
      ...bodyOf(parts, place, options),
      ...aboutField(field, place, options),
      sort: inOrder('2', index),
    };
  });
  if (hasColon) return offers;
  return [...requiredOffer(place, style, options), ...offers, ...yearOffers(place, style, options)];
}

/** All required keys that are missing, at once. */
function requiredOffer(place: KeyPlace, style: BodyStyle, options: CompletionOptions): Offer[] {
  const { type, present, column } = place;
  const missing = [...type.fields.values()]
    .filter(({ key, required }) => required && !present.has(key))
    .map(({ key }) => key);
  if (missing.length < 2) return [];
  const parts = keysBody(type, missing, column, style);
  return [skeletonOffer(missing, '', bodyOf(parts, place, options), inOrder('1', 0))];
}

/** The years of the period around a table of years. */
function yearOffers(place: KeyPlace, style: BodyStyle, options: CompletionOptions): Offer[] {
  const { type, present } = place;
  if (type.freeKeys?.kind !== 'money') return [];
  return style.years
    .map(String)
    .filter((year) => !present.has(year))
    .map((year, index) => ({
      label: year,
      kind: CompletionItemKind.Property,
      ...bodyOf([text(`${year}: `), { kind: 'stop' }], place, options),
      sort: inOrder('2', index),
    }));
}

/**
 * In an English editor the term is that of the plan's language: the key says the English one, and
 * `budjetti` finds `budget`.
 */
function aboutField(
  field: Field,
  { landing }: KeyPlace,
  { language }: CompletionOptions,
): Pick<Offer, 'detail' | 'description' | 'documentation' | 'alsoFoundBy'> {
  const own = language === 'en' ? landing.snapshot.plan?.language : language;
  const term = own === undefined || own === 'en' ? undefined : termOf(field, own);
  return {
    detail: term,
    description: term,
    documentation: fieldCard(field, { language }),
    alsoFoundBy: term,
  };
}
