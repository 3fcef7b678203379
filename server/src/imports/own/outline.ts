import type { Words } from '../../protocol/words';
import type { ChapterKind, NodeKind, PartKind } from '../labels';
import type { Outline, OutlineChapter, OutlineNode, OutlinePart } from '../outline/outline';
import type { SourceBlock, SourceParagraph } from '../source';
import { leadOf, namedIn } from './pieces';
import { ownStyle } from './styles';

/** The chapters, parts and labels of an exported plan: by its styles and by the labels of its language. */
export function ownOutline(blocks: readonly SourceBlock[], words: Words): Outline {
  const builder = new OwnBuilder(words);
  for (const block of blocks) builder.add(block);
  return builder.outline;
}

/** A paragraph that heads those behind it, by the level of its style. */
function levelOf(paragraph: SourceParagraph): number | undefined {
  const [, deep] = /^Heading (\d+)$/.exec(ownStyle(paragraph)) ?? [];
  return deep === undefined ? paragraph.level : Number(deep);
}

class OwnBuilder {
  readonly outline: Outline = { cover: [], chapters: [], nodes: [], parts: [] };
  readonly #chapters: ReadonlyMap<string, ChapterKind>;
  readonly #parts: ReadonlyMap<string, PartKind>;
  readonly #kinds: ReadonlyMap<string, NodeKind>;
  /** From the outermost open part of the plan to the innermost. */
  readonly #open: OutlineNode[] = [];
  #into: SourceBlock[] = this.outline.cover;

  constructor(words: Words) {
    this.#chapters = chaptersIn(words);
    this.#parts = partsIn(words);
    this.#kinds = new Map<string, NodeKind>([
      [words.pillar, 'pillar'],
      [words.investment, 'investment'],
      [words.area, 'area'],
      [words.workPackage, 'workPackage'],
    ]);
  }

  add(block: SourceBlock): void {
    if (block.kind === 'paragraph' && this.#heads(block)) return;
    this.#into.push(block);
  }

  #heads(paragraph: SourceParagraph): boolean {
    const level = levelOf(paragraph);
    const isLabel = ownStyle(paragraph) === 'Label';
    if (level === undefined && !isLabel) return false;
    const kind = this.#kinds.get(leadOf(paragraph) ?? '');
    if (isLabel || level === undefined) return this.#addPart(paragraph);
    if (kind) this.#addNode(kind, level, paragraph);
    else this.#addChapter(level, paragraph);
    return true;
  }

  #addNode(kind: NodeKind, level: number, paragraph: SourceParagraph): void {
    while ((this.#open.at(-1)?.level ?? -1) >= level) this.#open.pop();
    const { id, text } = namedIn(paragraph);
    const node: OutlineNode = {
      ...{ kind, line: paragraph.line, number: id, section: undefined, level, title: text },
      ...{ blocks: [], parts: [], children: [] },
    };
    const parent = this.#open.at(-1);
    (parent?.children ?? this.outline.nodes).push(node);
    const chapter = this.outline.chapters.at(-1);
    // What heads the parts of the plan says their kinds alone.
    if (!parent && chapter?.kind === undefined && chapter?.blocks.length === 0) {
      this.outline.chapters.pop();
    }
    this.#open.push(node);
    this.#into = node.blocks;
  }

  /** A heading inside a part of the plan; false for one of a chapter, which stands among its blocks. */
  #addPart({ line, text }: SourceParagraph): boolean {
    const owner = this.#open.at(-1);
    const kind = this.#parts.get(text);
    if (!owner || kind === undefined) return false;
    const part: OutlinePart = { kind, line, label: text, about: '', shared: undefined, blocks: [] };
    owner.parts.push(part);
    this.#into = part.blocks;
    return true;
  }

  #addChapter(level: number, { line, text: title }: SourceParagraph): void {
    this.#open.length = 0;
    const kind = this.#chapters.get(title);
    const chapter: OutlineChapter = { kind, line, title, section: undefined, level, blocks: [] };
    this.outline.chapters.push(chapter);
    this.#into = chapter.blocks;
  }
}

function chaptersIn({ inDocument: own }: Words): ReadonlyMap<string, ChapterKind> {
  return new Map<string, ChapterKind>([
    [own.summary, 'summary'],
    [own.need, 'need'],
    [own.targetGroups, 'targetGroups'],
    [own.goals, 'goals'],
    [own.benefits, 'benefits'],
    [own.impact, 'impact'],
    [own.effects, 'effects'],
    [own.people, 'people'],
    [own.competition, 'competition'],
    [own.relatedProjects, 'relatedProjects'],
    // Heads chapters, and holds nothing itself.
    [own.management, 'contents'],
    [own.organising, 'administration'],
    [own.costs, 'costs'],
    [own.communication, 'communication'],
    [own.monitoring, 'monitoring'],
    [own.risks, 'risks'],
    [own.abbreviations, 'abbreviations'],
    [own.links, 'links'],
    [own.figures, 'figures'],
    [own.evaluation, 'evaluation'],
    [own.evaluationSummary, 'evaluationSummary'],
    [own.results, 'evaluation'],
  ]);
}

function partsIn({ inDocument: own }: Words): ReadonlyMap<string, PartKind> {
  return new Map<string, PartKind>([
    [own.background, 'background'],
    [own.description, 'description'],
    [own.cooperation, 'cooperation'],
    [own.ownGoals, 'goals'],
    [own.measures, 'measures'],
    [own.schedule, 'schedule'],
    [own.outputs, 'outputs'],
    [own.metrics, 'metrics'],
    [own.budget, 'budget'],
    [own.costShare, 'costShare'],
    [own.ownRisks, 'risks'],
    [own.links, 'links'],
    [own.figures, 'figures'],
  ]);
}
