import type { TargetedKeyboardEvent } from 'preact';

/**
 * Arrow keys in a table whose rows have several links each: Tab leads to the first of a row, left
 * and right go through it, up and down to the next row.
 */
export function moveBetweenLinks(event: TargetedKeyboardEvent<HTMLTableElement>): void {
  const from = event.target;
  const row = from instanceof HTMLElement ? from.closest('tr') : null;
  if (!(from instanceof HTMLElement) || !row) return;
  const target = nextLink(event.key, from, row);
  if (!target) return;
  event.preventDefault();
  target.focus();
}

function nextLink(pressed: string, from: HTMLElement, row: Element): HTMLElement | undefined {
  const links = linksIn(row);
  const at = links.indexOf(from);
  switch (pressed) {
    case 'ArrowRight':
      return links[at + 1];
    case 'ArrowLeft':
      return links[at - 1];
    case 'ArrowDown':
      return linksIn(row.nextElementSibling)[0];
    case 'ArrowUp':
      return linksIn(row.previousElementSibling)[0];
    default:
      return undefined;
  }
}

function linksIn(row: Element | null): readonly HTMLElement[] {
  return row ? [...row.querySelectorAll<HTMLElement>('button')] : [];
}
