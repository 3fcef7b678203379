/** A text on one line: its line breaks, and the blanks around them, are one blank each. */
export function onOneLine(text: string): string {
  // An expression that takes blanks in front of a break looks at a long run of them again and again.
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
