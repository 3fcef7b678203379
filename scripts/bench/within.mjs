// @ts-check
/** A deadline that only speaks when something hangs. */
import { PlainError } from '../lib/bare.mjs';

/**
 * @template T
 * @param {Promise<T>} work
 * @param {number} limitMs
 * @param {string} sentence what went wrong when it is not done by then
 * @returns {Promise<T>} rejects with a `PlainError` that says the sentence
 */
export async function within(work, limitMs, sentence) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const late = new Promise((_, fail) => {
    const error = new PlainError(sentence);
    timer = setTimeout(() => fail(error), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
