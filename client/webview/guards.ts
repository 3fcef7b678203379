/**
 * Checks of what reaches the page: the extension's messages, and the state that an earlier page
 * left. Each guard is tied to its type.
 */
import type { ListStep, PageState, Patch, ToPage, ViewPatch, ViewTab } from '@planwright/protocol';
import {
  flag,
  list,
  listOf,
  number,
  object,
  oneOf,
  optional,
  recordOf,
  text,
  type Guard,
} from './guard-parts';
import { isWholeView, sourceRange } from './view-guards';

const listStep: Guard<ListStep> = (value): value is ListStep =>
  object<Extract<ListStep, { kind: 'keep' }>>({ kind: oneOf('keep'), from: number, count: number })(
    value,
  ) || object<Extract<ListStep, { kind: 'new' }>>({ kind: oneOf('new'), items: list })(value);

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
  empty: object<Extract<ToPage, { type: 'empty' }>>({ type: oneOf('empty'), message: text }),
};

/** A message from the extension; whatever else arrives is no message. */
export function isToPage(value: unknown): value is ToPage {
  return (
    messages.view(value) || messages.patch(value) || messages.reveal(value) || messages.empty(value)
  );
}

const tab: Guard<ViewTab> = oneOf('summary', 'budget', 'roadmap', 'problems');

export const isPageState: Guard<PageState> = object<PageState>({
  tab,
  closed: listOf(text),
  scroll: object<PageState['scroll']>({
    summary: optional(number),
    budget: optional(number),
    roadmap: optional(number),
    problems: optional(number),
  }),
  uri: optional(text),
});
