import { endedTurns, oneLine } from '../svg/xml-text';

/** Characters that act wherever they stand in a line. */
const acting = /[\\`*[\]<|~$]/g;
/** Not inside of a word: there it is a letter like others. */
const underscores = /(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu;
const entity = /&(?=#?\w+;)/g;
/** What makers of web sites fill in before anybody reads the Markdown. */
const placeholder = /\{(?=[{%])/g;
/** What makes bare addresses into links. */
const address = /:(?=\/\/)/g;
const bareAddress = /\b(www)\./gi;

/** A text on one line that stays text, wherever in a line it stands but at its beginning. */
export function inLine(text: string): string {
  return endedTurns(oneLine(text))
    .replace(/ {2,}/g, ' ')
    .replace(acting, '\\$&')
    .replace(underscores, (run) => run.replaceAll('_', '\\_'))
    .replace(entity, '\\&')
    .replace(placeholder, '{\\')
    .replace(address, '\\:')
    .replace(bareAddress, '$1\\.');
}

/**
 * The beginning of a line of Markdown without what would make it a heading, a list, a quotation or a rule.
 * @param line of texts that {@link inLine} has seen
 */
export function atStart(line: string): string {
  return line
    .replace(/^(#{1,6}(?:\s|$))/, '\\$1')
    .replace(/^([-+])(?=\s|$)/, '\\$1')
    .replace(/^(-{2,}|=+)(?=\s*$)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^>/, '\\>');
}

/** In a heading, where number signs at the end would be left out. */
export function inHeading(text: string): string {
  return inLine(text).replace(/(?<!#)#+$/, (run) => run.replaceAll('#', '\\#'));
}

/** What an address must not hold to be written between parentheses. */
const unsafeInAddress = /[\s()<>[\]"\\`|*_~$\p{Cc}\p{Cf}]/gu;
const followed = /^(?:https?:\/\/|mailto:)/i;

/** A link, or its text alone where the address is of another kind. */
export function link(text: string, href: string): string {
  if (!followed.test(href)) return inLine(text);
  const safe = href
    .replace(unsafeInAddress, (character) =>
      character === '_' || character === '~' || character === '*' || character === '$'
        ? character
        : encodeURIComponent(character).replace(/[()]/g, (each) => (each === '(' ? '%28' : '%29')),
    )
    .replace(entity, '%26');
  return `[${inLine(text)}](${safe})`;
}

/** Nothing where there is nothing to be strong. */
export function strong(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' ? '' : `**${trimmed}**`;
}
