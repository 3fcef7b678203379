import type { Words } from '../protocol/words';
import type { Language } from '../values/language';
import { formatDate, parseDate } from '../values/period';

/** A status that the format does not know is shown as it is written. */
export function statusWord(status: string, words: Words): string {
  switch (status) {
    case 'draft':
      return words.statusDraft;
    case 'submitted':
      return words.statusSubmitted;
    case 'approved':
      return words.statusApproved;
    case 'running':
      return words.statusRunning;
    case 'ended':
      return words.statusEnded;
    default:
      return status;
  }
}

/** A date as readers of the plan write it; one that cannot be read as it is written. */
export function shownDate(written: string, language: Language): string {
  const day = parseDate(written);
  return day.ok ? formatDate(day.value, language) : written;
}
