import {
  AlignmentType,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import { colours, onItsSide, textWidth, type Page } from './looks';
import type { Pen } from './pen';
import type { WordStyles } from './style-names';
import type { EdgeKind } from './template-edges';
import { cleanText, plainRuns } from './texts';

/** What stands at the edge of every page but the title page. */
export interface Edges {
  readonly title: string;
  readonly organisation: string;
}

type TakenEdges = Pen['taken'];

export interface SectionPlan {
  readonly isWide: boolean;
  readonly isFirst: boolean;
  readonly children: readonly FileChild[];
}

/** A stretch of pages of one kind. Those of a template stand in the first, and hold for all. */
export function sectionOf(
  { isWide, isFirst, children }: SectionPlan,
  edges: Edges,
  pen: Pen,
): ISectionOptions {
  const page = isWide ? onItsSide(pen.page) : pen.page;
  const headers = headersOf(page, edges, pen, isFirst);
  const footers = footersOf(page, edges, pen, isFirst);
  return {
    properties: {
      ...(isFirst ? { titlePage: hasOwnTitlePage(pen.taken) } : { type: SectionType.NEXT_PAGE }),
      page: {
        // The library turns the sides itself.
        size: {
          width: pen.page.width,
          height: pen.page.height,
          orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: page.margins,
      },
    },
    ...(headers ? { headers } : {}),
    ...(footers ? { footers } : {}),
    children,
  };
}

/** A letterhead that the template has on all pages is on the title page too. */
function hasOwnTitlePage({ headers }: TakenEdges): boolean {
  return headers.length === 0 || headers.includes('first');
}

function headersOf(
  page: Page,
  { title }: Edges,
  { styles, taken: { headers } }: Pen,
  isFirst: boolean,
): ISectionOptions['headers'] {
  if (headers.length > 0) return isFirst ? takenBy(headers, () => emptyHeader(styles)) : undefined;
  const own = new Header({ children: [edge(styles.header, page, title, undefined)] });
  return isFirst ? { first: emptyHeader(styles), default: own } : { default: own };
}

function footersOf(
  page: Page,
  { organisation }: Edges,
  { styles, own: words, taken: { footers } }: Pen,
  isFirst: boolean,
): ISectionOptions['footers'] {
  const empty = (): Footer => new Footer({ children: [edge(styles.footer, page, '', undefined)] });
  if (footers.length > 0) return isFirst ? takenBy(footers, empty) : undefined;
  const number = new TextRun({
    children: [new Tab(), `${words.page} `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
  });
  const own = new Footer({ children: [edge(styles.footer, page, organisation, number)] });
  return isFirst ? { first: empty(), default: own } : { default: own };
}

function emptyHeader({ header }: WordStyles): Header {
  return new Header({ children: [new Paragraph({ style: header, children: [] })] });
}

/** Places that the template's own are put in. */
function takenBy<T>(
  kinds: readonly EdgeKind[],
  make: () => T,
): { readonly [Kind in EdgeKind]?: T } {
  return Object.fromEntries(kinds.map((kind) => [kind, make()]));
}

function edge(style: string, page: Page, text: string, end: TextRun | undefined): Paragraph {
  return new Paragraph({
    style,
    alignment: AlignmentType.START,
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth(page) }],
    children: [
      ...plainRuns(cleanText(text).replaceAll('\n', ' '), { color: colours.quiet }),
      ...(end ? [end] : []),
    ],
  });
}
