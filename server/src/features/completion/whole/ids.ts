import { scalarAt } from '../../../model/build/read';
import type { Plan } from '../../../model/plan';
import type { Snapshot } from '../../../model/snapshot';
import { writeScalar } from '../../../parse/edits';
import type { SyntaxNode } from '../../../parse/syntax';
import type { IdKind } from '../../../schema/fields';
import { nodeAround } from '../around';
import type { Landing } from '../probe';
import type { Site } from './site';

type Language = Plan['language'];

/** What ids start with that a planner may type over: for a work package `TP`, `AP` or `WP`. */
export const letters = {
  workPackage: { fi: 'TP', sv: 'AP', en: 'WP' },
  goal: { fi: 'T', sv: 'M', en: 'G' },
  output: { fi: 'R', sv: 'L', en: 'O' },
  risk: { fi: 'R', sv: 'R', en: 'R' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** The id after those of the list: `I1-TP3` behind `I1-TP2`. Never one that is taken. */
export function nextId({ landing, list }: Site, prefix: string): string {
  const { ids } = landing.snapshot;
  const beside = list?.items.flatMap(idOf) ?? [];
  const last = beside.toReversed().find((id) => /\d$/.test(id));
  const above = beside.length === 0 ? idAbove(landing) : undefined;
  let id = last === undefined ? [above, `${prefix}1`].filter(Boolean).join('-') : counted(last);
  while (ids.declared(id).length > 0) id = counted(id);
  return id;
}

function counted(id: string): string {
  return id.replace(/\d{1,9}$/, (digits) =>
    String(Number(digits) + 1).padStart(digits.length, '0'),
  );
}

function idOf(item: SyntaxNode): readonly string[] {
  const id = item.kind === 'map' ? scalarAt(item, 'id')?.value : undefined;
  return typeof id === 'string' || typeof id === 'number' ? [String(id)] : [];
}

/** The id of the pillar, investment, area or work package that holds the place. */
function idAbove(landing: Landing): string | undefined {
  const node = nodeAround(landing);
  const above = node && landing.snapshot.plan?.parentOf(node);
  return node?.id?.value ?? above?.id?.value;
}

/** The ids of a kind that the plan declares, as they are written in YAML. */
export function idsOf({ ids }: Snapshot, kind: IdKind, most: number): readonly string[] {
  const found = ids.declarations.filter((each) => each.kind === kind).slice(0, most);
  return found.map(({ id, at }) => (at.style === 'plain' ? id : writeScalar(id)));
}
