import type { RiskRow } from '@planwright/protocol';

export const riskOrders = ['score', 'written'] as const;
export type RiskOrder = (typeof riskOrders)[number];

export function isOrder(value: string): value is RiskOrder {
  return riskOrders.some((order) => order === value);
}

/** The gravest first, those without a score last; else as written. */
export function inOrder(rows: readonly RiskRow[], order: RiskOrder): readonly RiskRow[] {
  if (order === 'written') return rows;
  return rows.toSorted((a, b) => (b.score?.value ?? 0) - (a.score?.value ?? 0));
}
