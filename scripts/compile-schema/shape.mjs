// @ts-check
/**
 * The schema as what the running product asks at every start: keys, kinds and where each leads. What
 * it says to people is left in the schema itself, and read from there when first asked for.
 */

/** What is read from the schema only when it is shown. */
const words = ['title', 'description', 'examples', 'default', 'x-fi', 'x-sv', 'x-enum'];
/** What only the checks need. */
const checks = [
  ...['minimum', 'maximum', 'pattern', 'uniqueItems', 'minItems', 'minProperties'],
  ...['if', 'else', '$id', '$schema'],
];
const left = new Set([...words, ...checks]);
/** These hold schemas under names of any kind. */
const maps = new Set(['properties', 'patternProperties', 'definitions']);

/**
 * @param {import('./checks.mjs').Schema} schema
 * @param {string} file the schema's path from the project's root
 * @returns {string} a CommonJS module: `shape`, in which a reference is the bare name of a
 *   definition, and `readWords`, which gives the whole schema
 */
export function writeShape(schema, file) {
  const { definitions = {} } = schema;
  /** @param {any} each */
  const shapeOf = (each) => {
    if (typeof each !== 'object' || Array.isArray(each)) return each;
    const target = definitions[each.$ref?.replace('#/definitions/', '')];
    const kept = Object.entries(each).filter(
      ([keyword, value]) =>
        value !== false &&
        !left.has(keyword) &&
        !(keyword === 'then' && !value.enum) &&
        !(keyword.startsWith('x-') && isSame(value, target?.[keyword])),
    );
    /** @type {import('./checks.mjs').Schema} */
    const shape = Object.fromEntries(
      kept.map(([keyword, value]) => [
        keyword,
        maps.has(keyword)
          ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]))
          : shapeOf(value),
      ]),
    );
    if (shape.$ref) shape.$ref = shape.$ref.replace('#/definitions/', '');
    return Object.keys(shape).length === 1 && shape.$ref ? shape.$ref : shape;
  };
  const { text, lists } = withSharedLists(shapeOf(schema));
  return [
    '"use strict";',
    `const lists = ${JSON.stringify(lists)};`,
    `exports.shape = ${text};`,
    'let words;',
    `exports.readWords = () => (words ??= require('../../../../../${file}'));`,
  ].join('\n');
}

/**
 * The same few lists stand at many places.
 * @param {import('./checks.mjs').Schema} shape
 * @returns {{ text: string, lists: readonly unknown[] }} an expression that takes them from `lists`
 */
function withSharedLists(shape) {
  /** @type {Map<string, number>} */
  const numbers = new Map();
  /** @type {(key: string, value: unknown) => unknown} */
  const numbered = (_, value) => {
    if (!Array.isArray(value)) return value;
    const list = JSON.stringify(value);
    const number = numbers.get(list) ?? numbers.size;
    numbers.set(list, number);
    return `lists[${number}]`;
  };
  const text = JSON.stringify(shape, numbered).replaceAll(/"(lists\[\d+\])"/g, '$1');
  return { text, lists: [...numbers.keys()].map((list) => JSON.parse(list)) };
}

/** @type {(a: unknown, b: unknown) => boolean} */
const isSame = (a, b) => JSON.stringify(a) === JSON.stringify(b);
