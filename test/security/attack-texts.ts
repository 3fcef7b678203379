/** Texts on which an expression has many ways to fail, made of the expression itself. */
import type { AST } from '@eslint-community/regexpp';

export interface Attack {
  /** What leads to the piece that is repeated. */
  readonly start: string;
  readonly unit: string;
  readonly end: string;
}

/** Signs that stand for whole classes: what a class takes of them is repeated. */
const signs = [' ', 'a', 'A', '1', '.', ',', '-', '#', '<', ':', '\n', '\t'];
/** A piece that is repeated no more often has few divisions. */
const fewTimes = 20;

/** One for each piece that is repeated, each thing that it may be, and each way to fail. */
export function attacksOn(pattern: AST.Pattern): readonly Attack[] {
  const whole = exampleOf(pattern);
  // The last has all that must be in a text before an engine tries anything.
  const ends = ['\u0000', 'x!\n', `\u0000${whole}`];
  return repeatedIn(pattern)
    .flatMap(examplesOf)
    .filter((unit, index, all) => all.indexOf(unit) === index)
    .flatMap((unit) => {
      const at = whole.indexOf(unit);
      const starts = at > 0 ? ['', whole.slice(0, at)] : [''];
      return starts.flatMap((start) => ends.map((end) => ({ start, unit, end })));
    });
}

type Part = AST.Pattern | AST.Element | AST.Alternative;

function repeatedIn(part: Part): readonly AST.QuantifiableElement[] {
  switch (part.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return part.alternatives.flatMap(repeatedIn);
    case 'Alternative':
      return part.elements.flatMap(repeatedIn);
    case 'Quantifier': {
      const inside = repeatedIn(part.element);
      return part.max > fewTimes ? [part.element, ...inside] : inside;
    }
    case 'Assertion':
      return part.kind === 'lookahead' || part.kind === 'lookbehind'
        ? part.alternatives.flatMap(repeatedIn)
        : [];
    default:
      return [];
  }
}

/** What a piece may be: all that differs where it is a class or a choice. */
function examplesOf(part: AST.QuantifiableElement): readonly string[] {
  const all = [exampleOf(part), ...takenOf(part)];
  if (part.type === 'Group' || part.type === 'CapturingGroup') {
    all.push(...part.alternatives.map(exampleOf));
  }
  if (part.type === 'CharacterClass' && !part.negate) {
    all.push(...part.elements.slice(0, 6).map(exampleOf));
  }
  return all.filter((text) => text !== '');
}

/** The signs that a class takes. */
function takenOf(part: Part | AST.CharacterClassElement): readonly string[] {
  if (part.type !== 'CharacterClass' && part.type !== 'CharacterSet') return [];
  const one = new RegExp(`^${part.raw}$`, 'u');
  return signs.filter((sign) => one.test(sign));
}

/** A text that a piece takes, where that can be told without trying. */
function exampleOf(part: Part | AST.CharacterClassElement): string {
  switch (part.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return part.alternatives[0] ? exampleOf(part.alternatives[0]) : '';
    case 'Alternative':
      return part.elements.map(exampleOf).join('');
    case 'Quantifier':
      return exampleOf(part.element).repeat(Math.min(Math.max(part.min, 1), 5));
    case 'Character':
      return String.fromCodePoint(part.value);
    case 'CharacterClassRange':
      return String.fromCodePoint(part.min.value);
    case 'CharacterClass':
    case 'CharacterSet': {
      const [sign] = takenOf(part);
      if (sign !== undefined) return sign;
      const [first] = part.type === 'CharacterClass' && !part.negate ? part.elements : [];
      return first ? exampleOf(first) : '';
    }
    default:
      return '';
  }
}
