/** Marks of Markdown and HTML that conversions leave in a text: the words stay, the marks go. */

const blankTags = /<\/?(?:br|p|div|ul|ol|table|tr|td|th)\b[^<>]*>/gi;
const silentTags = /<\/?(?:u|b|i|s|strong|em|sup|sub|span|font|a|small|mark)\b[^<>]*>/gi;
const listItem = /<li\b[^<>]*>/gi;
const endOfListItem = /<\/li>/gi;
const address = /<((?:https?:\/\/|mailto:)[^<>\s]+)>/gi;
const link = /\[((?:[^[\]\\]|\\.)*)\]\(((?:[^()\s\\]|\\.)*)\)/g;
const emphasis = /(^|[\s(])\*(?=[^\s*])([^*]+?)\*(?=$|[\s).,;:!?])/g;
const lowEmphasis = /(^|[\s(])_(?=[^\s_])([^_]+?)_(?=$|[\s).,;:!?])/g;
const escaped = /\\([\\`*_{}[\]()#+\-.!|<>~])/g;
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/** Every mark has one of these; most lines have none. */
const anyMark = /[<[*_~\\&]/;

/** A text without marks of Markdown and HTML, on one line. */
export function withoutMarks(text: string): string {
  if (!anyMark.test(text)) return onOneLine(text);
  const plain = text
    .replace(address, '$1')
    .replace(blankTags, ' ')
    .replace(silentTags, '')
    .replace(listItem, ' • ')
    .replace(endOfListItem, ' ')
    .replace(/!(?=\[)/g, '')
    .replace(link, (_, words: string, target: string) => linkText(words, target))
    .replaceAll('**', '')
    .replaceAll('__', '')
    .replaceAll('~~', '')
    .replace(emphasis, '$1$2')
    .replace(lowEmphasis, '$1$2')
    .replace(escaped, '$1')
    .replace(/&(?:amp|lt|gt|quot|nbsp|#39);/g, (entity) => entities[entity] ?? entity);
  return onOneLine(plain);
}

/** A link that leads nowhere is its words alone, and so is data that is written into a text. */
function linkText(words: string, target: string): string {
  if (target === '' || /^(?:#|data:)/i.test(target)) return words;
  return words === target || words === '' ? target : `${words} (${target})`;
}

/** Without soft hyphens and invisible marks, white space as single spaces. */
export function onOneLine(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
}
