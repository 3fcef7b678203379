import { styleText } from 'node:util';

export type Style = 'red' | 'yellow' | 'blue' | 'gray' | 'bold' | 'green' | 'cyan';

/** Plain text where there is no terminal, or colour is not wanted. */
export type Paint = (style: Style, text: string) => string;

export function painter(colour: boolean): Paint {
  return colour
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_style, text) => text;
}
