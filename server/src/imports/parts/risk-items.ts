import type { DraftItem } from './drafts';
import type { Facts } from './item-facts';
import { riskLabel, riskOf, saysMore } from './risk-facts';

/**
 * The risks of a list: an item each, with what stands below it and what the items behind it say of it
 * behind labels (`Varautuminen: …`). A risk's text may have lines of its own (plan-format §5).
 */
export function riskItems(items: readonly DraftItem[]): readonly Facts[] {
  const texts: string[] = [];
  for (const text of items.flatMap(riskTexts)) {
    const before = texts.at(-1);
    if (before !== undefined && saysMore(text)) texts[texts.length - 1] = andThen(before, text);
    else texts.push(text.replace(riskLabel, ''));
  }
  return texts.map(riskOf);
}

function andThen(text: string, more: string): string {
  return /[.;,!?]$/.test(text) ? `${text} ${more}` : `${text}; ${more}`;
}

function riskTexts(item: DraftItem): readonly string[] {
  if (typeof item === 'string') return [item];
  const below = (item.items ?? []).flatMap(riskTexts);
  const { text } = item;
  if (text === undefined) return below.map((each) => `${item.title ?? ''}: ${each}`);
  const others = below.filter((each) => !saysMore(each)).map((each) => `- ${each}`);
  const said = below.filter(saysMore);
  if (said.length > 0 && others.length === 0) return [said.reduce(andThen, text)];
  return [[text, ...others, ...said.map((each) => `- ${each}`)].join('\n')];
}
