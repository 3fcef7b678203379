import type { PlanDocument } from '../../server/src/features/document';
import type { Snapshot } from '../../server/src/model/snapshot';
import type { Range } from '../../server/src/text/source-text';
import { atCursor } from './cursor';
import { snapshotOf } from './check';

export const planUri = 'file:///plans/a.hanke.yaml';

/** A version of a document for features that ask for no findings. */
export function documentOf(text: string | Snapshot, uri = planUri): PlanDocument {
  const snapshot = typeof text === 'string' ? snapshotOf(text) : text;
  return { uri, version: 7, snapshot, diagnostics: [], check: () => [] };
}

/** The document of a text with one cursor mark, `<|>`, and where the mark stood. */
export function documentAt(marked: string): {
  readonly document: PlanDocument;
  readonly position: { line: number; character: number };
} {
  const { snapshot, position } = atCursor(marked);
  return { document: documentOf(snapshot), position: { ...position } };
}

/** A place as `line:text`, lines counted from 1. */
export function shown({ text }: Snapshot, range: Range): string {
  return `${range.start.line + 1}:${text.slice(range)}`;
}

/** A text with a cursor mark behind the first place where `needle` stands. */
export function behind(text: string, needle: string): string {
  const at = text.indexOf(needle);
  if (at < 0) throw new Error(`the text has no "${needle}"`);
  return `${text.slice(0, at + needle.length)}<|>${text.slice(at + needle.length)}`;
}
