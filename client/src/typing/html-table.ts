/** The table of a clipboard, and whether words stand around it that are no part of it. */
export interface HtmlTable {
  readonly rows: readonly (readonly string[])[];
  readonly hasMore: boolean;
}

/** A clipboard of a spreadsheet may hold whole sheets; nobody pastes these into a plan. */
export const mostCells = 100_000;
const longestHtml = 20_000_000;

const token =
  /<!--[\s\S]*?-->|<!\[[^>]*\]>|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+|<)/g;
const unread = new Set(['style', 'script', 'head', 'xml', 'title']);
const breaks = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * The only table in HTML as spreadsheets and text processors copy it, as texts: merged cells are
 * spread, lines of a cell are lines. A table in a cell is read as that cell's text. Undefined where
 * there is no table, or several, or too much of it.
 */
export function tableIn(html: string): HtmlTable | undefined {
  if (html.length > longestHtml || !/<table\b/i.test(html)) return undefined;
  const reader = new TableReader();
  let skipped: string | undefined;
  for (const [, slash, name, attributes = '', text] of html.matchAll(token)) {
    const tag = name?.toLowerCase();
    if (skipped !== undefined) {
      if (slash === '/' && tag === skipped) skipped = undefined;
    } else if (tag !== undefined && slash === '' && unread.has(tag) && !attributes.endsWith('/')) {
      skipped = tag;
    } else if (tag !== undefined) reader.tag(tag, slash === '/', attributes);
    else if (text !== undefined) reader.text(text);
    if (reader.isTooLarge) return undefined;
  }
  return reader.finish();
}

interface Open {
  text: string;
  readonly columns: number;
  readonly down: number;
}

interface Spanning {
  readonly text: string;
  left: number;
}

class TableReader {
  private readonly rows: string[][] = [];
  /** Cells that reach into the rows below, by their column. */
  private readonly spans = new Map<number, Spanning>();
  private row: string[] | undefined;
  private cell: Open | undefined;
  private depth = 0;
  private tables = 0;
  private outside = '';
  private cells = 0;

  get isTooLarge(): boolean {
    return this.cells > mostCells;
  }

  tag(name: string, isEnd: boolean, attributes: string): void {
    if (name === 'table') this.table(isEnd);
    else if (this.depth === 1 && name === 'tr') this.startRow(isEnd);
    else if (this.depth === 1 && (name === 'td' || name === 'th'))
      this.startCell(isEnd, attributes);
    else if (this.cell && (breaks.has(name) || name === 'tr')) this.cell.text += '\n';
    else if (this.cell && name === 'td') this.cell.text += ' ';
  }

  text(written: string): void {
    if (this.cell) this.cell.text += decoded(written);
    else this.outside += written;
  }

  finish(): HtmlTable | undefined {
    this.endRow();
    if (this.tables !== 1 || this.rows.length === 0) return undefined;
    const hasMore = decoded(this.outside).trim() !== '';
    return { rows: this.rows, hasMore };
  }

  private table(isEnd: boolean): void {
    if (isEnd) {
      if (this.depth === 1) this.endRow();
      this.depth = Math.max(0, this.depth - 1);
      return;
    }
    this.depth += 1;
    if (this.depth === 1) this.tables += 1;
  }

  private startRow(isEnd: boolean): void {
    this.endRow();
    if (!isEnd) this.row = [];
  }

  private endRow(): void {
    this.endCell();
    if (!this.row) return;
    this.fill();
    this.rows.push(this.row);
    this.row = undefined;
  }

  private startCell(isEnd: boolean, attributes: string): void {
    this.endCell();
    if (isEnd) return;
    this.row ??= [];
    this.cell = {
      text: '',
      columns: spanIn(attributes, 'colspan'),
      down: spanIn(attributes, 'rowspan'),
    };
  }

  private endCell(): void {
    const { row, cell } = this;
    this.cell = undefined;
    if (!row || !cell) return;
    this.fill();
    const text = linesOf(cell.text);
    for (let index = 0; index < cell.columns && !this.isTooLarge; index++) {
      // Below it stands again, so that each row says all; beside it would be said twice.
      const own = index === 0 ? text : '';
      if (cell.down > 1) this.spans.set(row.length, { text: own, left: cell.down - 1 });
      row.push(own);
      this.cells += 1;
    }
  }

  /** What reaches down from rows above, up to where the next cell of its own stands. */
  private fill(): void {
    const { row } = this;
    for (let span = row && this.spans.get(row.length); row && span && span.left > 0;) {
      span.left -= 1;
      row.push(span.text);
      this.cells += 1;
      span = this.spans.get(row.length);
    }
  }
}

function spanIn(attributes: string, name: string): number {
  const [, digits] = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,5})`, 'i').exec(attributes) ?? [];
  return Math.max(1, Number(digits ?? '1'));
}

/** White space as a browser shows it; what stands below each other stays so, without bullets. */
function linesOf(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \u00a0]+/g, ' ').trim())
    .map((line) => line.replace(/^[•·▪◦●§]\s+/, ''))
    .filter((line) => line !== '')
    .join('\n');
}

const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', euro: '€' },
  ...{ auml: 'ä', ouml: 'ö', aring: 'å', Auml: 'Ä', Ouml: 'Ö', Aring: 'Å' },
  ...{ ndash: '–', mdash: '—', bull: '•', middot: '·', hellip: '…', sect: '§', shy: '' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', eacute: 'é', uuml: 'ü', times: '×' },
};

/** A run of text, whose line breaks are nothing but spaces. */
function decoded(text: string): string {
  return text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi,
      (all: string, digits?: string, hex?: string, name?: string) => {
        if (name !== undefined) return named[name] ?? all;
        const code = digits === undefined ? parseInt(hex ?? '', 16) : Number(digits);
        return code <= 0x10ffff ? String.fromCodePoint(code) : '';
      },
    );
}
