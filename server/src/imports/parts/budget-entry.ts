import type { Language } from '../../values/language';
import { draftOf, type FoundPersonYears } from './amounts-in-text';
import { readBracket } from './budget-bracket';
import type { LineEntry } from './budget-container';
import type { BudgetLabel } from './budget-label';
import type { BudgetElement } from './budget-scan';
import { named } from './passage';

/** An element while it is placed. */
export interface Read {
  readonly element: BudgetElement;
  readonly label: BudgetLabel;
  readonly entry: LineEntry;
  readonly years: readonly FoundPersonYears[];
}

/**
 * What is to be placed of an element.
 * @param hasScopeParts names of work packages before a colon head parts of the budget
 * @param language of the text: which sign groups thousands
 */
export function entryOf(
  element: BudgetElement,
  label: BudgetLabel,
  hasScopeParts: boolean,
  language: Language | undefined,
): Read {
  const { meaning, more, title, heading, isLineHeading } = label;
  const { amount } = element;
  const brackets = [...label.brackets, ...element.brackets].map((text) =>
    readBracket(text, language),
  );
  const years = [
    ...label.personYears,
    ...brackets.flatMap(({ personYears }) => personYears),
    ...element.personYears,
  ];
  const isLine = meaning !== undefined && meaning !== 'total' && meaning !== 'administration';
  const said = isLineHeading ? title : isLine ? more : '';
  const isScope = heading !== undefined && label.isScope && !hasScopeParts;
  // An amount that is none is kept whole, with the words in front of it.
  const isLoose = amount.isLoose === true;
  const written = isLoose ? [named(said, amount.text)] : (amount.notes ?? []);
  const entry: LineEntry = {
    title,
    amount: isLoose ? '' : draftOf(amount),
    money: amount.money,
    ...(element.years ? { years: [...element.years] } : {}),
    items: [...(element.items ?? []), ...brackets.flatMap(({ items }) => items)],
    more: isLoose ? '' : said,
    notes: [
      ...(isScope ? [heading] : []),
      ...written,
      ...brackets.flatMap(({ note }) => note ?? []),
      ...(element.notes ?? []),
    ],
  };
  return { element, label, entry, years };
}
