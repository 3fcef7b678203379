import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { boxOf } from '../../scroll/box-of';

/** Scrolls sideways, no further than needed, to the head of a column when that is another one. */
export function useColumnInView(sheet: RefObject<HTMLElement | null>, column: number): void {
  useLayoutEffect(() => {
    const panel = sheet.current?.closest<HTMLElement>('.panel');
    const head = sheet.current?.querySelector('th.chosen');
    if (!panel || !head) return;
    const held = sheet.current?.querySelector('.name-head')?.getBoundingClientRect().width ?? 0;
    const outer = boxOf(panel);
    const inner = boxOf(head);
    const left = inner.left - (outer.left + held);
    const right = inner.right - outer.right;
    if (left < 0) panel.scrollLeft += left;
    else if (right > 0) panel.scrollLeft += Math.min(right, left);
  }, [column]);
}
