/** What comes back from the page is checked: it draws text that anyone may have written. */
import type { FromPage, SourceRange } from '@planwright/protocol';

/** A message from the page; whatever else arrives is no message. */
export function isFromPage(value: unknown): value is FromPage {
  if (!isRecord(value)) return false;
  switch (value['type']) {
    case 'ready':
      return true;
    case 'open':
      return typeof value['uri'] === 'string' && isSourceRange(value['range']);
    default:
      return false;
  }
}

/** The plan that a page showed before a restart, out of the state that it left. */
export function uriOfState(state: unknown): string | undefined {
  const uri = isRecord(state) ? state['uri'] : undefined;
  return typeof uri === 'string' ? uri : undefined;
}

/** A range as commands and messages carry it. */
export function isSourceRange(value: unknown): value is SourceRange {
  return isRecord(value) && isPosition(value['start']) && isPosition(value['end']);
}

function isPosition(value: unknown): boolean {
  return isRecord(value) && isCount(value['line']) && isCount(value['character']);
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
