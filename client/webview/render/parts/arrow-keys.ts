import { bringIntoView } from '../../scroll/bring-into-view';

interface Lines {
  /** Selector of what the keys lead to. */
  readonly of?: string;
  /** Selector of what stands together in a line. */
  readonly line?: string;
  /** The lines are columns: up and down lead through one, left and right to the next. */
  readonly upright?: boolean;
}

/**
 * Arrow keys in a table or a list, so that it is one stop on the way through the page: to what comes
 * next in a line, to the first of the next line, and by Home and End to the ends. What is not drawn
 * is not led to: a good piece around what is seen always is.
 */
export function moveByArrow(event: KeyboardEvent, lines: Lines = {}): void {
  const { currentTarget: all, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (!(all instanceof HTMLElement) || !(target instanceof HTMLElement)) return;
  const next = targetOf(event.key, target, all, lines);
  const panel = next?.closest<HTMLElement>('.panel');
  if (!next || !panel) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  bringIntoView(panel, next);
}

function targetOf(
  key: string,
  from: HTMLElement,
  all: HTMLElement,
  { of = 'button', line = '[data-line]', upright = false }: Lines,
): HTMLElement | undefined {
  const links = [...all.querySelectorAll<HTMLElement>(of)];
  const at = links.indexOf(from);
  if (at < 0) return undefined;
  const lineOf = (link: HTMLElement | undefined): Element | undefined =>
    link?.closest(line) ?? undefined;
  const own = lineOf(from);
  const alongLine = (by: 1 | -1): HTMLElement | undefined =>
    lineOf(links[at + by]) === own ? links[at + by] : undefined;
  const nextLine = (by: 1 | -1): HTMLElement | undefined => {
    const towards = by > 0 ? links.slice(at) : links.slice(0, at).reverse();
    const next = towards.map(lineOf).find((each) => each && each !== own);
    return next && links.find((link) => lineOf(link) === next);
  };
  const [across, along] = upright ? [alongLine, nextLine] : [nextLine, alongLine];
  switch (key) {
    case 'ArrowDown':
      return across(1);
    case 'ArrowUp':
      return across(-1);
    case 'ArrowRight':
      return along(1);
    case 'ArrowLeft':
      return along(-1);
    case 'Home':
      return links[0];
    case 'End':
      return links.at(-1);
    default:
      return undefined;
  }
}
