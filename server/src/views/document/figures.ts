import type { Amount } from '../../model/plan';
import type { Figures } from '../../model/roll-up';
import type { DocumentLine } from '../../protocol/document-view';
import type { Money } from '../../values/money';
import type { Pens } from './pens';
import { addedLine, line } from './runs';

/** What nobody wrote and the parts come to; in words where one of them cannot be read. */
export function composedLines(
  figures: Pick<Figures, 'composed' | 'unreadable'> | undefined,
  { cells, words }: Pens,
): readonly DocumentLine[] {
  if (figures?.composed === undefined) return [];
  return figures.unreadable
    ? [addedLine(words.untold, 'note')]
    : [addedLine(cells.money(figures.composed).figure)];
}

/** An amount as a cell shows it; as it is written where it cannot be read. */
export function amountLines(
  amount: Amount | undefined,
  { cells }: Pens,
  counted?: Money,
): readonly DocumentLine[] {
  if (amount?.money !== undefined) return [line(cells.money(amount.money).figure)];
  if (amount) return [line(amount.at.source.trim())];
  return counted === undefined ? [] : [addedLine(cells.money(counted).figure)];
}
