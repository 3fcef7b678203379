// @ts-check
/**
 * The checks compiled by ajv into a module of plain functions. Those that every start loads are
 * shortened: ajv writes out in full, at each place, what a few helpers can say once.
 */
import { distinctChecks } from './checks.mjs';

/**
 * @param {import('./checks.mjs').Source} source
 * @returns {Promise<string>} a CommonJS module: the root and each kind of node as a `Validator`
 */
export async function compileValidators(source) {
  const { Ajv } = await import('ajv');
  const { default: standalone } = await import('ajv/dist/standalone/index.js');
  const ajv = new Ajv({
    strict: true,
    allowUnionTypes: true,
    // A `then` speaks of keys whose kind the schema around it states.
    strictTypes: false,
    allErrors: true,
    ownProperties: true,
    messages: false,
    inlineRefs: false,
    code: { source: true, lines: true },
  });
  for (const [name, check] of distinctChecks(source)) ajv.addSchema({ $id: name, ...check });
  const validators = Object.fromEntries([source.name, ...source.nodes].map((name) => [name, name]));
  // @ts-expect-error The module is CommonJS: Node puts its exports one level deeper than the types.
  const code = (standalone.default ?? standalone)(ajv, validators);
  return source.atStart ? shorten(code) : code;
}

/** What the shortened functions share. Errors are collected in one list that all of them add to. */
const helpers = `
const own = Object.prototype.hasOwnProperty;
const nothing = {};
function tell(errors, instancePath, keyword, params = nothing) {
  errors.push({ instancePath, keyword, params });
}
function fields(data, path, errors, checks) {
  for (const key in checks) {
    if (own.call(data, key) && data[key] !== undefined) checks[key](data[key], path + '/' + key, errors);
  }
}
function strangers(data, path, errors, checks) {
  for (const key of Object.keys(data)) {
    if (!own.call(checks, key)) tell(errors, path, 'additionalProperties', { additionalProperty: key });
  }
}
function step(key) {
  return key.replace(/~/g, '~0').replace(/\\//g, '~1');
}
function isSet(data) {
  return data && typeof data == 'object' && !Array.isArray(data);
}
function lacks(data, key) {
  return data[key] === undefined || !own.call(data, key);
}
function validator(check) {
  const validate = (data) => {
    const errors = [];
    check(data, '', errors);
    validate.errors = errors.length > 0 ? errors : null;
    return errors.length === 0;
  };
  return validate;
}
`;

const error =
  /const err\d+ = (\{.*\});\nif\(vErrors === null\)\{\nvErrors = \[err\d+\];\n\}\nelse \{\nvErrors\.push\(err\d+\);\n\}\nerrors\+\+;/g;
const innerCheck =
  /if\(!\(([\w.]+)\((data[\w.[\]]*), \{instancePath:(.*),parentData:.*,rootData\}\)\)\)\{\nvErrors = .*;\nerrors = vErrors\.length;\n\}/g;
const field = String.raw`if\(data\.(\w+) !== undefined && func0\.call\(data, "\1"\)\)\{\n(\w+)\(data\.\1, path\+"\/\1", errors\);\n\}\n`;
const strangers =
  /for\(const key0 of Object\.keys\(data\)\)\{\nif\(!\((?:[(\s|)]*key0 === "\w+"[)\s]*)+\)\{\n.*\n\}\n\}\n|for\(const key0 of Object\.keys\(data\)\)\{\nif\(!\(func0\.call\(schema\d+\.properties, key0\)\)\)\{\n.*\n\}\n\}\n/;

/**
 * @param {string} code what ajv wrote, with line breaks
 * @returns {string} a module that reports the same errors in the same order; throws when ajv writes
 *   in another way than this expects
 */
function shorten(code) {
  /** @type {string[]} */
  const tables = [];
  const wrapped = new Map(
    [...code.matchAll(/const (wrapper\d+) = \{validate: (\w+)\};/g)].map(([, name, check]) => [
      `${name}.validate`,
      check,
    ]),
  );
  const functions = code
    .replaceAll(/^.*?(?=const func0)/gs, '')
    .replaceAll(/^const (?:schema|wrapper|func)\d+ = .*;\n/gm, '')
    .replaceAll(/\/\*# sourceURL=".*" \*\/;?\n/g, '')
    .replaceAll(/(function \w+)\(data, \{.*\}=\{\}\)\{/g, '$1(data, path, errors){')
    .replaceAll('let vErrors = null;\nlet errors = 0;\n', '')
    .replaceAll(/\w+\.errors = vErrors;\nreturn errors === 0;\n/g, '')
    .replaceAll(error, (_, told) => tellCall(told))
    .replaceAll(
      /errors = (_errs\d+);\nif\(vErrors !== null\)\{\nif\(_errs\d+\)\{\nvErrors\.length = _errs\d+;\n\}\nelse \{\nvErrors = null;\n\}\n\}/g,
      'errors.length = $1;',
    )
    .replaceAll(/const (_errs\d+) = errors;/g, 'const $1 = errors.length;')
    .replaceAll(/=== errors;/g, '=== errors.length;')
    .replaceAll(
      innerCheck,
      (_, check, data, path) =>
        `${wrapped.get(check) ?? check}(${data}, ${path.replace('instancePath', 'path')}, errors);`,
    )
    .replaceAll(new RegExp(`(?:${field})+`, 'g'), (run) => {
      const checks = [...run.matchAll(new RegExp(field, 'g'))].map(
        ([, key, check]) => `${key}: ${check}`,
      );
      tables.push(`const fields${tables.length} = { ${checks.join(', ')} };`);
      return `fields(data, path, errors, fields${tables.length - 1});\n`;
    })
    .replaceAll(
      new RegExp(`(?:${strangers.source})(?=fields\\(data, path, errors, (fields\\d+)\\))`, 'g'),
      'strangers(data, path, errors, $1);\n',
    )
    .replaceAll('data && typeof data == "object" && !Array.isArray(data)', 'isSet(data)')
    .replaceAll(
      /\(data\.(\w+) === undefined\) \|\| \(!\(func0\.call\(data, "\1"\)\)\)/g,
      'lacks(data, "$1")',
    )
    .replaceAll(/(key\d+)\.replace\(\/~\/g, "~0"\)\.replace\(\/\\\/\/g, "~1"\)/g, 'step($1)');
  const left = /instancePath|vErrors|parentData|rootData|schema\d|wrapper\d|func\d|require\(/.exec(
    functions,
  );
  if (left)
    throw new Error(
      `The compiled schema has a form that is not known: ${around(functions, left.index)}`,
    );
  const exported = [...code.matchAll(/^exports\.(\w+) = (\w+);/gm)].map(
    ([, name, check]) => `exports.${name} = validator(${check});`,
  );
  return ['"use strict";', helpers, functions, ...tables, ...exported].join('\n');
}

/**
 * @param {string} told the error object that ajv would make
 * @returns {string} the same error without what nobody reads
 */
function tellCall(told) {
  const [, keyword] = /keyword:"(\w+)"/.exec(told) ?? [];
  // What an `if` finds is thrown away; only how much it is counts.
  if (keyword === undefined) return 'tell(errors);';
  const [params] = /\b(?:missingProperty|additionalProperty|limit): [^,}]+/.exec(told) ?? [];
  return `tell(errors, path, "${keyword}"${params ? `, {${params}}` : ''});`;
}

/**
 * @param {string} text
 * @param {number} at
 */
function around(text, at) {
  return text.slice(Math.max(0, at - 80), at + 80);
}
