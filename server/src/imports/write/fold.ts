/** The house's line length (docs/formatting.md). */
export const lineLength = 100;

/**
 * A text as a folded block, `>-`, whose lines are broken at blanks.
 * @param indent columns in front of each line
 * @returns the lines behind the key; undefined where folding cannot say the text
 */
export function folded(text: string, indent: number): readonly string[] | undefined {
  if (/^\s|[^\S\n]\n|\n[^\S\n]|[^\S\n]$|\n$/.test(text) || /[^\S\n]{2}/.test(text))
    return undefined;
  const blanks = ' '.repeat(indent);
  const lines: string[] = [];
  for (const [index, paragraph] of text.split('\n').entries()) {
    // One line break is two in a folded block, and a blank line more for each further one.
    if (index > 0) lines.push('');
    if (paragraph !== '') {
      for (const line of wrapped(paragraph, Math.max(40, lineLength - indent))) {
        lines.push(blanks + line);
      }
    }
  }
  return lines;
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
