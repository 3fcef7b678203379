const nullText = /^(?:~|[Nn]ull|NULL)$/;
const booleanText = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/;
const octal = /^0o[0-7]+$/;
const hexadecimal = /^0x[0-9a-fA-F]+$/;
const integer = /^[-+]?[0-9]+$/;
const exponent = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/;
const fraction = /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/;
const infinite = /^[-+]?\.(?:inf|Inf|INF)$/;
const notNumber = /^\.(?:nan|NaN|NAN)$/;

/**
 * The value of a plain (unquoted) text under YAML 1.2's core schema. The first character tells most
 * texts from what could be a number, a truth value or nothing.
 */
export function plainValue(source: string): string | number | boolean | null {
  switch (source.charCodeAt(0)) {
    case 0x7e: // ~
    case 0x4e: // N
    case 0x6e: // n
      return nullText.test(source) ? null : source;
    case 0x46: // F
    case 0x66: // f
    case 0x54: // T
    case 0x74: // t
      return booleanText.test(source) ? /^t/i.test(source) : source;
    case 0x2b: // +
    case 0x2d: // -
    case 0x2e: // .
      return numberOf(source);
    default: {
      const first = source.charCodeAt(0);
      return first >= 0x30 && first <= 0x39 ? numberOf(source) : source;
    }
  }
}

function numberOf(source: string): string | number {
  if (integer.test(source)) return parseInt(source, 10);
  if (fraction.test(source) || exponent.test(source)) return parseFloat(source);
  if (octal.test(source)) return parseInt(source.slice(2), 8);
  if (hexadecimal.test(source)) return parseInt(source.slice(2), 16);
  if (infinite.test(source)) return source.startsWith('-') ? -Infinity : Infinity;
  return notNumber.test(source) ? NaN : source;
}
