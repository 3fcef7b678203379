/** Small checks that make up larger ones. */
export type Guard<T> = (value: unknown) => value is T;

export const text: Guard<string> = (value): value is string => typeof value === 'string';

export const flag: Guard<boolean> = (value): value is boolean => typeof value === 'boolean';

export const number: Guard<number> = (value): value is number =>
  typeof value === 'number' && Number.isFinite(value);

export function oneOf<const T extends string>(...values: readonly T[]): Guard<T> {
  return (value): value is T => values.some((each) => each === value);
}

/** The value, or nothing at all: what is undefined does not survive the way between processes. */
export function optional<T>(guard: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || guard(value);
}

export const list: Guard<readonly unknown[]> = (value): value is readonly unknown[] =>
  Array.isArray(value);

export function listOf<T>(guard: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(guard);
}

export function recordOf<T>(guard: Guard<T>): Guard<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> =>
    isRecord(value) && Object.values(value).every(guard);
}

/** Every key of the type has its guard; further keys do no harm. */
export function object<T extends object>(guards: {
  readonly [K in keyof T]-?: Guard<T[K]>;
}): Guard<T> {
  const checks: readonly (readonly [string, Guard<unknown>])[] = Object.entries(guards);
  return (value): value is T =>
    isRecord(value) && checks.every(([key, guard]) => guard(value[key]));
}

/** The same check, made once for each object: what has passed is not looked into again. */
export function once<T extends object>(guard: Guard<T>): Guard<T> {
  const passed = new WeakSet();
  return (value): value is T => {
    if (typeof value === 'object' && value !== null && passed.has(value)) return true;
    if (!guard(value)) return false;
    passed.add(value);
    return true;
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
