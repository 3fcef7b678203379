import type { NodeKind } from '../labels';
import type { OutlineNode } from './outline';
import { plainOf } from './numbers';

type Language = 'fi' | 'sv' | 'en';

const workPackageWord: Readonly<Record<Language, string>> = { fi: 'TP', sv: 'AP', en: 'WP' };

/** A node with its id, as the whole plan needs it. */
export type Ids = ReadonlyMap<OutlineNode, string>;

/**
 * Ids that planners would write, from the numbers of the source: `P3`, `I1`, `I1a`, `I1-TP2`. Where
 * several work packages of an area carry one number, they are counted: `I1b-TP1`, `I1b-TP2`.
 */
export function idsOf(nodes: readonly OutlineNode[], language: Language): Ids {
  const ids = new Map<OutlineNode, string>();
  const taken = new Set<string>();
  /** How far each wanted id has been counted on. */
  const counts = new Map<string, number>();
  const give = (node: OutlineNode, wanted: string): void => {
    let id = wanted;
    let count = counts.get(wanted) ?? 1;
    while (taken.has(id)) id = `${wanted}-${++count}`;
    counts.set(wanted, count);
    taken.add(id);
    ids.set(node, id);
  };
  // What the source itself calls by an id keeps it, whatever the others are called.
  for (const node of all(nodes)) if (isOwnId(node)) give(node, node.number ?? '');
  const namesakes = new Namesakes();
  const walk = (siblings: readonly OutlineNode[], above: readonly OutlineNode[]): void => {
    const counts = new Map<NodeKind, number>();
    for (const node of siblings) {
      const count = (counts.get(node.kind) ?? 0) + 1;
      counts.set(node.kind, count);
      const ordinal = String(count);
      if (!ids.has(node)) {
        give(node, wantedId({ node, ordinal, above, ids, language, namesakes }));
      }
      walk(node.children, [...above, node]);
    }
  };
  walk(nodes, []);
  return ids;
}

function* all(nodes: readonly OutlineNode[]): Generator<OutlineNode> {
  for (const node of nodes) {
    yield node;
    yield* all(node.children);
  }
}

/** `I1-TP2`, as our own Word export writes it; not `1`, `1 b` or `III`. */
function isOwnId({ number }: OutlineNode): boolean {
  return (
    number !== undefined &&
    /^\p{L}+\d[\p{L}\p{N}]*(?:[-._][\p{L}\p{N}]+)*$|^[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)+$/u.test(
      number,
    )
  );
}

interface Wanted {
  readonly node: OutlineNode;
  /** Among its siblings of its kind, from 1. */
  readonly ordinal: string;
  readonly above: readonly OutlineNode[];
  readonly ids: Ids;
  readonly language: Language;
  readonly namesakes: Namesakes;
}

/** How many nodes carry one number, counted once for all that ask. */
class Namesakes {
  readonly #below = new Map<OutlineNode, ReadonlyMap<string, number>>();
  readonly #beside = new Map<OutlineNode, ReadonlyMap<string, number>>();

  /** Work packages of the number in and below a node. */
  below(node: OutlineNode, number: string): number {
    const counts = this.#below.get(node) ?? countsOf([...all([node])].filter(isWorkPackage));
    this.#below.set(node, counts);
    return counts.get(plainOf(number)) ?? 0;
  }

  /** Children of the node with the number, of any kind. */
  beside(parent: OutlineNode, number: string): number {
    const counts = this.#beside.get(parent) ?? countsOf(parent.children);
    this.#beside.set(parent, counts);
    return counts.get(plainOf(number)) ?? 0;
  }
}

const isWorkPackage = ({ kind }: OutlineNode): boolean => kind === 'workPackage';

function countsOf(nodes: readonly OutlineNode[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { number } of nodes) {
    if (number === undefined) continue;
    counts.set(plainOf(number), (counts.get(plainOf(number)) ?? 0) + 1);
  }
  return counts;
}

function wantedId(wanted: Wanted): string {
  const { node, ordinal, above, ids } = wanted;
  const parent = above.at(-1);
  const prefix = parent ? (ids.get(parent) ?? '') : '';
  const number = plainNumber(node.number) ?? ordinal;
  switch (node.kind) {
    case 'pillar':
      return `P${number}`;
    case 'investment':
      return `I${number}`;
    case 'area':
      return areaId(node, prefix, ordinal);
    case 'workPackage':
      return workPackageId(wanted, number);
  }
}

const acronym = /^([\p{Lu}\d]{2,8})(?=[\s–-])|\(([\p{Lu}\d]{2,10})\)\s*$/u;

/** By its letter, its acronym, or the letter of its place: `I1a`, `P3-IPS`, `P3b`. */
function areaId({ number, title }: OutlineNode, prefix: string, ordinal: string): string {
  if (number !== undefined && /^\p{L}$/u.test(number)) return `${prefix}${number.toLowerCase()}`;
  if (number !== undefined)
    return `${prefix === '' ? '' : `${prefix}-`}A${plainNumber(number) ?? ordinal}`;
  const [, start, end] = acronym.exec(title) ?? [];
  const name = start ?? end;
  if (name !== undefined && prefix !== '') return `${prefix}-${name}`;
  return prefix === '' ? `A${ordinal}` : `${prefix}${letterOf(Number(ordinal))}`;
}

function letterOf(ordinal: number): string {
  return ordinal <= 26 ? String.fromCharCode(96 + ordinal) : `-A${ordinal}`;
}

/** Numbers of work packages restart in every investment, so its id stands in front. */
function workPackageId(
  { node, ordinal, above, ids, language, namesakes }: Wanted,
  number: string,
): string {
  const word = workPackageWord[language];
  const parent = above.at(-1);
  if (parent?.kind === 'workPackage') return `${ids.get(parent) ?? ''}-${ordinal}`;
  const investment = above.findLast(({ kind }) => kind === 'investment');
  const base = investment ?? parent;
  if (!base) return `${word}${number}`;
  const own = node.number;
  const sameNumbers = own === undefined ? 0 : namesakes.below(base, own);
  if (sameNumbers <= 1 || !parent) return `${ids.get(base) ?? ''}-${word}${number}`;
  const isRepeatedHere = own !== undefined && namesakes.beside(parent, own) > 1;
  return `${ids.get(parent) ?? ''}-${word}${isRepeatedHere ? ordinal : number}`;
}

const romans: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
};

/** `1 b` as `1b`, `III` as `3`; undefined where there is none. */
function plainNumber(number: string | undefined): string | undefined {
  if (number === undefined) return undefined;
  const plain = number.replace(/\s+/g, '');
  const roman = romans[plain.toLowerCase()];
  return roman === undefined ? plain.toLowerCase() : String(roman);
}
