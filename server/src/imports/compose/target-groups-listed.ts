import { bracketDepths, cutAt, sentencesOf } from '../parts/sentences';
import type { SourceParagraph } from '../source';

/** `Hankkeen kohderyhmiä ovat`, `Målgrupperna är`, `The target groups are`, and nothing else in front. */
const lead =
  /^(?:(?:hankkeen|projektin|projektets|the project['’]s|the|our|keskeisiä|keskeiset|ensisijaisia|ensisijaiset|pääasialliset|primära|centrala|main|primary|key)\s+)*(?:kohderyhm(?:ä|ät|iä|ää|änä|inä)\s+(?:ovat|on)|målgrupp(?:en|er|erna)?\s+(?:är|utgörs av|består av)|(?:target groups?|beneficiaries)\s+(?:of the project\s+)?(?:are|is|include|consists? of|comprises?))(?:\s*:)?\s+/iu;

/** Words that only a sentence has, and no list of groups. */
const clause =
  /(?<!\p{L})(?:joka|jotka|joita|joiden|joilla|joille|joissa|joihin|että|kun|jos|koska|mutta|kuten|esimerkiksi|mukaan lukien|som|att|när|om|men|såsom|till exempel|who|whose|which|that|when|if|but|such as|including|for example|eg|e\.g\.)(?!\p{L})/iu;

const lastJoint = /\s(?:sekä|samt)\s|(?<!-)\s(?:ja|och|and)\s/gu;
const mostWords = 6;
const longestList = 1000;

/**
 * The groups of one sentence that does nothing but list them, in short words: `Kohderyhmiä ovat lapset,
 * nuoret ja perheet.` Empty for any other text.
 */
export function groupsListed(paragraphs: readonly SourceParagraph[]): readonly string[] {
  const [only, ...more] = paragraphs;
  if (!only || more.length > 0 || sentencesOf(only.text).length > 1) return [];
  const [found] = lead.exec(only.text) ?? [];
  if (found === undefined) return [];
  const list = only.text.slice(found.length).replace(/[\s.]+$/, '');
  if (list.length > longestList || clause.test(list) || /[;:]/.test(list)) return [];
  const parts = partsOf(list);
  const areShort = parts.every((part) => part.split(/\s+/).length <= mostWords);
  return parts.length >= 3 && areShort
    ? parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    : [];
}

/** What commas part outside brackets, and the last two of it by the word that joins them. */
function partsOf(list: string): readonly string[] {
  const depths = bracketDepths(list);
  const commas = Array.from(
    list.matchAll(/,\s+/g),
    ({ index, 0: sign }) => [index, sign.length] as const,
  );
  const cuts = commas.filter(([at]) => depths[at] === 0).map(([at, length]) => at + length);
  if (cuts.length === 0) return [];
  const parts = cutAt(list, cuts).map((part) => part.replace(/[\s,]+$/, ''));
  const last = parts.at(-1) ?? '';
  // `and carers`, behind a comma of its own.
  const plain = last.replace(/^(?:ja|sekä|och|samt|and)\s+/iu, '');
  const inLast = bracketDepths(last);
  const joints = [...last.matchAll(lastJoint)].filter(({ index }) => inLast[index] === 0);
  const strong = joints.find(([word]) => /sekä|samt/.test(word));
  const joint = strong ?? (joints.length === 1 ? joints[0] : undefined);
  if (plain !== last) return [...parts.slice(0, -1), plain];
  if (!joint) return [];
  const behind = last.slice(joint.index + joint[0].length);
  return [...parts.slice(0, -1), last.slice(0, joint.index), behind];
}
