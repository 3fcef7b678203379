// @ts-check
/**
 * `npm run l10n-keys`: every text that the sources say through `l10n.t`, and the bundles of their
 * translations sorted by it. A translation whose text is gone goes; none is ever made up.
 *
 *   npm run l10n-keys                 writes the bundles anew, and says what they lack
 *   npm run l10n-keys -- --check      writes nothing; fails where a bundle lacks a text or has another
 *   npm run l10n-keys -- --list       prints each text with the files that say it, as JSON
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { PlainError, isEntry, root, runMain, say } from './lib/bare.mjs';

/** The languages beside English, whose texts are the keys. */
export const translated = /** @type {const} */ (['fi', 'sv']);

/** @param {string} locale */
export const bundlePath = (locale) => join(root, 'l10n', `bundle.l10n.${locale}.json`);

/**
 * @returns {ReadonlyMap<string, readonly string[]>} by text, in the order of the alphabet, the files
 *   that say it; throws a `PlainError` where what is said cannot be read off the source
 */
export function saidTexts() {
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  const files = globSync(['server/src/**/*.ts', 'client/src/**/*.ts'], { cwd: root });
  for (const file of files.sort()) {
    for (const text of textsOf(join(root, file))) {
      found.set(text, (found.get(text) ?? new Set()).add(file));
    }
  }
  return new Map([...found].sort(byText).map(([text, places]) => [text, [...places]]));
}

/** @param {string} path @returns {Generator<string>} */
function* textsOf(path) {
  const code = ts.sys.readFile(path) ?? '';
  if (!code.includes('l10n')) return;
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  /** @type {ts.Node[]} */
  const open = [source];
  for (let node = open.pop(); node; node = open.pop()) {
    if (ts.isTaggedTemplateExpression(node) && isSaying(node.tag)) throw unreadable(node);
    if (ts.isCallExpression(node) && isSaying(node.expression)) yield textOf(node);
    ts.forEachChild(node, (child) => void open.push(child));
  }
}

/** `l10n.t` and `vscode.l10n.t`. @param {ts.Expression} called */
function isSaying(called) {
  return ts.isPropertyAccessExpression(called) && /(^|\.)l10n\.t$/.test(called.getText());
}

/** As `@vscode/l10n` looks it up: a comment for translators is part of the key. @param {ts.CallExpression} call */
function textOf(call) {
  const [said] = call.arguments;
  if (said && ts.isStringLiteralLike(said)) return said.text;
  if (!said || !ts.isObjectLiteralExpression(said)) throw unreadable(call);
  const message = literals(said, 'message');
  const comment = literals(said, 'comment');
  if (message?.length !== 1 || !comment) throw unreadable(call);
  return comment.length > 0 ? `${message.join('')}/${comment.join('')}` : message.join('');
}

/**
 * @param {ts.ObjectLiteralExpression} object
 * @param {string} name
 * @returns {readonly string[] | undefined} undefined where the property is missing or no literal
 */
function literals(object, name) {
  const property = object.properties.find((each) => each.name?.getText() === name);
  if (!property || !ts.isPropertyAssignment(property)) return undefined;
  const value = property.initializer;
  if (ts.isStringLiteralLike(value)) return [value.text];
  if (!ts.isArrayLiteralExpression(value)) return undefined;
  const texts = value.elements.flatMap((each) => (ts.isStringLiteralLike(each) ? [each.text] : []));
  return texts.length === value.elements.length ? texts : undefined;
}

/** @param {ts.Node} node */
function unreadable(node) {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  const file = relative(root, source.fileName).split(sep).join('/');
  return new PlainError(
    `${file}:${line + 1} says a text that is not written there as a literal, so nobody can translate it; write one l10n.t('…') for each sentence.`,
  );
}

/**
 * @typedef {object} Lack What a bundle and the sources differ in.
 * @property {readonly string[]} missing said, and not translated
 * @property {readonly string[]} unused translated, and not said
 *
 * @param {Iterable<string>} said
 * @param {Readonly<Record<string, string>>} bundle
 * @returns {Lack}
 */
export function differences(said, bundle) {
  const texts = new Set(said);
  return {
    missing: [...texts].filter((text) => !Object.hasOwn(bundle, text)),
    unused: Object.keys(bundle).filter((text) => !texts.has(text)),
  };
}

/** @param {string} locale @returns {Promise<Record<string, string>>} empty where there is none yet */
export async function readBundle(locale) {
  try {
    return JSON.parse(await readFile(bundlePath(locale), 'utf8'));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return {};
    throw new PlainError(
      `${bundlePath(locale)} cannot be read: ${/** @type {Error} */ (error).message}`,
    );
  }
}

/** @param {readonly [string, unknown]} a @param {readonly [string, unknown]} b */
function byText([a], [b]) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** @param {readonly string[]} args @returns {Promise<number>} exit status */
async function main(args) {
  const said = saidTexts();
  if (args.includes('--list')) {
    say(JSON.stringify(Object.fromEntries(said), undefined, 2));
    return 0;
  }
  const check = args.includes('--check');
  let lacking = 0;
  for (const locale of translated) {
    const bundle = await readBundle(locale);
    const { missing, unused } = differences(said.keys(), bundle);
    for (const text of missing) say(`${locale} lacks: ${text}`);
    for (const text of unused) say(`${locale} has, and nothing says: ${text}`);
    lacking += missing.length + (check ? unused.length : 0);
    if (check) continue;
    const kept = Object.entries(bundle).filter(([text]) => said.has(text));
    const sorted = Object.fromEntries(kept.sort(byText));
    await writeFile(bundlePath(locale), `${JSON.stringify(sorted, undefined, 2)}\n`);
  }
  say(`${said.size} texts; missing${check ? ' or unused' : ''} in the bundles: ${lacking}.`);
  return lacking === 0 ? 0 : 1;
}

if (isEntry(import.meta.url)) void runMain(() => main(process.argv.slice(2)));
