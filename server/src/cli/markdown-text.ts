import type { Paint } from './paint';

/** Wider lines tire the eye, and narrower terminals are rare. */
const width = 88;
const indent = '  ';

/**
 * Our own Markdown (rule pages) as text for a terminal: headings bold, code indented, paragraphs
 * wrapped, a table as one `name: value` line a cell, links and emphasis as their words.
 */
export function markdownText(markdown: string, paint: Paint): string {
  const blocks = blocksOf(markdown).map((block) => blockText(block, paint));
  return `${blocks.join('\n\n')}\n`;
}

interface Block {
  readonly kind: 'heading' | 'code' | 'table' | 'list' | 'paragraph';
  readonly lines: readonly string[];
}

function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  // A fence keeps the blank lines in it.
  for (const [text] of markdown.matchAll(/^```[\s\S]*?^```$|(?:^(?!```).*\S.*\n?)+/gm)) {
    const lines = text.trimEnd().split('\n');
    blocks.push({ kind: kindOf(lines[0] ?? ''), lines });
  }
  return blocks;
}

function kindOf(first: string): Block['kind'] {
  if (first.startsWith('```')) return 'code';
  if (first.startsWith('#')) return 'heading';
  if (first.startsWith('|')) return 'table';
  return /^[-*] /.test(first) ? 'list' : 'paragraph';
}

function blockText({ kind, lines }: Block, paint: Paint): string {
  switch (kind) {
    case 'heading':
      return lines.map((line) => paint('bold', words(line.replace(/^#+ /, '')))).join('\n');
    case 'code':
      return lines
        .slice(1, -1)
        .map((line) => (line === '' ? '' : paint('cyan', indent + indent + line)))
        .join('\n');
    case 'table':
      return tableText(lines, paint);
    case 'list':
      return lines.map((line) => painted(wrap(words(line), indent), paint)).join('\n');
    case 'paragraph':
      return painted(wrap(words(lines.join(' ')), ''), paint);
  }
}

function tableText(lines: readonly string[], paint: Paint): string {
  const [header = [], , ...rows] = lines.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => words(cell.trim())),
  );
  return rows
    .flatMap((row) => row.map((cell, column) => `${header[column] ?? ''}: ${cell}`))
    .map((line) => painted(wrap(line, indent), paint))
    .join('\n');
}

/** Links and emphasis as their words; code keeps its marks, since it may stand in a sentence. */
function words(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/(^|[\s(])([_*]{1,2})(?=\S)(.+?)\2(?=[\s).,;:!?]|$)/g, '$1$3');
}

/** @param hanging before every line but the first */
function wrap(text: string, hanging: string): string {
  const lines: string[] = [];
  let line = '';
  // A piece of code is not torn apart.
  for (const word of text.match(/(?:`[^`]*`|[^\s`])+/g) ?? []) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = hanging + word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}

function painted(text: string, paint: Paint): string {
  return text.replace(/`[^`]+`/g, (code) => paint('cyan', code));
}
