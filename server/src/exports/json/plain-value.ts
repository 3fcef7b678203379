/**
 * A value of a plan's text as JSON can hold it: a number that is none is null, and so is a list or a map
 * inside itself.
 */
export function plainValue(value: unknown, above: readonly unknown[] = []): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'bigint':
      return Number(value);
    case 'object': {
      if (value === null || above.includes(value)) return null;
      const within = [...above, value];
      if (Array.isArray(value)) return value.map((each) => plainValue(each, within));
      if (value instanceof Date) return value.toISOString();
      return Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key, plainValue(each, within)]),
      );
    }
    default:
      return null;
  }
}
