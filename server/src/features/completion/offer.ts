import {
  InsertTextFormat,
  InsertTextMode,
  type CompletionItem,
  type CompletionItemKind,
} from 'vscode-languageserver-types';
import type { Range } from '../../text/source-text';
import type { PlanDiagnostic } from '../../rules/run-rules';
import { toLspRange } from '../document';
import type { Place } from './place';

export interface CompletionOptions {
  /** The editor understands tab stops. */
  readonly snippets: boolean;
  /** Language of terms and labels. */
  readonly language: 'en' | 'fi' | 'sv';
  /** The findings of this version: what a comment may silence. */
  readonly diagnostics?: readonly PlanDiagnostic[];
}

/** One choice at a place. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** Whole text with its final indentation: the editor adds none. */
  readonly newText: string;
  readonly isSnippet?: boolean;
  /** Beside the label in the list. */
  readonly description?: string | undefined;
  readonly detail?: string | undefined;
  /** Markdown. */
  readonly documentation?: string | undefined;
  readonly sort: string;
  /** More words that find it, behind the label. */
  readonly alsoFoundBy?: string | undefined;
  /** What finds it, where that is not the label. */
  readonly foundBy?: string;
  /** The first to take. */
  readonly isNext?: boolean;
  /** What it replaces, where that is more than the place says. */
  readonly range?: Range;
}

export function toCompletionItem(
  place: Pick<Place, 'typed' | 'range'>,
  offer: Offer,
): CompletionItem {
  const { label, kind, newText, description, detail, documentation, sort } = offer;
  return {
    label,
    kind,
    sortText: sort,
    filterText: filterText(place, offer),
    insertTextFormat: offer.isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range: toLspRange(offer.range ?? place.range), newText },
    ...(detail !== undefined && detail !== '' && { detail }),
    ...(description !== undefined && description !== '' && { labelDetails: { description } }),
    ...(documentation !== undefined && {
      documentation: { kind: 'markdown' as const, value: documentation },
    }),
    ...(offer.isNext && { preselect: true }),
  };
}

/** Editors match it against what stands in the range: an opening quote or a dash is in both. */
function filterText({ typed }: Pick<Place, 'typed'>, offer: Offer): string {
  const { alsoFoundBy, foundBy } = offer;
  const label = foundBy ?? offer.label;
  const quote = /^["']/.exec(typed)?.[0] ?? '';
  const words = alsoFoundBy === undefined ? label : `${label} ${alsoFoundBy}`;
  return quote + words;
}

/** Sorts as text in the order of the numbers. */
export function inOrder(group: string, index: number): string {
  return group + String(index).padStart(5, '0');
}
