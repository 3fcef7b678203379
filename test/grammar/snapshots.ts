import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { renderSnap, type AnnotatedLine } from 'vscode-tmgrammar-test/dist/snapshot/index';
import { colour } from './tokenize';

const folder = __dirname;

/** Plans whose colours are kept beside them, in `<plan>.snap`. */
export const colouredPlans: readonly string[] = readdirSync(folder).filter((file) =>
  file.endsWith('.projectplan.yaml'),
);

export function planText(plan: string): string {
  return readFileSync(path.join(folder, plan), 'utf8');
}

export function snapshotFile(plan: string): string {
  return path.join(folder, `${plan}.snap`);
}

/** Each line with what its parts are, in the form of vscode-tmgrammar-test. */
export async function snapshotOfColours(plan: string): Promise<string> {
  const lines = await colour(planText(plan));
  // Its type says that a line has exactly one token.
  return `${renderSnap(lines as unknown as AnnotatedLine[])}\n`;
}
