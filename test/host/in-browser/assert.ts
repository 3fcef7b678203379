/** `node:assert/strict` for tests that run where there is no Node: as much of it as they use. */

class AssertionError extends Error {
  constructor(
    message: string,
    readonly actual: unknown,
    readonly expected: unknown,
  ) {
    super(message);
  }
}

const assert = {
  ok(value: unknown, message = 'It is not so.'): asserts value {
    if (!value) throw new AssertionError(message, value, true);
  },
  equal<T>(actual: unknown, expected: T, message = 'They are not equal.'): asserts actual is T {
    if (!Object.is(actual, expected)) throw new AssertionError(message, actual, expected);
  },
  notEqual(actual: unknown, expected: unknown, message = 'They are equal.'): void {
    if (Object.is(actual, expected)) throw new AssertionError(message, actual, expected);
  },
  deepEqual<T>(actual: unknown, expected: T, message = 'They differ.'): asserts actual is T {
    if (!isSame(actual, expected)) throw new AssertionError(message, actual, expected);
  },
  match(text: string, pattern: RegExp, message = `It does not match ${String(pattern)}.`): void {
    if (!pattern.test(text)) throw new AssertionError(message, text, String(pattern));
  },
  async rejects(work: Promise<unknown>, pattern: RegExp): Promise<void> {
    const error: unknown = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    assert.match(String(error), pattern);
  },
};

/** Values, lists, sets and things of the same kind with the same in them. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Set && b instanceof Set) return isSame([...a].sort(), [...b].sort());
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

export { assert as default };
