/** Where an element is drawn, in pixels of the window; asking has the page laid out. */
export function boxOf(element: Element): DOMRect {
  return element.getBoundingClientRect();
}
