import type {
  DocumentBlock,
  DocumentColumn,
  DocumentContentsEntry,
  DocumentFigure,
  DocumentHeading,
  DocumentItem,
  DocumentLine,
  DocumentList,
  DocumentParagraph,
  DocumentRow,
  DocumentRun,
  DocumentTable,
  DocumentTerm,
  DocumentTerms,
  DocumentTitle,
  DocumentTitleLine,
  DocumentView,
} from '@planwright/protocol';
import { written } from './cells';
import {
  flag,
  isRecord,
  listOf,
  number,
  object,
  once,
  oneOf,
  optional,
  text,
  type Guard,
} from './parts';

/** What a link may lead to: the page checks it too, whoever made the view. */
const address: Guard<string> = (value): value is string =>
  text(value) && /^(?:https?|mailto):/.test(value);

const runs = listOf<DocumentRun>(
  (value): value is DocumentRun =>
    isRecord(value) &&
    text(value['text']) &&
    optional(address)(value['href']) &&
    optional(text)(value['refersTo']) &&
    optional(oneOf('added', 'id', 'address', 'file'))(value['role']),
);
const lines = listOf<DocumentLine>(
  (value): value is DocumentLine =>
    isRecord(value) &&
    oneOf('text', 'strong', 'item', 'note', 'light')(value['kind']) &&
    runs(value['text']) &&
    optional(oneOf('green', 'yellow', 'red'))(value['light']) &&
    optional(number)(value['depth']),
);

const guards: {
  readonly [Kind in DocumentBlock['kind']]: Guard<Extract<DocumentBlock, { kind: Kind }>>;
} = {
  title: object<DocumentTitle>({
    ...written,
    kind: oneOf('title'),
    lines: listOf(
      object<DocumentTitleLine>({
        ...written,
        role: oneOf('programme', 'title', 'subtitle', 'organisation'),
        text: runs,
      }),
    ),
  }),
  heading: object<DocumentHeading>({
    ...written,
    kind: oneOf('heading'),
    level: number,
    lead: optional(text),
    text: runs,
    inContents: flag,
    numbered: flag,
    breakBefore: flag,
  }),
  paragraph: object<DocumentParagraph>({ ...written, kind: oneOf('paragraph'), text: runs }),
  list: object<DocumentList>({
    ...written,
    kind: oneOf('list'),
    items: listOf(
      object<DocumentItem>({
        ...written,
        depth: number,
        marker: optional(text),
        heads: flag,
        text: runs,
        notes: lines,
      }),
    ),
  }),
  terms: object<DocumentTerms>({
    ...written,
    kind: oneOf('terms'),
    layout: oneOf('facts', 'descriptions'),
    items: listOf(object<DocumentTerm>({ ...written, term: runs, details: lines })),
  }),
  table: object<DocumentTable>({
    ...written,
    kind: oneOf('table'),
    caption: text,
    columns: listOf(
      object<DocumentColumn>({
        key: text,
        title: text,
        align: oneOf('start', 'end'),
        weight: number,
      }),
    ),
    rows: listOf(
      object<DocumentRow>({
        ...written,
        kind: oneOf('row', 'group', 'detail', 'sum'),
        depth: optional(number),
        cells: listOf(lines),
      }),
    ),
  }),
  figure: object<DocumentFigure>({
    ...written,
    kind: oneOf('figure'),
    label: optional(text),
    text: runs,
    notes: lines,
  }),
};

// Blocks mostly stay as they are from one view to the next: they are looked into once.
const block = once<DocumentBlock>((value): value is DocumentBlock => {
  const kind = isRecord(value) ? value['kind'] : undefined;
  return text(kind) && Object.hasOwn(guards, kind) && guards[kind as DocumentBlock['kind']](value);
});

export const document = object<DocumentView>({
  cover: listOf(block),
  contents: listOf(
    once(
      object<DocumentContentsEntry>({
        key: text,
        level: number,
        number: optional(text),
        title: text,
      }),
    ),
  ),
  blocks: listOf(block),
});
