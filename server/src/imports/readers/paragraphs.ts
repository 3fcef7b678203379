import type { SourceBlock, SourceParagraph } from '../source';
import { withoutMarks } from './inline';

interface At {
  readonly line: number;
  /** Characters of the line as it stands in the file. */
  readonly width: number;
}

/** A line of a text file by what it is, before lines are put together. */
export type TextLine = At &
  (
    | { readonly kind: 'blank' }
    | { readonly kind: 'heading'; readonly level: number; readonly text: string }
    | {
        readonly kind: 'item';
        readonly indent: number;
        /** Undefined for a bullet. */
        readonly marker: string | undefined;
        readonly text: string;
      }
    /** `opens`: begins with a label of a plan, so that it is a paragraph of its own. */
    | { readonly kind: 'text'; readonly text: string; readonly opens: boolean }
  );

/** A paragraph whose lines are still being gathered. */
interface Open {
  readonly line: number;
  readonly level: number | undefined;
  readonly item: { readonly depth: number; readonly marker: string | undefined } | undefined;
  text: string;
  /** Width of the line that was added last, and whether blank lines follow it. */
  width: number;
  isParted: boolean;
}

const sentenceEnd = /[.!?:;…]["”’)\]]*$/;
const lowerCase = /^\p{Ll}/u;
/** From here on a line may be one that was broken where the page ended. */
const longEnough = 60;

/**
 * Lines and tables as blocks. Lines of one paragraph are put together where the text is wrapped, and
 * where a page's end cuts a sentence: the rest of it begins in lower case.
 */
export function joinParagraphs(
  parts: readonly (TextLine | SourceBlock)[],
  isMarkdown: boolean,
): readonly SourceBlock[] {
  const words = new Set<string>();
  for (const part of parts) {
    if ('text' in part) for (const word of part.text.match(/[\p{L}-]{4,}/gu) ?? []) words.add(word);
  }
  const width = isMarkdown ? 1 : wrapWidth(parts);
  const blocks: SourceBlock[] = [];
  const indents: number[] = [];
  let open: Open | undefined;
  const close = (): void => {
    if (open) blocks.push(...paragraphOf(open));
    open = undefined;
  };
  for (const part of parts) {
    if (part.kind === 'table' || part.kind === 'paragraph') {
      close();
      blocks.push(part);
    } else if (part.kind === 'blank') {
      if (open) open.isParted = true;
    } else if (part.kind === 'text' && open && goesOn(open, part, width)) {
      open.text = joined(open.text, part.text, words, width > 1);
      open.width = part.width;
      open.isParted = false;
    } else {
      close();
      open = opened(part, indents);
    }
  }
  close();
  return blocks;
}

function opened(part: Exclude<TextLine, { kind: 'blank' }>, indents: number[]): Open {
  const { line, width, text } = part;
  if (part.kind !== 'item') {
    indents.length = 0;
    const level = part.kind === 'heading' ? part.level : undefined;
    return { line, level, item: undefined, text, width, isParted: false };
  }
  while (indents.length > 0 && (indents.at(-1) ?? 0) >= part.indent) indents.pop();
  const item = { depth: indents.length, marker: part.marker };
  indents.push(part.indent);
  return { line, level: undefined, item, text, width, isParted: false };
}

function goesOn(open: Open, part: TextLine & { readonly kind: 'text' }, width: number): boolean {
  if (open.level !== undefined || part.opens) return false;
  const goesOnBelow = lowerCase.test(part.text.trim()) && !sentenceEnd.test(open.text.trim());
  if (open.isParted) return goesOnBelow && open.text.length > longEnough;
  if (width > 0 && open.width >= width * 0.75) return true;
  // A line far shorter than the page was not broken for it, unless a word was.
  const isBroken = width > 1 ? open.width * 2 >= width || /\p{L}-$/u.test(open.text) : width > 0;
  return goesOnBelow && (isBroken || open.text.length > longEnough);
}

/** How wide lines are that were broken for a page; 0 where a line is a paragraph. */
function wrapWidth(parts: readonly (TextLine | SourceBlock)[]): number {
  const followed = parts.flatMap((part, index) => {
    const next = parts[index + 1];
    return part.kind === 'text' && next?.kind === 'text' ? [part.width] : [];
  });
  const all = parts.flatMap((part) => ('width' in part && part.width > 0 ? [part.width] : []));
  const middle = at(followed, 0.5);
  const widest = at(all, 0.98);
  const broken = widest <= widestPage ? brokenWidths(parts) : [];
  if (broken.length >= 3 && at(broken, 0.5) >= 45) return at(broken, 0.5);
  return followed.length >= 3 && widest <= widestPage && middle >= 45 ? middle : 0;
}

/** No line of a page has more characters. */
const widestPage = 140;

/** Of lines whose sentence goes on in lower case in the next: nothing else breaks them so. */
function brokenWidths(parts: readonly (TextLine | SourceBlock)[]): readonly number[] {
  return parts.flatMap((part, index) => {
    const next = parts[index + 1];
    const isText = part.kind === 'text' || part.kind === 'item';
    if (!isText || next?.kind !== 'text' || next.opens) return [];
    const goesOn = lowerCase.test(next.text.trim()) && !sentenceEnd.test(part.text.trim());
    return goesOn ? [part.width] : [];
  });
}

function at(widths: readonly number[], share: number): number {
  const sorted = [...widths].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const conjunction = /^(?:ja|tai|sekä|eli|och|eller|samt|and|or)\s/;

/**
 * Two lines as one. Of a word that is broken over them the hyphen goes where the text is wrapped or the
 * whole word stands elsewhere; it stays where it stands so elsewhere, and in front of `ja` and `tai`.
 */
function joined(
  above: string,
  below: string,
  words: ReadonlySet<string>,
  isWrapped: boolean,
): string {
  const [start, end] = [above.trimEnd(), below.trimStart()];
  const [, head = ''] = /([\p{L}]+)-$/u.exec(start) ?? [];
  if (head === '' || !lowerCase.test(end) || conjunction.test(end)) return `${start} ${end}`;
  const [tail = ''] = /^[\p{L}-]+/u.exec(end) ?? [];
  const isWhole = !words.has(`${head}-${tail}`) && (isWrapped || words.has(`${head}${tail}`));
  return isWhole ? `${start.slice(0, -1)}${end}` : `${start}${end}`;
}

function paragraphOf({ line, level, item, text }: Open): readonly SourceParagraph[] {
  const plain = withoutMarks(text);
  if (plain === '') return [];
  return [
    {
      kind: 'paragraph',
      line,
      text: plain,
      ...(level === undefined ? {} : { level }),
      ...(item ? { depth: item.depth } : {}),
      ...(item?.marker === undefined ? {} : { marker: item.marker }),
    },
  ];
}
