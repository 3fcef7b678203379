import { rules } from '.';
import type { Severity } from './rule';

type Levels = ReadonlyMap<string, Severity | 'off'>;

/**
 * Several sources of severities as one, by rule id. What an earlier source says of a rule, by its
 * id or its group, goes before all that later ones say.
 */
export function layered(layers: readonly Levels[]): Levels {
  const saying = layers.filter(({ size }) => size > 0);
  const [only, second] = saying;
  if (!second) return only ?? new Map();
  return new Map(
    rules.flatMap(({ id }) => {
      const group = `${id.slice(0, id.indexOf('/'))}/*`;
      const levels = saying.flatMap((layer) => layer.get(id) ?? layer.get(group) ?? []);
      return levels[0] === undefined ? [] : [[id, levels[0]] as const];
    }),
  );
}
