import type { TypedKind } from './line-scan';

/** A colon that ends a key. */
export function isColon(line: string, at: number, inFlow: boolean): boolean {
  const next = line[at + 1];
  return next === undefined || next === ' ' || (inFlow && ',]}'.includes(next));
}

/** The quote that closes the one at `open`, escapes passed over. */
export function closingQuote(line: string, open: number, quote: string): number | undefined {
  for (let at = open + 1; at < line.length; at++) {
    if (quote === '"' && line[at] === '\\') at++;
    else if (line[at] === quote) {
      if (quote === '"' || line[at + 1] !== quote) return at;
      at++;
    }
  }
  return undefined;
}

/** Where the word or value under the cursor ends; blank space to the line's end is taken along. */
export function endOf(line: string, character: number, kind: TypedKind, quote: string): number {
  const rest = line.slice(character);
  if (quote !== '') return character + Math.max(rest.indexOf(quote), 0);
  const isFlow = kind.startsWith('flow');
  const stop = isFlow
    ? /(?<!\s)\s*(?:[,\]}]|:(?: |$)| #|$)/
    : kind === 'value'
      ? /(?<!\s)\s+#|$/
      : /(?<!\s)(?:\s*:(?: |$)|\s+#)|$/;
  const length = stop.exec(rest)?.index ?? rest.length;
  return rest.slice(0, length).trim() === '' && rest.trim() === ''
    ? line.length
    : character + length;
}

/** Closing brackets for those still open at the cursor that the rest of the line does not close. */
export function missing(flow: readonly ('{' | '[')[], behind: string): string {
  let open = flow.length;
  for (const mark of behind) {
    if (mark === '#') break;
    if (mark === '{' || mark === '[') open++;
    if (mark === '}' || mark === ']') open--;
  }
  return flow
    .slice(0, Math.max(open, 0))
    .toReversed()
    .map((mark) => (mark === '{' ? '}' : ']'))
    .join('');
}
