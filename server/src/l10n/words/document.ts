import type { DocumentWords } from '../../protocol/document-view';
import { documentEnglish } from './document-en';
import { documentFinnish } from './document-fi';
import { documentSwedish } from './document-sv';
import type { InLanguages } from './in-languages';

export const documentWords: InLanguages<DocumentWords> = {
  en: documentEnglish,
  fi: documentFinnish,
  sv: documentSwedish,
};
