import type { PlanView } from '../../protocol/view-data';
import type { Words } from '../../protocol/words';
import { formatsOf, type Formats } from './looks';
import { tableWords, type TableWords } from './words';

/** What every sheet is written with. */
export interface Pens {
  /** Labels of the preview, and those that only tables in files have. */
  readonly words: Words;
  readonly own: TableWords;
  readonly language: PlanView['language'];
  readonly formats: Formats;
}

export function pensOf({ words, language, views }: PlanView): Pens {
  const formats = formatsOf(language, views?.budget?.currency ?? '€');
  return { words, language, own: tableWords[language], formats };
}
