import assert from 'node:assert/strict';
import type { SourceRange } from '../../server/src/protocol';

/** Where a text begins first in another, with nothing in it. */
export function placeIn(whole: string, wanted: string): SourceRange {
  const offset = whole.indexOf(wanted);
  assert.ok(offset >= 0, `the plan has no ${wanted}`);
  const lines = whole.slice(0, offset).split('\n');
  const start = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  return { start, end: start };
}

/** The line where a text begins first in another. Zero-based. */
export function lineIn(whole: string, wanted: string): number {
  return placeIn(whole, wanted).start.line;
}
