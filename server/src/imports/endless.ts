/**
 * A word that no language has, or a line of signs: data that was pasted into a text, rules drawn by
 * hand, forms to fill in. Nothing is read in it: it stays text.
 */
export function isEndless(text: string): boolean {
  return text.length >= longestSigns && endless.test(text);
}

const longestSigns = 300;
const endless = new RegExp(`[\\p{L}\\p{N}]{400}|[^\\p{L}\\p{N}]{${longestSigns}}`, 'u');
