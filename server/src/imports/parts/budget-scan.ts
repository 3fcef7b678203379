import {
  figuresIn,
  type FoundAmount,
  type FoundFigure,
  type FoundPercent,
  type FoundPersonYears,
} from './amounts-in-text';
import type { Language } from '../../values/language';
import type { LineEntry } from './budget-container';
import { meaningIn } from '../../values/cost-words';
import type { Money } from '../../values/money';
import type { DraftMoney } from './drafts';

/** What an amount comes to in one year. */
export interface YearAmount {
  readonly year: string;
  readonly amount: DraftMoney;
  readonly money: Money | undefined;
}

/** An amount with the words before it and what follows it closely. */
export interface BudgetElement {
  /** Without money and text where a rate stands alone. */
  readonly amount: FoundAmount;
  /** The words since the amount before. */
  readonly label: string;
  /** Where the label begins in the text. */
  readonly from: number;
  /** What stands in brackets behind the amount. */
  readonly brackets: readonly string[];
  /** Person-years behind the amount, outside brackets. */
  readonly personYears: readonly FoundPersonYears[];
  /** The year that the amount is of, as words beside it say. */
  readonly year?: string;
  /** What it comes to in each year, and what else is said of it: of a row of a table. */
  readonly years?: readonly YearAmount[];
  readonly items?: LineEntry['items'];
  readonly notes?: readonly string[];
}

export interface BudgetScan {
  readonly elements: readonly BudgetElement[];
  /** Where what no element has begins, behind the last of them. */
  readonly end: number;
}

/** What belongs to an amount follows it without a word between. */
const closely = /^[\s,;/]*$/;
/** `100 000 € vuonna 2025`, `(2025)`; a year alone begins what follows. */
const yearBehind =
  /^\s(?:vuonna|vuodelle|vuodeksi|år|in|for|för|during|year)\s((?:19|20)\d{2})(?!\d|\s?[-–/.]\s?\d)/iu;
const yearBefore = /(?<![-–/.\d])(?<!\d\s?[-–]\s?)(?<!\p{L})((?:19|20)\d{2})\s*[:=]?\s*$/u;
/** What a rate is of stands near it. */
const farthest = 400;
/** `25 % henkilöstökuluista`: the words up to the next sign. */
const base = /^(?:\s?[^,.;:()\d\s]+){0,4}/;

interface Open {
  readonly amount: FoundAmount;
  readonly label: string;
  readonly from: number;
  readonly brackets: string[];
  readonly personYears: FoundPersonYears[];
  year?: string;
}

class Scanner {
  readonly elements: Open[] = [];
  end = 0;
  /** Of the first amount behind the last rate. */
  private next = 0;

  constructor(
    private readonly text: string,
    private readonly figures: readonly FoundFigure[],
  ) {
    for (const [index, figure] of figures.entries()) this.take(figure, index);
  }

  private take(figure: FoundFigure, index: number): void {
    if (figure.at < this.end) return;
    if (figure.kind === 'amount') this.open(figure, figure.at);
    if (figure.kind === 'percent') this.takeRate(figure, index);
    const last = this.elements.at(-1);
    if (!last || !closely.test(this.text.slice(this.end, figure.at))) return;
    if (figure.kind === 'person-years') {
      last.personYears.push(figure);
      this.end = figure.end;
    }
    // `(a) henkilöstö …` begins the next label.
    if (figure.kind === 'bracket' && !/^[a-z\d]$/i.test(figure.text)) {
      const isYear = /^(?:19|20)\d{2}$/.test(figure.text) && last.year === undefined;
      if (isYear) last.year = figure.text;
      else last.brackets.push(figure.text);
      this.end = figure.end;
    }
  }

  private open(amount: FoundAmount, labelEnd: number): void {
    const label = this.text.slice(this.end, labelEnd);
    const before = yearAtEnd(label);
    const behind = before === undefined ? yearBehind.exec(this.text.slice(amount.end)) : null;
    const year = before ?? behind?.[1];
    const element: Open = { amount, label, from: this.end, brackets: [], personYears: [] };
    if (year !== undefined) element.year = year;
    this.elements.push(element);
    this.end = amount.end + (behind?.[0].length ?? 0);
  }

  /** A rate without an amount behind it stands for itself. */
  private takeRate({ at, end }: FoundPercent, index: number): void {
    const from = Math.max(this.end, at - farthest);
    const before = this.text.slice(from, at);
    const found = meaningIn(before);
    if (found?.meaning !== 'indirect' && found?.meaning !== 'administration') return;
    // Behind other figures, or in the next sentence, it is a rate of something else.
    if (/\d{2,}[\s.,]\d{3}|[.!?]\s+\p{Lu}/u.test(before.slice(found.end))) return;
    const words = base.exec(this.text.slice(end))?.[0].length ?? 0;
    const to = end + words;
    const next = this.nextAmount(index);
    if (next && !/[,.;]\s/.test(this.text.slice(to, next.at))) return;
    this.open({ kind: 'amount', at: to, end: to, text: '', money: undefined }, to);
  }

  private nextAmount(index: number): FoundFigure | undefined {
    this.next = Math.max(this.next, index + 1);
    while (this.next < this.figures.length && this.figures[this.next]?.kind !== 'amount')
      this.next += 1;
    return this.figures[this.next];
  }
}

/** The year that a label ends with: `henkilöstökulut vuonna 2025`. */
export function yearAtEnd(label: string): string | undefined {
  return yearBefore.exec(label)?.[1];
}

/** @param language of the text: which sign groups thousands */
export function scanBudget(text: string, language?: Language): BudgetScan {
  return new Scanner(text, figuresIn(text, language));
}
