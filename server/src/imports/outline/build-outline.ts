import {
  chapterLike,
  labelInside,
  partLabelOf,
  workPackagesIn,
  type PartLabel,
} from '../label-match';
import { continuesItem } from '../parts/continues';
import type { SourceBlock, SourceDocument, SourceParagraph } from '../source';
import { headingOf, type Heading } from './headings';
import { numbersOf, sameNumber } from './numbers';
import { nodesOfTable } from './node-table';
import type { Outline, OutlineChapter, OutlineNode, OutlinePart } from './outline';
import { administrationOf } from './administration';
import { isBelow, parentFor } from './parents';
import { surveyOf, type Survey } from './survey';

/** What a document is made of: its title page, its chapters, and the tree of its nodes with their parts. */
export function buildOutline({ blocks }: SourceDocument, headings: ReadonlySet<string>): Outline {
  const paragraphs = blocks.flatMap(split);
  const builder = new Builder(surveyOf(paragraphs, headings));
  for (const [index, block] of paragraphs.entries()) {
    builder.add(block, paragraphs[index - 1], paragraphs[index + 1]);
  }
  return builder.outline;
}

/** A label that begins in the middle of a paragraph begins a paragraph. */
function split(block: SourceBlock): readonly SourceBlock[] {
  const at = block.kind === 'paragraph' ? labelInside(block.text) : undefined;
  if (block.kind === 'table' || at === undefined) return [block];
  const { line, text } = block;
  return [
    { ...block, text: text.slice(0, at).trim() },
    ...split({ kind: 'paragraph', line, text: text.slice(at) }),
  ];
}

class Builder {
  readonly outline: Outline = { cover: [], chapters: [], nodes: [], parts: [] };
  readonly #survey: Survey;
  /** From the outermost open node to the innermost. */
  readonly #open: OutlineNode[] = [];
  /** Where text goes. */
  #into: SourceBlock[] = this.outline.cover;
  #isInTree = false;

  /** Nodes that an item of a list heads. */
  readonly #listed = new Set<OutlineNode>();

  constructor(survey: Survey) {
    this.#survey = survey;
  }

  add(block: SourceBlock, previous: SourceBlock | undefined, next: SourceBlock | undefined): void {
    if (block.kind === 'table') {
      const nodes = this.#open.length === 0 ? nodesOfTable(block, this.#survey) : undefined;
      if (nodes) for (const node of nodes) this.outline.nodes.push(node);
      else this.#into.push(block);
      return;
    }
    const around = {
      ...{ survey: this.#survey, previous, next, listed: this.#listing() },
      ...{ inNode: this.#open.length > 0, inTree: this.#isInTree },
    };
    const costs = this.#isInTree ? administrationOf(block) : undefined;
    if (costs) {
      this.#addAdministration(block, costs.numbers);
      return;
    }
    const heading = headingOf(block, around);
    if (!heading || !this.#take(heading, block)) this.#into.push(block);
  }

  #listing(): 'bare' | 'filled' | undefined {
    const innermost = this.#open.at(-1);
    if (!innermost || !this.#listed.has(innermost)) return undefined;
    return innermost.blocks.length + innermost.parts.length === 0 ? 'bare' : 'filled';
  }

  /** False where what looks like a heading is text after all. */
  #take(heading: Heading, block: SourceParagraph): boolean {
    switch (heading.is) {
      case 'node':
        this.#addNode({ ...heading, line: block.line }, block.depth !== undefined);
        return true;
      case 'letter':
        return this.#addLetter(heading, block);
      case 'part':
        return this.#addPart(heading, block);
      case 'chapter':
        return this.#addChapter(heading, block);
    }
  }

  #addNode(
    node: Pick<OutlineNode, 'kind' | 'line' | 'number' | 'section' | 'level' | 'title'>,
    isListed = false,
  ): void {
    const parent = parentFor(node, this.#open);
    while (this.#open.length > 0 && this.#open.at(-1) !== parent) this.#open.pop();
    const { kind, line, number, section, level, title } = node;
    const added = {
      kind,
      line,
      number,
      section,
      level,
      title,
      blocks: [],
      parts: [],
      children: [],
    };
    (parent?.children ?? this.outline.nodes).push(added);
    if (isListed) this.#listed.add(added);
    this.#open.push(added);
    this.#into = added.blocks;
    this.#isInTree = true;
  }

  /** An area is only where there is an investment or a pillar that it can be one of. */
  #addLetter(
    { letter, title }: { letter: string; title: string },
    { line }: SourceParagraph,
  ): boolean {
    if (!this.#open.some(({ kind }) => kind === 'investment' || kind === 'pillar')) return false;
    this.#addNode({
      kind: 'area',
      line,
      number: letter,
      section: undefined,
      level: undefined,
      title,
    });
    return true;
  }

  #addPart(
    part: PartLabel & { readonly level: number | undefined },
    block: SourceParagraph,
  ): boolean {
    const innermost = this.#open.at(-1);
    if (part.level === undefined && this.#continues(block)) return false;
    if (part.level !== undefined && innermost && !isBelow(part.level, innermost)) {
      return this.#addChapter(
        { kind: chapterLike(block.text), section: undefined, level: part.level, title: block.text },
        block,
      );
    }
    const { owner, shared } = this.#ownerOf(part);
    const { kind, label, about } = part;
    const added: OutlinePart = { kind, line: block.line, label, about, shared, blocks: [] };
    (owner?.parts ?? this.outline.parts).push(added);
    this.#into = added.blocks;
    if (part.rest !== '') {
      this.#into.push({ kind: 'paragraph', line: block.line, text: part.rest });
    }
    return true;
  }

  /** `Tavoite: 14 pv` in a list of metrics is the target of the one above it. */
  #continues({ text }: SourceParagraph): boolean {
    const part = (this.#open.at(-1)?.parts ?? this.outline.parts).at(-1);
    const before = this.#into.at(-1);
    if (!part || part.blocks !== this.#into || before?.kind !== 'paragraph') return false;
    return continuesItem(part, before.text, text);
  }

  /** The node that a label names: a sibling by its number, or the parent of those that share the part. */
  #ownerOf(label: PartLabel): {
    owner: OutlineNode | undefined;
    shared: string | undefined;
  } {
    const innermost = this.#open.at(-1);
    const meant = label.numbers === undefined ? workPackagesIn(label.about) : undefined;
    const node = meant === undefined ? label.node : 'workPackage';
    const numbers = meant ?? label.numbers;
    if (node === undefined || numbers === undefined) return { owner: innermost, shared: undefined };
    const named = this.#open.findLast(({ kind }) => kind === node);
    const above = named ? this.#open[this.#open.indexOf(named) - 1] : innermost;
    const all = numbersOf(numbers);
    if (all.length > 1) return { owner: above, shared: numbers };
    const [only = ''] = all;
    if (named && sameNumber(named.number, only)) return { owner: named, shared: undefined };
    const siblings = above?.children ?? this.outline.nodes;
    const sibling = siblings.findLast(
      ({ kind, number }) => kind === node && sameNumber(number, only),
    );
    return { owner: sibling ?? named ?? innermost, shared: undefined };
  }

  #addAdministration(block: SourceParagraph, numbers: readonly string[]): void {
    const named = this.#open.findLast(
      ({ kind, number }) =>
        kind === 'investment' && numbers.some((each) => sameNumber(number, each)),
    );
    const owner =
      named ?? this.#open.findLast(({ kind }) => kind !== 'workPackage') ?? this.#open[0];
    const part: OutlinePart = {
      kind: 'administration',
      line: block.line,
      label: '',
      about: '',
      shared: undefined,
      blocks: [block],
    };
    (owner?.parts ?? this.outline.parts).push(part);
    this.#into = owner?.blocks ?? this.#into;
  }

  #addChapter(
    { kind, section, level, title }: Pick<OutlineChapter, 'kind' | 'section' | 'level' | 'title'>,
    block: SourceParagraph,
  ): boolean {
    const { line } = block;
    if (this.#isInTree && kind !== 'tree' && this.#isSectionOfNode(section, level)) {
      if (partLabelOf(title, true)) return false;
      this.#addNode({ kind: 'area', line, number: undefined, section, level, title });
      return true;
    }
    // Without number or level it is a chapter by its words alone, which nodes have too.
    const isBare = section === undefined && level === undefined;
    if (this.#open.length > 0 && isBare && !this.#endsNode(block)) return false;
    this.#open.length = 0;
    this.#isInTree = kind === 'tree';
    const chapter: OutlineChapter = { kind, line, title, section, level, blocks: [] };
    this.outline.chapters.push(chapter);
    this.#into = chapter.blocks;
    return true;
  }

  /** Behind a node's parts: in front of them it may be about the node. */
  #endsNode(block: SourceParagraph): boolean {
    return this.#survey.bareChapters.has(block) && (this.#open.at(-1)?.parts.length ?? 0) > 0;
  }

  /** A heading below a node's, by its number or its level: an area of it. */
  #isSectionOfNode(section: string | undefined, level: number | undefined): boolean {
    return this.#open.some(
      (node) =>
        node.kind !== 'workPackage' &&
        (section !== undefined && node.section !== undefined
          ? section.startsWith(`${node.section}.`) || isSibling(section, node)
          : level !== undefined && node.level !== undefined && level > node.level),
    );
  }
}

/** `4.1.2` beside the area `4.1.1`. */
function isSibling(section: string, { kind, section: own = '' }: OutlineNode): boolean {
  const above = (number: string): string => number.replace(/\.?\d+$/, '');
  return kind === 'area' && above(section) !== '' && above(section) === above(own);
}
