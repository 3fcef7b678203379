import { roundedQuotient } from '../../values/exact';
import { shareOf, type Money } from '../../values/money';
import { rateOf, type Rate } from '../../values/rate';

/** Of a per cent in ten-thousandths: whole, tenths, hundredths. With more, most amounts would fit. */
const steps = [10_000, 1_000, 100];

/** The roundest rate of the base that gives the amount to the cent; undefined where none does. */
export function exactRate(money: Money, base: Money): Rate | undefined {
  if (base <= 0 || money < 0) return undefined;
  for (const step of steps) {
    const quotient = roundedQuotient(BigInt(money) * 1_000_000n, BigInt(base) * BigInt(step));
    const rate = rateOf(Number(quotient) * step);
    if (rate <= 10_000_000 && shareOf(base, rate) === money) return rate;
  }
  return undefined;
}
