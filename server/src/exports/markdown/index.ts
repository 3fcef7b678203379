/** The plan as a Markdown file, as GitHub and editors read it. */
import type { DocumentBlock, DocumentView } from '../../protocol/document-view';
import type { PlanView } from '../../protocol/view-data';
import { pageWords } from '../html/words';
import { stretchesOf } from '../html/stretches';
import { holdsNoPlan } from '../refused';
import type { ExportSource } from '../source';
import { oneLine } from '../svg/xml-text';
import { blockOf, isList, type Bullet } from './blocks';
import { inHeading, inLine } from './escape';
import { headingText, numbersOf, slugsOf, type Heading } from './headings';
import { hasRoadmap, roadmapBlocks } from './roadmap';
import { timeTable } from './time';

/** The contents go as deep as headings have numbers. */
const listed = 3;
const roadmapKey = '#roadmap';
const timeKey = '#time';

/**
 * The document, the roadmap as a chart and a table, and the budget by year. Every text of the plan is
 * escaped: it stays text. Ends in one line break.
 * @throws ExportRefused where the source has no document
 */
export function markdownFile({ view, name }: ExportSource): string {
  const document = view.views?.document;
  if (!document) throw holdsNoPlan(name);
  const title = titleOf(document) ?? oneLine(name);
  const numbers = numbersOf(document);
  const parts = partsOf(document, view, numbers);
  const headings = [{ key: '#title', text: title }, ...parts.flatMap((part) => part.headings)];
  const blocks = [
    `# ${inHeading(title)}`,
    ...written(document.cover, numbers),
    ...contentsOf(parts, slugsOf(headings), view),
    ...(document.blocks.length === 0 ? [inLine(view.words.inDocument.empty)] : []),
    ...parts.flatMap((part) => part.blocks),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

interface Part {
  readonly headings: readonly Heading[];
  readonly contents: readonly {
    readonly key: string;
    readonly level: number;
    readonly text: string;
  }[];
  readonly blocks: readonly string[];
}

/** The document in its order, the roadmap behind the parts of the plan, the budget by year at the end. */
function partsOf(
  document: DocumentView,
  view: PlanView,
  numbers: ReadonlyMap<string, string>,
): readonly Part[] {
  const { words, views, language } = view;
  const roadmap = views?.roadmap;
  const chapter = (key: string, text: string, blocks: readonly string[]): Part => ({
    headings: [{ key, text }],
    contents: [{ key, level: 1, text }],
    blocks: [`## ${inHeading(text)}`, ...blocks],
  });
  const time = views?.budget && timeTable(views.budget, words, language);
  return [
    ...stretchesOf(document.blocks, hasRoadmap(roadmap)).map((stretch): Part => {
      if (stretch.kind !== 'roadmap') return partOf(stretch.blocks, numbers);
      const blocks = hasRoadmap(roadmap) ? roadmapBlocks(roadmap, view) : [];
      return chapter(roadmapKey, pageWords[language].roadmap, blocks);
    }),
    ...(time === undefined
      ? []
      : [chapter(timeKey, words.inTime.years, [inLine(words.inTime.spread), time])]),
  ];
}

function partOf(blocks: readonly DocumentBlock[], numbers: ReadonlyMap<string, string>): Part {
  const headings = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level < 6
      ? [{ key: block.key, text: headingText(block, numbers.get(block.key)), block }]
      : [],
  );
  return {
    headings,
    contents: headings.flatMap(({ key, text, block }) =>
      block.inContents && block.level <= listed ? [{ key, level: block.level, text }] : [],
    ),
    blocks: written(blocks, numbers),
  };
}

/** A list that follows another has other bullets, or they would be one. */
function written(
  blocks: readonly DocumentBlock[],
  numbers: ReadonlyMap<string, string>,
): readonly string[] {
  let bullet: Bullet = '-';
  let isAfterList = false;
  return blocks.map((block) => {
    bullet = isList(block) && isAfterList && bullet === '-' ? '*' : '-';
    isAfterList = isList(block);
    return blockOf(block, bullet, numbers);
  });
}

function contentsOf(
  parts: readonly Part[],
  slugs: ReadonlyMap<string, string>,
  { words }: PlanView,
): readonly string[] {
  const lines = parts.flatMap(({ contents }) => contents);
  if (lines.length === 0) return [];
  const items: string[] = [];
  let depth = -1;
  for (const { key, level, text } of lines) {
    // A level that is left out has no step of its own.
    depth = Math.min(level - 1, depth + 1);
    items.push(`${'  '.repeat(depth)}- [${inLine(text)}](#${slugs.get(key) ?? ''})`);
  }
  return [`**${inLine(words.inDocument.contents)}**`, items.join('\n')];
}

function titleOf({ cover }: DocumentView): string | undefined {
  const lines = cover.flatMap((block) => (block.kind === 'title' ? block.lines : []));
  const title = lines.find(({ role }) => role === 'title');
  const text = oneLine(title?.text.map(({ text: run }) => run).join('') ?? '');
  return text === '' ? undefined : text;
}
