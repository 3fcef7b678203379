/**
 * Arrow keys between the links of a table or a list, so that it is one stop on the way through the
 * page: up and down between what is marked `data-line`, left and right in one, Home and End to the
 * ends.
 */
export function moveByArrow(event: KeyboardEvent): void {
  const { currentTarget: all, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (!(all instanceof HTMLElement) || !(target instanceof HTMLButtonElement)) return;
  const next = linkAt(event.key, target, [...all.querySelectorAll('button')]);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

type Links = readonly HTMLButtonElement[];

function linkAt(key: string, from: HTMLButtonElement, links: Links): HTMLElement | undefined {
  const at = links.indexOf(from);
  switch (key) {
    case 'ArrowDown':
      return inNextLine(from, links.slice(at + 1), links);
    case 'ArrowUp':
      return inNextLine(from, links.slice(0, at).toReversed(), links);
    case 'ArrowRight':
      return [links[at + 1]].find((link) => link && lineOf(link) === lineOf(from));
    case 'ArrowLeft':
      return [links[at - 1]].find((link) => link && lineOf(link) === lineOf(from));
    case 'Home':
      return links[0];
    case 'End':
      return links.at(-1);
    default:
      return undefined;
  }
}

/** The first link of the line that is met first. */
function inNextLine(from: HTMLButtonElement, towards: Links, all: Links): HTMLElement | undefined {
  const line = towards.map(lineOf).find((each) => each !== lineOf(from));
  return all.find((link) => lineOf(link) === line);
}

function lineOf(link: HTMLElement): Element | null {
  return link.closest('[data-line]');
}
