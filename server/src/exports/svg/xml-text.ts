import { onOneLine } from '../../util/on-one-line';

/** What no XML and no HTML may hold: control characters and halves of characters. */
const forbidden = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const lineBreak = /\r\n?|[\u0085\u2028\u2029]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text of the plan without what a document cannot hold; `\n` is a line break. */
export function cleanText(text: string): string {
  return text.replace(lineBreak, '\n').replace(forbidden, '');
}

/** A text as XML and HTML have it, between tags and inside the quotes of an attribute. */
export function escapeXml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Marks that turn the direction of writing, and those that end it. */
const turns = /[\u202A-\u202E\u2066-\u2069]/gu;
const endOfTurn = '\u202C';
const endOfIsolate = '\u2069';

/**
 * A text whose marks of direction are all ended in it, so that it turns nothing that follows: for
 * formats that have no elements to keep texts apart.
 */
export function endedTurns(text: string): string {
  const open: string[] = [];
  for (const [mark] of text.matchAll(turns)) {
    if (mark === endOfIsolate) {
      // With it ends all that was begun inside.
      if (open.includes(mark)) open.length = open.lastIndexOf(mark);
    } else if (mark === endOfTurn) {
      if (open.at(-1) === mark) open.pop();
    } else {
      open.push(mark >= '\u2066' ? endOfIsolate : endOfTurn);
    }
  }
  return text + open.reverse().join('');
}

/** On one line. */
export function oneLine(text: string): string {
  return onOneLine(cleanText(text)).replaceAll('\t', ' ');
}
