import type { DraftCostItem } from './drafts';
import { draftOf, figuresIn, type FoundAmount, type FoundPersonYears } from './amounts-in-text';
import { inclusion } from '../../values/cost-words';
import type { Language } from '../../values/language';
import type { Money } from '../../values/money';

/** What stands in brackets behind an amount. */
export interface BudgetBracket {
  readonly personYears: readonly FoundPersonYears[];
  readonly items: readonly (DraftCostItem & { readonly money: Money | undefined })[];
  /** Its words as they are written, without what the items and the person-years say. */
  readonly note: string | undefined;
}

const signs = /^[\s,;.:–-]+|[\s,;:–-]+$/g;
const onlyFillers =
  /^(?:\s|,|;|yht\.?|yhteensä|noin|n\.|totalt|ca\.?|in total|about|ja|och|and)*$/iu;
const joint = /^(?:sekä|ja|och|samt|and)\s+/iu;

function itemsOf(
  text: string,
  amounts: readonly FoundAmount[],
): BudgetBracket['items'] | undefined {
  let at = 0;
  const items = amounts.map((amount) => {
    const label = text.slice(at, amount.at).replace(signs, '');
    at = amount.end;
    const name = label.replace(inclusion, '').replace(joint, '').replace(signs, '');
    const title = amount.notes ? `${name} (${amount.notes.join(', ')})` : name;
    return { title, amount: draftOf(amount), money: amount.money };
  });
  const hasCurrency = amounts.every(({ text: written }) => /[^\d\s.,]/.test(written));
  const isRead = items.every(({ title }) => /\p{L}/u.test(title));
  return isRead && !amounts.some(({ isLoose }) => isLoose) && (hasCurrency || inclusion.test(text))
    ? items
    : undefined;
}

export function readBracket(written: string, language?: Language): BudgetBracket {
  const years = figuresIn(written, language).filter((each) => each.kind === 'person-years');
  const text = years.reduceRight(
    (left, { at, end }) => left.slice(0, at) + left.slice(end),
    written,
  );
  const amounts = figuresIn(text, language).filter((each) => each.kind === 'amount');
  const items = amounts.length > 0 ? itemsOf(text, amounts) : undefined;
  const rest = items ? text.slice(amounts.at(-1)?.end ?? 0) : text;
  const note = rest.replace(signs, '').replace(items ? joint : /^$/, '');
  return {
    personYears: years,
    items: items ?? [],
    note: onlyFillers.test(rest) ? undefined : note,
  };
}
