import { CompletionItemKind } from 'vscode-languageserver-types';
import { yearsOf } from '../../values/period';
import { enclosingPeriod } from './around';
import { layoutNear } from './layout';
import type { CompletionOptions, Offer } from './offer';
import { render, type Part } from './parts';
import type { Place } from './place';
import type { BodyStyle } from './snippets';

/** A choice of several lines, named by the keys that it brings. */
export function skeletonOffer(
  keys: readonly string[],
  lead: string,
  written: Pick<Offer, 'newText' | 'isSnippet'>,
  sort: string,
): Offer {
  const shown = keys.length > 4 ? [...keys.slice(0, 4), '…'] : keys;
  return {
    label: `${lead}${keys.length === 0 ? '…' : shown.join(', ')}`,
    kind: CompletionItemKind.Snippet,
    ...written,
    sort,
  };
}

export function bodyOf(
  parts: readonly Part[],
  { landing }: Place,
  { snippets }: CompletionOptions,
): Pick<Offer, 'newText' | 'isSnippet'> {
  const newText = render(parts, snippets, landing.snapshot.text.eol);
  return { newText, isSnippet: snippets };
}

/** How the plan is written around the place. */
export function styleAt({ landing, range, flow }: Place): BodyStyle {
  const around = enclosingPeriod(landing);
  const years = around ? yearsOf(around) : [];
  return {
    layout: layoutNear(landing.snapshot.text, range.start.line),
    flow,
    years: years.length <= 30 ? years : [],
  };
}
