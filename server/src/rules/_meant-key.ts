import { entryOf, keyText, type MapNode } from '../parse/syntax';
import { objectType } from '../schema/fields';
import { nearestKey } from '../schema/near-key';

/**
 * Whether the map has the key, with or without a value, or may have it: under a misspelt name, which
 * schema/unknown-key reports, or in a line that cannot be read.
 * @param type the schema's name of what the map is, such as `risk`
 */
export function mayHaveKey(map: MapNode, key: string, type: string): boolean {
  if (map.torn !== undefined || entryOf(map, key) !== undefined) return true;
  const object = objectType(type);
  return map.entries.some((entry) => {
    const written = keyText(entry);
    return object && !object.fields.has(written) && nearestKey(written, object, map) === key;
  });
}
