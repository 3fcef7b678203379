/** A run of a line that only looks like what belongs there. */
export interface LookAlike {
  readonly at: number;
  readonly length: number;
  /** What it should be. */
  readonly text: string;
}

/** No-break, thin, zero-width and full-width spaces, as they come along when text is pasted. */
const oddSpaces = '\\u00A0\\u1680\\u2000-\\u200B\\u202F\\u205F\\u2060\\u3000';
const oddSpace = new RegExp(`[${oddSpaces}]`, 'g');
const wideColon = '\uFF1A';
const lineStart = new RegExp(
  `^([ ${oddSpaces}]*(?:-[ ${oddSpaces}]+)*)([\\p{L}_][\\p{L}\\p{N}_-]*)?([ ${oddSpaces}]*[:${wideColon}][${oddSpaces}]*)?`,
  'u',
);

export function isOddSpace(character: string): boolean {
  return character !== '' && character.replace(oddSpace, '') === '';
}

/** Where the line's indentation, dashes or the colon of its key are written with other characters. */
export function lookAlikes(line: string): readonly LookAlike[] {
  const [, lead = '', key = '', colon = ''] = lineStart.exec(line) ?? [];
  const found: LookAlike[] = [];
  const plainLead = lead.replace(oddSpace, ' ');
  if (plainLead !== lead) found.push({ at: 0, length: lead.length, text: plainLead });
  const at = lead.length + key.length;
  const plainColon = colon.replace(oddSpace, ' ').replace(wideColon, ':');
  if (key === '' || plainColon === colon) return found;
  const needsSpace = plainColon.endsWith(':') && /^[^ ]/.test(line.slice(at + colon.length));
  return [...found, { at, length: colon.length, text: needsSpace ? `${plainColon} ` : plainColon }];
}

/** The line as it was meant. */
export function withoutLookAlikes(line: string): string {
  return lookAlikes(line).reduceRight(
    (text, { at, length, text: plain }) => text.slice(0, at) + plain + text.slice(at + length),
    line,
  );
}
