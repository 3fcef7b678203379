// @ts-check
/** What the editor and the tests print: results are shown at once, everything is kept for a failure. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, say } from '../../scripts/lib/bare.mjs';
import { resultMark } from './bundle-tests.mjs';

/** An editor gone wild must not fill the memory; the first lines tell most. */
const keptLines = 5_000;

/**
 * The sentence for tests that did not pass.
 * @param {number} code of the editor
 */
export function failure(code) {
  return code === 0 ? 'The editor ended before the tests reported a result.' : 'The tests failed.';
}

export class TestConsole {
  /** @type {string[]} */
  #kept = [];
  #passed = false;

  /** True when the tests reported at least one passed test and no failed one. */
  get passed() {
    return this.#passed;
  }

  /**
   * Takes a line, or several.
   * @param {string} text
   */
  add(text) {
    for (const line of text.split(/\r?\n/)) {
      if (this.#kept.length < keptLines) {
        this.#kept.push(line);
      }
      const at = line.indexOf(resultMark);
      if (at >= 0) {
        const result = line.slice(at + resultMark.length).trimEnd();
        this.#passed ||= /^[1-9]\d* passed, 0 failed$/.test(result);
        say(result);
      }
    }
  }

  /**
   * Writes what was kept, and a picture if one can be had, into `.vscode-test/failures/`.
   * @param {((path: string) => Promise<void>) | undefined} photograph writes a PNG; may reject
   */
  async save(photograph) {
    const folder = join(cacheFolder, 'failures');
    await mkdir(folder, { recursive: true });
    const name = join(folder, new Date().toISOString().replaceAll(/[:.]/g, '-'));
    await writeFile(`${name}.log`, `${this.#kept.join('\n')}\n`);
    say(`What the editor printed is in ${name}.log`);
    try {
      await photograph?.(`${name}.png`);
      if (photograph !== undefined) {
        say(`What the editor looked like is in ${name}.png`);
      }
    } catch {
      say('The editor could not be photographed.');
    }
  }
}
