import type { SourceParagraph } from '../source';

const costs =
  /^(?:hankehallin\p{L}*|projekt(?:ets\s+)?administration\p{L}*|(?:costs\s+of\s+)?project\s+administration)(?!\p{L})[^€]{0,120}\d\s*(?:€|eur\b|euroa\b|euro\b)/iu;
const investment = /(?:investoin\p{L}*|investering\p{L}*|investment)\s+(\d+|[IVX]+)/giu;

/**
 * A paragraph that says what the administration of a part of the plan costs, as `Hankehallinto
 * investointi 3 yhteensä 65 830 €`, with the numbers of the investments that it names.
 */
export function administrationOf({
  text,
}: SourceParagraph): { readonly numbers: readonly string[] } | undefined {
  if (text.length > 250 || !costs.test(text)) return undefined;
  return { numbers: [...text.matchAll(investment)].map(([, number = '']) => number) };
}
