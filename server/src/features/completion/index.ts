import type { CompletionList, Position } from 'vscode-languageserver-types';
import type { Snapshot } from '../../model/snapshot';
import { fieldAt } from '../../schema/fields';
import { idOffers } from './ids';
import { blockOffers, itemOffers } from './blocks';
import { keyOffers } from './keys';
import { layoutNear } from './layout';
import { toCompletionItem, type CompletionOptions, type Offer } from './offer';
import { placesAt, type ItemPlace, type Place, type ValuePlace } from './place';
import { ignoredRules } from './ignored-rules';
import { dashOf } from './snippets';
import { valueOffers } from './values';
import { wholeOffers } from './whole';

export type { CompletionOptions } from './offer';

/**
 * What can be written at the cursor (editor.md §1): keys in the format's order, values, ids, periods
 * and whole parts of a plan; in a comment the rules that it may silence. Works on half-typed text;
 * nothing is offered that would break the plan. Every choice carries the range that it replaces, inside
 * the cursor's line, and its own indentation.
 * @param given behind the end of a line its end is meant; for a line that the text has not nothing is
 * offered, since the position is one of another version
 */
export function completions(
  snapshot: Snapshot,
  given: Position,
  options: CompletionOptions,
): CompletionList {
  if (given.line >= snapshot.text.lineCount) return { isIncomplete: false, items: [] };
  const position = snapshot.text.clamp(given);
  const named = ignoredRules(snapshot, position, options);
  if (named) return { isIncomplete: false, items: named };
  const places = placesAt(snapshot, position).filter((place) => !isFigure(place));
  const items = places.flatMap((place) =>
    [...offersAt(place, options), ...wholeOffers(place, options)].map((offer) =>
      toCompletionItem(place, offer),
    ),
  );
  // What ends a range depends on what starts it: ask again while one is typed.
  const isIncomplete = places.some(({ kind, typed }) => kind === 'value' && /\d/.test(typed));
  return { isIncomplete, items };
}

/** A figure or number begins where only words can be keys. */
function isFigure(place: Place): boolean {
  return place.kind === 'key' && /^\d/.test(place.typed) && place.type.freeKeys === undefined;
}

function offersAt(place: Place, options: CompletionOptions): readonly Offer[] {
  switch (place.kind) {
    case 'key':
      return keyOffers(place, options);
    case 'value':
      return [...withLead(place, valueOffers(place, options)), ...blockOffers(place, options)];
    case 'item':
      return dashOffers(place, options);
  }
}

function withLead({ lead }: ValuePlace, offers: readonly Offer[]): readonly Offer[] {
  return lead === '' ? offers : offers.map((each) => ({ ...each, newText: lead + each.newText }));
}

/** A dash with what follows it: an id of the plan, or the start of a new item. */
function dashOffers(place: ItemPlace, options: CompletionOptions): readonly Offer[] {
  const { field, landing, range, path } = place;
  const list = fieldAt(path.slice(0, -1));
  if (!list) return [];
  if (field.kind !== 'ref') return itemOffers(place, list, options);
  const dash = dashOf(layoutNear(landing.snapshot.text, range.start.line));
  return idOffers(place).map((each) => ({
    ...each,
    label: `- ${each.label}`,
    newText: dash + each.newText,
  }));
}
