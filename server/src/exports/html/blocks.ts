import type {
  DocumentBlock,
  DocumentFigure,
  DocumentHeading,
  DocumentItem,
  DocumentTerms,
  DocumentTitle,
} from '../../protocol/document-view';
import { escapeXml } from '../svg/xml-text';
import { nested, type Branch } from './nested';
import type { Pen } from './pen';
import { tableOf } from './tables';
import { linesOf, runs } from './texts';

/** One block of the document, as elements. */
export function blockOf(block: DocumentBlock, pen: Pen): string {
  switch (block.kind) {
    case 'title':
      return titleOf(block, pen);
    case 'heading':
      return headingOf(block, pen);
    case 'paragraph':
      return `<p>${runs(block.text, pen)}</p>`;
    case 'list':
      return listOf(
        nested(block.items, ({ depth }) => depth),
        pen,
      );
    case 'terms':
      return termsOf(block, pen);
    case 'table':
      return tableOf(block, pen);
    case 'figure':
      return figureOf(block, pen);
  }
}

/** An attribute, with its space; nothing where there is none. */
export function idOf(key: string, { anchors }: Pen): string {
  const anchor = anchors.of(key);
  return anchor === undefined ? '' : ` id="${escapeXml(anchor)}"`;
}

function titleOf({ lines }: DocumentTitle, pen: Pen): string {
  return lines
    .map(({ role, text }) => {
      const tag = role === 'title' ? 'h1' : 'p';
      return `<${tag} class="${role}">${runs(text, pen)}</${tag}>`;
    })
    .join('\n');
}

const deepest = 6;

function headingOf(heading: DocumentHeading, pen: Pen): string {
  const { key, level, lead, text, inContents, breakBefore } = heading;
  const rank = level + 1;
  const kind = inContents ? `h${Math.min(level, 4)}` : 'label';
  const number = pen.numbers.get(key);
  const inside = [
    ...(number === undefined ? [] : [`<span class="number">${escapeXml(number)} </span>`]),
    ...(lead === undefined ? [] : [`<span class="lead">${escapeXml(lead)} </span>`]),
    `<span>${runs(text, pen)}</span>`,
  ].join('');
  const attributes = `${idOf(key, pen)} class="${kind}${breakBefore ? ' new-page' : ''}"`;
  if (rank <= deepest) return `<h${rank}${attributes}>${inside}</h${rank}>`;
  // What heads a few lines below the deepest heading is no heading: the outline ends with parts.
  return inContents
    ? `<div role="heading" aria-level="${rank}"${attributes}>${inside}</div>`
    : `<p${attributes}>${inside}</p>`;
}

function listOf(branches: readonly Branch<DocumentItem>[], pen: Pen): string {
  const items = branches.map(({ item, below }) => {
    const { key, marker, heads, text, notes } = item;
    const kind = [...(marker === undefined ? [] : ['marked']), ...(heads ? ['heads'] : [])];
    const named = kind.length > 0 ? ` class="${kind.join(' ')}"` : '';
    const said = `<span class="line">${runs(text, pen)}</span>${linesOf(notes, pen)}`;
    const inside =
      marker === undefined
        ? said
        : `<span class="marker">${escapeXml(marker)} </span><div>${said}</div>`;
    return `<li${idOf(key, pen)}${named}>${inside}${below.length > 0 ? listOf(below, pen) : ''}</li>`;
  });
  return `<ul class="list">\n${items.join('\n')}\n</ul>`;
}

function termsOf({ layout, items }: DocumentTerms, pen: Pen): string {
  const terms = items.map(
    ({ key, term, details }) =>
      `<div${idOf(key, pen)}><dt>${runs(term, pen)}</dt><dd>${linesOf(details, pen)}</dd></div>`,
  );
  return `<dl class="${layout}">\n${terms.join('\n')}\n</dl>`;
}

function figureOf({ label, text, notes }: DocumentFigure, pen: Pen): string {
  const lead = label === undefined ? '' : `<span class="lead">${escapeXml(label)}. </span>`;
  const said = `<span class="line">${lead}<span>${runs(text, pen)}</span></span>`;
  return `<figure><figcaption>${said}${linesOf(notes, pen)}</figcaption></figure>`;
}
