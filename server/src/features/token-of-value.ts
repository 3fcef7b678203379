import type { ScalarNode } from '../parse/syntax';
import type { Field, ObjectType } from '../schema/fields';
import { parseMoney } from '../values/money';
import { parsePersonYears } from '../values/person-years';
import { tokenLegend } from './token-legend';

/** What a value is told as: numbers of the legend. */
export interface TokenKind {
  readonly type: number;
  /** A bit for each modifier. */
  readonly modifiers: number;
}

function kind(type: string, modifier?: string): TokenKind {
  const place = modifier === undefined ? -1 : tokenLegend.tokenModifiers.indexOf(modifier);
  return { type: tokenLegend.tokenTypes.indexOf(type), modifiers: place < 0 ? 0 : 1 << place };
}

const nodeDeclaration = kind('class', 'declaration');
const itemDeclaration = kind('type', 'declaration');
const nodeReference = kind('class');
const itemReference = kind('type');
const money = kind('number', 'money');
const personYears = kind('number', 'personYears');
const period = kind('enumMember');
const word = kind('keyword');
export const silencedRule: TokenKind = kind('macro');

/** Made of digits, quarters and what joins them, as the grammar has it: right or not, it is one. */
const periodText = /^(?=\D*\d)[\dQqHhIVX./–—−\- \u{A0}]+$/u;
const idText = /^[\p{L}\p{N}._-]+$/u;

/**
 * The token of a value by what the format asks for in its place; undefined where no more can be said
 * than that it is a text or a number, or where it is none of what is asked for.
 * @param owner what the value is a key of
 */
export function tokenOfValue(
  scalar: ScalarNode,
  field: Field,
  owner: ObjectType | undefined,
): TokenKind | undefined {
  const { source, value, style } = scalar;
  switch (field.kind) {
    case 'id':
      if (!idText.test(source)) return undefined;
      return owner?.declares === 'node' ? nodeDeclaration : itemDeclaration;
    case 'ref':
      if (!idText.test(source)) return undefined;
      return field.refs.includes('node') ? nodeReference : itemReference;
    case 'money':
    case 'cost':
      return typeof value === 'number' || parseMoney(source, style !== 'plain').ok
        ? money
        : undefined;
    case 'personYears':
      return typeof value === 'number' || parsePersonYears(source).ok ? personYears : undefined;
    case 'period':
    case 'date':
      return periodText.test(source) ? period : undefined;
    case 'choice':
      return field.choices.some((choice) => choice.value === value) ? word : undefined;
    case 'currency':
      return /^[A-Z]{3}$/.test(source) ? word : undefined;
    default:
      return undefined;
  }
}
