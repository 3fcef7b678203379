import type { Words } from '../../protocol/words';
import type { Language } from '../compose/context';

/** The language of an exported plan, and the labels that the export prints in it. */
export interface Tongue {
  readonly language: Language;
  readonly words: Words;
}
