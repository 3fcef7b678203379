/**
 * Compiles the schemas ahead of time into `server/src/schema/generated/<name>/`, so that neither ajv
 * nor its code generation is part of the product, and the words of a schema are read only when they
 * are shown. Does nothing when up to date.
 */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeShape } from './compile-schema/shape.mjs';
import { compileValidators } from './compile-schema/validator.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'server/src/schema/generated');
/** What is described, and which of its definitions are checked on their own. */
const kinds = [
  { name: 'plan', nodes: ['pillar', 'investment', 'area', 'workPackage'], atStart: true },
  { name: 'profile', nodes: [], atStart: false },
  { name: 'config', nodes: [], atStart: false },
];
const fileOf = (/** @type {string} */ name) => `schemas/${name}.schema.json`;
const sources = [
  ...kinds.map(({ name }) => fileOf(name)),
  'scripts/compile-schema.mjs',
  ...['checks', 'shape', 'validator'].map((name) => `scripts/compile-schema/${name}.mjs`),
  'package.json',
];
const generated = ['validate.cjs', 'validate.d.cts', 'shape.cjs', 'shape.d.cts'];

/** Compiles the schemas unless the generated files are those of the sources as they are now. */
export async function compileSchema() {
  const stamp = `// ${fingerprint()}`;
  const complete = kinds.every(({ name }) =>
    generated.every((file) => fs.existsSync(path.join(folder, name, file))),
  );
  if (complete && firstLine(path.join(folder, lastWritten)) === stamp) return;
  for (const { name, nodes, atStart } of kinds) {
    const file = fileOf(name);
    const schema = JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
    const code = await compileValidators({ name, schema, nodes, atStart });
    fs.mkdirSync(path.join(folder, name), { recursive: true });
    write(`${name}/shape.d.cts`, shapeTypes);
    write(`${name}/shape.cjs`, `${writeShape(schema, file)}\n`);
    write(`${name}/validate.d.cts`, validatorTypes([name, ...nodes]));
    write(`${name}/validate.cjs`, `${stamp}\n${code}\n`);
  }
}

/** When this one is of the sources, all are. */
const lastWritten = 'config/validate.cjs';

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

const validatorTypes = (
  /** @type {readonly string[]} */ names,
) => `import type { Validator } from '../../validator';

${names.map((name) => `export declare const ${name}: Validator;`).join('\n')}
`;

const shapeTypes = `import type { SchemaWords, ShapeNode } from '../../table';

/** The schema without its words. */
export declare const shape: ShapeNode;
/** The schema with its words, read when first asked for. */
export declare function readWords(): SchemaWords;
`;

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await compileSchema();
}
