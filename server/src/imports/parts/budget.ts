import { formatMoney } from '../../values/money';
import type { Language } from '../../values/language';
import { spoken } from '../../l10n/speak';
import type { ImportNote, Parsed } from '../parsed';
import type { SourceTable } from '../source';
import { finishBudget } from './budget-finish';
import { readLabel } from './budget-label';
import { readBudgetTable } from './budget-table';
import { BudgetReader } from './budget-reader';
import { rowsAsTexts } from './cost-rows';
import { scanBudget } from './budget-scan';
import type { DraftBudget } from './drafts';
import { administrationAssumed } from './notes';
import { joined, lineAt, paragraphsOf, type Paragraph, type PartText } from './passage';

/** A short paragraph without figures before one with figures is its heading. */
function withHeadings(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.map((paragraph, index) => {
    const next = paragraphs[index + 1];
    const { text } = paragraph;
    const isHeading =
      next && /\d/.test(next.text) && text.length <= 80 && !/\d{3}|[.,;:!?]$/.test(text);
    if (isHeading) return { ...paragraph, text: `${text}:` };
    return { ...paragraph, text: text.replace(/^(?:[•◦▪●○–—-]\s+|\d{1,2}\)\s+|o\s+)/, '') };
  });
}

/** What is read beside an estimate's text. */
export interface BudgetSource {
  /** Of the text: which sign groups thousands. */
  readonly language?: Language;
  /** Tables of costs that stand in it. */
  readonly tables?: readonly SourceTable[];
  /** What heads it: it may say what the tables' figures are counted in. */
  readonly caption?: string;
}

/**
 * A cost estimate: cost lines with their amounts, person-years and what they are made of, under
 * headings of parts, with totals and the administration (plan-format §2). Amounts are exact; one that
 * cannot be read without guessing stays as it is written. Where a total includes the administration
 * without its amount, what it has over the lines is taken for that.
 */
export function parseBudget(
  texts: readonly PartText[],
  { language, tables = [], caption = '' }: BudgetSource = {},
): Parsed<DraftBudget> {
  const passage = joined(withHeadings(paragraphsOf(texts)), ' ');
  const scan = scanBudget(passage.text, language);
  const labels = scan.elements.map(({ label }) => readLabel(label));
  const scopes = labels.filter(({ heading, isScope }) => isScope && heading !== undefined);
  const reader = new BudgetReader(passage, scopes.length > 1, language);
  for (const element of scan.elements) reader.read(element);
  reader.readTail(scan.end);
  const said = tables.flatMap((table) => {
    const read = readBudgetTable(table, reader, language, caption);
    if (!read) for (const row of rowsAsTexts(table)) reader.keep(row);
    return read?.said ?? [];
  });
  const { budget, assumed } = finishBudget(reader.root, reader.aboutTotal);
  const notes: ImportNote[] = [...reader.notes];
  if (assumed) {
    const quote = { line: lineAt(passage, 0), text: passage.text };
    const figures = [assumed.administration, assumed.total] as const;
    const [administration, total] = figures.map((money) => formatMoney(money, spoken()));
    notes.push(administrationAssumed(quote, administration ?? '', total ?? ''));
  }
  return { value: budget.draft(), kept: reader.kept, notes, said };
}
