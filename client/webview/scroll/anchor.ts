import { boxOf } from './box-of';
import type { LeftRow } from './left-rows';

interface Held {
  readonly item: HTMLElement;
  /** Pixels from the panel's top. */
  readonly place: number;
}

/**
 * Holds what is read where it is while what stands above it gets another height. Browsers do so by
 * themselves, but for rows of tables.
 */
export class Anchor {
  private held: Held | undefined;

  /** Puts the item back where it was taken; at the very top one stays there. */
  hold(panel: HTMLElement): void {
    if (!this.held?.item.isConnected || panel.scrollTop === 0) return;
    const moved = placeIn(panel, this.held.item) - this.held.place;
    if (Math.abs(moved) >= 0.5) panel.scrollTop += moved;
  }

  /**
   * Holds the first item in sight from now on.
   * @returns its key and place
   */
  take(panel: HTMLElement, list: HTMLElement): LeftRow | undefined {
    const head = list.closest('table')?.tHead?.getBoundingClientRect().height ?? 0;
    const top = boxOf(panel).top + head;
    const item = [...list.children].find(
      (child): child is HTMLElement =>
        child instanceof HTMLElement &&
        child.dataset['row'] !== undefined &&
        boxOf(child).bottom > top,
    );
    const key = item?.dataset['row'];
    this.held = item && { item, place: placeIn(panel, item) };
    return this.held && key !== undefined ? { key, place: this.held.place } : undefined;
  }
}

/** Pixels from the panel's top. */
export function placeIn(panel: HTMLElement, item: HTMLElement): number {
  return boxOf(item).top - boxOf(panel).top;
}
