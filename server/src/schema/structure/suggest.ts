import type { MapNode } from '../../parse/syntax';
import { homeOf, nearestKey } from '../near-key';
import type { StructureFinding } from './finding';

/** So many unknown keys of one node get a suggestion; with more, it is no plan that was misspelt. */
const mostSuggestions = 50;

/** Adds to unknown keys what they may stand for, and takes away what is then not missing. */
export function suggest(findings: readonly StructureFinding[]): readonly StructureFinding[] {
  return withoutMisspelt(withSuggestions(findings));
}

function withSuggestions(findings: readonly StructureFinding[]): readonly StructureFinding[] {
  let suggestions = 0;
  return findings.map((finding) => {
    if (finding.kind !== 'unknown-key' || ++suggestions > mostSuggestions) return finding;
    const { key, type, map } = finding;
    // What is spelt right and only stands in the wrong place is not renamed.
    return homeOf(key, type) === undefined
      ? { ...finding, near: nearestKey(key, type, map) }
      : finding;
  });
}

/** A required key that is there under a misspelt name is one slip: the name. */
function withoutMisspelt(findings: readonly StructureFinding[]): readonly StructureFinding[] {
  const meant = new Map<MapNode, Set<string>>();
  for (const finding of findings) {
    if (finding.kind !== 'unknown-key' || finding.near === undefined) continue;
    const keys = meant.get(finding.map) ?? new Set();
    meant.set(finding.map, keys.add(finding.near));
  }
  return findings.filter(
    (finding) => finding.kind !== 'missing-key' || !meant.get(finding.map)?.has(finding.key),
  );
}
