import { cents, type Money } from './amount';

/** Fractional weights are taken in this many steps of the largest one. */
const steps = 2 ** 40;

/** The weights as whole numbers in the same proportions; what is no weight at all counts as zero. */
function wholeWeights(weights: readonly number[]): readonly bigint[] {
  const usable = weights.map((weight) => (Number.isFinite(weight) && weight > 0 ? weight : 0));
  const largest = usable.reduce((most, weight) => Math.max(most, weight), 0);
  if (largest === 0) return usable.map(() => 1n);
  if (usable.every((weight) => Number.isSafeInteger(weight))) return usable.map(BigInt);
  return usable.map((weight) => BigInt(Math.round((weight / largest) * steps)));
}

/**
 * Divides `total` in proportion to `weights` by the largest remainder: the parts add up to the total
 * exactly, a zero weight gets nothing, and of equal claims the earlier one gets the odd unit. Whole
 * euros are divided into whole euros (`isWhole`), anything else to the cent.
 * Negative or infinite weights count as zero; when all are zero the parts are equal. No weights, no parts.
 */
export function spreadMoney(
  total: Money,
  weights: readonly number[],
  isWhole = false,
): readonly Money[] {
  const unit = isWhole && total % 100 === 0 ? 100 : 1;
  const shares = wholeWeights(weights);
  const all = shares.reduce((sum, share) => sum + share, 0n);
  if (all === 0n) return [];
  const size = BigInt(Math.abs(total) / unit);
  const parts = shares.map((share, index) => ({
    index,
    units: (size * share) / all,
    remainder: (size * share) % all,
  }));
  const left = size - parts.reduce((sum, part) => sum + part.units, 0n);
  const byClaim = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  const lucky = new Set(byClaim.slice(0, Number(left)).map((part) => part.index));
  const sign = total < 0 ? -1 : 1;
  return parts.map((part) =>
    cents(sign * unit * (Number(part.units) + (lucky.has(part.index) ? 1 : 0))),
  );
}
