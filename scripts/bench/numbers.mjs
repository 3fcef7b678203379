// @ts-check
/** Medians and how figures are written. */

/**
 * @typedef {object} Spread
 * @property {number} median
 * @property {number} fastest
 * @property {number} p95 the 95th percentile; of fewer than 20 values the greatest
 */

/**
 * @param {readonly number[]} values at least one
 * @returns {Spread}
 */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (/** @type {number} */ part) =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
  const middle = sorted.length / 2;
  const median = Number.isInteger(middle)
    ? ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
    : at(0.5);
  return { median, fastest: at(0), p95: at(0.95) };
}

/**
 * One decimal below ten, whole numbers in groups of three above.
 * @param {number} value
 */
export function figure(value) {
  if (!Number.isFinite(value)) return 'n/a';
  return Math.abs(value) < 9.95 ? value.toFixed(1) : grouped(Math.round(value));
}

/** @param {number} value whole */
export const grouped = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ' ');

/** @param {Spread | undefined} values */
export const spreadText = (values) =>
  values === undefined
    ? 'n/a'
    : `${figure(values.median)} (${figure(values.fastest)}–${figure(values.p95)})`;

/**
 * @param {number} theirs
 * @param {number} ours
 */
export const ratioText = (theirs, ours) =>
  Number.isFinite(theirs / ours) ? `${figure(theirs / ours)}×` : 'n/a';
