/** What comes back from the page is checked: it draws text that anyone may have written. */
import { viewTabs, type FromPage, type SourceRange, type ViewTab } from '@planwright/protocol';

/** A message from the page; whatever else arrives is no message. */
export function isFromPage(value: unknown): value is FromPage {
  if (!isRecord(value)) return false;
  switch (value['type']) {
    case 'ready':
      return isTab(value['tab']) && (value['stamp'] === undefined || isCount(value['stamp']));
    case 'tab':
      return isTab(value['tab']);
    case 'open':
    case 'fix':
      return typeof value['uri'] === 'string' && isSourceRange(value['range']);
    default:
      return false;
  }
}

/** What a page left when VS Code was closed, as far as the extension needs it. */
export interface LeftByPage {
  readonly uri: string | undefined;
  readonly tab: ViewTab;
  /** A panel stays only with a plan that is known. */
  readonly isPinned: boolean;
}

export function leftByPage(state: unknown): LeftByPage {
  const { uri, tab, pinned } = isRecord(state) ? state : {};
  const plan = typeof uri === 'string' ? uri : undefined;
  return {
    uri: plan,
    tab: isTab(tab) ? tab : viewTabs[0],
    isPinned: pinned === true && plan !== undefined,
  };
}

function isTab(value: unknown): value is ViewTab {
  return viewTabs.some((tab) => tab === value);
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
