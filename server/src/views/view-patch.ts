import type { ListStep, Patch } from '../protocol/view-patch';

/**
 * What leads from one value of plain data to the next; undefined where they are equal. Objects are
 * compared value by value, lists of things with keys thing by thing, and whatever else differs is
 * sent anew. Values that are the same object are not looked into.
 */
export function patchOf(before: unknown, after: unknown): Patch | undefined {
  if (before === after) return undefined;
  if (isKeyedList(before) && isKeyedList(after)) return listPatch(before, after);
  if (isRecord(before) && isRecord(after) && before['key'] === after['key']) {
    const parts: [string, Patch][] = [];
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const patch = patchOf(before[key], after[key]);
      if (patch) parts.push([key, patch]);
    }
    return parts.length === 0 ? undefined : { kind: 'parts', parts: Object.fromEntries(parts) };
  }
  if (isEqual(before, after)) return undefined;
  return after === undefined ? { kind: 'value' } : { kind: 'value', value: after };
}

type Keyed = Readonly<Record<string, unknown>>;

function listPatch(before: readonly Keyed[], after: readonly Keyed[]): Patch | undefined {
  const steps = stepsOf(before, after);
  const [first] = steps;
  const isWhole = first?.kind === 'keep' && first.count === before.length;
  const isSame = before.length === after.length && (before.length === 0 || isWhole);
  return isSame ? undefined : { kind: 'list', steps };
}

function stepsOf(before: readonly Keyed[], after: readonly Keyed[]): readonly ListStep[] {
  const steps: ListStep[] = [];
  let kept: { from: number; count: number } | undefined;
  let fresh: unknown[] = [];
  const close = (): void => {
    if (kept) steps.push({ kind: 'keep', ...kept });
    if (fresh.length > 0) steps.push({ kind: 'new', items: fresh });
    kept = undefined;
    fresh = [];
  };
  const find = finder(before);
  for (const item of after) {
    const at = find(item);
    const patch = at === undefined ? undefined : patchOf(before[at], item);
    if (at === undefined) {
      if (kept) close();
      fresh.push(item);
    } else if (patch) {
      close();
      steps.push({ kind: 'change', at, patch });
    } else if (kept && at === kept.from + kept.count) kept.count++;
    else {
      close();
      kept = { from: at, count: 1 };
    }
  }
  close();
  return steps;
}

/** Finds what had the same key: mostly the one after the last that was found. */
function finder(before: readonly Keyed[]): (item: Keyed) => number | undefined {
  let next = 0;
  let byKey: ReadonlyMap<unknown, number> | undefined;
  return (item) => {
    let at = before[next]?.['key'] === item['key'] ? next : undefined;
    if (at === undefined) {
      byKey ??= new Map(before.map(({ key }, index) => [key, index]));
      at = byKey.get(item['key']);
    }
    if (at !== undefined) next = at + 1;
    return at;
  };
}

/** Equal as plain data that is sent: a value that is undefined is as good as absent. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((each, index) => isEqual(each, b[index]));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  for (const key in a) if (!isEqual(a[key], b[key])) return false;
  for (const key in b) if (a[key] === undefined && b[key] !== undefined) return false;
  return true;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One that can be told apart; an empty list may be of anything. */
function isKeyedList(value: unknown): value is readonly Keyed[] {
  if (!Array.isArray(value)) return false;
  const [first] = value as readonly unknown[];
  return value.length === 0 || (isRecord(first) && 'key' in first);
}
