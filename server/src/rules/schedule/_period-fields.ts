import { scalarOf } from '../../model/build/read';
import type { Snapshot } from '../../model/snapshot';
import type { MapNode, ScalarNode } from '../../parse/syntax';
import { planType, type Field, type ObjectType } from '../../schema/fields';
import { walkFields } from '../../schema/walk';
import { parsePeriod, type PeriodProblem, type PeriodText } from '../../values/period';
import type { Parsed } from '../../values/result';

/** A place of the format that takes a period, with what is written there. */
export interface PeriodField {
  readonly at: ScalarNode;
  /** A date is meant: a point in time, where a period may stand for it. */
  readonly isDate: boolean;
  readonly parsed: Parsed<PeriodText, PeriodProblem>;
}

interface OwnPeriods {
  /** What the map was read as: what it may hold depends on the list that it stands in. */
  readonly type: ObjectType;
  readonly fields: readonly PeriodField[];
  readonly inner: readonly { readonly map: MapNode; readonly type: ObjectType }[];
}

const cache = new WeakMap<MapNode, OwnPeriods>();

/** Every period of the plan: of nodes, schedules, items, metrics' targets, related projects. */
export function periodFields({ root }: Snapshot): readonly PeriodField[] {
  const all: PeriodField[] = [];
  const collect = (map: MapNode, type: ObjectType): void => {
    const own = ownPeriods(map, type);
    all.push(...own.fields);
    for (const inner of own.inner) collect(inner.map, inner.type);
  };
  if (root) collect(root, planType);
  return all;
}

/** The periods of one node or of the plan's own sections; nodes inside it are listed, not entered. */
function ownPeriods(root: MapNode, rootType: ObjectType): OwnPeriods {
  const before = cache.get(root);
  if (before?.type === rootType) return before;
  const fields: PeriodField[] = [];
  const inner: { map: MapNode; type: ObjectType }[] = [];
  walkFields(
    root,
    {
      object: (map, type) => {
        if (map === root || type.declares !== 'node') return true;
        inner.push({ map, type });
        return false;
      },
      value: (value, field) => {
        const at = takesPeriod(field) ? scalarOf(value) : undefined;
        if (at && typeof at.value !== 'boolean')
          fields.push({ at, isDate: field.kind === 'date', parsed: parsePeriod(at.source) });
      },
    },
    rootType,
  );
  const own = { type: rootType, fields, inner };
  cache.set(root, own);
  return own;
}

/** An evaluation's `date` may be a period too, and every date is one. */
function takesPeriod({ kind, rules }: Field): boolean {
  return kind === 'period' || (kind === 'date' && rules.includes('schedule/invalid-period'));
}
