import assert from 'node:assert/strict';
import { refactorings } from '../../../server/src/features/refactorings';
import type { Refactoring } from '../../../server/src/features/refactorings/refactoring';
import type { PlanDocument } from '../../../server/src/features/document';
import type { Snapshot } from '../../../server/src/model/snapshot';
import { applyEdits, type TextEdit } from '../../../server/src/parse/edits';
import type { Position } from '../../../server/src/text/source-text';
import type { PlannedEdit } from '../../../server/src/protocol';
import { check, snapshotOf } from '../../support/check';
import { atCursor } from '../../support/cursor';

export const uri = 'file:///a.projectplan.yaml';
export const version = 7;

/** @param findings of the document; by default it is not checked */
export function documentOf(
  snapshot: Snapshot,
  findings: PlanDocument['diagnostics'] = [],
): PlanDocument {
  return { uri, version, snapshot, diagnostics: findings, check };
}

export function checkedDocument(text: string): PlanDocument {
  const snapshot = snapshotOf(text);
  return documentOf(snapshot, check(snapshot));
}

/** What is offered at a cursor mark. */
export function offeredAt(marked: string): readonly Refactoring[] {
  const { snapshot, position } = atCursor(marked);
  return offeredIn(documentOf(snapshot), position);
}

export function offeredIn(document: PlanDocument, at: Position): readonly Refactoring[] {
  return refactorings(document, { start: at, end: at });
}

export function titlesAt(marked: string): readonly string[] {
  return offeredAt(marked).map(({ title }) => title);
}

/** The text after the offer with this title is taken at the cursor mark. */
export function takenAt(marked: string, title: string | RegExp): string {
  const { snapshot } = atCursor(marked);
  const all = offeredAt(marked);
  const found = all.find((each) =>
    typeof title === 'string' ? each.title === title : title.test(each.title),
  );
  assert.ok(found, `no ${String(title)} among: ${all.map((each) => each.title).join(' | ')}`);
  assert.ok(found.command === undefined, `${found.title} is a command`);
  return applied(snapshot, found.edits);
}

export function applied(snapshot: Snapshot, edits: readonly TextEdit[]): string {
  return applyEdits(snapshot.text, edits).toString();
}

/** The edits of an answer, which must be bound to the version that it was made for. */
export function editsOf({ edit }: PlannedEdit): readonly TextEdit[] {
  const [change, ...more] = edit.documentChanges ?? [];
  assert.ok(change && 'textDocument' in change && more.length === 0);
  assert.deepEqual(change.textDocument, { uri, version });
  return change.edits.map((each) => {
    assert.ok('newText' in each);
    return each;
  });
}

export function positionOf({ text }: Snapshot, needle: string): Position {
  const line = text.lines.findIndex((each) => each.includes(needle));
  assert.ok(line >= 0, `the text has no "${needle}"`);
  return { line, character: text.line(line).indexOf(needle) };
}

/** Comments in their order; `#` in texts are none. */
export function commentsOf(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/).flatMap((line) => /(?:^|\s)(#.*)$/.exec(line)?.[1]?.trim() ?? []);
}

export const head = `plan: 1
title: T
organisation: O
period: 2026-Q1..2027-Q4
`;
