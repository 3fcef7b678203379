/** A piece of what a choice writes; `line` is a line break with the indentation after it. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'line'; readonly column: number }
  | Stop
  /** The same as at the stop of this name, also while that is typed. */
  | { readonly kind: 'same'; readonly name: string }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'end' };

/** Where the planner goes on; `text` stands there until something else is typed. */
export interface Stop {
  readonly kind: 'stop';
  readonly text?: string;
  readonly name?: string;
}

/** Text that is written as it is. */
export function text(written: string): Part {
  return { kind: 'text', text: written };
}

/** As a snippet with tab stops, or as plain text where the editor has none. */
export function render(parts: readonly Part[], snippets: boolean, eol: string): string {
  if (!snippets) return renderPlain(parts, eol);
  const named = new Map<string, number>();
  let stops = 0;
  const stopAt = ({ text: written, name }: Stop): string => {
    stops++;
    if (name !== undefined) named.set(name, stops);
    return written === undefined ? `$${stops}` : `\${${stops}:${escapeText(written)}}`;
  };
  return parts
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return escapeText(part.text);
        case 'line':
          return eol + ' '.repeat(part.column);
        case 'stop':
          return stopAt(part);
        case 'same':
          return `\${${named.get(part.name) ?? 0}}`;
        case 'choice':
          return `\${${++stops}|${part.values.map(escapeChoice).join(',')}|}`;
        case 'end':
          return '$0';
      }
    })
    .join('');
}

function escapeText(written: string): string {
  return written.replace(/[\\$}]/g, '\\$&');
}

/** Behind a `$` that is not escaped a choice would hold a stop of its own. */
function escapeChoice(value: string): string {
  return value.replace(/[\\,|$}]/g, '\\$&');
}

/**
 * Without tab stops: what stands at them, and of choices nothing, since nobody chose. An empty line
 * that only waited for the cursor is left out.
 */
function renderPlain(parts: readonly Part[], eol: string): string {
  const isWaiting = parts.at(-1)?.kind === 'end' && parts.at(-2)?.kind === 'line';
  const named = new Map(
    parts.flatMap((part): [string, string][] =>
      part.kind === 'stop' && part.name !== undefined ? [[part.name, part.text ?? '']] : [],
    ),
  );
  return (isWaiting ? parts.slice(0, -2) : parts)
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return part.text;
        case 'line':
          return eol + ' '.repeat(part.column);
        case 'stop':
          return part.text ?? '';
        case 'same':
          return named.get(part.name) ?? '';
        default:
          return '';
      }
    })
    .join('');
}
