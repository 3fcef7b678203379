const colon = 0x3a;

/**
 * Where a value would be typed: after the key's colon and its space, or at the key's end where no
 * colon follows it. Offsets in `text`.
 */
export function afterColon(text: string, keyEnd: number): number {
  let at = keyEnd;
  while (text.charCodeAt(at) !== colon) {
    if (!/\s/.test(text.charAt(at))) return keyEnd;
    at++;
  }
  return text.charCodeAt(at + 1) === 0x20 ? at + 2 : at + 1;
}

/** The place behind the last character written before an offset, but not before `least`. */
export function endOfWritten(text: string, offset: number, least: number): number {
  let end = offset;
  while (end > least && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

/** A space, tab or line break. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09;
}
