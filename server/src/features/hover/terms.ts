import type { Field } from '../../schema/fields';

export type UiLanguage = 'en' | 'fi' | 'sv';

/** The field's term in the editor's language; in English its key as words. */
export function termOf({ key, fi, sv }: Field, language: UiLanguage): string {
  const term = { fi, sv, en: '' }[language];
  return term === '' ? wordsOfKey(key) : term;
}

/** `purchasedServices` as `purchased services`. */
function wordsOfKey(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
