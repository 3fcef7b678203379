/** A plan of which a fifth is administration; nothing else in it is to be found. */
export function limitedPlan({
  head = '',
  schedule = '[{ period: 2023, tasks: Työ }]',
}: {
  /** More lines of the plan's own, each with its line end. */
  readonly head?: string;
  readonly schedule?: string;
} = {}): string {
  return `plan: 1
title: Koe
organisation: Alue
period: 2023
${head}workPackages:
  - id: TP1
    title: Ensimmäinen
    period: 2023
    goals: [Tavoite]
    measures: [Toimenpide]
    outputs: [Tuotos]
    metrics: [Mittari]
    schedule: ${schedule}
    budget: { other: 80, administration: 20, total: 100 }
`;
}

/** A profile that allows half of that. */
export const ownProfile = `id: own
title: { fi: Oma }
limits:
  - { category: administration, percent: 10, of: total, source: 'Opas, luku 4' }
`;
