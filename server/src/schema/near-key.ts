import { keyText, type MapNode } from '../parse/syntax';
import { nearest } from '../util/near';
import { planType, type ObjectType } from './fields';

/** Shorter words of a term, such as "ja", are no names of anything. */
const shortestName = 4;

let namesByKey: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** What unknown keys of a map may stand for: asked by several rules of all of them. */
interface Meanings {
  readonly type: ObjectType;
  readonly present: ReadonlySet<string>;
  readonly candidates: readonly { readonly value: string; readonly names: Iterable<string> }[];
  readonly known: Map<string, string | undefined>;
}

const meaningsOfMaps = new WeakMap<MapNode, Meanings>();

/**
 * The key of the type that an unknown one most likely stands for: one that it is misspelt from, or
 * whose Finnish or Swedish term it is. What the map holds already is not meant a second time.
 */
export function nearestKey(key: string, type: ObjectType, map: MapNode): string | undefined {
  const { present, candidates, known } = meaningsOf(map, type);
  if (type.freeKeys) {
    const year = `20${key}`;
    return /^\d\d$/.test(key) && !present.has(year) ? year : undefined;
  }
  if (!known.has(key)) known.set(key, nearest(key, candidates, 1)[0]);
  return known.get(key);
}

function meaningsOf(map: MapNode, type: ObjectType): Meanings {
  const before = meaningsOfMaps.get(map);
  if (before?.type === type) return before;
  namesByKey ??= collectNames();
  const names = namesByKey;
  const present = new Set(map.entries.map(keyText));
  const absent = [...type.fields.keys()].filter((each) => !present.has(each));
  const candidates = absent.map((each) => ({ value: each, names: names.get(each) ?? [each] }));
  const meanings = { type, present, candidates, known: new Map<string, string | undefined>() };
  meaningsOfMaps.set(map, meanings);
  return meanings;
}

/**
 * Whether a word that is no key of the type may be meant for this one: misspelt, or its beginning, as
 * while it is being typed. A line that begins with no word at all may become anything.
 */
export function mayMean(word: string, key: string, type: ObjectType, map: MapNode): boolean {
  if (type.fields.has(word)) return false;
  return key.startsWith(word) || nearestKey(word, type, map) === key;
}

/** The one key of the type whose own keys hold the unknown one: `total` belongs under `budget`. */
export function homeOf(key: string, type: ObjectType): string | undefined {
  const homes = [...type.fields.values()].filter((field) => {
    const inner = field.object?.fields.get(key);
    // Notes and titles are at home everywhere.
    return inner !== undefined && inner.kind !== 'text';
  });
  return homes.length === 1 ? homes[0]?.key : undefined;
}

/** Every key of the format with its terms, wherever it stands: terms differ a little by place. */
function collectNames(): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  const seen = new Set<ObjectType>();
  const visit = (type: ObjectType | undefined): void => {
    if (!type || seen.has(type)) return;
    seen.add(type);
    for (const field of type.fields.values()) {
      const own = names.get(field.key) ?? new Set([field.key]);
      names.set(field.key, own);
      for (const term of [field.fi, field.sv]) addTerm(term, own);
      visit(field.object);
      visit(field.item?.object);
    }
  };
  visit(planType);
  return names;
}

/** A term, and its last word, which is its head in Finnish and Swedish: `Karkea aikataulu`. */
function addTerm(term: string, names: Set<string>): void {
  const head = term.split(' ').at(-1) ?? '';
  for (const name of [term, head]) if (name.length >= shortestName) names.add(name);
}
