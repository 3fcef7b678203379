/**
 * Compiles `schemas/plan.schema.json` ahead of time into `server/src/schema/generated/`, so that
 * neither ajv nor its code generation is part of the product. Does nothing when up to date.
 */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'server/src/schema/generated');
const sources = ['schemas/plan.schema.json', 'scripts/compile-schema.mjs', 'package.json'];

/** What is checked on its own: the plan, and each kind of node in it. */
const nodes = ['pillar', 'investment', 'area', 'workPackage'];
/** What the field table says for people and editors: no checks, and no part of the product's code. */
const words = ['title', 'description', 'examples', 'default', 'x-fi', 'x-sv', 'x-kind', 'x-ref'];
const moreWords = ['x-rules', 'x-enum', 'x-declares'];
const noChecks = new Set([...words, ...moreWords]);

/** Compiles the schema unless the generated files are those of the sources as they are now. */
export async function compileSchema() {
  const stamp = `// ${fingerprint()}`;
  const target = path.join(folder, 'validate.cjs');
  if (firstLine(target) === stamp && fs.existsSync(path.join(folder, 'validate.d.cts'))) return;
  const code = await generate();
  fs.mkdirSync(folder, { recursive: true });
  write(path.join(folder, 'validate.d.cts'), declarations());
  write(target, `${stamp}\n${code}\n`);
}

function fingerprint() {
  const hash = crypto.createHash('sha256');
  for (const source of sources) hash.update(fs.readFileSync(path.join(root, source)));
  return hash.digest('hex');
}

function firstLine(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n', 1)[0] : undefined;
}

/** Whoever reads meanwhile, another build for instance, sees the whole file or the one before. */
function write(file, text) {
  const half = `${file}.${process.pid}`;
  fs.writeFileSync(half, text);
  fs.renameSync(half, file);
}

async function generate() {
  const { Ajv } = await import('ajv');
  const { default: standalone } = await import('ajv/dist/standalone/index.js');
  const ajv = new Ajv({
    strict: true,
    allowUnionTypes: true,
    allErrors: true,
    ownProperties: true,
    messages: false,
    code: { source: true },
  });
  ajv.addSchema(onlyChecks(withoutInnerNodes(readSchema())));
  const validators = { plan: 'plan.schema.json' };
  for (const node of nodes) validators[node] = `plan.schema.json#/definitions/${node}`;
  const code = (standalone.default ?? standalone)(ajv, validators);
  if (code.includes('require(')) throw new Error('The compiled schema must stand on its own.');
  return code;
}

function readSchema() {
  return JSON.parse(fs.readFileSync(path.join(root, sources[0]), 'utf8'));
}

/** Nodes are checked one by one: inside the node above them it only matters that they are objects. */
function withoutInnerNodes(schema) {
  const inner = new Set(nodes.map((node) => `#/definitions/${node}`));
  for (const owner of [schema, ...nodes.map((node) => schema.definitions[node])]) {
    for (const property of Object.values(owner.properties)) {
      if (inner.has(property.items?.$ref)) property.items = { type: 'object' };
    }
  }
  return schema;
}

/** The schema without words; `properties` and the like hold schemas under names of any kind. */
function onlyChecks(schema) {
  if (typeof schema !== 'object' || Array.isArray(schema)) return schema;
  const maps = new Set(['properties', 'patternProperties', 'definitions']);
  const checks = Object.entries(schema).filter(([keyword]) => !noChecks.has(keyword));
  return Object.fromEntries(
    checks.map(([keyword, value]) => [
      keyword,
      maps.has(keyword)
        ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, onlyChecks(each)]))
        : onlyChecks(value),
    ]),
  );
}

function declarations() {
  return [
    '/** What ajv reports of one wrong place. */',
    'export interface ValidationError {',
    '  readonly keyword: string;',
    '  /** JSON pointer to the value. */',
    '  readonly instancePath: string;',
    '  readonly params: Readonly<Record<string, unknown>>;',
    '}',
    'export interface Validator {',
    '  (data: unknown): boolean;',
    '  /** Of the last call; null when all was right. */',
    '  readonly errors?: readonly ValidationError[] | null;',
    '}',
    ...['plan', ...nodes].map((name) => `export declare const ${name}: Validator;`),
    '',
  ].join('\n');
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await compileSchema();
}
