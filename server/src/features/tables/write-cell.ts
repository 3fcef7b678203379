import { isEmpty, keyText, valueOf, type ScalarNode, type SyntaxNode } from '../../parse/syntax';
import type { Field } from '../../schema/fields';
import type { Language } from '../../values/language';
import { choiceName, yesNoWords } from './cell-values';
import { guardText } from './guard';
import { choicesOf } from './read-cell';

/** The value of a field as a cell of a spreadsheet holds it; empty for none. */
export function writeCell(node: SyntaxNode | undefined, field: Field, language: Language): string {
  return guardAll(shown(node, field, language), node);
}

/** The same, as it is: nothing keeps it from being run. */
export function shown(node: SyntaxNode | undefined, field: Field, language: Language): string {
  if (!node || isEmpty(node)) return '';
  if (node.kind === 'list') {
    if (field.key === 'targets') {
      return node.items.map((item) => targetShown(item, field, language)).join('\n');
    }
    const isOfIds = field.item?.kind === 'ref' || field.item?.kind === 'id';
    return node.items
      .map((item) => shown(item, field.item ?? field, language))
      .join(isOfIds ? ', ' : '\n');
  }
  if (node.kind === 'map') {
    // What a cell cannot say in full is told by what it comes to.
    const told = valueOf(node, 'status') ?? valueOf(node, 'amount') ?? valueOf(node, 'text');
    return told ? shown(told, field, language) : '';
  }
  return scalarShown(node, field, language);
}

function scalarShown(node: ScalarNode, field: Field, language: Language): string {
  const { value } = node;
  if (typeof value === 'number') {
    const isFigure = !['id', 'ref', 'period', 'date'].includes(field.kind);
    return isFigure ? numberShown(node, language) : node.source;
  }
  if (typeof value === 'boolean') return yesNoWords[language][value ? 0 : 1];
  const choice = choicesOf(field).find((each) => each.value === value);
  return choice ? choiceName(choice, language) : (value ?? '');
}

/** With the decimal sign of the language and nothing between thousands: a spreadsheet reads it. */
export function numberShown({ source }: ScalarNode, language: Language): string {
  return language === 'en' ? source : source.replace('.', ',');
}

function targetShown(item: SyntaxNode, { item: field }: Field, language: Language): string {
  const fields = field?.object?.fields;
  const [value, due] = ['value', 'due'].map((key) => {
    const own = fields?.get(key);
    return own ? shown(valueOf(item, key), own, language) : '';
  });
  return due === '' ? (value ?? '') : `${value ?? ''}; ${due ?? ''}`;
}

/** A number runs as no formula, even with a sign before it. */
function guardAll(text: string, node: SyntaxNode | undefined): string {
  return node?.kind === 'scalar' && typeof node.value === 'number' ? text : guardText(text);
}

/** The node at keys below an object; a text that stands in the object's place is told by `''`. */
export function nodeUnder(
  node: SyntaxNode | undefined,
  path: readonly string[],
): SyntaxNode | undefined {
  return path.reduce<SyntaxNode | undefined>((at, key) => valueOf(at, key), node);
}

/** Keys that are written in a map. */
export function keysOf(node: SyntaxNode): readonly string[] {
  return node.kind === 'map' ? node.entries.map(keyText) : [];
}
