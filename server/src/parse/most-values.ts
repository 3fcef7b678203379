/** Each takes any reader up to a kilobyte: twenty times what the largest part of a plan holds. */
const mostValues = 80_000;

/**
 * Whether a text holds more keys and values than any part of a plan. Told by the marks that stand
 * between them; those in sentences count too, which are far fewer.
 * @param lines those of its lines that are values of their own
 */
export function hasTooManyValues(text: string, lines = 0): boolean {
  let count = lines;
  if (count + text.length <= mostValues) return false;
  for (let at = 0; at < text.length && count <= mostValues; at++) {
    const mark = text.charCodeAt(at);
    if (mark === 0x2c || mark === 0x3a) count++;
  }
  return count > mostValues;
}
