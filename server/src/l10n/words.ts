import type { Words } from '../protocol/words';
import { english } from './words-en';
import { finnish } from './words-fi';
import { swedish } from './words-sv';

export type { WordKey, Words } from '../protocol/words';

const tables: Readonly<Record<'fi' | 'sv' | 'en', Words>> = {
  fi: finnish,
  sv: swedish,
  en: english,
};

/** The labels of preview and exports in a plan's language (plan-format §1.1 `language`). */
export function wordsOf(language: 'fi' | 'sv' | 'en'): Words {
  return tables[language];
}
