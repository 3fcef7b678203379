import type { NodeKind, Plan } from '../../model/plan';
import type { Snapshot } from '../../model/snapshot';
import type { IdKind } from '../../schema/fields';
import { FreeIds } from '../../rules/id/_free-id';

type Language = Plan['language'];
type Stems = Readonly<Record<Language, string>>;

/** How ids start where the plan has none of the kind yet: tavoite, toimenpide, tuotos, mittari … */
const stems: Readonly<Record<IdKind, Stems>> = {
  node: { fi: 'TP', sv: 'AP', en: 'WP' },
  mainGoal: { fi: 'PT', sv: 'HM', en: 'MG' },
  goal: { fi: 'T', sv: 'M', en: 'G' },
  measure: { fi: 'TO', sv: 'Å', en: 'A' },
  output: { fi: 'TU', sv: 'L', en: 'D' },
  metric: { fi: 'M', sv: 'I', en: 'M' },
  risk: { fi: 'R', sv: 'R', en: 'R' },
  targetGroup: { fi: 'KR', sv: 'MG', en: 'TG' },
  benefit: { fi: '', sv: '', en: '' },
  result: { fi: 'TULOS', sv: 'RESULTAT', en: 'RESULT' },
  process: { fi: 'PROSESSI', sv: 'PROCESS', en: 'PROCESS' },
};

export interface IdPlace {
  readonly kind: IdKind;
  /** The part of the plan that the thing stands in. */
  readonly owner: { readonly kind: NodeKind; readonly id: string | undefined };
  /** Ids of the things beside it, in their order. */
  readonly beside: readonly string[];
}

/**
 * The next id that nothing bears, named as the plan names such things: after those beside it
 * (`TP1-T2` after `TP1-T1`), else as they are named in other parts (`TP2-T1`), else the owner's id
 * with a letter.
 */
export function nextId(
  snapshot: Snapshot,
  place: IdPlace,
  free = new FreeIds(snapshot.ids),
): string {
  const neighbour = place.beside.findLast((id) => /\d$/.test(id));
  return free.next(place.kind, neighbour ?? firstId(snapshot, place));
}

/** Part, then what stands between the part's id and the number. */
function firstId(snapshot: Snapshot, place: IdPlace): string {
  const { plan } = snapshot;
  const language = plan?.language ?? 'fi';
  const own = place.owner.id;
  const custom = plan && middleOf(snapshot, plan, place.kind);
  if (custom !== undefined)
    return own === undefined ? `${stems[place.kind][language]}1` : `${own}${custom}1`;
  // Work packages are mostly counted through the plan, their goals and outputs within them.
  const isApart =
    own === undefined || (place.kind === 'node' && place.owner.kind !== 'workPackage');
  return `${isApart ? '' : `${own}-`}${stems[place.kind][language]}1`;
}

/** `-T` where another part, TP1, has something of the kind with the id `TP1-T4`. */
function middleOf({ ids }: Snapshot, plan: Plan, kind: IdKind): string | undefined {
  for (const declaration of ids.declarations) {
    if (declaration.kind !== kind || !/\d$/.test(declaration.id)) continue;
    const owner = ownerOf(plan, declaration.id);
    if (owner !== undefined && owner.length < declaration.id.length) {
      const middle = declaration.id.slice(owner.length).replace(/\d+$/, '');
      if (/^[._-]\p{L}*$/u.test(middle)) return middle;
    }
  }
  return undefined;
}

/** The id of the part whose id another one goes on with: `I1` for `I1-TP2`. */
function ownerOf(plan: Plan, id: string): string | undefined {
  for (let end = id.length - 1; end > 0; end--) {
    if (!/[._-]/.test(id.charAt(end))) continue;
    const start = id.slice(0, end);
    if (plan.nodeById(start)) return start;
  }
  return undefined;
}
