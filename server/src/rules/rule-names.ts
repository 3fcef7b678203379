import { rules } from '.';

/** What a severity can be set for: every rule by its id, and every group as `budget/*`. */
export function ruleNames(): readonly string[] {
  const ids = rules.map(({ id }) => id);
  const groups = ids.map((id) => `${id.slice(0, id.indexOf('/'))}/*`);
  return [...ids, ...new Set(groups)];
}
