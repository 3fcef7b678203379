import type { Words } from '../../protocol/words';
import { escapeXml } from '../svg/xml-text';
import type { ContentsLine } from './chapters';
import { nested, type Branch } from './nested';
import { textOf } from './texts';

/** The table of contents, with links; nothing where there is nothing to list. */
export function contentsOf(lines: readonly ContentsLine[], { inDocument }: Words): string {
  if (lines.length === 0) return '';
  const list = listOf(
    nested(lines, ({ level }) => level),
    1,
  );
  return `<nav class="contents" aria-labelledby="contents">\n<h2 id="contents">${escapeXml(inDocument.contents)}</h2>\n${list}\n</nav>`;
}

function listOf(branches: readonly Branch<ContentsLine>[], level: number): string {
  const items = branches.map(({ item, below }) => {
    const { anchor, number, title } = item;
    const before = number === undefined ? '' : `<span class="number">${escapeXml(number)} </span>`;
    const link = `<a href="#${encodeURIComponent(anchor)}">${before}<span>${textOf(title)}</span></a>`;
    return `<li>${link}${below.length > 0 ? listOf(below, level + 1) : ''}</li>`;
  });
  return `<ul class="level-${Math.min(level, 5)}">\n${items.join('\n')}\n</ul>`;
}
