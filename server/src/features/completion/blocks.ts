import type { Field } from '../../schema/fields';
import type { Range } from '../../text/source-text';
import { termOf } from '../hover/terms';
import { inOrder, type CompletionOptions, type Offer } from './offer';
import type { ItemPlace, ValuePlace } from './place';
import { text, type Part } from './parts';
import { bodyOf, skeletonOffer, styleAt } from './skeletons';
import { dashOf, firstItem, isObject, itemInside, skeletonKeys, valueBody } from './snippets';

/**
 * The next item of a list, dash included: as an object with its usual keys and, where the list takes
 * texts, as a text. First what the list's example shows.
 */
export function itemOffers(place: ItemPlace, list: Field, options: CompletionOptions): Offer[] {
  const { field, column } = place;
  const style = styleAt(place);
  const example = firstItem(list);
  const shape = [example, ...field.examples].find(isObject);
  const takesText = !field.object || field.shapes.includes('string');
  const asObject = field.object && shape ? [shape] : [];
  const asText = takesText ? [undefined] : [];
  const forms = isObject(example) ? [...asObject, ...asText] : [...asText, ...asObject];
  return forms.map((form, index) => {
    const inside = column + style.layout.gap;
    const dash = text(dashOf(style.layout));
    const parts: Part[] = [dash, ...itemInside(field, form, inside, style)];
    const written = bodyOf(parts, place, options);
    const keys = field.object && form ? skeletonKeys(field.object, form) : [];
    const term = termOf(field, options.language);
    const offer = skeletonOffer(keys, '- ', written, inOrder('0', index));
    return { ...offer, detail: term, description: term };
  });
}

/** Lists and objects behind their key: their first lines, under it; in brackets beside it. */
export function blockOffers(place: ValuePlace, options: CompletionOptions): Offer[] {
  const { field, flow, typed, quote, keyColumn } = place;
  if (typed !== '' || quote !== '' || (!flow && keyColumn === undefined)) return [];
  const parts = valueBody(field, keyColumn ?? 0, styleAt(place), 0);
  const isBlock = parts[0]?.kind === 'line' || (flow && parts.length > 1);
  if (!isBlock) return [];
  const example = field.item ? firstItem(field) : field.examples.find(isObject);
  const object = field.item ? field.item.object : field.object;
  const keys = object && isObject(example) ? skeletonKeys(object, example) : [];
  const written = bodyOf(parts, place, options);
  const offer = skeletonOffer(keys, field.item ? '- ' : '', written, inOrder('9', 0));
  return [flow ? offer : { ...offer, range: fromColon(place) }];
}

/** With the space behind the colon, which would be left over at the line's end. */
export function fromColon({ range, landing }: ValuePlace): Range {
  const { line, character } = range.start;
  const before = landing.snapshot.text.line(line).slice(0, character);
  return { start: { line, character: before.trimEnd().length }, end: range.end };
}
