import * as l10n from '@vscode/l10n';
import type { Addend, PersonYearAddend } from '../../model/roll-up';
import type { Span } from '../../parse/syntax';
import type { Related } from '../rule';
import { nameOf, nameSpan } from '../_nodes';
import { shown } from '../_shown';

/** One thing that was added, as a message tells it. */
export interface Term {
  readonly name: string;
  /** The figure for people. */
  readonly figure: string;
  readonly at: Span;
}

const mostTerms = 6;
const mostRelated = 40;

/** `personnel` 600 000 € + `other` 116 007 €; of a long sum the first terms and how many follow. */
export function sumText(terms: readonly Term[]): string {
  const shown = terms.slice(0, mostTerms).map(({ name, figure }) => `${name} ${figure}`.trim());
  const sum = shown.join(' + ');
  const more = terms.length - mostTerms;
  if (more <= 0) return sum;
  return more === 1 ? l10n.t('{0} + 1 more', sum) : l10n.t('{0} + {1} more', sum, more);
}

/** Where the terms stand; of a sum too long to walk through only the first. */
export function relatedTerms(terms: readonly Term[]): readonly Related[] {
  return terms
    .slice(0, mostRelated)
    .map(({ name, figure, at }) => ({ at, message: `${name} ${figure}`.trim() }));
}

/** What a node's money is made of; lines of zero only where there is nothing else. */
export function moneyTerms(
  addends: readonly Addend[],
  write: (money: Addend['money']) => string,
): readonly Term[] {
  return telling(addends, ({ money }) => money).map((addend) => ({
    ...placeOf(addend),
    figure: write(addend.money),
  }));
}

/** What a node's person-years are made of, in the same way. */
export function personYearTerms(
  addends: readonly PersonYearAddend[],
  write: (value: PersonYearAddend['value']) => string,
): readonly Term[] {
  return telling(addends, ({ value }) => value).map((addend) => ({
    ...placeOfPersonYears(addend),
    figure: write(addend.value),
  }));
}

function telling<T>(addends: readonly T[], amount: (addend: T) => number): readonly T[] {
  const found = addends.filter((addend) => amount(addend) !== 0);
  return found.length > 0 ? found : addends;
}

type Place = Pick<Term, 'name' | 'at'>;

function placeOf(addend: Addend): Place {
  switch (addend.kind) {
    case 'line':
      return { name: `\`${addend.cost.key}\``, at: addend.cost.keyAt.span };
    case 'part':
      return placeOfPart(addend.part, addend.part.total?.at.span);
    case 'child':
      return {
        name: nameOf(addend.node),
        at: addend.node.budget?.total?.at.span ?? nameSpan(addend.node),
      };
    case 'administration': {
      const { total, at } = addend.budget;
      return { name: '`administration`', at: (total?.at ?? at.entries[0]?.key ?? at).span };
    }
  }
}

function placeOfPersonYears(addend: PersonYearAddend): Place {
  switch (addend.kind) {
    case 'own':
      return { name: '`fte`', at: (addend.budget.fte?.at ?? addend.budget.at).span };
    case 'part':
      return placeOfPart(addend.part, addend.part.fte?.at.span);
    case 'child':
      return {
        name: nameOf(addend.node),
        at: addend.node.budget?.fte?.at.span ?? nameSpan(addend.node),
      };
  }
}

type Part = Extract<Addend, { kind: 'part' }>['part'];

function placeOfPart({ title, at }: Part, figureAt: Span | undefined): Place {
  return {
    name: shown(title?.value ?? ''),
    at: figureAt ?? (title?.at ?? at.entries[0]?.key ?? at).span,
  };
}
