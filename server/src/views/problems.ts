import type { PlanDiagnostic } from '../rules/run-rules';
import type { ProblemRow } from '../protocol/view-data';
import { nodeAt, uniqueKeys, type LabelledNode } from './nodes';

/** The findings in document order, each with the node that it stands in. */
export function problemsView(
  diagnostics: readonly PlanDiagnostic[],
  nodes: readonly LabelledNode[],
): readonly ProblemRow[] {
  const unique = uniqueKeys();
  return diagnostics.map((diagnostic) => {
    const { rule, severity, message, range } = diagnostic;
    const inside = nodeAt(nodes, range.start);
    const node =
      inside && inside.kind !== 'plan' ? { id: inside.id, title: inside.title } : undefined;
    return {
      key: unique(`${rule}@${inside?.key ?? ''}`),
      rule,
      severity,
      message,
      range,
      line: range.start.line + 1,
      fixable: diagnostic.fixes().length > 0,
      node,
    };
  });
}
