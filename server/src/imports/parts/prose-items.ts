import { append } from '../append';
import type { Language } from '../../values/language';
import type { SourceText } from '../source';
import type { DraftItem } from './drafts';
import type { Facts } from './item-facts';
import { metricOf } from './metric-lines';
import { metricLabel, metricNumber, saysFact } from './metric-words';
import { hasWords, type Paragraph } from './passage';
import { goesOn, riskLabel, riskOf, saysMore } from './risk-facts';
import { bracketDepths, cutAt, sentencesOf } from './sentences';

/** A comma before one of these words parts clauses and not items. */
const clauseWords =
  /^(?:että|joka|jota|jonka|jotka|joita|joiden|joilla|joille|jossa|joissa|josta|johon|jolloin|jolla|mikä|mitä|minkä|mistä|missä|kun|jos|koska|jotta|mutta|vaan|sillä|ellei|mikäli|kuinka|miten|millai\p{L}*|onko|vaikka|ollen|mukaan lukien|esim\.|mm\.|ml\.|kuten|eli|att|som|när|om|vilket|vilka|men|eftersom|hur|huruvida|which|that|who|whose|when|if|because|but|how|whether|such as|including)(?![\p{L}])/iu;

/** `toimivuudesta, helppoudesta ja sisällöistä`: words in a row, all in the same case. */
const coordinated = /^(\S+)\s(?:ja|sekä|tai|och|samt|eller|and|or)\s\S/u;

const lastJoint = /\s(?:sekä|samt)\s/u;

function endsAlike(before: string, next: string): boolean {
  const first = coordinated.exec(next)?.[1];
  const last = before.slice(before.lastIndexOf(' ') + 1);
  if (first === undefined) return false;
  return first.length > 3 && first.slice(-2) === last.slice(-2) && !first.endsWith('-');
}

/** Offsets behind each separator of the list, outside brackets. */
function separators(text: string, sign: RegExp): readonly number[] {
  const depths = bracketDepths(text);
  return Array.from(text.matchAll(sign), ({ index, 0: found }) => ({ index, found }))
    .filter(({ index }) => depths[index] === 0)
    .map(({ index, found }) => index + found.length);
}

function withoutSign(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,;]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Whether a comma parts clauses, words in a row or what a colon leads in, and no items. */
function belongsTo(before: string, hasColon: boolean, piece: string): boolean {
  if (clauseWords.test(piece) || endsAlike(withoutSign(before), piece)) return true;
  // A value of the metric before it: `odotusaika, lähtötaso 21 pv, tavoite 14 pv`.
  return hasColon || saysFact(piece);
}

/** The parts of a list in one sentence, by its commas. */
export function commaParts(sentence: string): readonly string[] {
  const cuts = separators(sentence, /(?<!\d),\s|,(?=\s)\s|(?<=\))\s(?=\p{Lu}\p{Ll})/gu);
  const parts: string[][] = [];
  let hasColon = false;
  for (const piece of cutAt(sentence, cuts)) {
    const open = parts.at(-1);
    if (open && belongsTo(open.at(-1) ?? '', hasColon, piece)) open.push(piece);
    else {
      parts.push([piece]);
      hasColon = false;
    }
    hasColon ||= separators(piece, /:\s/g).length > 0;
  }
  return parts.map((pieces) => withoutSign(pieces.join(' ')));
}

/** The last part may join two items: `…, ohjaus ei vastaa tarvetta sekä lakimuutokset`. */
function withLastJoint(parts: readonly string[]): readonly string[] {
  const last = parts.at(-1);
  if (last === undefined || parts.length < 3) return parts;
  const depths = bracketDepths(last);
  const joint = lastJoint.exec(last);
  if (!joint || depths[joint.index] !== 0 || joint.index === 0) return parts;
  return [
    ...parts.slice(0, -1),
    last.slice(0, joint.index),
    last.slice(joint.index + joint[0].length),
  ];
}

/** A point of a list in prose; what a colon leads in has points of its own. */
export interface ProsePoint {
  readonly text: string;
  /** What follows the colon is a list of its own, and the text its heading. */
  readonly points: readonly string[];
}

function pointOf(part: string): ProsePoint {
  return { text: part, points: [] };
}

/** A part that a colon leads in: the whole of it is one point with its own points. */
function pointsOfStretch(stretch: string): readonly ProsePoint[] {
  const head = /^([^:,;()]{2,60}):\s+(?=\S)/u.exec(stretch);
  if (head) {
    const [lead, title = ''] = head;
    const rest = stretch.slice(lead.length);
    if (saysFact(rest)) return [pointOf(stretch)];
    const points = withLastJoint(commaParts(rest));
    if (points.length > 1) return [{ text: title, points }];
  }
  return withLastJoint(commaParts(stretch)).map(pointOf);
}

/** What semicolons part; a value of the metric before it goes on with that. */
function stretchesOf(sentence: string): readonly string[] {
  const stretches: string[] = [];
  for (const piece of cutAt(sentence, separators(sentence, /;\s/g))) {
    const before = stretches.at(-1);
    if (before !== undefined && saysFact(piece)) {
      stretches[stretches.length - 1] = `${before} ${piece}`;
    } else stretches.push(piece);
  }
  return stretches.map(withoutSign);
}

/** The points of one sentence that lists them; one point where it lists nothing. */
export function pointsOfSentence(sentence: string): readonly ProsePoint[] {
  const bare = sentence.replace(/(?<!\b(?:esim|mm|ym|jne|yms|tms|etc))\.$/u, '');
  const stretches = stretchesOf(bare);
  const points = stretches.flatMap(pointsOfStretch);
  const [only] = points;
  return points.length === 1 && only && only.points.length === 0 ? [pointOf(sentence)] : points;
}

/** A remark that metrics are still being worked out. */
const inDraft =
  /(?:jatkotyöst|täsmenn|tarkenn|määritel\p{L}* myöhemmin|utarbetas vidare|preciseras|will be (?:refined|specified))/iu;

/** Metrics that sentences list, and what is said of them all: that they are still being worked out. */
export function metricsOfProse(
  paragraphs: readonly Paragraph[],
  language: Language,
): { readonly items: readonly Facts[]; readonly remarks: readonly SourceText[] } {
  const items: Facts[] = [];
  const remarks: SourceText[] = [];
  for (const { text, starts } of paragraphs) {
    for (const sentence of metricSentences(text)) {
      if (!hasWords(sentence)) continue;
      if (items.length > 0 && inDraft.test(sentence)) {
        remarks.push({ line: starts[0]?.line ?? 1, text: sentence });
      } else append(items, metricsIn(sentence, language));
    }
  }
  return { items, remarks };
}

/** Sentences; those that say values of the metric before them in words and colons go on with it. */
function metricSentences(text: string): readonly string[] {
  const sentences: string[] = [];
  for (const sentence of sentencesOf(text)) {
    const before = sentences.at(-1);
    if (before !== undefined && saysFact(sentence) && !inDraft.test(before)) {
      sentences[sentences.length - 1] = `${before} ${sentence}`;
    } else sentences.push(sentence);
  }
  return sentences;
}

function metricsIn(sentence: string, language: Language): readonly Facts[] {
  const isOne = metricNumber.test(sentence) || metricLabel.test(sentence) || hasValues(sentence);
  const points = isOne ? [pointOf(sentence)] : pointsOfSentence(sentence);
  return points.map(({ text, points: below }) =>
    below.length === 0
      ? metricOf(text, language)
      : { title: text, items: below.map((each) => asItem(metricOf(each, language))) },
  );
}

/** More than one sentence: those behind the first say values of it. */
function hasValues(text: string): boolean {
  return sentencesOf(text).slice(1).some(saysFact);
}

function asItem(facts: Facts): DraftItem {
  const { text, ...others } = facts;
  return text !== undefined && Object.keys(others).length === 0 ? text : facts;
}

/** `mahdollisia riskejä ovat`: a label that goes on as the sentence. */
const riskLead =
  /^(?:[^.:]{0,80}?\s)?(?:risk(?:ejä|it|eja)\s+(?:ovat|on)|risk(?:er|erna)\s+är|risks\s+(?:are|include))(?:\s*:)?\s+/iu;

/**
 * Risks that nothing marks: one a sentence, with what the sentences behind it say of it. What a label
 * leads in, in the middle of a sentence, is a list (`Mahdollisia riskejä ovat …`).
 */
export function risksOfProse(paragraphs: readonly Paragraph[]): readonly Facts[] {
  const risks: { said: string; more: string }[] = [];
  for (const { text } of paragraphs) {
    const bare = text.replace(riskLead, '');
    const isList = bare !== text || /^\p{Ll}/u.test(bare);
    for (const [index, sentence] of sentencesOf(bare).filter(hasWords).entries()) {
      const last = risks.at(-1);
      if (last && saysMore(sentence)) last.said += ` ${sentence}`;
      else if (last && index > 0 && goesOn(sentence)) last.more += ` ${sentence}`;
      else {
        const points =
          isList && index === 0 ? pointsOfSentence(sentence).flatMap(textsOf) : [sentence];
        risks.push(...points.map((said) => ({ said: said.replace(riskLabel, ''), more: '' })));
      }
    }
  }
  return risks.map(({ said, more }) => {
    const risk = riskOf(said);
    return { ...risk, text: `${risk.text ?? ''}${more}` };
  });
}

function textsOf({ text, points }: ProsePoint): readonly string[] {
  return points.length === 0 ? [text] : points.map((point) => `${text}: ${point}`);
}
