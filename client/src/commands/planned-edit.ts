/** What the server plans is checked before it is done: nothing but one plan, as it stands, may change. */

/** A replaced stretch, as in LSP. */
export interface PlainEdit {
  readonly range: PlainRange;
  readonly newText: string;
}

export interface PlainRange {
  readonly start: PlainPosition;
  readonly end: PlainPosition;
}

export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

/**
 * The edits of an answer, all of them of the document in this version; undefined for any other
 * answer, of which nothing must be done.
 */
export function editsFor(
  answer: unknown,
  uri: string,
  version: number,
): readonly PlainEdit[] | undefined {
  const edit = isRecord(answer) ? answer['edit'] : undefined;
  const changes: unknown = isRecord(edit) ? edit['documentChanges'] : undefined;
  if (!Array.isArray(changes) || changes.length !== 1) return undefined;
  const [change] = changes as readonly unknown[];
  if (!isRecord(change) || !isRecord(change['textDocument'])) return undefined;
  const { textDocument, edits } = change;
  if (textDocument['uri'] !== uri || textDocument['version'] !== version) return undefined;
  return Array.isArray(edits) && edits.length > 0 && edits.every(isEdit) ? edits : undefined;
}

function isEdit(value: unknown): value is PlainEdit {
  return isRecord(value) && typeof value['newText'] === 'string' && isRange(value['range']);
}

export function isRange(value: unknown): value is PlainRange {
  return isRecord(value) && isPosition(value['start']) && isPosition(value['end']);
}

export function isPosition(value: unknown): value is PlainPosition {
  return isRecord(value) && isCount(value['line']) && isCount(value['character']);
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
