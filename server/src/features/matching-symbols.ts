import type { SymbolKind, WorkspaceSymbol } from 'vscode-languageserver-types';
import { nodeKinds } from './symbols';

/** An editor shows some dozens. */
const mostMatches = 300;

/**
 * What fits a search, best first: letters of the query in their order, whatever their case and accents.
 * What starts with the query goes before what holds it, and that before what has its letters apart;
 * nodes go before what stands in them.
 * @param query empty: all
 */
export function matchingSymbols(all: readonly WorkspaceSymbol[], query: string): WorkspaceSymbol[] {
  const wanted = folded(query.trim());
  const words = wanted.split(/\s+/);
  const letters = Array.from(wanted.replaceAll(/\s+/g, ''));
  const levels: WorkspaceSymbol[][] = [];
  for (const symbol of all) {
    const level = levelOf(textsOf(symbol), wanted, words, letters);
    if (level === undefined) continue;
    const place = 2 * level + (kindsOfNodes.has(symbol.kind) ? 0 : 1);
    (levels[place] ??= []).push(symbol);
  }
  return levels.flat().slice(0, mostMatches);
}

/** How well it fits, 0 the best; undefined where it does not. */
function levelOf(
  { name, container }: Texts,
  wanted: string,
  words: readonly string[],
  letters: readonly string[],
): number | undefined {
  if (name === wanted || name.startsWith(`${wanted} `)) return 0;
  const at = name.indexOf(wanted);
  if (at === 0) return 1;
  if (at > 0) return startsWord(name, wanted) ? 2 : 3;
  if (words.every((word) => name.includes(word) || container.includes(word))) return 4;
  let from = 0;
  for (const letter of letters) {
    const next = name.indexOf(letter, from);
    if (next < 0) return undefined;
    from = next + letter.length;
  }
  return 5;
}

function startsWord(name: string, wanted: string): boolean {
  for (let at = name.indexOf(wanted); at > 0; at = name.indexOf(wanted, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(name.charAt(at - 1))) return true;
  }
  return false;
}

const kindsOfNodes: ReadonlySet<SymbolKind> = new Set(Object.values(nodeKinds));

interface Texts {
  readonly name: string;
  readonly container: string;
}

const texts = new WeakMap<WorkspaceSymbol, Texts>();

function textsOf(symbol: WorkspaceSymbol): Texts {
  let found = texts.get(symbol);
  if (!found) {
    found = { name: folded(symbol.name), container: folded(symbol.containerName ?? '') };
    texts.set(symbol, found);
  }
  return found;
}

/** `Hyvinvointialue Åland` as `hyvinvointialue aland`. */
function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
