/** What `paint` writes; whoever writes it into a plan gets a colour, and nothing else. */
const colours = String.raw`\u001b\[(?:1|22|3[1-46]|39|90)m`;
/** What ends lines or turns round their order, beside control characters. */
const turning = String.raw`\u2028-\u202e\u2066-\u2069`;
const unseen = String.raw`[\u0000-\u0008\u000b-\u001f\u007f-\u009f${turning}]`;
const inText = new RegExp(`${colours}|\\r\\n|${unseen}`, 'g');
const inLine = new RegExp(String.raw`[\t\n]|${unseen}`, 'g');

/**
 * A text for people with its control characters to be seen (`␛`) rather than obeyed: in a terminal
 * they move the cursor, hide what was said, or name another window. Lines and our colours stay.
 */
export function visible(text: string): string {
  return text.replaceAll(inText, (found) => (found.length > 1 ? found : pictureOf(found)));
}

/** The same of what stands in a line, such as the path of a file: it cannot begin another. */
export function visibleInLine(text: string): string {
  return text.replaceAll(inLine, pictureOf);
}

function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
