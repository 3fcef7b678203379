/**
 * Markdown for hovers and completion documentation. Texts of a plan are only ever shown through
 * `escapeMarkdown`: whatever a file says, it is text and never markup, a link, an icon or HTML.
 */

/** Characters that are not seen, or turn the reading direction of what follows. */
const invisible =
  // eslint-disable-next-line no-control-regex -- these are what it is for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** Characters that act wherever they stand in a line. */
const acting = /[\\`*_[\]<>|~&@#]/g;

/**
 * A text on one line that Markdown shows as it is, also inside a table. Escaped is what can act:
 * marks everywhere, list and heading signs at the start, and what makes bare addresses into links.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(invisible, '')
    .trim()
    .replace(acting, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/:(?=\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/\$(?=\()/g, '\\$');
}

/** Monospaced text; backticks in it stay. Not for table cells, where a bar would end the cell. */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(invisible, '');
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') || line.trim() === '' ? ' ' : '';
  return fence + space + line + space + fence;
}

/** A block of code; a line in it that looks like the fence does not end it. */
export function codeBlock(language: string, text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [fence + language, text.replace(/\n$/, ''), fence].join('\n');
}

/** A table: the first column text, the others figures, to the right. Cells are Markdown already. */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = header.map((_, index) => (index === 0 ? ':--' : '--:'));
  return [line(header), line(rule), ...rows.map(line)].join('\n');
}

/** At most `length` characters, cut between words where that loses little. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  if (characters.length <= length) return line;
  const cut = characters.slice(0, length - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
