import { saysFact } from './metric-words';
import { saysMore } from './risk-facts';

/** No value of a metric that stands in a line of its own is longer. */
const longestValue = 40;
const figureFirst =
  /^(?:(?:noin|n\.|vähintään|enintään|korkeintaan|yli|alle|minst|högst|cirka|ca|at least|at most|about|up to)\s+)?[<>≤≥~±-]?\s?\d/iu;

/**
 * Whether a line with a label of its own (`Tavoite: 14 pv`, `Toimenpide: varahenkilö`) says something of
 * the metric or risk before it, and begins no part of the plan.
 * @param before the line above it, in the same part
 */
export function continuesItem(
  { kind, label }: { readonly kind: string; readonly label: string },
  before: string,
  text: string,
): boolean {
  const value = /^[^:]{1,40}:\s+(.+)$/u.exec(text)?.[1];
  if (value === undefined) return false;
  // `Riski: …` begins a part of its own, without its label.
  if (kind === 'risks') return saysMore(text) && (saysMore(before) || /^riski?$/iu.test(label));
  if (kind !== 'metrics' || !saysFact(text) || value.length > longestValue) return false;
  return figureFirst.test(value) || (saysFact(before) && /\d/.test(value));
}
