import type { SourceRun } from '../source';

/** What mammoth reads a Word file into, as far as a plan needs it. Its own types leave it open. */
export interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[];
  readonly value?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string | number } | null;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly isHeader?: boolean;
  readonly href?: string;
  readonly altText?: string;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly breakType?: string;
  readonly checked?: boolean;
  readonly isBold?: boolean;
  readonly indent?: { readonly start: string | null };
}

export interface WordNote {
  readonly body: readonly WordElement[];
}

export interface WordDocument extends WordElement {
  readonly notes: { resolve(reference: WordElement): WordNote | null };
}

/** Whether what a transform is given is the document that mammoth has read. */
export function isWordDocument(element: unknown): element is WordDocument {
  return (
    typeof element === 'object' &&
    element !== null &&
    'type' in element &&
    element.type === 'document' &&
    'children' in element &&
    'notes' in element
  );
}

export interface WordText {
  readonly text: string;
  /** References to footnotes and endnotes in it. */
  readonly notes: readonly WordElement[];
  readonly hasPicture: boolean;
  /** Of pictures, what they are said to show. */
  readonly alternatives: readonly string[];
  /** What is written with the style of our markers of items: it is no part of the text. */
  readonly marker: string;
  readonly isBold: boolean;
  /** All of it has the style of our references. */
  readonly isAgain: boolean;
  readonly runs: readonly SourceRun[];
}

const markerStyle = 'Planwright Marker';
const againStyle = 'Planwright Reference';

/** The words of an element, without those of tables in it. */
export function wordText(element: WordElement): WordText {
  const parts: string[] = [];
  const notes: WordElement[] = [];
  const alternatives: string[] = [];
  const marker: string[] = [];
  let hasPicture = false;
  const looks = { isBold: true, isAgain: true };
  const runs: SourceRun[] = [];
  const put = (words: string, style: string | undefined): void => {
    parts.push(words);
    const last = runs.at(-1);
    if (last && last.style === style) runs[runs.length - 1] = { ...last, text: last.text + words };
    else runs.push({ text: words, ...(style === undefined ? {} : { style }) });
  };
  const walk = (each: WordElement, style: string | undefined): void => {
    if (each.type === 'run' && each.styleName === markerStyle) {
      marker.push(...(each.children ?? []).map(({ value }) => value ?? ''));
      return;
    }
    if (each.type === 'run' && (each.children ?? []).some(({ value }) => value?.trim())) {
      if (each.isBold !== true) looks.isBold = false;
      if (each.styleName !== againStyle) looks.isAgain = false;
    }
    switch (each.type) {
      case 'text':
        put(each.value ?? '', style);
        break;
      case 'tab':
        put('\t', style);
        break;
      case 'break':
        put('\n', style);
        break;
      case 'noteReference':
        notes.push(each);
        break;
      case 'image':
        hasPicture = true;
        if (each.altText) alternatives.push(each.altText);
        break;
      case 'table':
        break;
      default:
        for (const child of each.children ?? []) {
          walk(child, each.type === 'run' ? (each.styleName ?? undefined) : style);
        }
    }
  };
  walk(element, undefined);
  return {
    text: parts.join(''),
    notes,
    hasPicture,
    alternatives,
    marker: marker.join('').trim(),
    isBold: looks.isBold && parts.join('').trim() !== '',
    isAgain: looks.isAgain && parts.join('').trim() !== '',
    runs,
  };
}
