import * as l10n from '@vscode/l10n';
import type { ImportNote } from '../parsed';
import type { SourceText } from '../source';

/** What the parsers say of the source, each once. */

const about = (
  kind: ImportNote['kind'],
  { line, text }: SourceText,
  message: string,
): ImportNote => ({
  line,
  kind,
  message,
  quote: text.length > 120 ? `${text.slice(0, 119)}…` : text,
});

export const keptAsText = (text: SourceText): ImportNote =>
  about('kept', text, l10n.t('This was not understood. It is kept as text beside the values.'));

export const numberTwice = (text: SourceText, number: string): ImportNote =>
  about(
    'slip',
    text,
    l10n.t('The number {0} stands twice in this list. The numbers are kept as they are.', number),
  );

export const numberMissing = (text: SourceText, number: string): ImportNote =>
  about(
    'slip',
    text,
    l10n.t(
      'Numbers before {0} are missing in this list. The numbers are kept as they are.',
      number,
    ),
  );

export const numberInSentence = (text: SourceText, number: string): ImportNote =>
  about(
    'assumed',
    text,
    l10n.t(
      'The number {0} stands in the middle of a sentence. The sentence is kept whole.',
      number,
    ),
  );

export const beginsAgain = (text: SourceText): ImportNote =>
  about(
    'assumed',
    text,
    l10n.t('The numbering begins again here without a heading. The items are in one list.'),
  );

export function periodAsWritten(
  text: SourceText,
  period: string,
  corrections: readonly string[],
): ImportNote {
  const message =
    corrections.length > 0
      ? l10n.t(
          '{0} is no period. It is kept as it is written; perhaps {1} is meant.',
          period,
          corrections.join(', '),
        )
      : l10n.t('{0} is no period. It is kept as it is written.', period);
  return about('slip', text, message);
}

export const amountAsWritten = (text: SourceText, amount: string): ImportNote =>
  about(
    'slip',
    text,
    l10n.t('The amount {0} can be read in several ways. It is kept as it is written.', amount),
  );

export const amountNotTaken = (text: SourceText, amount: string): ImportNote =>
  about(
    'kept',
    text,
    l10n.t(
      '{0} is a range, a limit, a rate or a factor. No amount is taken from it; it is kept as a note.',
      amount,
    ),
  );

export const withoutCostLine = (text: SourceText, amount: string): ImportNote =>
  about(
    'assumed',
    text,
    l10n.t('No cost line is named for {0}. It counts as a part of the budget of its own.', amount),
  );

export const administrationAssumed = (
  text: SourceText,
  amount: string,
  total: string,
): ImportNote =>
  about(
    'assumed',
    text,
    l10n.t(
      'The total {1} includes the administration without its amount. {0} is taken for it, what the total has over the cost lines.',
      amount,
      total,
    ),
  );

export const columnsShifted = (text: SourceText): ImportNote =>
  about(
    'assumed',
    text,
    l10n.t('The cells of this row stand one column off. They are put back by its benefit goals.'),
  );

export const measureAssumed = (text: SourceText): ImportNote =>
  about(
    'assumed',
    text,
    l10n.t('This row has benefit goals and no measure. What stands as its goal is taken for it.'),
  );

export const scaleAssumed = (text: SourceText, value: number): ImportNote =>
  about('assumed', text, l10n.t('The word is taken as {0} on the scale of five.', String(value)));
