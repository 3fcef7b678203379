import { longestFigure, plainCharacters, readYamlNumber, type Decimal } from './exact';

/**
 * Reads `8.2`, `8,2` and `8,2 htv`: a YAML number, or one with a decimal comma, and possibly a unit
 * behind it. `undefined` when there is no such number or the unit is none of `units` (lower case).
 */
export function readFigureWithUnit(
  source: string,
  units: ReadonlySet<string>,
): Decimal | undefined {
  if (source.length > longestFigure) return undefined;
  const text = plainCharacters(source);
  let end = text.length;
  while (end > 0 && !/\d/.test(text.charAt(end - 1))) end -= 1;
  const figure = text.slice(0, end).replace(',', '.');
  const unit = text.slice(end).trim().replace(/\.$/, '').toLowerCase();
  if (unit !== '' && !units.has(unit)) return undefined;
  return readYamlNumber(figure);
}
