import type { DocumentHeading, DocumentView } from '../../protocol/document-view';
import { oneLine } from '../svg/xml-text';

/** A heading of the file, in the order in which it stands there. */
export interface Heading {
  /** Of a heading of the document; else a name of its own. */
  readonly key: string;
  /** As it is read. */
  readonly text: string;
}

/** As it is read: its number, what kind of part it heads, its text. */
export function headingText({ lead, text }: DocumentHeading, number: string | undefined): string {
  return [number ?? '', lead ?? '', text.map(({ text: run }) => run).join('')]
    .map(oneLine)
    .filter(Boolean)
    .join(' ');
}

export function numbersOf({ contents }: DocumentView): ReadonlyMap<string, string> {
  return new Map(
    contents.flatMap(({ key, number }) => (number === undefined ? [] : [[key, number] as const])),
  );
}

/** Where links to headings lead, by their keys: as GitHub and editors name them. */
export function slugsOf(headings: readonly Heading[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    headings.map(({ key, text }) => {
      const plain = text
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
        .replaceAll(' ', '-');
      let slug = plain;
      for (let count = counts.get(plain) ?? 0; counts.has(slug);) {
        count++;
        counts.set(plain, count);
        slug = `${plain}-${count}`;
      }
      counts.set(slug, 0);
      return [key, slug] as const;
    }),
  );
}
