import * as l10n from '@vscode/l10n';
import type { DraftMap, Remarks } from '../draft';
import type { Outline } from '../outline/outline';
import type { DraftValue } from '../parsed';
import type { SourceBlock, SourceCell, SourceTable, SourceText } from '../source';
import { firstMonthOf, type FirstMonth } from './first-month';
import { monthCountsIn } from './month-counts';
import { monthColumns } from './month-columns';
import { MonthTokens } from './month-tokens';
import {
  countingOf,
  isOnlyCounts,
  looksCounted,
  numbersRows,
  sureCounts,
  type Counting,
} from './sure-counts';
import { textsOf, withTexts } from './texts';

/** An outline whose months of the project stand in it as times of the calendar. */
export interface PlacedMonths {
  readonly outline: Outline;
  /** Puts the times of a plan in the format's notation, and all else back as it was written. */
  readonly restore: (plan: DraftMap, remarks: Remarks) => void;
}

/**
 * Times that are counted from the start of the project (`M1–M36`, `kk 1–6`) as times of the calendar,
 * where the document says when the project starts and what it counts. Where it does not they stay as
 * they are, and the report says so.
 */
export function placeMonths(outline: Outline): PlacedMonths {
  if (!hasCounts(outline)) return { outline, restore: () => undefined };
  const texts = [...textsOf(outline)];
  const first = firstMonthOf(outline, texts);
  if (!first) return unplaced(outline, texts);
  const counting = countingOf(texts, first);
  const tokens = new MonthTokens(first, texts);
  const placer = new Placer(tokens, counting);
  const counted = firstOf(texts, ({ text }) => sureCounts(text, counting, true).length > 0);
  const placed = withTexts(outline, {
    block: (block) => placer.block(block),
    title: (title) => placer.text(title),
  });
  if (tokens.isEmpty || !counted) return unplaced(outline, texts);
  return {
    outline: placed,
    restore: (plan, remarks) => {
      restored(plan, tokens);
      remarks.rewrite((text) => tokens.asWritten(text));
      sayFirst(plan, first, counted, remarks);
    },
  };
}

function hasCounts(outline: Outline): boolean {
  for (const { text } of textsOf(outline)) if (monthCountsIn(text).length > 0) return true;
  return false;
}

function unplaced(outline: Outline, texts: readonly SourceText[]): PlacedMonths {
  return {
    outline,
    restore: (_, remarks) => {
      sayUnknown(texts, remarks);
    },
  };
}

class Placer {
  constructor(
    private readonly tokens: MonthTokens,
    private readonly counting: Counting,
  ) {}

  block(block: SourceBlock): SourceBlock {
    return block.kind === 'table' ? this.table(block) : { ...block, text: this.text(block.text) };
  }

  text(text: string, mayBeAlone = false): string {
    let placed = '';
    let from = 0;
    for (const count of sureCounts(text, this.counting, mayBeAlone)) {
      placed += text.slice(from, count.at) + this.tokens.tokenFor(count.text, count.from, count.to);
      from = count.end;
    }
    return from === 0 ? text : placed + text.slice(from);
  }

  private table(table: SourceTable): SourceTable {
    const columns = monthColumns(table, this.counting);
    const numbering = new Set(
      (table.rows[0] ?? []).flatMap((_, column) => (numbersRows(table, column) ? [column] : [])),
    );
    const rows = table.rows.map((cells, row) =>
      cells.map((cell, column) => {
        const count = columns?.(row, column);
        if (count)
          return {
            ...cell,
            ...this.cell(cell, () => this.tokens.tokenFor(cell.text, count.from, count.to)),
          };
        if (numbering.has(column)) return cell;
        const isTime = isOnlyCounts(cell.text, this.counting);
        return { ...cell, ...this.cell(cell, (text) => this.text(text, isTime)) };
      }),
    );
    return { ...table, rows };
  }

  private cell(
    { text, lines }: SourceCell,
    placed: (text: string) => string,
  ): Pick<SourceCell, 'text' | 'lines'> {
    if (!lines) return { text: placed(text) };
    return {
      text: placed(text),
      lines: lines.map((line) => ({ ...line, text: placed(line.text) })),
    };
  }
}

/** By its line. */
function firstOf(
  texts: readonly SourceText[],
  isIt: (text: SourceText) => boolean,
): SourceText | undefined {
  return texts
    .filter(isIt)
    .reduce<SourceText | undefined>(
      (first, each) => (first && first.line <= each.line ? first : each),
      undefined,
    );
}

/** The plan's times stand at these keys. */
const timeKeys: ReadonlySet<string> = new Set(['period', 'due']);

/** Writes into the maps themselves, which the comments know. */
function restored(
  value: DraftValue | undefined,
  tokens: MonthTokens,
  key = '',
): DraftValue | undefined {
  if (typeof value === 'string')
    return timeKeys.has(key) ? tokens.asPeriod(value) : tokens.asWritten(value);
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((each: DraftValue) => restored(each, tokens) ?? each);
  for (const [name, each] of Object.entries(value)) {
    Reflect.set(value, name, restored(each, tokens, name));
  }
  return value;
}

function sayFirst(
  plan: DraftMap,
  first: FirstMonth,
  { line, text }: SourceText,
  remarks: Remarks,
): void {
  if (plan['period'] !== undefined)
    remarks.comment(plan, 'period', `assumed: month 1 begins on ${first.day}`);
  remarks.note(
    'assumed',
    { line, text },
    l10n.t('Months are counted from {0}, the first day of the project.', first.day),
  );
}

function sayUnknown(texts: readonly SourceText[], remarks: Remarks): void {
  const sign = firstOf(texts, ({ text }) => looksCounted(text));
  if (!sign) return;
  remarks.note(
    'kept',
    sign,
    l10n.t(
      'Months seem to be counted from the start of the project, and the document does not say for sure when that is. They stay as they are written.',
    ),
  );
}
