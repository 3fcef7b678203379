const softHyphen = '\u00AD';

/** Shorter words fit into the narrowest column. */
const longWords = /\p{L}{14,}/gu;

/**
 * How parts of the field's compounds begin with a vowel: there a rule of syllables would carry the
 * consonant before it over. Between equal vowels the language writes a hyphen, so they are none.
 */
const partsWithVowel =
  'a(?:i(?:k[aou]|hei|nei)|jan|l(?:ku|ue|us)|mmat|naly|pu|rv[io]|s(?:e[mt]|i[ao]|te|u[kmn])|ut[ot]|v(?:oi|ust))|e(?:d(?:ell|ist|ust)|h[dkt]|lä[km]|nna[kl]|nnust|ri[kt]|sit)|i(?:hmi|käi|lm[ao]|n(?:d[ei]k|nov|te[gr])|tse)|o(?:hj|ike|ire|losu|ma[hiv]|mist|ngelm|p(?:as|et|isk|isto|pi)|r(?:gan|ien)|sa[ajlmst]|sio|sto|suu)|u(?:dist|lko|udist)|y(?:h[dt]|ksi[kl]|llä|mm|mp|rit)';

/** How other frequent parts of its compounds begin. */
const partsWithConsonant =
  'digi|foor|ha(?:llin|nk[ek])|henkil|hoi[dt]|huol|hyöt|järjest|joht|k(?:an(?:av|nu)|art[ot]|ehit|esk[eu]|irja|lini|oh[dt]|okem|okonai|ons|oord|oulu|rite|ulttu|umppan|un[nt]|ustan|uva|yl[äi]|ys|äsit|äyt)|l(?:aa[dt]|ausu|uots|ähtö|ääk)|m(?:alli|itta|uoto|uuto|äär)|n(?:euvo|äyt)|p(?:aik|al[av]|erus|iiri|iste|ol[ku]|oti|ro[gjs]|syk|äivä|ääl|äät)|r(?:aha|aho|aja|aken|apor|esur|yhm)|s(?:air|egm|euran|isäl|opim|ovi|osia|trat|uoj|uun|yste)|t(?:a(?:lou|pah|rjo|rk[ae]|rpe|rve|voi)|e(?:ki|kn|rve)|i(?:e[dt]|hey)|oim|u(?:ki|ot|rv)|yyty|yö)|v(?:a(?:ihe|iku|lme|lvo|sta)|erk|iest)';

const borders = new RegExp(
  `(?<=\\p{L}{3}([aeiouyäöns]))(?!\\1)(?=\\p{L}{4})(?=${partsWithVowel}|(?<=n)ot(?:to|o))` +
    `|(?<=\\p{L}{3}[aeiouyäöklnrst])(?=\\p{L}{4})(?=${partsWithConsonant}|(?<!t)tila)`,
  'giu',
);

/**
 * After an open syllable, before a consonant with a vowel: not after vowels that belong to two
 * syllables, nor between consonants, which may both be of the next part. Six letters stay
 * before it, so that it is not after a short first part, and four behind it.
 */
const syllables =
  /(?<=\p{L}{4}[bcdfghjklmnpqrstvwxz](?:[aeiouyåäö]|aa|ee|ii|oo|uu|yy|ää|öö|[aeouyäö]i|[aeio]u|[eiäö]y|uo|yö|ie))(?=[bcdfghjklmnpqrstvwxz][aeiouyåäö]\p{L}{2})/giu;

/** Swedish joins its compounds with an s behind these endings. */
const swedishBorders = /(?<=\p{L}{2}(?:ing|ion|het|tet|skap)s)(?=\p{L}{4})/giu;

/** A hyphen in the place of what was said before belongs to its word; a joiner holds it there. */
const leadingHyphens = /(?<![\p{L}\p{N}])-(?=\p{L})/gu;
const wordJoiner = '\u2060';

/**
 * Long words with the places where they may be broken: browsers have no Finnish patterns, and
 * Finnish has long words. Where a compound is known it is broken between its parts alone; rather
 * nowhere than in a wrong place. In texts of any language, hyphens before a word stay with it.
 */
export function softHyphens(text: string, language: 'fi' | 'sv' | 'en'): string {
  const held = text.includes('-') ? text.replace(leadingHyphens, `-${wordJoiner}`) : text;
  if (language === 'en') return held;
  return held.replace(longWords, (word) => {
    if (language === 'sv') return word.replace(swedishBorders, softHyphen);
    const parted = word.replace(borders, softHyphen);
    return parted === word ? word.replace(syllables, softHyphen) : parted;
  });
}
