import type { Declaration, IdIndex } from '../../model/id-index';
import type { Plan } from '../../model/plan';
import type { Snapshot } from '../../model/snapshot';

/** Of benefits evaluation/benefit speaks in a plan with results of an evaluation, else id/unused. */
export function speaksOfBenefits({ evaluation }: Plan): boolean {
  return (evaluation?.results.length ?? 0) > 0;
}

/** A line that cannot be read may be the one that names what seems to serve nothing. */
export function isReadable({ tree }: Snapshot): boolean {
  return tree.problems.length === 0;
}

/**
 * Benefits that nothing serves, each id once. A summary tells of a benefit and serves none. Where
 * an id may mean a main goal and a benefit of the same number, it counts for both.
 */
export function unservedBenefits({ benefits }: Plan, ids: IdIndex): readonly Declaration[] {
  return benefits.flatMap(({ at, id }) => {
    if (!id) return [];
    const first = ids.declared(id.value).find(({ kind }) => kind === 'benefit');
    // A second bearer of an id cannot be named at all: id/duplicate reports it.
    if (first?.owner !== at) return [];
    return ids.naming(id.value).some(serves) ? [] : [first];
  });
}

function serves({ kinds, key }: IdIndex['references'][number]): boolean {
  return kinds.includes('benefit') && key !== 'benefit';
}
