import * as l10n from '@vscode/l10n';
import type { OutlinePart } from '../outline/outline';
import { inexactMonthsIn, saysPersonMonths, yearsOfMonths } from '../parts/person-months';
import type { SourceTable, SourceText } from '../source';
import { inOrder, joinTexts, type DraftMap } from '../draft';
import type { Effort } from '../outline/effort-tables';
import { yearsOf } from '../parts/amounts-in-text';
import { budgetKeys } from './budget';
import { ownWords, type Context } from './context';
import { isKeys } from './money';

/**
 * What a table of the whole project says of a node's work: its person-years where its own estimate says
 * none, with the shares of the partners in the note of its budget. What is not exactly a number of
 * person-years, or another one than the estimate's, is there as it is written.
 */
export function addEffort(node: DraftMap, effort: Effort, context: Context): void {
  const { budget } = node;
  const known: DraftMap = isKeys(budget) ? { ...budget } : {};
  const { years, shares, line } = effort;
  const fte = years === undefined ? undefined : yearsOf(years);
  const isSaid = known['fte'] === undefined ? fte !== undefined : known['fte'] === fte;
  if (known['fte'] === undefined && fte !== undefined) known['fte'] = fte;
  const unit = ownWords(context).personMonths;
  const text = shares.map(({ who, months }) => `${who} ${months} ${unit}`.trim()).join(', ');
  if (shares.length > 1 || !isSaid) {
    const { note } = known;
    known['note'] = joinTexts(typeof note === 'string' ? note : undefined, text);
  }
  if (years === undefined) sayInexact({ line, text }, context);
  const whole = inOrder(known, budgetKeys);
  node['budget'] = isKeys(budget) ? context.remarks.moveComments(budget, whole) : whole;
}

/** Tells of person-months of an estimate that stay text, since they are no exact number of person-years. */
export function sayInexactMonths({ blocks }: OutlinePart, context: Context): void {
  for (const block of blocks) {
    if (block.kind === 'table') for (const cell of inexactIn(block)) sayInexact(cell, context);
    else if (inexactMonthsIn(block.text)) sayInexact(block, context);
  }
}

function inexactIn({ rows: [head = [], ...rows] }: SourceTable): readonly SourceText[] {
  return rows
    .flat()
    .filter(({ text }) => inexactMonthsIn(text))
    .concat(
      head.flatMap(({ text: said }, column) =>
        saysPersonMonths(said)
          ? rows.flatMap((row) => row[column] ?? []).filter(({ text }) => isInexact(text))
          : [],
      ),
    );
}

const isInexact = (text: string): boolean =>
  /^\d+(?:[.,]\d+)?$/.test(text) && yearsOfMonths(text) === undefined;

function sayInexact(text: SourceText, { remarks }: Context): void {
  remarks.note(
    'kept',
    text,
    l10n.t('These person-months are no exact number of person-years. They stay as text.'),
  );
}
