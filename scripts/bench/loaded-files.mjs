// @ts-check
/** Which of the built files a script loads at its start, itself among them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What is loaded later stands behind a promise or in a function of its own, not in a declaration.
 * @param {string} dist folder of the build (absolute)
 * @param {string} name
 * @returns {readonly string[]} names, the given one first
 */
export function loadedAtStart(dist, name) {
  /** @type {Set<string>} */
  const all = new Set();
  const visit = (/** @type {string} */ file) => {
    if (all.has(file)) return;
    all.add(file);
    const code = readFileSync(join(dist, file), 'utf8');
    for (const [, other = ''] of code.matchAll(/=require\("\.\/([\w-]+\.js)"\)/g)) visit(other);
  };
  visit(name);
  return [...all];
}
