import type { CellStyle } from 'hucre/xlsx';
import type { Look } from './book';

const styles = new WeakMap<Look, CellStyle>();

/** A look in the words of the library; the same object for the same look. */
export function styleOf(look: Look): CellStyle {
  const style = styles.get(look) ?? madeOf(look);
  styles.set(look, style);
  return style;
}

function madeOf(look: Look): CellStyle {
  const { fill, format, lines } = look;
  return {
    font: fontOf(look),
    alignment: alignmentOf(look),
    ...(fill === undefined
      ? undefined
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(lines === undefined ? undefined : { border: borderOf(lines) }),
    ...(format === undefined ? undefined : { numFmt: format }),
  };
}

function fontOf({ bold, italic, size, ink }: Look): NonNullable<CellStyle['font']> {
  return {
    ...{ name: 'Calibri', size: size ?? 11, bold: bold ?? false, italic: italic ?? false },
    ...(ink === undefined ? undefined : { color: { rgb: ink } }),
  };
}

function alignmentOf(look: Look): NonNullable<CellStyle['alignment']> {
  const { align, vertical, indent, wrap } = look;
  // An indent counts from the left only where the text is said to stand there.
  const horizontal = align ?? (indent === undefined ? undefined : 'left');
  return {
    vertical: vertical ?? 'top',
    wrapText: wrap ?? false,
    ...(horizontal === undefined ? undefined : { horizontal }),
    ...(indent === undefined ? undefined : { indent }),
  };
}

function borderOf(lines: NonNullable<Look['lines']>): NonNullable<CellStyle['border']> {
  const side = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
  return lines === 'above'
    ? { top: { style: 'medium', color: { rgb: '7F7F7F' } } }
    : { top: side, bottom: side, left: side, right: side };
}
