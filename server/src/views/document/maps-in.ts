import { itemsOf, mapOf } from '../../model/build/read';
import { valueOf, type MapNode } from '../../parse/syntax';

/** The entries of a list that are sets of keys. */
export function mapsIn(owner: MapNode, key: string): readonly MapNode[] {
  return itemsOf(valueOf(owner, key)).flatMap((item) => mapOf(item) ?? []);
}
