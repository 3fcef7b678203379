/**
 * Compiles `schemas/plan.schema.json` ahead of time into `server/src/schema/generated/`, so that
 * neither ajv nor its code generation is part of the product, and the words of the schema are read
 * only when they are shown. Does nothing when up to date.
 */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodes } from './compile-schema/checks.mjs';
import { writeShape } from './compile-schema/shape.mjs';
import { compileValidators } from './compile-schema/validator.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'server/src/schema/generated');
const schemaFile = 'schemas/plan.schema.json';
const sources = [
  schemaFile,
  'scripts/compile-schema.mjs',
  ...['checks', 'shape', 'validator'].map((name) => `scripts/compile-schema/${name}.mjs`),
  'package.json',
];

/** Compiles the schema unless the generated files are those of the sources as they are now. */
export async function compileSchema() {
  const stamp = `// ${fingerprint()}`;
  const target = path.join(folder, 'validate.cjs');
  const others = ['validate.d.cts', 'shape.cjs', 'shape.d.cts'];
  const complete = others.every((name) => fs.existsSync(path.join(folder, name)));
  if (complete && firstLine(target) === stamp) return;
  const schema = JSON.parse(fs.readFileSync(path.join(root, schemaFile), 'utf8'));
  const code = await compileValidators(schema);
  fs.mkdirSync(folder, { recursive: true });
  write('shape.d.cts', shapeTypes);
  write('shape.cjs', `${writeShape(schema)}\n`);
  write('validate.d.cts', validatorTypes);
  write('validate.cjs', `${stamp}\n${code}\n`);
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
function write(name, text) {
  const half = path.join(folder, `${name}.${process.pid}`);
  fs.writeFileSync(half, text);
  fs.renameSync(half, path.join(folder, name));
}

const validatorTypes = `/** What is wrong at one place. */
export interface ValidationError {
  readonly keyword: string;
  /** JSON pointer to the value. */
  readonly instancePath: string;
  /** The key that is unknown or missing, or the limit that is passed; empty for other errors. */
  readonly params: Readonly<Record<string, unknown>>;
}
export interface Validator {
  (data: unknown): boolean;
  /** Of the last call; null when all was right. */
  readonly errors?: readonly ValidationError[] | null;
}
${['plan', ...nodes].map((name) => `export declare const ${name}: Validator;`).join('\n')}
`;

const shapeTypes = `import type { SchemaWords, ShapeNode } from '../table';

/** The schema without its words. */
export declare const shape: ShapeNode;
/** The schema with its words, read when first asked for. */
export declare function readWords(): SchemaWords;
`;

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await compileSchema();
}
