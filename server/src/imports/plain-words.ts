/** A text by its words alone, in lower case: what differs in nothing but signs and blanks is the same. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
