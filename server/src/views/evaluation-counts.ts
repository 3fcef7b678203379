import type { Assessment, EvaluatedProcess } from '../model/evaluation';
import type { Named } from '../model/plan';
import type { EvaluationCounts, LightCounts } from '../protocol/view-data';
import type { Drawing } from './drawing';
import { placeOf } from './places';

/** How many rows have each light; a goal alone has those of the row above, which count once. */
export function countLights(
  processes: readonly EvaluatedProcess[],
): Pick<EvaluationCounts, 'rows' | 'outcome' | 'progress'> {
  const own = processes.filter(({ continues }) => !continues);
  return {
    rows: own.length,
    outcome: countOf(own.map(({ outcome }) => outcome)),
    progress: countOf(own.map(({ progress }) => progress)),
  };
}

function countOf(assessments: readonly (Assessment | undefined)[]): LightCounts {
  const counts = { green: 0, yellow: 0, red: 0, none: 0 };
  for (const assessment of assessments) counts[assessment?.light ?? 'none']++;
  return counts;
}

/**
 * The lights of all rows; of those that serve each benefit of the plan, also where none does; of
 * benefits that rows name and the plan does not have; and of rows that name none. A row that serves
 * several counts for each.
 */
export function evaluationCounts({ plan }: Drawing): readonly EvaluationCounts[] {
  const rows = plan.evaluation?.results.flatMap(({ processes }) => processes) ?? [];
  const benefits = benefitsById(plan.benefits);
  const named = rows.flatMap((row) => row.benefits.map(({ value }) => value));
  const unknown = [...new Set(named)].filter((id) => !benefits.has(id));
  const serving = (id: string): readonly EvaluatedProcess[] =>
    rows.filter((row) => row.benefits.some(({ value }) => value === id));
  const serveNothing = rows.filter((row) => row.benefits.length === 0 && !row.continues);
  const nothing = { id: undefined, title: undefined, range: undefined };
  return [
    { key: 'all', kind: 'all', ...nothing, ...countLights(rows) },
    ...[...benefits].map(([id, benefit]): EvaluationCounts => ({
      key: `benefit ${id}`,
      kind: 'benefit',
      id,
      title: benefit.title?.value,
      range: placeOf((benefit.title?.at ?? benefit.id?.at ?? benefit.at).span),
      ...countLights(serving(id)),
    })),
    ...unknown.map((id): EvaluationCounts => ({
      ...nothing,
      key: `benefit ${id}`,
      kind: 'unknown',
      id,
      ...countLights(serving(id)),
    })),
    ...(named.length > 0 && serveNothing.length > 0
      ? [{ key: 'none', kind: 'none' as const, ...nothing, ...countLights(serveNothing) }]
      : []),
  ];
}

/** In the order written; of two that bear one id the first is meant. */
export function benefitsById(benefits: readonly Named[]): ReadonlyMap<string, Named> {
  const byId = new Map<string, Named>();
  for (const benefit of benefits) {
    const id = benefit.id?.value;
    if (id !== undefined && id !== '' && !byId.has(id)) byId.set(id, benefit);
  }
  return byId;
}
