import { boxOf } from './box-of';

/** Pixels between what is brought into view and the edge. */
const air = 24;

/** No further than needed, and only up and down: a wide table must not jump sideways. */
export function bringIntoView(panel: HTMLElement, row: HTMLElement): void {
  const head = row.closest('table')?.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  const outer = boxOf(panel);
  const inner = boxOf(row);
  const above = inner.top - air - (outer.top + head);
  const below = inner.bottom + air - outer.bottom;
  if (above < 0) panel.scrollTop += above;
  else if (below > 0) panel.scrollTop += Math.min(below, above);
}
