import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { PlanView, SourceRange, ViewsOfPlan } from '../../server/src/protocol';
import type { Snapshot } from '../../server/src/model/snapshot';
import { planView } from '../../server/src/views/plan-view';
import { check, snapshotOf } from '../support/check';

export const uri = 'file:///plan.projectplan.yaml';

/** 15 May 2023. */
export const someDay = Date.UTC(2023, 4, 15) / 86_400_000;

export function viewOf(text: string | Snapshot, today = someDay): PlanView {
  const snapshot = typeof text === 'string' ? snapshotOf(text) : text;
  return planView({ uri, version: 1, snapshot, diagnostics: check(snapshot) }, { today });
}

export function viewsOf(text: string | Snapshot, today?: number): ViewsOfPlan {
  const { views } = viewOf(text, today);
  assert.ok(views, 'the text holds a plan');
  return views;
}

/** The one with this id or key. */
export function byId<T extends { readonly id?: string | undefined; readonly key: string }>(
  rows: readonly T[],
  id: string,
): T {
  const found = rows.find((row) => row.id === id) ?? rows.find((row) => row.key === id);
  assert.ok(found, `no row ${id}`);
  return found;
}

/** The text that a range covers; of several lines the first. */
export function textAt(text: string, range: SourceRange | undefined): string | undefined {
  return range && snapshotOf(text).text.slice(range).split('\n')[0];
}

/** With plain spaces: figures are written with no-break ones. */
export function plain(text: string | undefined): string | undefined {
  return text?.replaceAll('\u00A0', ' ');
}

export const examplePath = path.join(__dirname, '../../examples/pohjois-savo.projectplan.yaml');

export function exampleText(): string {
  return fs.readFileSync(examplePath, 'utf8');
}
