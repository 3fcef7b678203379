import { ExternalHyperlink, Tab, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { DocumentRun, DocumentText } from '../../protocol/document-view';
import { characterStyle, type CharacterStyle } from './style-names';

/** How a text is set beyond what its paragraph says. */
export type Look = Pick<IRunOptions, 'bold' | 'color' | 'shading' | 'style' | 'size'>;

/** What no XML may hold: control characters and halves of characters. Marks of direction stay. */
const forbidden = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const lineBreak = /\r\n?|[\u0085\u2028\u2029]/gu;
/** Word takes longer addresses for a broken file. */
const longestAddress = 2000;

/** A text of the plan as Word may have it; `\n` is a line break. */
export function cleanText(text: string): string {
  return text.replace(lineBreak, '\n').replace(forbidden, '');
}

/** A text of the plan: links to web and e-mail addresses stay links, what is said again is marked. */
export function runsOf(text: DocumentText, look: Look = {}): readonly ParagraphChild[] {
  return text.flatMap((run): readonly ParagraphChild[] => {
    const { text: words, href, role, refersTo } = run;
    const linked = href === undefined || refersTo !== undefined ? undefined : linkedAddress(href);
    if (linked === undefined) {
      const style = styleOf(run);
      return plainRuns(words, style ? { style: characterStyle(style), ...look } : look);
    }
    const style = characterStyle(role === 'address' ? 'addressLink' : 'link');
    const children = plainRuns(words, { ...look, style });
    return [new ExternalHyperlink({ link: linked, children })];
  });
}

/** A plan that comes back from Word is told by it what is a text of the plan's, and what is not. */
function styleOf({ role, refersTo }: DocumentRun): CharacterStyle | undefined {
  if (refersTo === undefined || role === 'added') return role;
  return role === 'id' ? 'referenceId' : 'reference';
}

/** A text that no plan wrote, or that has no links. */
export function plainRuns(text: string, look: Look = {}): readonly TextRun[] {
  return cleanText(text)
    .split('\n')
    .flatMap((line, index) => {
      const options = index === 0 ? look : { ...look, break: 1 };
      return line === '' && index === 0
        ? []
        : [new TextRun({ ...options, children: withTabs(line) })];
    });
}

/** Between a number or a marker and what it is of. */
export function addedTab(): TextRun {
  return new TextRun({ style: characterStyle('added'), children: [new Tab()] });
}

export function wordsOf(text: DocumentText): string {
  return cleanText(text.map(({ text: run }) => run).join(''));
}

function withTabs(line: string): readonly (string | Tab)[] {
  return line
    .split('\t')
    .flatMap((part, index) => [
      ...(index === 0 ? [] : [new Tab()]),
      ...(part === '' ? [] : [part]),
    ]);
}

/** Only these kinds of addresses are ever followed, whatever the view says. */
function linkedAddress(href: string): string | undefined {
  const address = cleanText(href);
  return /^(?:https?:\/\/|mailto:)/i.test(address) && address.length <= longestAddress
    ? address
    : undefined;
}
