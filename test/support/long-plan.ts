/**
 * A plan that takes seconds to be exported: time enough to stop the work on its way.
 * @param count of work packages, each with two tasks in its schedule
 */
export function longPlan(count: number): string {
  const node = (at: number): string =>
    `  - id: TP${at}\n    title: Työ ${at}\n    schedule:\n      - period: 2026-Q1\n        tasks: [a, b]\n`;
  const nodes = Array.from({ length: count }, (_, at) => node(at + 1)).join('');
  return `plan: 1\ntitle: Suuri\norganisation: Alue\nperiod: 2026\nworkPackages:\n${nodes}`;
}
