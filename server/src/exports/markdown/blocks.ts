import type {
  DocumentBlock,
  DocumentHeading,
  DocumentItem,
  DocumentList,
  DocumentTable,
  DocumentTerms,
} from '../../protocol/document-view';
import { inHeading, inLine, strong } from './escape';
import { headingText } from './headings';
import { broken, inCell, linesOfLines, linesOfText, onOneLine } from './lines';
import { tableOf } from './table';

/** Neighbouring lists are told apart by their bullets. */
export type Bullet = '-' | '*';

const deepest = 6;

/** A block of the document as Markdown, without an empty line at its end; empty where it says nothing. */
export function blockOf(
  block: DocumentBlock,
  bullet: Bullet,
  numbers: ReadonlyMap<string, string>,
): string {
  switch (block.kind) {
    case 'title':
      return block.lines
        .filter(({ role }) => role !== 'title')
        .map(({ text }) => broken(linesOfText(text)))
        .join('\n\n');
    case 'heading':
      return headingOf(block, numbers.get(block.key));
    case 'paragraph':
      return broken(linesOfText(block.text));
    case 'list':
      return listOf(block, bullet);
    case 'terms':
      return block.layout === 'facts' ? factsOf(block, bullet) : descriptionsOf(block);
    case 'table':
      return documentTable(block);
    case 'figure': {
      const label = block.label === undefined ? [] : [`${inLine(block.label)}. `];
      const [first = '', ...others] = linesOfText(block.text);
      return broken([[...label, first].join(''), ...others, ...linesOfLines(block.notes)]);
    }
  }
}

/** Whether the block is a list in the file. */
export function isList(block: DocumentBlock): boolean {
  return block.kind === 'list' || (block.kind === 'terms' && block.layout === 'facts');
}

function headingOf(heading: DocumentHeading, number: string | undefined): string {
  const rank = heading.level + 1;
  const text = headingText(heading, number);
  if (text === '') return '';
  return rank > deepest ? strong(inLine(text)) : `${'#'.repeat(rank)} ${inHeading(text)}`;
}

/** Each item one paragraph, its notes on lines of their own: the list stays close. */
function listOf({ items }: DocumentList, bullet: Bullet): string {
  return items.map((item) => itemOf(item, bullet)).join('\n');
}

function itemOf({ depth, marker, heads, text, notes }: DocumentItem, bullet: Bullet): string {
  const [first = '', ...others] = linesOfText(text);
  const said = heads ? strong(first) : first;
  const marked = [...(marker === undefined ? [] : [strong(inLine(marker))]), said];
  return bulleted(
    [marked.filter(Boolean).join(' '), ...others, ...linesOfLines(notes)],
    depth,
    depth === 0 ? bullet : '-',
  );
}

function bulleted(lines: readonly string[], depth: number, bullet: Bullet): string {
  const indent = '  '.repeat(depth);
  return `${indent}${bullet} ${broken(lines, `${indent}  `)}`;
}

function factsOf({ items }: DocumentTerms, bullet: Bullet): string {
  return items
    .map(({ term, details }) => {
      const name = strong(`${onOneLine(term)}:`);
      const [first = '', ...others] = linesOfLines(details);
      return bulleted([`${name} ${first}`.trim(), ...others], 0, bullet);
    })
    .join('\n');
}

function descriptionsOf({ items }: DocumentTerms): string {
  return items
    .map(({ term, details }) => {
      const name = strong(onOneLine(term));
      return broken([...(name === '' ? [] : [name]), ...linesOfLines(details)]);
    })
    .join('\n\n');
}

function documentTable({ columns, rows }: DocumentTable): string {
  return tableOf(
    columns.map(({ title, align }) => ({ title: inLine(title), align })),
    rows.map(({ kind, cells }) =>
      cells.map((lines, index) => {
        const written = linesOfLines(lines);
        const isStrong = kind === 'group' || kind === 'sum';
        const shown = isStrong ? written.map(unlessStrong) : written;
        return inCell(kind === 'detail' && index === 0 ? shown.map((line) => `↳ ${line}`) : shown);
      }),
    ),
  );
}

function unlessStrong(line: string): string {
  return line.startsWith('**') || line.startsWith('•') ? line : strong(line);
}
