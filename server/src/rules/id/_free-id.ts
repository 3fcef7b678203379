import type { IdIndex } from '../../model/id-index';
import type { IdKind } from '../../schema/fields';

/**
 * The next id after this one that nothing bears yet: `TP2` after `TP1`, `johto-2` after `johto`; the
 * one given, if it is free. Benefits' ids are a set of their own (plan-format §1.2).
 */
export function freeId(ids: IdIndex, kind: IdKind, like: string): string {
  return new FreeIds(ids).next(kind, like);
}

/** Free ids one after another, none of them twice. */
export class FreeIds {
  /** Borne by something, or given. */
  private readonly taken = { benefit: new Set<string>(), other: new Set<string>() };
  /** Where to go on after the last id that was given in a row. */
  private readonly numbers = new Map<string, number>();

  constructor(ids: IdIndex) {
    for (const { id, kind } of ids.declarations) this.taken[setOf(kind)].add(id);
  }

  /** @see freeId */
  next(kind: IdKind, like: string): string {
    const set = setOf(kind);
    const taken = this.taken[set];
    let id = like;
    if (taken.has(like)) {
      const [, stem = '', digits] = /^(.*?)(\d{1,9})$/su.exec(like) ?? [];
      const prefix = digits === undefined ? `${like}-` : stem;
      const row = `${set} ${like}`;
      let number = this.numbers.get(row) ?? (digits === undefined ? 1 : Number(digits));
      do id = prefix + String(++number).padStart(digits?.length ?? 0, '0');
      while (taken.has(id));
      this.numbers.set(row, number);
    }
    taken.add(id);
    return id;
  }
}

function setOf(kind: IdKind): 'benefit' | 'other' {
  return kind === 'benefit' ? kind : 'other';
}
