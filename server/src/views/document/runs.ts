import type {
  DocumentLine,
  DocumentRole,
  DocumentRun,
  DocumentText,
} from '../../protocol/document-view';

const address = /(?:https?:\/\/|mailto:)[^\s<>"“”«»]+/gi;
/** What belongs to the sentence around an address. */
const endsSentence = new Set(".,;:!?'’…*");
const linked: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** A text of the plan, with links where it holds whole web or e-mail addresses. */
export function textOf(text: string): DocumentText {
  if (!text.includes('://') && !text.toLowerCase().includes('mailto:')) return [{ text }];
  const runs: DocumentRun[] = [];
  let read = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const written = withoutSentence(found);
    const href = hrefOf(written);
    if (href === undefined) continue;
    if (index > read) runs.push({ text: text.slice(read, index) });
    runs.push({ text: written, href });
    read = index + written.length;
  }
  if (read < text.length || runs.length === 0) runs.push({ text: text.slice(read) });
  return runs;
}

/** Nothing but a web or e-mail address is a link: `javascript:` is a text. */
export function hrefOf(written: string): string | undefined {
  try {
    const { protocol, href } = new URL(written);
    return linked.has(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

function withoutSentence(found: string): string {
  const opens = found.includes('(');
  let end = found.length;
  for (; end > 0; end--) {
    const last = found.charAt(end - 1);
    if (!endsSentence.has(last) && (opens || last !== ')')) break;
  }
  return found.slice(0, end);
}

export function line(text: string, kind: DocumentLine['kind'] = 'text'): DocumentLine {
  return { kind, text: textOf(text) };
}

/** What the plan does not say itself. */
export function added(text: string): DocumentRun {
  return { text, role: 'added' };
}

/** Words or a figure of the document's own. */
export function addedLine(text: string, kind: DocumentLine['kind'] = 'text'): DocumentLine {
  return { kind, text: [added(text)] };
}

/** An id in front of what it is the id of. */
export function idBefore(id: string | undefined, text: DocumentText): DocumentText {
  if (id === undefined) return text;
  const run = { text: id, role: 'id' as const };
  return text.length === 0 ? [run] : [run, added(' '), ...text];
}

/** An address or the name of a file: all of it is one. */
export function asRole(text: DocumentText, role: DocumentRole): DocumentText {
  return text.map((run) => ({ ...run, role }));
}

/** `Vastuutaho: hankejohto`. */
export function note(label: string, text: string | DocumentText): DocumentLine {
  const runs = typeof text === 'string' ? textOf(text) : text;
  return { kind: 'note', text: [added(`${label}: `), ...runs] };
}

/** Several texts in one, with something between them. */
export function joined(texts: readonly DocumentText[], between: string): DocumentText {
  return texts.flatMap((text, index) => (index === 0 ? text : [added(between), ...text]));
}
