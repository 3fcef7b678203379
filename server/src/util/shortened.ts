/** UTF-16 units. A longer message quotes a text that is before the reader anyway. */
const most = 1_000;
/** What a message says of the text that it quotes mostly stands behind it. */
const ofEnd = 300;

/** A message of a length that people read; of a longer one what it begins and what it ends with. */
export function shortened(message: string): string {
  if (message.length <= most) return message;
  const from = message.slice(0, most - ofEnd).replace(/[\uD800-\uDBFF]$/, '');
  return `${from} … ${message.slice(-ofEnd).replace(/^[\uDC00-\uDFFF]/, '')}`;
}
