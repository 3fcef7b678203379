import { colours, type Colour } from './colours';
import { escapeXml } from './xml-text';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of SVG. Children are elements, or texts that `escapeXml` has seen. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined
      ? ''
      : ` ${key}="${typeof value === 'number' ? rounded(value) : escapeXml(value)}"`,
  );
  const head = `<${name}${written.join('')}`;
  const inside = children.join('');
  return inside === '' ? `${head}/>` : `${head}>${inside}</${name}>`;
}

/** Tenths of a pixel are as fine as anybody sees. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * Colours for paper as attributes, which hold where nothing else is said, and names by which a page
 * that the picture stands in can say it: without a style of its own it passes any content policy.
 */
export function paint(fill: Colour | 'none', stroke?: Colour): Attributes {
  const names = [
    ...(fill === 'none' ? [] : [`f-${fill}`]),
    ...(stroke === undefined ? [] : [`s-${stroke}`]),
  ];
  return {
    class: names.length > 0 ? names.join(' ') : undefined,
    fill: fill === 'none' ? 'none' : colours[fill],
    stroke: stroke === undefined ? undefined : colours[stroke],
  };
}
