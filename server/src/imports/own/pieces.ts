import type { SourceParagraph, SourceRun } from '../source';

/** A value in a paragraph that our export printed, by what its style says of it. */
export interface OwnPiece {
  /** `again`: said here once more, written elsewhere. */
  readonly kind: 'text' | 'id' | 'address' | 'file' | 'again';
  readonly text: string;
  /** What the export put in front of it: a label, or punctuation between two values. */
  readonly before: string;
}

const kinds: Readonly<Record<string, OwnPiece['kind']>> = {
  'Planwright Id': 'id',
  'Planwright Lead Id': 'id',
  'Planwright Reference Id': 'id',
  'Planwright Reference': 'again',
  'Planwright Address': 'address',
  'Planwright Address Link': 'address',
  'Planwright File': 'file',
};
const additions: ReadonlySet<string> = new Set([
  'Planwright Added',
  'Planwright Number',
  'Planwright Lead',
]);

/** The values of a paragraph in their order; what the export added parts them. */
export function piecesOf(paragraph: Pick<SourceParagraph, 'runs' | 'text'>): readonly OwnPiece[] {
  const pieces: OwnPiece[] = [];
  let before = '';
  let isOpen = false;
  for (const { text, style = '' } of runsOf(paragraph)) {
    if (additions.has(style)) {
      before = isOpen ? text : before + text;
      isOpen = false;
      continue;
    }
    const kind = kinds[style] ?? 'text';
    const last = pieces.at(-1);
    if (isOpen && last?.kind === kind) {
      pieces[pieces.length - 1] = { ...last, text: last.text + text };
    } else {
      pieces.push({ kind, text, before: isOpen ? '' : before });
    }
    before = '';
    isOpen = true;
  }
  return pieces;
}

function runsOf({ runs, text }: Pick<SourceParagraph, 'runs' | 'text'>): readonly SourceRun[] {
  return runs ?? [{ text }];
}

/** Between a figure and its unit. */
const unitMark = '\u00A0';

/** What the plan says in it, without what is said again: a unit is, beside each of its figures. */
export function textIn(paragraph: SourceParagraph): string {
  return piecesOf(paragraph)
    .flatMap(({ kind, text, before }) => (kind === 'again' || before === unitMark ? [] : [text]))
    .join('; ')
    .trim();
}

/** `Vastuutaho` in front of `: hankejohto`; undefined for a paragraph without a label. */
export function labelOf(paragraph: SourceParagraph): string | undefined {
  const [, label] = /^(.*):\s$/su.exec(piecesOf(paragraph)[0]?.before ?? '') ?? [];
  return label;
}

/** Words of the export's own that are all of a paragraph: `Virstanpylväs`. */
export function addedIn({ runs = [] }: SourceParagraph): string | undefined {
  const isAll = runs.length > 0 && runs.every(({ style = '' }) => additions.has(style));
  return isAll ? runs.map(({ text }) => text).join('') : undefined;
}

/** What kind of part a heading heads, as the export calls it. */
export function leadOf({ runs = [] }: SourceParagraph): string | undefined {
  return runs.find(({ style }) => style === 'Planwright Lead')?.text;
}

/** Ids that it names. */
export function idsIn(paragraph: SourceParagraph): readonly string[] {
  return piecesOf(paragraph).flatMap(({ kind, text }) => (kind === 'id' ? [text] : []));
}

/** An id in front of a text, and the text. */
export interface Named {
  readonly id: string | undefined;
  readonly text: string;
}

export function namedIn(paragraph: SourceParagraph): Named {
  const pieces = piecesOf(paragraph);
  const [first] = pieces;
  const id = first?.kind === 'id' ? first.text : undefined;
  const texts = pieces.filter(
    ({ kind }, index) => kind !== 'again' && !(kind === 'id' && index === 0),
  );
  return {
    id,
    text: texts
      .map(({ text }) => text)
      .join(' ')
      .trim(),
  };
}

/** As YAML has it: a whole number where it is written as one. */
export function idValue(id: string): string | number {
  return /^(?:0|[1-9]\d{0,14})$/.test(id) ? Number(id) : id;
}
