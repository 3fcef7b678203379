import type { ListNode } from '../../../parse/syntax';
import type { Place } from '../place';
import type { Landing } from '../probe';

/** Where a whole skeleton goes. */
export interface Site {
  readonly landing: Landing;
  /** The list that it becomes an item of, where that is there already. */
  readonly list: ListNode | undefined;
}

/** @param as the item at the place itself, or something under a key that is written with it */
export function siteOf({ kind, landing }: Place, as: 'own' | 'inside'): Site {
  const { steps } = landing.path;
  // Behind a dash a key stands in the new item, an item in its list.
  const node = as === 'own' ? steps.at(kind === 'key' ? -3 : -2)?.node : undefined;
  return { landing, list: node?.kind === 'list' ? node : undefined };
}
