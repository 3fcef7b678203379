import type { ListStep, Patch, ViewPatch, WholeView } from '@planwright/protocol';

/**
 * The view that a patch leads to. Everything that the patch does not name is the same object as
 * before, so that whatever was made of it still holds. Undefined where the patch is of another view.
 */
export function patched(
  view: WholeView,
  { since, stamp, patch }: ViewPatch,
): WholeView | undefined {
  if (view.stamp !== since) return undefined;
  const next = patch ? apply(view, patch) : view;
  return { ...(next as WholeView), stamp };
}

function apply(before: unknown, patch: Patch): unknown {
  switch (patch.kind) {
    case 'value':
      return patch.value;
    case 'parts': {
      const whole = isRecord(before) ? before : {};
      const parts = Object.entries(patch.parts).map(
        ([key, part]) => [key, apply(whole[key], part)] as const,
      );
      const next = new Map([...Object.entries(whole), ...parts]);
      // What a patch takes away is gone, as it is in what is sent as a whole.
      for (const [key, value] of parts) if (value === undefined) next.delete(key);
      return Object.fromEntries(next);
    }
    case 'list': {
      const items: readonly unknown[] = Array.isArray(before) ? before : [];
      return patch.steps.flatMap((step) => itemsOf(step, items));
    }
  }
}

function itemsOf(step: ListStep, before: readonly unknown[]): readonly unknown[] {
  switch (step.kind) {
    case 'keep':
      return before.slice(step.from, step.from + step.count);
    case 'change':
      return [apply(before[step.at], step.patch)];
    case 'new':
      return step.items;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
