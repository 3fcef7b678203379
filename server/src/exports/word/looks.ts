import { LineRuleType } from 'docx';

/** Sizes are in twentieths of a point (twips) unless they say otherwise; those of text in half points. */

/** Metric with what other systems have in its place: lines break alike everywhere. */
export const font = 'Arial';

export const colours = {
  heading: '1B365D',
  quiet: '55606E',
  line: 'C9D1DA',
  strongLine: '1B365D',
  head: 'E9EEF4',
  group: 'F3F5F8',
  link: '0B5394',
  bar: 'CFDDEC',
  entry: '7FA3CC',
  mark: '1F4E86',
  onMark: 'FFFFFF',
} as const;

/** Of a light: behind its cell, and its own, with the colour of a word on it. */
export const lightLooks = {
  green: { tint: 'E2F3E5', strong: '2E7D32', on: 'FFFFFF' },
  yellow: { tint: 'FFF4CC', strong: 'F2B705', on: '000000' },
  red: { tint: 'FBE0DE', strong: 'B3261E', on: 'FFFFFF' },
} as const;

/** Behind the score of a risk, by its band. */
export const bandTints = {
  low: 'E2F3E5',
  medium: 'FFF4CC',
  high: 'FBD9B5',
  critical: 'F6BDB8',
} as const;

export const bodySize = 21;
export const cellSize = 18;

/** A page as Word has it: its own width is the longer side where it lies on its side. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    readonly header: number;
    readonly footer: number;
  };
}

/** A4, upright. */
export const a4: Page = {
  width: 11_906,
  height: 16_838,
  margins: { top: 1304, right: 1304, bottom: 1191, left: 1304, header: 680, footer: 624 },
};

export function onItsSide({ width, height, margins }: Page): Page {
  return { width: Math.max(width, height), height: Math.min(width, height), margins };
}

export function textWidth({ width, margins }: Page): number {
  return width - margins.left - margins.right;
}

/** How far a step of a list stands in. */
export const listStep = 357;
/** How far the facts of a term stand in. */
export const detailIndent = 357;
/** Between the border of a cell and its text. */
export const cellMargin = 90;

interface Spacing {
  readonly before?: number;
  readonly after?: number;
  readonly line: number;
}

/** Lines as high as their letters ask for, times a 240th: some programs take it for twips unless it is said. */
export function lines(spacing: Spacing) {
  return { ...spacing, lineRule: LineRuleType.AUTO };
}
