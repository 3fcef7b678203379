/** An address in a line: its characters `[start, end)`, and where it leads. */
export interface Address {
  readonly start: number;
  readonly end: number;
  /** A URI. */
  readonly target: string;
}

/** What hardly any line has, so that most are not looked at further. */
const mayHold = /:\/\/|www\.|@/i;
const start = String.raw`(?<![\p{L}\p{N}_@/.-])`;
const web = String.raw`(?:https?:\/\/|www\.)[^\s<>"\\^` + '`' + String.raw`{|}«»“”„]+`;
// No part is longer by the standards, and none costs more to search.
const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?`;
const mailbox = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}.!#$%&'*+/=?^_~-]{0,62}[\p{L}\p{N}_+-])?`;
const mail = String.raw`(?:mailto:)?${mailbox}@${label}(?:\.${label})+`;
const address = new RegExp(`${start}(?:(?<web>${web})|(?<mail>${mail}))`, 'giu');
/** A name of two parts at least, or half of an address is typed. */
const wholeWeb = new RegExp(
  String.raw`^(?:https?:\/\/(?:[^\s/@]+@)?(?:${label}|\[)|www\.${label}\.\p{L})`,
  'iu',
);
/** What belongs to the sentence around it. */
const endsSentence = new Set(".,;:!?'’*…–—");
const pairs: Readonly<Partial<Record<string, string>>> = { ')': '(', ']': '[' };

/**
 * Web and e-mail addresses in a line of a plan. An address ends before the punctuation of the sentence,
 * before a bracket that opened ahead of it, and before the comma of a list. None is read in the value of
 * an `id`.
 */
export function addressesIn(line: string): readonly Address[] {
  if (!mayHold.test(line)) return [];
  const found: Address[] = [];
  address.lastIndex = 0;
  for (let match = address.exec(line); match; match = address.exec(line)) {
    const { 0: text, index, groups } = match;
    const isMail = groups?.['mail'] !== undefined;
    const written = isMail ? text : trimmed(text);
    const end = index + written.length;
    // What was cut off may be the next address.
    address.lastIndex = Math.max(end, index + 1);
    const target = isOfId(line, index) ? undefined : targetOf(written, isMail);
    if (target !== undefined) found.push({ start: index, end, target });
  }
  return found;
}

function isOfId(line: string, index: number): boolean {
  return /(?:^|[\s{,-])id:\s*["']?$/.test(line.slice(Math.max(0, index - 20), index));
}

function targetOf(written: string, isMail: boolean): string | undefined {
  if (isMail) return /^mailto:/i.test(written) ? written : `mailto:${written}`;
  if (!wholeWeb.test(written)) return undefined;
  try {
    return new URL(/^www\./i.test(written) ? `https://${written}` : written).href;
  } catch {
    return undefined;
  }
}

function trimmed(text: string): string {
  const alone = text.split(/,(?=(?:https?:\/\/|www\.))/i, 1)[0] ?? '';
  let end = endOfBrackets(alone);
  while (end > 0 && endsSentence.has(alone.charAt(end - 1))) end--;
  return alone.slice(0, end);
}

/** Up to the first bracket that closes what the address has not opened. */
function endOfBrackets(text: string): number {
  const opened: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === '(' || mark === '[') opened.push(mark);
    const opening = pairs[mark];
    if (opening !== undefined && opened.pop() !== opening) return at;
  }
  return text.length;
}
