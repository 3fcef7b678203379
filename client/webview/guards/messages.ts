/**
 * Checks of what reaches the page: the extension's messages, and the state that an earlier page
 * left. Each guard is tied to its type.
 */
import type { ListStep, PageState, Patch, ToPage, ViewPatch, ViewTab } from '@planwright/protocol';
import type { LeftRow } from '../scroll/left-rows';
import { firstState, viewTabs } from '../state/model';
import {
  flag,
  isRecord,
  list,
  listOf,
  number,
  object,
  oneOf,
  optional,
  recordOf,
  text,
  type Guard,
} from './parts';
import { sourceRange } from './cells';
import { isWholeView } from './view';

const listStep: Guard<ListStep> = (value): value is ListStep =>
  object<Extract<ListStep, { kind: 'keep' }>>({ kind: oneOf('keep'), from: number, count: number })(
    value,
  ) ||
  object<Extract<ListStep, { kind: 'change' }>>({ kind: oneOf('change'), at: number, patch })(
    value,
  ) ||
  object<Extract<ListStep, { kind: 'new' }>>({ kind: oneOf('new'), items: list })(value);

/** Whatever values a patch brings, the view that it leads to is looked into. */
const patch: Guard<Patch> = (value): value is Patch =>
  object<{ readonly kind: 'value' }>({ kind: oneOf('value') })(value) ||
  object<Extract<Patch, { kind: 'parts' }>>({ kind: oneOf('parts'), parts: recordOf(patch) })(
    value,
  ) ||
  object<Extract<Patch, { kind: 'list' }>>({ kind: oneOf('list'), steps: listOf(listStep) })(value);

const messages = {
  view: object<Extract<ToPage, { type: 'view' }>>({ type: oneOf('view'), view: isWholeView }),
  patch: object<Extract<ToPage, { type: 'patch' }>>({
    type: oneOf('patch'),
    change: object<ViewPatch>({
      kind: oneOf('patch'),
      since: number,
      stamp: number,
      patch: optional(patch),
    }),
  }),
  reveal: object<Extract<ToPage, { type: 'reveal' }>>({
    type: oneOf('reveal'),
    range: sourceRange,
    asked: optional(flag),
  }),
  pinned: object<Extract<ToPage, { type: 'pinned' }>>({ type: oneOf('pinned'), pinned: flag }),
  empty: object<Extract<ToPage, { type: 'empty' }>>({ type: oneOf('empty'), message: text }),
};

/** A message from the extension; whatever else arrives is no message. */
export function isToPage(value: unknown): value is ToPage {
  return Object.values(messages).some((isOne) => isOne(value));
}

const tab: Guard<ViewTab> = oneOf(...viewTabs);

/** What is not a tab's is left alone. */
const scroll: Guard<PageState['scroll']> = (value): value is PageState['scroll'] =>
  recordOf(number)(value);

type Guards = { readonly [Key in keyof PageState]-?: Guard<PageState[Key]> };

const stateGuards: Guards = {
  tab,
  closed: listOf(text),
  scroll,
  choices: recordOf(text),
  uri: optional(text),
  pinned: optional(flag),
  rows: optional(recordOf(object<LeftRow>({ key: text, place: number }))),
};

/** What an earlier page left, as far as it can be read: it may have been of another version. */
export function pageStateFrom(left: unknown): PageState {
  if (!isRecord(left)) return firstState;
  const readable = Object.entries(stateGuards).filter(
    ([key, guard]) => left[key] !== undefined && guard(left[key]),
  );
  return { ...firstState, ...Object.fromEntries(readable.map(([key]) => [key, left[key]])) };
}
