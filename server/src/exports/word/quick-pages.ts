import type { PageNumberEstimator } from 'docx';
import { bodySize, cellSize } from './looks';

/**
 * On which pages headings are, reckoned by how many letters a line holds. Laying a long document out as
 * Word does takes longer than anybody waits for; this is one walk through it.
 */
export const quickPages: PageNumberEstimator = (body) => {
  const pages = new Pages();
  pages.addAll(childrenOf(body, 'w:body'));
  return pages.found();
};

/** An element as the library hands it on: its attributes and what stands in it. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly children: readonly Element[];
  readonly text: string;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function childrenOf(value: unknown, name: string): readonly Element[] {
  return isRecord(value) ? elementOf(name, value[name]).children : [];
}

function elementOf(name: string, value: unknown): Element {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  let attributes: Element['attributes'] = {};
  const children: Element[] = [];
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else if (isRecord(part)) {
      for (const [key, inner] of Object.entries(part)) {
        if (key !== '_attr') children.push(elementOf(key, inner));
        else if (isRecord(inner)) attributes = inner;
      }
    }
  }
  return { name, attributes, children, text };
}

function child({ children }: Element, name: string): Element | undefined {
  return children.find((each) => each.name === name);
}

function attribute(element: Element | undefined, name: string): string {
  const value = element?.attributes[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** How a paragraph is set; sizes in half points, room in twips. */
interface Look {
  readonly size: number;
  /** Above and below it together. */
  readonly room: number;
}

const body: Look = { size: bodySize, room: 120 };
const looks: readonly (readonly [RegExp, Look])[] = [
  [/^Heading1$/, { size: 32, room: 480 }],
  [/^Heading2$/, { size: 27, room: 400 }],
  [/^Heading/, { size: 23, room: 330 }],
  [/^Title$/, { size: 52, room: 900 }],
  [/^PlanwrightLabel$/, { size: bodySize, room: 290 }],
  [/^PlanwrightCaption$/, { size: 19, room: 240 }],
  [/^PlanwrightAfterTable$/, { size: 10, room: 60 }],
  [/^PlanwrightCellNote$/, { size: 17, room: 30 }],
  [/^PlanwrightRoadmap(?:Cell|Mark)$/, { size: 16, room: 0 }],
  [/^Planwright(?:Cell|Roadmap)/, { size: cellSize, room: 30 }],
  [/^Planwright(?:Note|Item|Detail|Fact|Term)/, { size: bodySize, room: 60 }],
];

/** Of a letter and of a line to a size in half points; twips. */
const letter = 4.9;
const line = 12.2;

/** Fills pages of the size that the section has, which stands behind its text. */
class Pages {
  readonly #bookmarks = new Map<string, number>();
  /** Bookmarks of the section that is open, with its parts: its page is known at its end. */
  #parts: Element[] = [];
  #page = 0;

  addAll(elements: readonly Element[]): void {
    for (const element of elements) {
      if (element.name === 'w:sdt') this.addAll(child(element, 'w:sdtContent')?.children ?? []);
      else if (element.name === 'w:sectPr') this.#close(element);
      else {
        this.#parts.push(element);
        const properties = child(element, 'w:pPr');
        const section = properties && child(properties, 'w:sectPr');
        if (section) this.#close(section);
      }
    }
  }

  found(): ReturnType<PageNumberEstimator> {
    const shown = [...this.#bookmarks].map(([name, page]) => [name, String(page)] as const);
    return {
      bookmarks: new Map(shown),
      bookmarkPageNumbers: this.#bookmarks,
      pageCount: this.#page,
    };
  }

  /** Each section begins a page. */
  #close(section: Element): void {
    const size = child(section, 'w:pgSz');
    const margins = child(section, 'w:pgMar');
    const twips = (of: Element | undefined, name: string, other: number): number =>
      Number(attribute(of, name)) || other;
    const height =
      twips(size, 'w:h', 16_838) - twips(margins, 'w:top', 1417) - twips(margins, 'w:bottom', 1417);
    const width =
      twips(size, 'w:w', 11_906) - twips(margins, 'w:left', 1417) - twips(margins, 'w:right', 1417);
    let used = 0;
    this.#page++;
    for (const [index, part] of this.#parts.entries()) {
      const needed = heightOf(part, width);
      const begins = index > 0 && beginsPage(part);
      // What is kept with the next one does not stand alone at a page's end.
      const together = keepsNext(part) ? heightOf(this.#parts[index + 1], width) : 0;
      const isFull = used > 0 && used + needed + Math.min(together, height / 3) > height;
      if (begins || (isFull && part.name !== 'w:tbl')) {
        this.#page++;
        used = 0;
      }
      for (const name of bookmarksIn(part)) this.#bookmarks.set(name, this.#page);
      used += needed;
      while (used > height) {
        this.#page++;
        used -= height;
      }
    }
    this.#parts = [];
  }
}

function propertyOf(paragraph: Element, name: string): Element | undefined {
  const properties = child(paragraph, 'w:pPr');
  return properties && child(properties, name);
}

function beginsPage(paragraph: Element): boolean {
  return paragraph.name === 'w:p' && propertyOf(paragraph, 'w:pageBreakBefore') !== undefined;
}

function keepsNext(paragraph: Element): boolean {
  const style = attribute(propertyOf(paragraph, 'w:pStyle'), 'w:val');
  return paragraph.name === 'w:p' && /^(?:Heading|PlanwrightLabel|PlanwrightCaption)/.test(style);
}

function bookmarksIn(element: Element): readonly string[] {
  return element.children.flatMap((each) =>
    each.name === 'w:bookmarkStart' ? [attribute(each, 'w:name')] : [],
  );
}

function heightOf(element: Element | undefined, width: number): number {
  if (!element) return 0;
  if (element.name === 'w:tbl') return tableHeight(element);
  return element.name === 'w:p' ? paragraphHeight(element, width) : 0;
}

function paragraphHeight(paragraph: Element, width: number): number {
  const style = attribute(propertyOf(paragraph, 'w:pStyle'), 'w:val');
  const { size, room } = looks.find(([names]) => names.test(style))?.[1] ?? body;
  const indent = Number(attribute(propertyOf(paragraph, 'w:ind'), 'w:left')) || 0;
  const fitting = Math.max(4, Math.floor((width - indent) / (size * letter)));
  const lines = linesIn(paragraph)
    .map((length) => Math.max(1, Math.ceil(length / fitting)))
    .reduce((sum, each) => sum + each, 0);
  return lines * size * line + room;
}

/** The lengths of the author's lines. */
function linesIn(paragraph: Element): readonly number[] {
  const lengths = [0];
  const walk = ({ name, text, children }: Element): void => {
    if (name === 'w:br') lengths.push(0);
    if (name === 'w:t') lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + text.length;
    children.forEach(walk);
  };
  walk(paragraph);
  return lengths;
}

/** A row is as high as the highest of its cells. */
function tableHeight({ children }: Element): number {
  return children
    .filter(({ name }) => name === 'w:tr')
    .map(({ children: cells }) =>
      cells.reduce((most, cell) => Math.max(most, cell.name === 'w:tc' ? cellHeight(cell) : 0), 0),
    )
    .reduce((sum, each) => sum + each + cellEdges, 0);
}

const cellEdges = 100;

function cellHeight(cell: Element): number {
  const properties = child(cell, 'w:tcPr');
  const width = Number(attribute(properties && child(properties, 'w:tcW'), 'w:w')) || 2000;
  return cell.children
    .map((each) => heightOf(each, width - 2 * cellEdges))
    .reduce((sum, each) => sum + each, 0);
}
