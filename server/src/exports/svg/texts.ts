import type { Colour } from './colours';
import { element, paint, type Attributes } from './element';
import { endedTurns, escapeXml } from './xml-text';

export interface TextLook {
  readonly size: number;
  readonly color?: Colour;
  readonly isBold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** A line of text as text. @param y its base line */
export function textLine(text: string, x: number, y: number, look: TextLook): string {
  return element('text', textAttributes(x, y, look), escapeXml(endedTurns(text)));
}

/** Of which the beginning has a look of its own. */
export function namedLine(id: string, text: string, x: number, y: number, look: TextLook): string {
  const rest = text.slice(id.length);
  return element(
    'text',
    textAttributes(x, y, look),
    element('tspan', { ...paint('quiet'), 'font-weight': 'normal' }, escapeXml(endedTurns(id))),
    escapeXml(endedTurns(rest)),
  );
}

function textAttributes(
  x: number,
  y: number,
  { size, color = 'ink', isBold = false, anchor = 'start' }: TextLook,
): Attributes {
  return {
    x,
    y,
    'font-size': size,
    'font-weight': isBold ? 600 : undefined,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    ...paint(color),
  };
}

/** What is told of an element where it is pointed at, and read aloud. */
export function told(text: string): string {
  return element('title', {}, escapeXml(endedTurns(text)));
}
