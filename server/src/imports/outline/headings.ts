import {
  chapterLike,
  chapterOf,
  nodeHeadingOf,
  partLabelOf,
  type NodeHeading,
  type PartLabel,
} from '../label-match';
import type { ChapterKind } from '../labels';
import { ownStyle } from '../own/styles';
import { headingKey } from '../readers/contents';
import { nodeKey, type Survey } from './survey';
import type { SourceBlock, SourceParagraph } from '../source';

/** What a paragraph is to the outline. */
export type Heading =
  | ({ readonly is: 'node'; readonly level: number | undefined } & NodeHeading)
  /** `a) …` in front of the work packages of an area. */
  | { readonly is: 'letter'; readonly letter: string; readonly title: string }
  | ({ readonly is: 'part'; readonly level: number | undefined } & PartLabel)
  | {
      readonly is: 'chapter';
      readonly kind: ChapterKind | undefined;
      readonly section: string | undefined;
      readonly level: number | undefined;
      readonly title: string;
    };

export interface Around {
  readonly survey: Survey;
  readonly previous: SourceBlock | undefined;
  readonly next: SourceBlock | undefined;
  /** The innermost open node is headed by an item of a list; `bare` while nothing stands in it. */
  readonly listed: 'bare' | 'filled' | undefined;
  /** A node is open, so that labels of parts are its own. */
  readonly inNode: boolean;
  /** The nodes have begun, so that labels may name one of them. */
  readonly inTree: boolean;
}

const sectionNumber = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=\p{Lu})/u;
const longestHeading = 300;

/** Undefined for what is text. */
export function headingOf(paragraph: SourceParagraph, around: Around): Heading | undefined {
  const { level, marker } = paragraph;
  if (paragraph.style === 'Code') return undefined;
  const style = ownStyle(paragraph);
  // In an exported plan nothing but headings and labels heads.
  if (level === undefined && style !== '' && style !== 'Label') return undefined;
  const text = numberedText(paragraph);
  const isHeading = level !== undefined || isListed(text, around);
  const part = partOf(paragraph, text, isHeading, around);
  if (part) return { is: 'part', level, ...part };
  const node = marker === undefined || isHeading ? nodeHeadingOf(text, isHeading) : undefined;
  if (node && (isHeading || paragraph.depth === undefined || headsInList(paragraph, node, around)))
    return { is: 'node', level, ...node };
  return (
    letterOf(paragraph, around) ??
    chapterHeading(paragraph, text, isHeading || around.survey.counted.has(paragraph))
  );
}

/** `1. Tausta` may be an item to the reader, and a heading by its words. */
function numberedText({ marker, text }: SourceParagraph): string {
  return marker !== undefined && /^\d+\.$/.test(marker) ? `${marker} ${text}` : text;
}

function isListed(text: string, { survey: { headings } }: Around): boolean {
  return text.length <= longestHeading && headings.has(headingKey(text));
}

/** In a node every label is one of a part; outside of all nodes only one that names a node is. */
function partOf(
  { depth, marker, level }: SourceParagraph,
  text: string,
  isHeading: boolean,
  { inNode, inTree }: Around,
): PartLabel | undefined {
  if (depth !== undefined && marker === undefined) return undefined;
  const part = partLabelOf(text, isHeading);
  if (!part || (!inNode && !inTree)) return undefined;
  if (part.node === undefined && !inNode) return undefined;
  // A heading that is numbered as chapters are is judged as a chapter first.
  if (level === undefined && part.node === undefined && sectionNumber.test(text)) return undefined;
  return part;
}

/**
 * An item of a list that names a node heads it where it has a title and what it heads, or where a list
 * of nodes stands outside of all of them. In a list of a node it only speaks of another.
 */
function headsInList(
  { depth }: SourceParagraph,
  node: NodeHeading,
  { previous, next, inNode, survey, listed }: Around,
): boolean {
  if (node.title === '') return false;
  if (!inNode || listed === 'bare') return !survey.headed.has(nodeKey(node));
  const isFollowed =
    next !== undefined && (next.kind === 'table' || (next.depth ?? -1) !== (depth ?? 0));
  if (listed === 'filled') return isFollowed;
  const isInList = previous?.kind === 'paragraph' && previous.depth !== undefined;
  const isAlone = next?.kind === 'paragraph' && next.depth === undefined;
  return !isInList && isAlone && partLabelOf(next.text) !== undefined;
}

const letter = /^([a-zåäö])\)$/i;

function letterOf({ marker, text }: SourceParagraph, { next }: Around): Heading | undefined {
  const [, name] = letter.exec(marker ?? '') ?? [];
  if (name === undefined || text.length > longestHeading || /[.;,]$/.test(text)) return undefined;
  const isAbove = next?.kind === 'paragraph' && nodeHeadingOf(next.text)?.kind === 'workPackage';
  return isAbove ? { is: 'letter', letter: name.toLowerCase(), title: text } : undefined;
}

function chapterHeading(
  { level, depth, marker, text: words }: SourceParagraph,
  text: string,
  isHeading: boolean,
): Heading | undefined {
  const section = sectionNumber.exec(text)?.[1];
  const title = section === undefined ? words : text.replace(sectionNumber, '');
  const found = (kind: ChapterKind | undefined): Heading => ({
    is: 'chapter',
    kind,
    section,
    level,
    title,
  });
  if (isHeading) return found(chapterLike(text));
  if (text.length > longestHeading || /[.;,]$/.test(title)) return undefined;
  const kind = chapterOf(text);
  if (kind && (depth === undefined || marker !== undefined)) return found(kind);
  // `4.1.1 Työkyky`: nobody numbers a sentence so.
  if (section?.includes('.') === true && title.length <= 160) return found(chapterLike(text));
  const like = section === undefined || marker !== undefined ? undefined : chapterLike(text);
  return like ? found(like) : undefined;
}
