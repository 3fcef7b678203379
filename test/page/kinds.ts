/** Colours go by what kind of thing something is, and a page has many things of few kinds. */
import type { Page } from '../host/browser.mjs';

/**
 * Hides all but two of each kind, so that what a theme makes of the others need not be looked at one
 * by one. Of one kind are those with the same tags, classes and other attributes, from the page down
 * to them and in them, each at the same place among its siblings as far as a style may ask for that.
 * Everything stays where it is.
 * @returns how many elements are hidden, with what is in them
 */
export async function hideRepeated(page: Page): Promise<number> {
  // What runs in the page was translated with this around its functions.
  await page.evaluate('globalThis.__name ??= (named) => named');
  return page.evaluate(hide);
}

/** Runs in the page. */
function hide(): number {
  const enough = 2;
  // These tell one from another of its kind. What is not named here makes a kind of its own.
  const ownName =
    /^(id|for|href|title|name|value|aria-(label|labelledby|describedby|controls|owns|rowindex|posinset)|data-(row|key))$/;
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };

  const placeOf = (each: Element): string => {
    if (each instanceof HTMLTableCellElement) return `cell ${each.cellIndex}`;
    return `${each.previousElementSibling ? '' : 'first'} ${each.nextElementSibling ? '' : 'last'}`;
  };
  const stateOf = (each: Element): string =>
    [':disabled', ':checked', ':focus'].filter((state) => each.matches(state)).join('');
  const marks = new Map<Element, number>();
  const markOf = (each: Element): number => {
    const attributes = [...each.attributes]
      .filter(({ name }) => !ownName.test(name))
      .map(({ name, value }) => `${name}=${value}`);
    return numberOf(`${each.tagName} ${attributes.join(' ')} ${stateOf(each)} ${placeOf(each)}`);
  };

  const shapes = new Map<Element, number>();
  const shapeOf = (each: Element): number => {
    const parts = new Set<number | string>();
    for (const child of each.childNodes) {
      if (child instanceof Element) parts.add(shapeOf(child));
      // Of a single character axe-core cannot say whether it is a text.
      else if (child instanceof Text && child.data.trim() !== '') {
        parts.add(child.data.trim().length > 1 ? 'text' : 'character');
      }
    }
    const mark = markOf(each);
    const shape = numberOf(`${mark} with ${[...parts].join()}`);
    marks.set(each, mark);
    shapes.set(each, shape);
    return shape;
  };

  const seen = new Map<string, number>();
  let hidden = 0;
  const look = (each: HTMLElement | SVGElement, above: number): void => {
    const kind = `${above} ${shapes.get(each)}`;
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    if (count > enough) {
      hidden += 1 + each.querySelectorAll('*').length;
      each.style.setProperty('visibility', 'hidden', 'important');
      return;
    }
    const here = numberOf(`${marks.get(each)} in ${above}`);
    for (const child of each.children) look(child as HTMLElement | SVGElement, here);
  };
  shapeOf(document.body);
  look(document.body, -1);
  return hidden;
}
