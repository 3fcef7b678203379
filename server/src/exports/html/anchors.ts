import type {
  DocumentBlock,
  DocumentHeading,
  DocumentText,
  DocumentView,
} from '../../protocol/document-view';

/** Where links lead in the page. */
export interface Anchors {
  /** Of headings, items and terms, by their keys; undefined where nothing leads. */
  of(key: string): string | undefined;
  /** Where the text is written that a reference says again, by its id. */
  written(id: string): string | undefined;
}

/** Ids of the page itself. */
const taken = ['contents', 'plan', 'schedule', 'budget-years', 'budget-quarters'];

/**
 * The same from export to export as long as the parts of the plan keep their ids: `P4-I1-TP2` for a
 * work package, `risks` for a chapter.
 */
export function anchorsOf({ blocks }: DocumentView): Anchors {
  const named = blocks.flatMap(namedIn);
  const used = new Set(taken);
  const byKey = new Map<string, string>();
  const byId = new Map<string, string>();
  for (const { key, id } of named) {
    const anchor = freeName(nameOf(key, id), used);
    used.add(anchor);
    byKey.set(key, anchor);
    if (id !== undefined && !byId.has(id)) byId.set(id, anchor);
  }
  return { of: (key) => byKey.get(key), written: (id) => byId.get(id) };
}

interface Named {
  readonly key: string;
  readonly id: string | undefined;
}

/** What has a name of its own: headings that the contents list, and what bears an id. */
function namedIn(block: DocumentBlock): readonly Named[] {
  switch (block.kind) {
    case 'heading':
      return block.inContents ? [{ key: block.key, id: idOfPart(block) }] : [];
    case 'list':
      return block.items.flatMap(({ key, marker: id }) => (id === undefined ? [] : [{ key, id }]));
    case 'terms':
      return block.items.flatMap(({ key, term }) => {
        const id = term.length > 1 ? firstText(term) : '';
        return id === '' ? [] : [{ key, id }];
      });
    case 'title':
    case 'paragraph':
    case 'table':
    case 'figure':
      return [];
  }
}

const ofHeading = ' heading';

/** `P3` of `P3 heading`: headings of parts with an id have it in their key. */
function idOfPart({ key }: DocumentHeading): string | undefined {
  return key.endsWith(ofHeading) && !key.startsWith('#')
    ? key.slice(0, -ofHeading.length)
    : undefined;
}

function firstText([first]: DocumentText): string {
  return first && first.refersTo === undefined ? first.text.trim() : '';
}

const longest = 60;

function nameOf(key: string, id: string | undefined): string {
  const name = (id ?? key.replace(/^#plan\s+/, ''))
    .replace(/[.\s]heading$/, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  const short = Array.from(name).slice(0, longest).join('');
  // Names of figures alone would be read as the order of something.
  return /^\p{N}/u.test(short) || short === '' ? `id-${short}` : short;
}

function freeName(name: string, used: ReadonlySet<string>): string {
  if (!used.has(name)) return name;
  let count = 2;
  while (used.has(`${name}-${count}`)) count++;
  return `${name}-${count}`;
}
