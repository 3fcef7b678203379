import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { formatText } from '../../server/src/features/formatting';
import { importPlan, type ImportReport } from '../../server/src/imports';
import { SyntaxTree } from '../../server/src/parse/syntax-tree';
import { SourceText } from '../../server/src/text/source-text';

export interface Imported {
  readonly yaml: string;
  readonly plan: PlanData;
  readonly report: ImportReport;
}

/** A plan as any YAML reader has it. */
export interface PlanData {
  readonly [key: string]: unknown;
}

const folder = path.join(__dirname, 'fixtures');

export const fixture = (name: string): Uint8Array => fs.readFileSync(path.join(folder, name));

/** Imports, and holds what is true of every import: the text can be read and is in the house's layout. */
export async function imported(name: string, source: string | Uint8Array): Promise<Imported> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const result = await importPlan({ name, bytes });
  assert.ok(result.kind === 'plan', result.kind === 'refused' ? result.message : '');
  const { yaml, report } = result;
  const tree = SyntaxTree.parse(SourceText.from(yaml));
  assert.deepEqual(tree.problems, []);
  assert.deepEqual(formatText(tree), [], 'the layout is that of formatting');
  return { yaml, plan: parse(yaml) as PlanData, report };
}

export async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  const result = await importPlan({ name, bytes });
  assert.ok(result.kind === 'refused', 'the file is not refused');
  return result.message;
}

/** The nodes of a plan in their order, with the ids of those above: `P4/I1/I1a/I1-TP1`. */
export function* nodesOf(node: PlanData, above = ''): Generator<readonly [string, PlanData]> {
  for (const key of ['pillars', 'investments', 'areas', 'workPackages']) {
    for (const child of (node[key] ?? []) as readonly PlanData[]) {
      const at = `${above}${String(child['id'])}`;
      yield [at, child];
      yield* nodesOf(child, `${at}/`);
    }
  }
}

/** The node with an id. */
export function nodeAt(plan: PlanData, id: string): PlanData {
  for (const [, node] of nodesOf(plan)) if (node['id'] === id) return node;
  return assert.fail(`the plan has no ${id}`);
}
