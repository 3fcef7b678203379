/** The outcome of reading a text: its value, or what is wrong with it. Reading never throws. */
export type Parsed<T, P> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P };

export function understood<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refused<P>(problem: P): { readonly ok: false; readonly problem: P } {
  return { ok: false, problem };
}
