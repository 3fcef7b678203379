import { isEmpty, keyText, valueOf, type Entry, type SyntaxNode } from '../../parse/syntax';
import { objectType, type Field } from '../../schema/fields';
import type { Language } from '../../values/language';
import { budgetColumns, budgetHeads, labelOfCost, type BudgetColumn } from './budget-heads';
import { guardText } from './guard';
import type { Rows } from './sheet';
import { writeCell } from './write-cell';

type Line = { readonly [Key in BudgetColumn]?: string };

/** A budget, a row for each cost line, its items, its years and its total, then for each part. */
export function rowsOfBudget(budget: SyntaxNode, language: Language): Rows {
  return asRows([...linesOf(budget, {}, language), ...linesOfParts(budget, language)], language);
}

/** The parts of a budget alone, as they stand in its rows. */
export function rowsOfParts(parts: readonly SyntaxNode[], language: Language): Rows {
  return asRows(
    parts.flatMap((part) => linesOfPart(part, language)),
    language,
  );
}

function asRows(lines: readonly Line[], language: Language): Rows {
  const used = budgetColumns.filter((key) => lines.some((line) => (line[key] ?? '') !== ''));
  return [
    used.map((key) => budgetHeads[key][language]),
    ...lines.map((line) => used.map((key) => line[key] ?? '')),
  ];
}

function linesOfParts(budget: SyntaxNode, language: Language): readonly Line[] {
  const parts = valueOf(budget, 'parts');
  return parts?.kind === 'list' ? parts.items.flatMap((part) => linesOfPart(part, language)) : [];
}

function linesOfPart(part: SyntaxNode, language: Language): readonly Line[] {
  const title = valueOf(part, 'title');
  const name = title?.kind === 'scalar' ? guardText(title.source) : '';
  const lines = linesOf(part, { part: name }, language);
  return lines.length > 0 || name === '' ? lines : [{ part: name }];
}

function linesOf(budget: SyntaxNode, base: Line, language: Language): readonly Line[] {
  if (budget.kind !== 'map') return [];
  const keys = [...(objectType('budget')?.fields.keys() ?? [])];
  const rankOf = (entry: Entry): number => keys.indexOf(keyText(entry));
  return budget.entries
    .filter(({ value }) => !isEmpty(value))
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .flatMap((entry) => linesOfEntry(entry, budget, base, language));
}

function linesOfEntry(
  entry: Entry,
  budget: SyntaxNode,
  base: Line,
  language: Language,
): readonly Line[] {
  const key = keyText(entry);
  const field = objectType('budget')?.fields.get(key);
  if (!field || key === 'parts') return [];
  const { value } = entry;
  const line: Line = { ...base, line: labelOfCost(key, language) };
  if (key === 'byYear') return yearLines(value, field, base, language);
  if (key === 'note') return [{ ...line, note: writeCell(value, field, language) }];
  const personYears = valueOf(budget, 'fte');
  const isBeside = (at: string): boolean => at === 'personnel' && personYears !== undefined;
  if (key === 'fte') {
    // People stand beside what they cost, where that is told.
    return isCosted(budget) ? [] : [{ ...line, fte: writeCell(value, field, language) }];
  }
  const fte = isBeside(key) && personYears ? writeCell(personYears, field, language) : '';
  return costLines(value, field, { ...line, ...(fte !== '' && { fte }) }, language);
}

function isCosted(budget: SyntaxNode): boolean {
  const personnel = valueOf(budget, 'personnel');
  return personnel !== undefined && !isEmpty(personnel);
}

function costLines(
  value: SyntaxNode,
  field: Field,
  line: Line,
  language: Language,
): readonly Line[] {
  if (value.kind !== 'map') return [{ ...line, amount: writeCell(value, field, language) }];
  const facts = field.object?.fields;
  const told = (key: string): string => {
    const own = facts?.get(key);
    return own ? writeCell(valueOf(value, key), own, language) : '';
  };
  const own: Line = {
    ...line,
    amount: told('amount'),
    rate: told('rate'),
    of: told('of'),
    complete: told('complete'),
    note: told('note'),
  };
  const items = valueOf(value, 'items');
  const isTold = budgetColumns.some(
    (key) => key !== 'part' && key !== 'line' && own[key] !== '' && own[key] !== undefined,
  );
  return [
    ...(isTold ? [own] : []),
    ...(items?.kind === 'list' ? items.items : []).map((item) =>
      itemLine(item, facts?.get('items'), line, language),
    ),
  ];
}

function itemLine(
  item: SyntaxNode,
  list: Field | undefined,
  { part, line }: Line,
  language: Language,
): Line {
  const told = (key: string): string => {
    const own = list?.item?.object?.fields.get(key);
    return own ? writeCell(valueOf(item, key), own, language) : '';
  };
  return {
    ...(part !== undefined && { part }),
    ...(line !== undefined && { line }),
    item: told('title'),
    amount: told('amount'),
  };
}

function yearLines(
  years: SyntaxNode,
  { object }: Field,
  base: Line,
  language: Language,
): readonly Line[] {
  const field = object?.freeKeys;
  if (years.kind !== 'map' || !field) return [];
  return years.entries.map((entry) => ({
    ...base,
    line: keyText(entry),
    amount: writeCell(entry.value, field, language),
  }));
}

/** Years and what is spent in each. */
export function rowsOfYears(years: SyntaxNode, field: Field, language: Language): Rows {
  const lines = yearLines(years, field, {}, language);
  const heads = { fi: 'Vuosi', sv: 'År', en: 'Year' } as const;
  return [
    [heads[language], budgetHeads.amount[language]],
    ...lines.map(({ line = '', amount = '' }) => [line, amount]),
  ];
}
