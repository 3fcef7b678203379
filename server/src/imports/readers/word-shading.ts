import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import type { CellColour } from '../source';

/**
 * What reads a Word file drops the colours of its cells. Before it does, each cell that is shaded in
 * another colour than white gets a last paragraph that names the colour; it travels with the cell,
 * whatever is merged or nested, and is taken off again by `shadeIn`.
 */
const mark = '\uE0A1planwright-cell-colour:';

const body = 'word/document.xml';
const theme = 'word/theme/theme1.xml';
/** Theme colours of Office, where the file has no theme that says its own. */
const officeTheme: Readonly<Record<string, string>> = {
  ...{ accent1: '4472C4', accent2: 'ED7D31', accent3: 'A5A5A5', accent4: 'FFC000' },
  ...{ accent5: '5B9BD5', accent6: '70AD47' },
};

const tags = /<(\/?)w:(tc|tcPr|tcPrChange|shd)(?=[\s/>])([^<>]*)>/g;

interface OpenCell {
  /** `RRGGBB` */
  fill: string | undefined;
  /** How deep in its properties: what they were before a change counts for nothing. */
  properties: number;
}

/**
 * The file with its cells' colours said in words; the same bytes where no cell has any.
 * @param bytes a zip whose unpacked size has been looked at
 */
export function withCellColours(bytes: Uint8Array): Uint8Array {
  let files: Unzipped;
  try {
    files = unzipSync(bytes, { filter: ({ name }) => name === body || name === theme });
  } catch {
    return bytes;
  }
  const document = files[body];
  if (!document) return bytes;
  const xml = strFromU8(document);
  if (!xml.includes('<w:shd')) return bytes;
  const palette = files[theme] ? strFromU8(files[theme]) : '';
  const marked = withMarks(xml, (attributes) => fillOf(attributes, palette));
  if (marked === xml) return bytes;
  return zipSync({ ...unzipSync(bytes), [body]: strToU8(marked) }, { level: 0 });
}

function withMarks(xml: string, fill: (attributes: string) => string | undefined): string {
  const open: OpenCell[] = [];
  const parts: string[] = [];
  let from = 0;
  for (const { index, 1: end, 2: tag, 3: attributes = '' } of xml.matchAll(tags)) {
    const cell = open.at(-1);
    const isEmpty = attributes.endsWith('/');
    if (tag === 'tc' && end === '' && !isEmpty) open.push({ fill: undefined, properties: 0 });
    else if (tag === 'tc' && end !== '') {
      open.pop();
      if (cell?.fill === undefined || cell.fill === white) continue;
      parts.push(xml.slice(from, index), paragraphOf(cell.fill));
      from = index;
    } else if (tag === 'shd') {
      if (cell?.properties === 1) cell.fill ??= fill(attributes);
    } else if (cell && !isEmpty) cell.properties += end === '' ? 1 : -1;
  }
  return parts.length === 0 ? xml : parts.join('') + xml.slice(from);
}

const white = 'FFFFFF';

const paragraphOf = (fill: string): string => `<w:p><w:r><w:t>${mark}${fill}</w:t></w:r></w:p>`;

/** How a cell is shaded: its colour as `RRGGBB`, and the light that it is, if any. */
export interface CellShade {
  readonly fill: string;
  readonly colour: CellColour | undefined;
}

/** What a paragraph of a cell says of its shade, where it is one of ours. */
export function shadeIn(text: string): CellShade | undefined {
  const fill = text.startsWith(mark) ? text.slice(mark.length) : '';
  return /^[0-9A-F]{6}$/.test(fill) ? { fill, colour: lightOf(fill) } : undefined;
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\sw:${name}\\s*=\\s*["']([^"'<>]{1,20})["']`).exec(` ${attributes}`)?.[1];
}

/** A full pattern shows its own colour, any other the fill behind it. */
function fillOf(attributes: string, palette: string): string | undefined {
  const isSolid = attribute(attributes, 'val') === 'solid';
  const said = attribute(attributes, isSolid ? 'color' : 'fill');
  const named = attribute(attributes, isSolid ? 'themeColor' : 'themeFill');
  const hex = /^#?([0-9a-f]{6})$/i.exec(said ?? '')?.[1] ?? themeColour(named, palette);
  return hex?.toUpperCase();
}

function themeColour(name: string | undefined, palette: string): string | undefined {
  if (name === undefined || !/^accent[1-6]$/.test(name)) return undefined;
  const own = new RegExp(`<a:${name}>\\s*<a:srgbClr\\s+val="([0-9A-Fa-f]{6})"`).exec(palette)?.[1];
  return own ?? officeTheme[name];
}

/** Hues of a traffic light, in degrees. Orange is between two of them, and so is no light. */
const hues: readonly (readonly [CellColour, number, number])[] = [
  ['red', -18, 16],
  ['yellow', 37, 70],
  ['green', 75, 165],
];

/** Undefined for what is nearly grey, white or black, and for colours that no light has. */
export function lightOf(hex: string): CellColour | undefined {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (most < 90 || range < 20) return undefined;
  const sixth =
    most === red
      ? (green - blue) / range
      : most === green
        ? 2 + (blue - red) / range
        : 4 + (red - green) / range;
  const hue = sixth * 60;
  const turned = hue > 300 ? hue - 360 : hue;
  return hues.find(([, from, to]) => turned >= from && turned <= to)?.[0];
}
