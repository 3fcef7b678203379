import type { Rope } from './rope';

/**
 * A function of a list that is computed again only when the list says something else: of a plan in
 * which one sentence is typed, what depends on its ids or figures stays as it was. Keeps the last
 * list, so its entries should be small and hold nothing of the document.
 */
export function whileSame<T, R>(
  isSame: (a: T, b: T) => boolean,
  compute: (all: readonly T[]) => R,
): (list: Rope<T>) => R {
  let last: { readonly list: Rope<T>; readonly result: R } | undefined;
  return (list) => {
    const result = last?.list.isSame(list, isSame) ? last.result : compute(list.all);
    last = { list, result };
    return result;
  };
}
