import { addPersonYears, sumPersonYears } from '../../values/person-years';
import type { ImportNote } from '../parsed';
import type { SourceText } from '../source';
import type { FoundPersonYears } from './amounts-in-text';
import {
  amountOf,
  BudgetContainer,
  itemTexts,
  type LineEntry,
  type LineKey,
} from './budget-container';
import type { AboutTotal } from './budget-finish';
import { isOnlyScope, type BudgetLabel } from './budget-label';
import { entryOf, type Read } from './budget-entry';
import { readRate } from './budget-rate';
import type { BudgetElement } from './budget-scan';
import { labelOf } from './budget-year';
import { withAdministration } from '../../values/cost-words';
import type { Language } from '../../values/language';
import { amountAsWritten, amountNotTaken, keptAsText, withoutCostLine } from './notes';
import { hasWords, lineAt, named, stretch, type Passage } from './passage';

const ofAll = /kaikki|koko|kokonais|hela|grand/iu;

/** Puts the amounts of an estimate where their labels say, in the order of the text. */
export class BudgetReader {
  readonly kept: SourceText[] = [];
  readonly notes: ImportNote[] = [];
  readonly root = new BudgetContainer(undefined);
  private current = this.root;
  private last: LineEntry | undefined;
  /** The part that the last amount made, which names no cost line. */
  private lastPart: BudgetContainer | undefined;
  private isInPart = false;
  private isInTotal = false;
  private line: LineKey | undefined;
  /** A cost line of which the last amount said one year. */
  private yearly: LineEntry | undefined;
  private included: string | undefined;
  private seen: ('total' | 'administration')[] = [];

  /**
   * @param passage the text, or the row of a table, that is being read
   * @param hasScopeParts names of work packages before a colon head parts of the budget
   * @param language of the text: which sign groups thousands
   */
  constructor(
    private passage: Passage,
    private readonly hasScopeParts: boolean,
    private readonly language: Language | undefined,
  ) {}

  get aboutTotal(): AboutTotal {
    const isBeforeAdministration = this.seen.indexOf('total') < this.seen.indexOf('administration');
    return { included: this.included, isBeforeAdministration };
  }

  /** What stands behind the last amount: what its total includes, and what is no figure. */
  readTail(from: number): void {
    const { text } = this.passage;
    const included = this.seen.includes('total') ? withAdministration.exec(text.slice(from)) : null;
    if (!included || /[.!?]\s/.test(text.slice(from, from + included.index))) {
      this.keep(stretch(this.passage, from, text.length));
      return;
    }
    const at = from + included.index;
    this.included = included[0];
    this.keep(stretch(this.passage, from, at));
    this.keep(stretch(this.passage, at + included[0].length, text.length));
  }

  read(element: BudgetElement): void {
    const { label, year } = labelOf(element);
    const line = lineAt(this.passage, element.from);
    if (label.prose !== '') this.keep({ line, text: label.prose });
    if (label.note !== undefined) this.root.notes.push(label.note);
    const { amount } = element;
    if (amount.isLoose) this.notes.push(amountNotTaken(this.quote(element), amount.text.trim()));
    else if (amount.money === undefined && amount.text !== '')
      this.notes.push(amountAsWritten(this.quote(element), amount.text.trim()));
    this.openPart(label);
    const read = entryOf(element, label, this.hasScopeParts, this.language);
    if (this.isPartOfLast(label)) this.addPart(read, year);
    else if (this.lastPart && (label.isIncluded || (this.isInPart && label.isJoined)))
      this.notePart(this.lastPart, read, year);
    else if (year === undefined || amount.isLoose) this.place(read);
    else this.placeYear(read, year);
  }

  /** What the rows of a table say, one after the other: each is a passage with one amount. */
  readRow(passage: Passage, element: BudgetElement): void {
    this.passage = passage;
    this.line = undefined;
    this.read(element);
  }

  /** A row of a table with nothing but words heads those below it. */
  openRow(title: string): void {
    this.current = new BudgetContainer(title);
    this.root.parts.push(this.current);
  }

  keep(text: SourceText | undefined): void {
    if (!text || !hasWords(text.text)) return;
    this.kept.push(text);
    this.notes.push(keptAsText(text));
  }

  private quote({ from, amount }: BudgetElement): SourceText {
    const text = this.passage.text.slice(from, amount.end).replace(/^[\s,.;]+/, '');
    return { line: lineAt(this.passage, amount.at), text };
  }

  private openPart({ heading, isScope, meaning }: BudgetLabel): void {
    if (heading !== undefined && (!isScope || this.hasScopeParts)) {
      this.current = new BudgetContainer(heading);
      this.root.parts.push(this.current);
      this.line = undefined;
    } else if (meaning === 'administration') this.current = this.root;
  }

  private isPartOfLast(label: BudgetLabel): boolean {
    if (!this.last || (label.title === '' && !label.isIncluded)) return false;
    return label.isIncluded || (this.isInPart && label.isJoined);
  }

  private addPart({ label, entry, years, element }: Read, year = ''): void {
    const said = [...itemTexts(entry), ...entry.notes];
    const name = `${label.title} ${year}`.trim();
    this.isInPart = true;
    if (element.amount.isLoose) {
      this.last?.notes.push(named(name, said.join('; ')));
      return;
    }
    const title = said.length > 0 ? `${name} (${said.join('; ')})` : name;
    this.last?.items.push({ title, amount: entry.amount, money: entry.money });
    this.current.personYears.push(...years.map(({ value }) => value));
  }

  /** An amount of one year: of its cost line, of the line that the amount before was of, or of all. */
  private placeYear(read: Read, year: string): void {
    const { label, entry, years } = read;
    const { meaning } = label;
    const { yearly } = this;
    const ofYear = { year, amount: entry.amount, money: entry.money };
    const personYears = years.map(({ value }) => value);
    if (meaning !== undefined && meaning !== 'total') {
      const placed = { ...entry, amount: '', money: undefined, years: [ofYear] };
      this.place({ ...read, entry: placed });
      this.yearly = this.current.lines.get(meaning)?.at(-1);
    } else if (meaning === undefined && yearly?.years) {
      yearly.years.push(ofYear);
      yearly.notes.push(...itemTexts(entry), ...entry.notes);
      this.current.personYears.push(...personYears);
    } else if (this.current.byYear.has(year)) {
      this.place({ ...read, label: { ...label, title: `${label.title} ${year}`.trim() } });
    } else {
      this.last = undefined;
      this.current.byYear.set(year, entry.amount);
      const words = label.rate ? readRate(label.rate).words : [];
      const more = label.more === '' ? [] : [label.more];
      const said = [...more, ...itemTexts(entry), ...entry.notes, ...words];
      if (said.length > 0) this.current.notes.push(`${year}: ${said.join('; ')}`);
      this.current.personYears.push(...personYears);
    }
  }

  /** `Koulutus 22 000 €, josta ostopalveluja 18 000 €`: what is in the amount is not counted again. */
  private notePart(part: BudgetContainer, { label, entry, years, element }: Read, year = ''): void {
    const text = `${label.title} ${year} ${element.amount.text.trim()}`.replace(/\s+/g, ' ').trim();
    this.isInPart = true;
    part.notes.push([text, ...itemTexts(entry), ...entry.notes].join('; '));
    this.current.personYears.push(...years.map(({ value }) => value));
  }

  private place(read: Read): void {
    const { label } = read;
    this.last = undefined;
    this.lastPart = undefined;
    this.yearly = undefined;
    this.isInPart = false;
    if (this.isPartOfTotal(label)) this.notePartOfTotal(read);
    else if (label.meaning === 'total') this.placeTotal(read);
    else if (label.meaning === 'administration') this.placeAdministration(read);
    else this.placeLine(read);
  }

  /** `Yhteensä …, josta valtionavustus …`: who pays is no cost. */
  private isPartOfTotal({ isIncluded, isJoined, meaning }: BudgetLabel): boolean {
    const goesOn = isIncluded || (this.isInTotal && isJoined);
    return meaning === undefined && goesOn && this.seen.at(-1) === 'total';
  }

  private notePartOfTotal({ element, label, entry, years }: Read): void {
    const said = [...itemTexts(entry), ...entry.notes, ...years.map(({ text }) => text)];
    const text = named(label.title, element.amount.text.trim());
    this.current.notes.push(said.length > 0 ? `${text} (${said.join('; ')})` : text);
    this.isInTotal = true;
  }

  private placeTotal({ element, label, entry, years }: Read): void {
    if (ofAll.test(label.title) || this.current.totals.length > 0) this.current = this.root;
    if (element.amount.isLoose) {
      this.current.notes.push(named(label.title, element.amount.text));
      return;
    }
    this.stateTotal(element, label, entry);
    if (label.more !== '' && !isOnlyScope(label.more)) this.current.notes.push(label.more);
    const about = element.amount.notes ?? [];
    if (about.length > 0) this.current.notes.push(`${label.title} ${about.join(' ')}`.trim());
    const others = entry.notes.filter((note) => !about.includes(note));
    for (const note of [...itemTexts(entry), ...others]) this.noteTotal(note);
    if (label.rate) this.current.notes.push(...readRate(label.rate).words);
    this.totalYears(years);
    this.isInTotal = false;
    this.seen.push('total');
  }

  private stateTotal(element: BudgetElement, { title }: BudgetLabel, entry: LineEntry): void {
    const { byYear, notes, totals } = this.current;
    if (entry.amount !== '') {
      const text = named(title, element.amount.text);
      totals.push({ amount: entry.amount, money: entry.money, text });
    }
    for (const { year, amount } of entry.years ?? []) {
      if (byYear.has(year)) notes.push(`${year}: ${amount}`);
      else byYear.set(year, amount);
    }
  }

  /** What is said of a total, but for the administration that it includes. */
  private noteTotal(note: string): void {
    const included = withAdministration.exec(note)?.[0];
    if (included !== undefined) this.included = included;
    const rest = included === undefined ? note : note.replace(included, '');
    if (hasWords(rest)) this.current.notes.push(rest.trim());
  }

  /** Person-years of a total are those of its lines, or say what no line says. */
  private totalYears(years: readonly FoundPersonYears[]): void {
    if (years.length === 0) return;
    const stated = sumPersonYears(years.map(({ value }) => value));
    const inParts = this.root.parts.flatMap(({ personYears }) => personYears);
    const known = addPersonYears(sumPersonYears(this.root.personYears), sumPersonYears(inParts));
    if (stated === known) return;
    if (known === sumPersonYears([])) this.root.personYears.push(stated);
    else this.root.notes.push(...years.map(({ text }) => text));
  }

  private placeAdministration({ label, entry, years }: Read): void {
    const rate = label.rate && readRate(label.rate);
    const more = label.isLineHeading ? label.title : label.more;
    if (more !== '' && !isOnlyScope(more)) this.root.notes.push(more);
    // Its person-years are not those of the work (plan-format §2).
    const said = rate?.notes ?? [];
    const notes = [...entry.notes, ...said, ...years.map(({ text }) => text)];
    this.root.add('administration', { ...entry, notes, ...(rate ? { rate: rate.rate } : {}) });
    this.seen.push('administration');
  }

  private placeLine(read: Read): void {
    const { label, entry, years } = read;
    const line = label.meaning === 'total' ? undefined : (label.meaning ?? this.line);
    this.current.personYears.push(...years.map(({ value }) => value));
    if (line === undefined) {
      this.placeUnknown(read);
      return;
    }
    const rate = label.rate && readRate(label.rate);
    if (label.meaning !== undefined) this.line = label.isLineHeading ? line : undefined;
    const isRate = line === 'indirect' && rate !== undefined;
    const said = isRate ? rate.notes : (rate?.words ?? []);
    const notes = [...entry.notes, ...said];
    const placed = { ...entry, notes, ...(isRate ? { rate: rate.rate } : {}) };
    this.current.add(line, placed);
    this.last = placed;
  }

  /** An amount of no cost line is a part with nothing but a total: it counts, and claims nothing. */
  private placeUnknown({ element, label, entry }: Read): void {
    const said = [...itemTexts(entry), ...entry.notes];
    if (entry.amount === '' && !entry.years) {
      this.current.notes.push(named(label.title, said.join('; ')));
      return;
    }
    if (label.title === '') {
      this.stateTotal(element, label, entry);
      this.current.notes.push(...said);
      return;
    }
    const part = new BudgetContainer(label.title);
    part.totals.push({ ...amountOf(entry), text: '' });
    for (const { year, amount } of entry.years ?? []) part.byYear.set(year, amount);
    part.notes.push(...said);
    this.current.parts.push(part);
    this.lastPart = part;
    this.notes.push(withoutCostLine(this.quote(element), element.amount.text.trim()));
  }
}
