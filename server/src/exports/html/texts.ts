import type { DocumentLine, DocumentText } from '../../protocol/document-view';
import type { EvaluationLight } from '../../protocol/evaluation-view';
import { lightPaths } from '../svg/signs';
import { escapeXml } from '../svg/xml-text';
import type { Pen } from './pen';

/** Only these are ever followed, whatever the view says. */
const followed = /^(?:https?:\/\/|mailto:)/i;
/** A hyphen before a word belongs to it: `-hanke`. */
const hyphened = /((?<![\p{L}\p{N}])-\p{L}{1,24}(?!\p{L}))/u;
/** Longer stretches without a place to break are given some. */
const longStretch = /[^\s\u00AD-]{34,}/gu;
const breakEach = 20;

/** A text of the plan: as text, with places to break in what is too long for a column. */
export function textOf(text: string): string {
  return text
    .split(hyphened)
    .map((part, index) =>
      index % 2 === 0 ? breakable(part) : `<span class="whole">${escapeXml(part)}</span>`,
    )
    .join('');
}

function breakable(text: string): string {
  let written = '';
  let done = 0;
  for (const { 0: stretch, index } of text.matchAll(longStretch)) {
    written += escapeXml(text.slice(done, index)) + inParts(stretch).map(escapeXml).join('<wbr>');
    done = index + stretch.length;
  }
  return written + escapeXml(text.slice(done));
}

function inParts(stretch: string): readonly string[] {
  const characters = Array.from(stretch);
  const parts: string[] = [];
  for (let at = 0; at < characters.length; at += breakEach) {
    parts.push(characters.slice(at, at + breakEach).join(''));
  }
  return parts;
}

/** A text of the plan, with links to the web addresses in it and to what it speaks of. */
export function runs(text: DocumentText, { anchors }: Pen): string {
  const parts = text.map(({ text: run, href, refersTo }) => {
    const inside = textOf(run);
    if (href !== undefined && followed.test(href)) {
      return `<a href="${escapeXml(href)}" rel="noreferrer">${inside}</a>`;
    }
    const anchor = refersTo === undefined ? undefined : anchors.written(refersTo);
    if (anchor !== undefined && refersTo !== undefined && run.trim() === refersTo) {
      const [before = '', after = ''] = run.split(refersTo);
      return `${before}<a class="ref" href="#${encodeURIComponent(anchor)}">${textOf(refersTo)}</a>${after}`;
    }
    return text.length === 1 ? inside : `<span>${inside}</span>`;
  });
  return parts.join('');
}

/** Lines of a cell or under a term; several items in a row are a list. */
export function linesOf(lines: readonly DocumentLine[], pen: Pen): string {
  return inGroups(lines)
    .map((group) =>
      group[0]?.kind === 'item'
        ? `<ul class="items">${group.map(({ text }) => `<li>${runs(text, pen)}</li>`).join('')}</ul>`
        : group.map((line) => lineOf(line, pen)).join(''),
    )
    .join('');
}

function lineOf({ kind, text, light }: DocumentLine, pen: Pen): string {
  const mark = light === undefined ? '' : lightMark(light);
  return `<span class="line ${kind}">${mark}${runs(text, pen)}</span>`;
}

/** Beside its word, which says the same. */
export function lightMark(light: EvaluationLight): string {
  const { shape, sign } = lightPaths[light];
  return `<svg class="light ${light}" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path class="shape" d="${shape}"/><path class="sign" d="${sign}"/></svg>`;
}

function inGroups(lines: readonly DocumentLine[]): readonly (readonly DocumentLine[])[] {
  const groups: DocumentLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && (last[0]?.kind === 'item') === (line.kind === 'item')) last.push(line);
    else groups.push([line]);
  }
  return groups;
}
