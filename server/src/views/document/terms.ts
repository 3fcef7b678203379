import type { SyntaxNode } from '../../parse/syntax';
import type {
  DocumentLine,
  DocumentTerm,
  DocumentTerms,
  DocumentText,
} from '../../protocol/document-view';
import { placed } from './pens';

export interface Term {
  readonly name: string;
  readonly term: DocumentText;
  readonly details: readonly DocumentLine[];
  readonly at: SyntaxNode;
}

/** Terms with what is said of them; those of which nothing is said are left out where they are facts. */
export function* terms(
  key: string,
  layout: DocumentTerms['layout'],
  all: readonly Term[],
): Generator<DocumentTerms> {
  const items = all.flatMap(({ name, term, details, at }): readonly DocumentTerm[] =>
    layout === 'facts' && details.length === 0
      ? []
      : [{ key: `${key}.${name}`, term, details, ...placed(at) }],
  );
  const [first] = items;
  if (!first) return;
  const { range, extent } = first;
  yield { kind: 'terms', key, layout, items, range, extent };
}
