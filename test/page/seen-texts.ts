import type { Page } from '../host/browser.mjs';

/** The texts of all elements that a selector finds, as they are seen, in one line each. */
export function seenTexts(page: Page, selector: string): Promise<readonly string[]> {
  return page.evaluate(
    (wanted) =>
      Array.from(document.querySelectorAll<HTMLElement>(wanted), ({ innerText }) =>
        innerText.replace(/\s+/g, ' ').trim(),
      ),
    selector,
  );
}

/** The same, without the places where a long word may be broken. */
export async function plainTexts(page: Page, selector: string): Promise<readonly string[]> {
  return (await seenTexts(page, selector)).map((text) => text.replaceAll('\u00AD', ''));
}

/** An attribute of the first element that a selector finds. */
export function attributeOf(page: Page, selector: string, name: string): Promise<string | null> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => element.outerHTML)
    .then((html) => new RegExp(`^<[^>]* ${name}="([^"]*)"`).exec(html)?.[1] ?? null);
}
