/** A piece of what a choice writes; `line` is a line break with the indentation after it. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'line'; readonly column: number }
  | { readonly kind: 'stop' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'end' };

/** Text that is written as it is. */
export function text(written: string): Part {
  return { kind: 'text', text: written };
}

/** As a snippet with tab stops, or as plain text where the editor has none. */
export function render(parts: readonly Part[], snippets: boolean, eol: string): string {
  if (!snippets) return renderPlain(parts, eol);
  let stops = 0;
  return parts
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return part.text.replace(/[\\$}]/g, '\\$&');
        case 'line':
          return eol + ' '.repeat(part.column);
        case 'stop':
          return `$${++stops}`;
        case 'choice':
          return `\${${++stops}|${part.values.map(escapeChoice).join(',')}|}`;
        case 'end':
          return '$0';
      }
    })
    .join('');
}

function escapeChoice(value: string): string {
  return value.replace(/[\\,|]/g, '\\$&');
}

/** Without tab stops; an empty line that only waited for the cursor is left out. */
function renderPlain(parts: readonly Part[], eol: string): string {
  const isWaiting = parts.at(-1)?.kind === 'end' && parts.at(-2)?.kind === 'line';
  return (isWaiting ? parts.slice(0, -2) : parts)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      return part.kind === 'line' ? eol + ' '.repeat(part.column) : '';
    })
    .join('');
}
