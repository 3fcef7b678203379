import type { Amount } from '../../model/plan';
import type { DocumentLine } from '../../protocol/document-view';
import type { Money } from '../../values/money';
import type { Pens } from './pens';
import { line } from './runs';

/** An amount as a cell shows it; as it is written where it cannot be read. */
export function amountLines(
  amount: Amount | undefined,
  { cells }: Pens,
  counted?: Money,
): readonly DocumentLine[] {
  const money = amount?.money ?? counted;
  if (money !== undefined) return [line(cells.money(money).figure)];
  return amount ? [line(amount.at.source.trim())] : [];
}
