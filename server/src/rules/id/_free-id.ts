import type { IdIndex } from '../../model/id-index';
import type { IdKind } from '../../schema/fields';

/**
 * The next id after this one that nothing bears yet: `TP2` after `TP1`, `johto-2` after `johto`; the
 * one given, if it is free. Benefits' ids are a set of their own (plan-format §1.2).
 */
export function freeId(ids: IdIndex, kind: IdKind, like: string): string {
  const isTaken = (id: string): boolean =>
    ids.declared(id).some((each) => (each.kind === 'benefit') === (kind === 'benefit'));
  if (!isTaken(like)) return like;
  const [, stem = '', digits] = /^(.*?)(\d{1,9})$/su.exec(like) ?? [];
  const prefix = digits === undefined ? `${like}-` : stem;
  const width = digits?.length ?? 0;
  for (let number = digits === undefined ? 2 : Number(digits) + 1; ; number++) {
    const id = prefix + String(number).padStart(width, '0');
    if (!isTaken(id)) return id;
  }
}
