import { CompletionItemKind } from 'vscode-languageserver-types';
import { scalarAt } from '../../model/build/read';
import { profileIds } from '../../model/profile';
import { writeScalar } from '../../parse/edits';
import { objectTypeAt } from '../../schema/fields';
import { lightMeaning } from '../light-meaning';
import { keyOf, ownerOf } from './around';
import { groupAt } from './free';
import { idOffers } from './ids';
import { inOrder, type CompletionOptions, type Offer } from './offer';
import { periodOffers } from './periods';
import type { ValuePlace } from './place';
import { sumOffers } from './sums';
import { usedTexts } from './used-texts';

/** What can stand as the value, by the kind of its field. Free texts and figures are the planner's. */
export function valueOffers(place: ValuePlace, options: CompletionOptions): Offer[] {
  const fitting = offersOf(place, options).filter((offer) => goesOn(place, offer));
  return place.quote === '' ? fitting : fitting.flatMap((offer) => quoted(offer, place.quote));
}

function offersOf(place: ValuePlace, options: CompletionOptions): Offer[] {
  const { field } = place;
  switch (field.kind) {
    case 'ref':
      return idOffers(place);
    case 'period':
      return periodOffers(place, options);
    case 'date':
      return field.rules.includes('schedule/invalid-period') ? periodOffers(place, options) : [];
    case 'yesNo':
      return plainOffers(['true', 'false']);
    case 'currency':
      return currencyOffers(options);
    case 'file':
      return field.key === 'profile' ? plainOffers(profileIds) : [];
    case 'integer':
      return field.choices.length > 0 ? choiceOffers(place, options) : riskOffers(place);
    case 'choice':
      return choiceOffers(place, options);
    case 'money':
    case 'personYears':
      return sumOffers(place);
    default:
      return usedOffers(place);
  }
}

/**
 * Behind a space only what continues the text that far is offered: what stands before the space is
 * otherwise a complete value.
 */
function goesOn({ typed }: ValuePlace, { label, newText }: Offer): boolean {
  const start = typed.replace(/^["']/, '').toLowerCase();
  if (!/\s/.test(start) || start.includes('..')) return true;
  return [label, newText].some((text) => text.toLowerCase().startsWith(start));
}

/** Inside quotes the text stands as it is; one that would end them is left out. */
function quoted(offer: Offer, quote: ValuePlace['quote']): Offer[] {
  const { label } = offer;
  return label.includes(quote) || label.includes('\\') ? [] : [{ ...offer, newText: label }];
}

function plainOffers(values: readonly string[]): Offer[] {
  return values.map((value, index) => ({
    label: value,
    kind: CompletionItemKind.Value,
    newText: value,
    sort: inOrder('', index),
  }));
}

/** A traffic light also says what it means in this evaluation. */
function choiceOffers({ field, landing }: ValuePlace, { language }: CompletionOptions): Offer[] {
  return field.choices.map((choice, index) => {
    const value = String(choice.value);
    const label = choice[language];
    return {
      label: value,
      kind: CompletionItemKind.EnumMember,
      newText: typeof choice.value === 'number' ? value : writeScalar(value),
      description: label === value ? undefined : label,
      detail: lightMeaning(value, landing.snapshot),
      sort: inOrder('', index),
      alsoFoundBy: label === value ? undefined : label,
    };
  });
}

/** The profile's scale for likelihood and impact, and their product for the score (plan-format §5). */
function riskOffers({ landing, path }: ValuePlace): Offer[] {
  const type = objectTypeAt(path.slice(0, -1))?.name;
  if (type !== 'risk' && type !== 'nodeRisk') return [];
  const key = keyOf(landing);
  if (key !== 'score') {
    const { size } = landing.snapshot.profile.riskScale;
    return plainOffers(Array.from({ length: size }, (_, index) => String(index + 1)));
  }
  const owner = ownerOf(landing);
  const likelihood = owner && scalarAt(owner, 'likelihood')?.value;
  const impact = owner && scalarAt(owner, 'impact')?.value;
  const isScored = typeof likelihood === 'number' && typeof impact === 'number';
  return isScored ? plainOffers([String(likelihood * impact)]) : [];
}

const usual = ['EUR', 'SEK', 'NOK', 'DKK', 'ISK', 'GBP', 'USD'];

/** ISO 4217, those of northern Europe first. */
function currencyOffers({ language }: CompletionOptions): Offer[] {
  const names = new Intl.DisplayNames([language], { type: 'currency' });
  const codes = new Set([...usual, ...Intl.supportedValuesOf('currency')]);
  return [...codes].map((code, index) => ({
    label: code,
    kind: CompletionItemKind.Unit,
    newText: code,
    description: names.of(code),
    sort: inOrder('', index),
    alsoFoundBy: names.of(code),
  }));
}

/** Units, people and funders that the plan names elsewhere. */
function usedOffers({ landing, path }: ValuePlace): Offer[] {
  const group = groupAt(path);
  if (!group) return [];
  const own = landing.path.steps.at(-1)?.node;
  const current = own?.kind === 'scalar' ? own.source.trim() : '';
  return usedTexts(landing.snapshot, group, current).map((used, index) => ({
    label: used,
    kind: CompletionItemKind.Text,
    newText: writeScalar(used),
    sort: inOrder('', index),
  }));
}
