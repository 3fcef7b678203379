import { costHeadWords, headUnitOf, sumRow, type HeadUnit } from '../../values/cost-heads';
import { fillers, meaningIn } from '../../values/cost-words';
import type { Language } from '../../values/language';
import { readAmount } from './amounts-in-text';
import type { SourceText } from '../source';
import { hasWords } from './passage';
import { saysPersonMonths, withoutPersonMonths } from './person-months';
import { sourceOf, textOf, type GridRow } from './table-grid';

/** What the cells of a column of a table of costs are. */
export type CostColumn =
  | { readonly kind: 'label' | 'person-years' | 'person-months' | 'note'; readonly head: string }
  | { readonly kind: 'amount'; readonly head: string; readonly unit: HeadUnit | undefined }
  | {
      readonly kind: 'year';
      readonly year: string;
      readonly head: string;
      readonly unit: HeadUnit | undefined;
    }
  /** Figures of something else, and what nobody knows: kept as text behind the head. */
  | { readonly kind: 'text'; readonly head: string };

export interface CostColumns {
  /** The first row below the heads. */
  readonly from: number;
  /** How many rows they stand in. */
  readonly headRows: number;
  readonly columns: readonly CostColumn[];
  /** What stands above the heads. */
  readonly above: readonly SourceText[];
}

/** Undefined where no column can be said to hold the costs. */
export function costColumnsOf(
  rows: readonly GridRow[],
  language: Language | undefined,
  caption = '',
): CostColumns | undefined {
  const { heads, at, from } = headsOf(rows, language);
  const body = rows.slice(from);
  const width = Math.max(heads.length, ...body.map((row) => row.length));
  const above = rows.slice(0, at);
  const said = [caption, ...above.flatMap((row) => row.map(textOf)), heads[0] ?? ''];
  const units = heads.slice(1).flatMap((head) => headUnitOf(head) ?? []);
  // What one column says of its unit is true of those beside it, unless another says otherwise.
  const isOne = units.every(({ power }) => power === units[0]?.power);
  const ofTable =
    said.map(headUnitOf).find((unit) => unit !== undefined) ?? (isOne ? units[0] : undefined);
  const known = Array.from({ length: width }, (_, place): Known => {
    const head = heads[place] ?? '';
    const cells = body.map((row) => textOf(row[place])).filter((cell) => cell !== '');
    const named = kindOfHead(head);
    // `Costs | 2025 | 2026`: what the rows are called.
    const isMoney = areAmounts(cells, language);
    const isOfNames = named.kind === 'amount' && !isMoney && cells.some(hasWords);
    const kind = isOfNames && place === 0 ? 'line' : named.kind;
    return { head, cells, ...named, kind, isMoney };
  });
  const years = known.map(({ year }) => year);
  const firstFigure = known.findIndex(
    ({ kind, isMoney }) => figureKinds.has(kind) || (isMoney && kind !== 'line'),
  );
  const amount = amountPlace(known, firstFigure);
  const columns = known.map((each, place): CostColumn =>
    columnOf(
      // Two columns of one year are not its costs, both of them.
      { ...each, kind: isTwice(each.year, years) ? 'other' : each.kind },
      place === amount,
      place < (firstFigure < 0 ? width : firstFigure),
      ofTable,
    ),
  );
  const hasCosts = columns.some(({ kind }) => kind === 'amount' || kind === 'year');
  const kept = above.flatMap((row) => row.flatMap((cell) => sourceOf(cell) ?? []));
  return hasCosts ? { from, headRows: from - at, columns, above: kept } : undefined;
}

function isTwice(year: string | undefined, years: readonly (string | undefined)[]): boolean {
  return year !== undefined && years.indexOf(year) !== years.lastIndexOf(year);
}

interface Known {
  readonly head: string;
  readonly cells: readonly string[];
  readonly kind: HeadKind;
  readonly year?: string;
  readonly isMoney: boolean;
  /** Of heads that name an amount, the higher the surer. */
  readonly rank?: number;
}

type HeadKind =
  'line' | 'person-years' | 'person-months' | 'year' | 'other' | 'note' | 'amount' | 'unknown';
const figureKinds: ReadonlySet<HeadKind> = new Set([
  'person-years',
  'person-months',
  'year',
  'amount',
]);

const inYear =
  /^(?:(?:vuosi|vuonna|v\.|år|year|budjetti|budget|kustannukset|kustannus|kostnader|costs?)\s)?((?:19|20)\d{2})(?:\s(?:yhteensä|totalt|total))?$/iu;
/** Who pays, which share of something, how many and at what price: no costs. */
const ofSomethingElse =
  /rahoit|\btuki|tuen|avustu|finansi|fund|bidrag|stöd|grant|contribution|omavastuu|osuus|osuude|andel|share|%|prosent|procent|per ?cent|kpl|lukumäärä|yksik|hinta|antal|styck|\bpris|à|enhet|\bunit|price|quantity|\bqty|\bpcs|^\s*(?:määrä\s)?(?:kk|htkk|pv|h|tuntia?|päiv\p{L}*)\s*$|toteuma|toteutun|utfall|actual|(?<!\p{L})(?:eu|oma|egen|own|kunta|valtio)(?!\p{L})/iu;
const personYearWords =
  /henkilötyövuo\p{L}*|htv|årsverk\p{L}*|årsarbet\p{L}*|årsv|person-?\s?years?|ftes?|\bpy\b|yhteensä|yht\.|totalt?|määrä|lkm|antal|number\sof/giu;
const ofTax =
  /\(?(?:alv|moms|vat|ilman\salv|exkl\.?\smoms|excl\.?\svat)\.?(?:\s?\d+(?:,\d+)?\s?%)?\)?/giu;
const ofAll = /yhteensä|yht\.?$|totalt?|sammanlagt|^sum$/iu;
const sums = /summa|belopp|amount|euroa?$/iu;
const costWords =
  /(?<!\p{L})(?:hankkeen|projektin|projektets|koko|kaikki|hela|the|of|project|all|in|grand|yhteensä|yht\.?|totalt?|sammanlagt|summa|sum|belopp|amount|määrä|kustannu\p{L}*|kokonais(?:kustannu|summ)\p{L}*|totalkostnad\p{L}*|kostnad\p{L}*|costs?|estimated|budjetti|budjetoitu|budget(?:erat|ed)?|menot|kulut|meno|kulu|hinta-?arvio|euroa?|eur)(?!\p{L})/giu;

function kindOfHead(head: string): Pick<Known, 'kind' | 'rank' | 'year'> {
  if (head === '') return { kind: 'unknown' };
  const unit = headUnitOf(head);
  const core = (unit?.rest ?? head).replace(ofTax, '').trim();
  const name = core.toLowerCase();
  if (!unit && costHeadWords.fte.test(name))
    return { kind: hasWords(name.replace(personYearWords, '')) ? 'other' : 'person-years' };
  if (!unit && saysPersonMonths(name)) {
    const isAll = !hasWords(withoutPersonMonths(name).replace(personYearWords, ''));
    return { kind: isAll ? 'person-months' : 'other' };
  }
  const year = inYear.exec(core)?.[1];
  if (year !== undefined) return { kind: 'year', year };
  if (ofSomethingElse.test(core)) return { kind: 'other' };
  if (costHeadWords.note.test(name)) return { kind: 'note' };
  if (!unit && costHeadWords.line.test(name)) return { kind: 'line' };
  const isCost = core === '' || !/[\p{L}\d]/u.test(core.replace(costWords, ''));
  if (!isCost) return { kind: 'unknown' };
  return { kind: 'amount', rank: ofAll.test(core) ? 4 : sums.test(core) ? 3 : unit ? 2 : 1 };
}

/** What the rows of a table of costs are called. */
const namesOfRows =
  /laji|kulu|meno|nimi|otsikko|kohde|työpaketti|osio|osa-?alue|osat?$|hanke|ryhmä|pilari|investoin|erittely|slag|namn|rubrik|arbetspaket|delområde|del(?:ar)?$|pelare|invester|projekt|grupp|post$|title|name|work ?package|area|pillar|project|group|item|parts?$|cost|categor|kustannu|kostnad|^(?:vuosi|år|year|tp|ap|wp|nro|nr|no|n:o|id|tunnus)\.?$/iu;

/** Whether a head says what its column is, and nothing more. */
export function isKnownHead({ kind, head }: CostColumn): boolean {
  if (kind === 'label') return namesOfRows.test(head);
  if (kind === 'amount') return kindOfHead(head).kind === 'amount';
  return kind === 'person-years' || kind === 'person-months' || kind === 'note';
}

/** Most cells are amounts, and not all of them years or numbers of a list. */
function areAmounts(cells: readonly string[], language: Language | undefined): boolean {
  const filled = cells.filter((cell) => !isNothing(cell));
  const read = filled.filter((cell) => /\d/.test(cell) && readAmount(cell, language) !== undefined);
  if (filled.every((cell, index) => cell.replace(/[.)]$/, '') === String(index + 1))) return false;
  const isMore = read.length * 2 > filled.length || (read.length > 0 && /€|eur/i.test(read.join()));
  return isMore && !read.every((cell) => /^(?:(?:19|20)\d{2}|\d{1,2}\.)$/.test(cell));
}

export const isNothing = (cell: string): boolean => /^[\s.–—-]*$/.test(cell);

/** The surest head of an amount; without one the only column of amounts that nothing else is known of. */
function amountPlace(known: readonly Known[], firstFigure: number): number | undefined {
  const named = [...known.entries()].filter(([, { kind }]) => kind === 'amount');
  const best = Math.max(...named.map(([, { rank = 0 }]) => rank));
  const surest = named.filter(([, { rank }]) => rank === best);
  if (surest.length === 1) return surest[0]?.[0];
  if (surest.length > 1 || known.some(({ kind }) => kind === 'year')) return undefined;
  const money = [...known.entries()].filter(
    ([place, { kind, isMoney }]) => isMoney && kind === 'unknown' && place >= firstFigure,
  );
  const marked = money.filter(([, { cells }]) => cells.some((cell) => /€|eur/i.test(cell)));
  const [only, another] = marked.length > 0 ? marked : money;
  // Beside what another pays a name is that of one who pays, too.
  const isOfPayers = known.some(({ kind, isMoney }) => kind === 'other' && isMoney);
  return another || (isOfPayers && only?.[1].head !== '') ? undefined : only?.[0];
}

function columnOf(
  { kind, head, year, isMoney }: Known,
  isAmount: boolean,
  isBeforeFigures: boolean,
  ofTable: HeadUnit | undefined,
): CostColumn {
  const unit = headUnitOf(head) ?? ofTable;
  if (isAmount) return { kind: 'amount', head, unit };
  if (kind === 'year' && year !== undefined) return { kind: 'year', year, head, unit };
  if (kind === 'person-years' || kind === 'person-months' || kind === 'note') return { kind, head };
  const isLabel = isBeforeFigures && !isMoney && kind !== 'other';
  return { kind: isLabel ? 'label' : 'text', head };
}

interface Heads {
  readonly heads: readonly string[];
  /** The row that they begin in. */
  readonly at: number;
  readonly from: number;
}

/** Rows that a table may begin with before its heads. */
const titles = 2;

function headsOf(rows: readonly GridRow[], language: Language | undefined): Heads {
  for (const [at, row] of rows.slice(0, titles + 1).entries()) {
    const texts = row.map(textOf);
    const filled = texts.filter((text) => text !== '');
    if (at + 1 >= rows.length) break;
    if (filled.length < 2 && row.length > 1) continue;
    if (!isHead(texts, language)) break;
    const upper = spread(row);
    const below = rows[at + 1];
    const isOpen = row.some(
      ({ lines, columns }, place) => columns > 1 || (place > 0 && lines.length === 0),
    );
    const hasMore = isOpen && at + 2 < rows.length;
    const isDouble = below !== undefined && isLowerHead(below, hasMore, language);
    if (!isDouble) return { heads: upper, at, from: at + 1 };
    const lower = below.map(textOf);
    const width = Math.max(upper.length, lower.length);
    const heads = Array.from({ length: width }, (_, place) =>
      `${upper[place] ?? ''} ${lower[place] ?? ''}`.trim(),
    );
    return { heads, at, from: at + 2 };
  }
  return { heads: [], at: 0, from: 0 };
}

/** Words, years and units; no cost line, no sum and no amount. */
function isHead(texts: readonly string[], language: Language | undefined): boolean {
  const [first = '', ...others] = texts;
  const isAmount = (text: string): boolean =>
    /\d/.test(text) && !inYear.test(headUnitOf(text)?.rest ?? text) && isFigure(text, language);
  if (texts.some(isAmount)) return false;
  const isRow = isLineName(first) || sumRow.test(first);
  return !isRow || others.some((text) => kindOfHead(text).kind !== 'unknown');
}

function isFigure(text: string, language: Language | undefined): boolean {
  const unit = headUnitOf(text);
  const isUnit = unit !== undefined && unit.power > 0 && !/\d/.test(unit.rest);
  return !isUnit && readAmount(text, language) !== undefined;
}

/** A second row of heads, below cells that span columns or are empty. */
function isLowerHead(row: GridRow, hasMore: boolean, language: Language | undefined): boolean {
  const [first = '', ...others] = row.map(textOf);
  const filled = others.filter((text) => text !== '');
  return hasMore && first === '' && filled.length > 0 && isHead(['', ...others], language);
}

/** The text of a cell above all columns that it spans. */
function spread(row: GridRow): readonly string[] {
  let left = 0;
  let text = '';
  return row.map((cell) => {
    if (left > 0) left -= 1;
    else {
      text = textOf(cell);
      left = cell.columns - 1;
    }
    return text;
  });
}

/** `A. Personnel`, `C.1 Travel`: the funder's mark of a category. */
export const categoryMark = /^[A-H](?:\.\d{1,2})?[.)]?\s+(?=\p{Lu})/u;

/** A cost line and nothing else: `Henkilöstökulut`, `Matkat:`. */
export function isLineName(cell: string): boolean {
  const text = cell.replace(categoryMark, '');
  const found = meaningIn(text);
  if (!found || found.meaning === 'total') return false;
  const rest = text.slice(0, found.at) + text.slice(found.end);
  return !hasWords(rest.replace(/\([^()]*\)/g, '').replace(fillers, ''));
}
