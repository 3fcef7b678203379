import type { HeadUnit } from '../../values/cost-heads';
import type { Language } from '../../values/language';
import type { Money } from '../../values/money';
import { parsePersonYears, type PersonYears } from '../../values/person-years';
import {
  draftOf,
  figuresIn,
  readAmount,
  type FoundAmount,
  type FoundPersonYears,
} from './amounts-in-text';
import { isNothing, type CostColumn } from './cost-columns';
import type { DraftMoney } from './drafts';
import { saysPersonMonths, yearsOfMonths } from './person-months';

/** A cell of a column of amounts. */
export interface CostCell {
  readonly text: string;
  /** Undefined for words and for what stands for no amount. */
  readonly amount: { readonly draft: DraftMoney; readonly money: Money | undefined } | undefined;
  /** What it says beside the amount. */
  readonly notes: readonly string[];
  /** What stands in brackets behind it. */
  readonly brackets: readonly string[];
  readonly personYears: readonly FoundPersonYears[];
}

/** Undefined where nothing stands in it, or a dash. */
export function readCostCell(
  text: string,
  unit: HeadUnit | undefined,
  language: Language | undefined,
): CostCell | undefined {
  if (isNothing(text)) return undefined;
  const bare = wordsOnly(text);
  if (!/\d/.test(text)) return { ...bare, notes: [text] };
  const written = withUnit(text, unit);
  const money = readAmount(written, language);
  if (money !== undefined) return { ...bare, amount: { draft: draftOf({ money, text }), money } };
  return readFigures(text, language) ?? withUnreadable(text, written);
}

const plainFigure = /^[-–−+]?\s?[\d.,'’\s]*\d$/u;

/** What a head says that its figures are counted in belongs to figures that say nothing of it. */
function withUnit(text: string, unit: HeadUnit | undefined): string {
  if (!unit || !plainFigure.test(text)) return text;
  const scale = unit.power === 3 ? 't' : unit.power === 6 ? 'm' : '';
  return `${text} ${scale}${unit.isEuro ? '€' : 'kr'}`;
}

/** `460 000 € (8,2 htv)`: one amount with what follows it closely. */
function readFigures(text: string, language: Language | undefined): CostCell | undefined {
  const found = figuresIn(text, language);
  const amounts = found.filter((each): each is FoundAmount => each.kind === 'amount');
  const [only] = amounts;
  if (!only || amounts.length > 1) return undefined;
  if (only.isLoose) return { ...wordsOnly(text), notes: [text] };
  const personYears = found.filter((each) => each.kind === 'person-years');
  const inBrackets = found.filter((each) => each.kind === 'bracket');
  const rest = [only, ...personYears, ...inBrackets]
    .sort((a, b) => b.at - a.at)
    .reduce((left, { at, end }) => left.slice(0, at) + left.slice(end), text)
    .replace(/^[\s,;/]+|[\s,;/]+$/g, '');
  const notes = [...(only.notes ?? []), ...(rest === '' ? [] : [rest])];
  const amount = { draft: draftOf(only), money: only.money };
  const brackets = inBrackets.map((each) => each.text);
  return { text, amount, notes, brackets, personYears };
}

const wordsOnly = (text: string): CostCell => ({
  text,
  amount: undefined,
  notes: [],
  brackets: [],
  personYears: [],
});

/** A figure that can be read in two ways stays an amount as it is written; everything else is words. */
function withUnreadable(text: string, written: string): CostCell {
  const isFigure = plainFigure.test(text) || /^[\d.,\s]+\s?(?:€|eur|[tm]?kr)$/iu.test(written);
  return isFigure
    ? { ...wordsOnly(text), amount: { draft: written, money: undefined } }
    : { ...wordsOnly(text), notes: [text] };
}

/**
 * Person-years in a column of them or of person-months, or with their unit in any; undefined for what is
 * none, or no exact number of person-years.
 */
export function readYearsCell(
  text: string,
  column: CostColumn | undefined,
): FoundPersonYears | undefined {
  const isNamed = /\p{L}/u.test(text);
  const isColumn = column?.kind === 'person-years' || column?.kind === 'person-months';
  if (isNothing(text) || (!isColumn && !isNamed)) return undefined;
  const value = yearsIn(text, column?.kind === 'person-months' && !isNamed);
  if (value === undefined) return undefined;
  const written = isNamed ? text : `${text} ${column?.head ?? ''}`.trim();
  return { kind: 'person-years', at: 0, end: text.length, text: written, value };
}

function yearsIn(text: string, areMonths: boolean): PersonYears | undefined {
  if (areMonths || saysPersonMonths(text)) return yearsOfMonths(text);
  const read = parsePersonYears(text);
  return read.ok ? read.value : undefined;
}
