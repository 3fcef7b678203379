import type { ChapterKind, NodeKind, PartKind } from '../labels';
import type { SourceBlock } from '../source';

/** A labelled part of a node, with all that stands under its label. */
export interface OutlinePart {
  readonly kind: PartKind;
  readonly line: number;
  /** As it is written: `Työpakettien 1–3 karkea aikataulu`. Empty where the source has none. */
  readonly label: string;
  /** What the label says beside the words that everybody uses. */
  readonly about: string;
  /** Several work packages share it, as the label says: `1–3`. */
  readonly shared: string | undefined;
  readonly blocks: SourceBlock[];
}

/** A pillar, an investment, an area or a work package, as the source heads it. */
export interface OutlineNode {
  readonly kind: NodeKind;
  readonly line: number;
  /** `1`, `1 b`, `a`; an id where the source writes one of ours. */
  readonly number: string | undefined;
  /** `4.2.1` in front of its heading. */
  readonly section: string | undefined;
  /** Of its heading, as the file says it. */
  readonly level: number | undefined;
  readonly title: string;
  /** What stands under its heading without a label. */
  readonly blocks: SourceBlock[];
  readonly parts: OutlinePart[];
  readonly children: OutlineNode[];
}

/** A chapter or a section of one that is not about a node. */
export interface OutlineChapter {
  /** Undefined where no label of the table fits its heading. */
  readonly kind: ChapterKind | undefined;
  readonly line: number;
  readonly title: string;
  readonly section: string | undefined;
  readonly level: number | undefined;
  readonly blocks: SourceBlock[];
  /** All that stands under it has another place: its heading says nothing either. */
  readonly isSaid?: boolean;
}

export interface Outline {
  /** What stands in front of the first heading: the title page. */
  readonly cover: SourceBlock[];
  readonly chapters: OutlineChapter[];
  readonly nodes: OutlineNode[];
  /** Parts that stand under no node: those of the plan. */
  readonly parts: OutlinePart[];
}
