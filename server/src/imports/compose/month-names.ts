import { parsePeriod } from '../../values/period';
import { withoutMonthNames } from '../parts/named-times';

export { withoutMonthNames };

/** A period of a title page, as the plan format understands it; undefined where it is none. */
export function periodIn(text: string): string | undefined {
  if (parsePeriod(text).ok) return text;
  const plain = withoutMonthNames(text);
  if (parsePeriod(plain).ok) return plain;
  const ranged = plain.replace(
    /^((?=\S*\d)\S+(?:\s\d{4})?)\s(?:to|till|until)\s(?=\S*\d)/iu,
    '$1 – ',
  );
  return ranged !== plain && parsePeriod(ranged).ok ? ranged : undefined;
}
