/** What YAML 1.1 or 1.2 reads as something else than text, or what people do. */
const notText =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?(?:\.\d+|\d[\d_]*(?:\.\d*)?)(?:e[-+]?\d+)?|0o[0-7]+|0x[\da-f]+|[-+]?\.(?:inf)|\.nan|\d+(?::\d+)+)$/i;
/** Means something at a value's start. */
const leadingMark = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:\s|$)|---|\.\.\.|=$|<<$)/;
/** Means something further on. */
const innerMark = /:(?:\s|$)|\s#/;
// eslint-disable-next-line no-control-regex -- these are what it is for
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;
const halfCharacter = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Characters that no text has: half ones, and controls but for tabs and line ends. */
export function cleanText(text: string): string {
  return text
    .replace(halfCharacter, '\ufffd')
    .replace(new RegExp(control.source, 'g'), ' ')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ');
}

/** A text on one line: plain where that reads back as the same text, else quoted. */
export function writeLine(text: string): string {
  if (isPlain(text)) return text;
  return text.includes("'") || text.includes('\n') ? writeQuoted(text) : `'${text}'`;
}

function isPlain(text: string): boolean {
  return (
    text !== '' &&
    text.trim() === text &&
    !notText.test(text) &&
    !leadingMark.test(text) &&
    !innerMark.test(text) &&
    !text.includes('\n') &&
    openBrackets(text) <= mostOpen
  );
}

/** Our own reader refuses lines with more of these signs, and a text with more open brackets. */
const mostMarks = 900;
const mostBrackets = 90;
/** More brackets that nothing closes are set in quotation marks, so that they do not add up. */
const mostOpen = 5;
const marks = /[[\]{}"'?\-&*!]/g;

/** Whether any reader takes the lines of a folded text for nothing but text. */
export function mayFold(lines: readonly string[]): boolean {
  return !lines.some(isTangled) && openBrackets(lines.join('\n')) <= mostOpen;
}

function isTangled(line: string): boolean {
  return line.length > mostMarks && (line.match(marks)?.length ?? 0) > mostMarks;
}

/** How many brackets are open at once, at most. */
function openBrackets(text: string): number {
  let open = 0;
  let most = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') most = Math.max(most, ++open);
    else if (open > 0) open--;
  }
  return most;
}

/** A text in quotation marks on one line; without any sign of YAML in it where it has too many. */
export function writeQuoted(text: string): string {
  const quoted = JSON.stringify(text);
  if (!isTangled(quoted) && openBrackets(quoted) <= mostBrackets) return quoted;
  const inside = quoted.slice(1, -1).replace(/\\"/g, '"');
  const plain = inside.replace(
    marks,
    (mark) => `\\x${mark.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `"${plain}"`;
}
