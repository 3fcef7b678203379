/** The plan as one HTML file: to read on a screen, to print, to send. */
import type { DocumentBlock, DocumentView } from '../../protocol/document-view';
import { holdsNoPlan } from '../refused';
import type { ExportSource } from '../source';
import { escapeXml, oneLine } from '../svg/xml-text';
import { anchorsOf } from './anchors';
import { blockOf } from './blocks';
import { chaptersOf } from './chapters';
import { contentsOf } from './contents';
import type { Pen } from './pen';
import { printStyle } from './style/print';
import { darkPicture, screenStyle } from './style/screen';
import { textOf } from './texts';
import { WidthRules } from './widths';
import { pageWords } from './words';

/**
 * The document, the roadmap as pictures and the budget over time. All of it is in the file, and its
 * policy lets it load nothing and run nothing: its one style sheet is named by its hash.
 * @throws ExportRefused where the source has no document
 */
export async function htmlFile({ view, name }: ExportSource): Promise<string> {
  const document = view.views?.document;
  if (!document) throw holdsNoPlan(name);
  const pen: Pen = {
    view,
    anchors: anchorsOf(document),
    widths: new WidthRules(),
    numbers: new Map(
      document.contents.flatMap(({ key, number }) => (number === undefined ? [] : [[key, number]])),
    ),
  };
  const title = titleOf(document.cover) ?? name;
  const body = bodyOf(document, title, pen);
  const style = `\n${screenStyle}${pen.widths.css()}${darkPicture}${printStyle(oneLine(title))}`;
  return `<!DOCTYPE html>
<html lang="${view.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${await hashOf(style)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeXml(oneLine(title))}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function bodyOf(document: DocumentView, title: string, pen: Pen): string {
  const { view } = pen;
  const chapters = chaptersOf(document, pen);
  const stretches = chapters.map(
    ({ isWide, html }) => `<div class="stretch${isWide ? ' wide' : ''}">\n${html}\n</div>`,
  );
  const isEmpty = document.blocks.length === 0;
  return [
    `<a class="skip" href="#plan">${escapeXml(pageWords[view.language].skip)}</a>`,
    `<div class="page">`,
    coverOf(document.cover, title, pen),
    contentsOf(
      chapters.flatMap(({ contents }) => contents),
      view.words,
    ),
    `<main id="plan" tabindex="-1">`,
    ...(isEmpty ? [`<p>${escapeXml(view.words.inDocument.empty)}</p>`] : []),
    ...stretches,
    `</main>`,
    `</div>`,
  ].join('\n');
}

function coverOf(cover: readonly DocumentBlock[], title: string, pen: Pen): string {
  const blocks = cover.map((block) => blockOf(block, pen));
  const named = titleOf(cover) === undefined ? [`<h1 class="title">${textOf(title)}</h1>`] : [];
  return `<header class="cover">\n${[...named, ...blocks].join('\n')}\n</header>`;
}

function titleOf(cover: readonly DocumentBlock[]): string | undefined {
  const lines = cover.flatMap((block) => (block.kind === 'title' ? block.lines : []));
  const title = lines.find(({ role }) => role === 'title');
  return title?.text.map(({ text }) => text).join('');
}

/** As a policy names it. */
async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
