import type { DocumentContentsEntry, DocumentView } from '../../protocol/document-view';
import type { PlanView } from '../../protocol/view-data';
import { roadmapPages } from '../svg';
import { unplacedWords } from '../svg/row-texts';
import { escapeXml } from '../svg/xml-text';
import { blockOf } from './blocks';
import type { Pen } from './pen';
import { stretchesOf } from './stretches';
import { tableBox } from './tables';
import { textOf } from './texts';
import { timeChapters } from './time';
import { pageWords } from './words';

/** A stretch of the page on sheets of one kind, with what the contents say of it. */
export interface Chapter {
  readonly isWide: boolean;
  readonly contents: readonly ContentsLine[];
  readonly html: string;
}

export interface ContentsLine extends Omit<DocumentContentsEntry, 'key'> {
  readonly anchor: string;
}

/** A4 on its side, less its margins; pixels of the pictures on it. */
const sheet = { width: 1060, height: 680, heading: 60 };

/** The document in its order, the roadmap behind the parts of the plan, the budget over time at the end. */
export function chaptersOf(document: DocumentView, pen: Pen): readonly Chapter[] {
  const { view } = pen;
  const pictures = roadmapPages(view, sheet);
  const entries = new Map(document.contents.map((entry) => [entry.key, entry]));
  const stretches = stretchesOf(document.blocks, pictures.length > 0);
  return [
    ...stretches.map((stretch): Chapter => {
      if (stretch.kind === 'roadmap') return roadmapChapter(view, pictures);
      return {
        isWide: stretch.kind === 'wide',
        contents: stretch.blocks.flatMap(({ key }) => {
          const entry = entries.get(key);
          const anchor = pen.anchors.of(key);
          return entry && anchor !== undefined ? [{ ...entry, anchor }] : [];
        }),
        html: stretch.blocks.map((block) => blockOf(block, pen)).join('\n'),
      };
    }),
    ...budgetChapters(view),
  ];
}

function roadmapChapter(view: PlanView, pictures: readonly string[]): Chapter {
  const { roadmap: title, unplaced: unplacedTitle } = pageWords[view.language];
  const roadmap = view.views?.roadmap;
  const unplaced = roadmap ? unplacedWords(roadmap, view.words) : [];
  const figures = pictures.map(
    (picture) => `<figure class="picture">${tableBox(picture, title, true)}</figure>`,
  );
  const rest =
    unplaced.length === 0
      ? ''
      : `<h3 class="label">${escapeXml(unplacedTitle)}</h3>\n<ul class="list">${unplaced
          .map((text) => `<li>${textOf(text)}</li>`)
          .join('')}</ul>`;
  const anchor = 'schedule';
  return {
    isWide: true,
    contents: [{ anchor, level: 1, number: undefined, title }],
    html: `${chapterHeading(anchor, title)}\n${figures.join('\n')}\n${rest}`,
  };
}

function budgetChapters({ views, words, language }: PlanView): readonly Chapter[] {
  if (!views?.budget) return [];
  return timeChapters(views.budget, words, language).map(({ unit, title, isWide, html }) => {
    const anchor = `budget-${unit}`;
    return {
      isWide,
      contents: [{ anchor, level: 1, number: undefined, title }],
      html: `${chapterHeading(anchor, title)}\n${html}`,
    };
  });
}

function chapterHeading(anchor: string, title: string): string {
  return `<h2 id="${anchor}" class="h1 new-page"><span>${escapeXml(title)}</span></h2>`;
}
