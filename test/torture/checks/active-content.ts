import { isRecord } from './ranges';

const running = [
  /(?<!\\)\]\(\s*<?(?:command|javascript|vbscript|data|file):[^)]*/i,
  /(?<!\\)!\[[^\]]*\]\([^)]*/,
  /(?<!\\)<(?:img|script|a|svg|iframe|style|object|embed)\b[^>]*/i,
  /^(?<!\\)\[[^\]]*\]:\s*(?:command|javascript):.*/im,
];

/** What an editor would run or load of an answer: markup and links that a document's text made. */
export function* activeContent(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    for (const each of value) yield* activeContent(each);
    return;
  }
  if (!isRecord(value)) return;
  const { kind, value: text, isTrusted, supportHtml, target } = value;
  if (isTrusted === true || supportHtml === true) yield 'markup that is trusted';
  if (typeof target === 'string' && !/^(?:https?|mailto|file):/i.test(target)) yield target;
  if (kind === 'markdown' && typeof text === 'string') {
    const shown = withoutCode(text);
    for (const pattern of running) {
      const [found] = pattern.exec(shown) ?? [];
      if (found !== undefined) yield found;
    }
  }
  for (const each of Object.values(value)) yield* activeContent(each);
}

/** Code is shown as it is. */
function withoutCode(markdown: string): string {
  return markdown
    .replaceAll(/^(`{3,})[^\n]*\n[^]*?^\1`*\s*$/gm, '')
    .replaceAll(/(?<![\\`])(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, '');
}
