import type { CsvStyle } from '../../protocol/documents';
import { needsGuard } from '../../util/spreadsheet-text';
import type { CsvCell, CsvNumber, CsvRows } from './table';

interface Notation {
  readonly separator: string;
  readonly decimal: string;
  /** Before all else: that the text is UTF-8. */
  readonly mark: string;
  readonly isGuarded: boolean;
}

const notations: Readonly<Record<CsvStyle, Notation>> = {
  plain: { separator: ',', decimal: '.', mark: '', isGuarded: false },
  excel: { separator: ';', decimal: ',', mark: '\uFEFF', isGuarded: true },
};

/** The rows as UTF-8 by RFC 4180: lines end with CR LF, a cell's own line breaks are line feeds. */
export function writeCsv(rows: CsvRows, style: CsvStyle): Uint8Array {
  const { mark, separator } = notations[style];
  const lines = rows.map((row) =>
    row.map((cell) => cellText(cell, notations[style])).join(separator),
  );
  return new TextEncoder().encode(`${mark}${lines.map((line) => `${line}\r\n`).join('')}`);
}

function cellText(cell: CsvCell, notation: Notation): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? textCell(cell, notation) : numberCell(cell, notation);
}

/**
 * In a file for spreadsheets a text that one would run begins with an apostrophe. Others put a tab
 * there, which nobody sees: but a program may drop it, and the formula is back, or keep it, and the
 * text is found by no search.
 */
function textCell(text: string, { isGuarded, separator }: Notation): string {
  const inLines = text.replace(/\r\n?/g, '\n');
  const safe = isGuarded && needsGuard(inLines) ? `'${inLines}` : inLines;
  // Blanks at the ends are quoted too, as some programs take them off.
  return safe.includes(separator) || /["\n\r]|^\s|\s$/.test(safe)
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}

/** Without separators of thousands, so that it is a number for whoever reads it. */
function numberCell({ units, decimals }: CsvNumber, { decimal }: Notation): string {
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = units < 0 ? '-' : '';
  return decimals === 0 ? sign + whole : `${sign}${whole}${decimal}${digits.slice(-decimals)}`;
}
