import { Remarks, type DraftMap } from '../draft';
import type { SourceText } from '../source';
import { readBudget } from './budget';
import type { Context } from './context';

const total =
  /^(?:(?:hankkeen\s+|projektin\s+)?kokonais(?:budjetti|kustannukset|kustannusarvio)|totalbudget|totala\s+kostnader|total\s+(?:budget|costs?))\s*[:|\t]\s*(?=.*\d)/iu;

/** Whether a line of the title page says what the whole costs: `Kokonaisbudjetti: 486 200 €`. */
export function isTotalLine(text: string): boolean {
  return total.test(text);
}

/** The total of the plan's budget, where a line says that and nothing more. @returns the lines left */
export function takeTotal(
  plan: DraftMap,
  texts: readonly SourceText[],
  context: Context,
): readonly SourceText[] {
  const line = texts.find(({ text }) => isTotalLine(text));
  if (!line || plan['budget'] !== undefined) return texts;
  const amount = line.text.replace(total, '');
  const paragraph = { kind: 'paragraph', line: line.line, text: `${totalWord} ${amount}` } as const;
  const budget = readBudget([paragraph], { ...context, remarks: new Remarks() });
  if (Object.keys(budget).join() !== 'total' || typeof budget.total !== 'number') return texts;
  plan['budget'] = budget;
  return texts.filter((each) => each !== line);
}

/** In every language a total to the reader of budgets. */
const totalWord = 'Total';
