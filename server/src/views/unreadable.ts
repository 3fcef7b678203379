import type { Words } from '../protocol/words';

/** `2026- (ajankohtaa ei voi lukea)` */
export function unreadablePeriod(source: string, words: Words): string {
  const text = source.trim();
  return text === '' ? words.unreadablePeriod : `${text} (${words.unreadablePeriod})`;
}
