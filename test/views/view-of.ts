import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { linesOf, rangeOf } from '../../client/webview/state/places';
import type { Snapshot } from '../../server/src/model/snapshot';
import {
  exportedTabs,
  viewTabs,
  type Place,
  type SourceRange,
  type ViewsOfPlan,
  type WholeView,
} from '../../server/src/protocol';
import { blocksOf } from '../../server/src/views/places';
import { planView } from '../../server/src/views/plan-view';
import { check, snapshotOf } from '../support/check';

export const uri = 'file:///plan.projectplan.yaml';

/** 15 May 2023. */
export const someDay = Date.UTC(2023, 4, 15) / 86_400_000;

/** One snapshot a text: places are those of the pieces of one snapshot. */
const snapshots = new Map<string, Snapshot>();

function theSnapshotOf(text: string | Snapshot): Snapshot {
  if (typeof text !== 'string') return text;
  const known = snapshots.get(text) ?? snapshotOf(text);
  snapshots.set(text, known);
  return known;
}

export function viewOf(text: string | Snapshot, today = someDay): WholeView {
  const snapshot = theSnapshotOf(text);
  const document = { uri, version: 1, snapshot, diagnostics: check(snapshot) };
  return { kind: 'whole', stamp: 1, ...planView(document, { today }) };
}

/** What an export is made of. */
export function exportedViewOf(text: string | Snapshot): WholeView {
  const snapshot = theSnapshotOf(text);
  const document = { uri, version: 1, snapshot, diagnostics: check(snapshot) };
  const view = planView(document, { today: someDay, tabs: exportedTabs });
  return { kind: 'whole', stamp: 1, ...view };
}

/** Every part of the view: all were asked for. */
export type AllViews = { readonly [Tab in keyof ViewsOfPlan]-?: NonNullable<ViewsOfPlan[Tab]> };

export function viewsOf(text: string | Snapshot, today?: number): AllViews {
  const { views } = viewOf(text, today);
  assert.ok(views && hasAll(views), 'the text holds a plan');
  return views;
}

function hasAll(views: ViewsOfPlan): views is AllViews {
  return viewTabs.every((tab) => views[tab] !== undefined);
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

/** Where a place of the view of this text stands in it. */
export function rangeIn(text: string | Snapshot, place: Place): SourceRange {
  const range = rangeOf(place, linesOf(blocksOf(theSnapshotOf(text).tree)));
  assert.ok(range, 'the place stands in the text');
  return range;
}

/** The text that a place covers; of several lines the first. */
export function textAt(text: string, place: Place | undefined): string | undefined {
  return place && theSnapshotOf(text).text.slice(rangeIn(text, place)).split('\n')[0];
}

/** With plain spaces: figures are written with no-break ones. */
export function plain(text: string | undefined): string | undefined {
  return text?.replaceAll('\u00A0', ' ');
}

export const examplePath = path.join(__dirname, '../../examples/pohjois-savo.projectplan.yaml');

export function exampleText(): string {
  return fs.readFileSync(examplePath, 'utf8');
}
