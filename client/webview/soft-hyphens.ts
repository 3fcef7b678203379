const softHyphen = '\u00AD';

/** Shorter words fit into the narrowest column. */
const longWords = /\p{L}{14,}/gu;

/** A Finnish syllable begins at a consonant before a vowel; five letters stay at either end. */
const syllables = /(?<=\p{L}{5})(?=[bcdfghjklmnpqrstvwxz][aeiouyåäö]\p{L}{3})/giu;

/**
 * Long Finnish words with the places where they may be broken: browsers have no Finnish patterns,
 * and Finnish has long words. Texts in other languages stay as they are.
 */
export function softHyphens(text: string, language: 'fi' | 'sv' | 'en'): string {
  if (language !== 'fi') return text;
  return text.replace(longWords, (word) => word.replace(syllables, softHyphen));
}
