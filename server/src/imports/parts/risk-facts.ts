import type { Facts } from './item-facts';
import { sentencesOf } from './sentences';

type RiskFact = 'likelihood' | 'impact' | 'score' | 'mitigation' | 'owner';

const words: readonly (readonly [RiskFact, string])[] = [
  ['likelihood', String.raw`todennäköisyys|todennäk\.|sannolikhet(?:en)?|likelihood|probability`],
  [
    'impact',
    String.raw`vaikutus|vaikuttavuus|vakavuus|konsekvens|påverkan|inverkan|impact|severity`,
  ],
  [
    'score',
    String.raw`riskiluku|riskipisteet|riskiarvo|riskitaso|riskpoäng|riskvärde|risktal|risk score|score`,
  ],
  [
    'mitigation',
    String.raw`varautuminen|varautumiskeinot|varautumistoimet|toimenpi(?:de|teet)|hallinta(?:keino|keinot|toimet|toimenpiteet)?|riskin hallinta|riskienhallinta|ennaltaehkäisy|ehkäisy|åtgärd(?:er)?|hantering|riskhantering|förebyggande(?: åtgärder)?|mitigation(?: measures?)?|response|contingency(?: plan)?|countermeasures?`,
  ],
  [
    'owner',
    String.raw`vastuu(?:henkilö|taho|t)?|riskin omistaja|omistaja|ansvarig|riskägare|owner|risk owner|responsible`,
  ],
];
const label = new RegExp(
  String.raw`(?<=^|[\s(])(?:${words.map(([key, form]) => `(?<${key}>${form})`).join('|')})(?!\p{L})\s{0,3}(?<sign>[:=])?\s{0,3}`,
  'giu',
);
/** What parts a label from the text in front of it. */
const parted = /(?:^|[.;,(–-]\s{0,2}|\s(?:ja|och|and)\s)$/iu;
const figure = /^(\d{1,2})(?:\s?\/\s?\d{1,2})?(?=\s*(?:$|[.;,)–]|(?:ja|och|and)\s)|\s\p{Lu})/u;

interface Labelled {
  readonly key: RiskFact;
  /** Where the label begins, and what it says. */
  readonly at: number;
  readonly from: number;
}

/** What a label says: figures with or without a sign, texts behind a colon alone. */
function labelsIn(text: string): readonly Labelled[] {
  return Array.from(text.matchAll(label)).flatMap((match): readonly Labelled[] => {
    const key = words.find(([each]) => match.groups?.[each] !== undefined)?.[0];
    const from = match.index + match[0].length;
    if (key === undefined) return [];
    // A line of its own may have come here without a sign: `Toimittaja vetäytyy Vaikutus: 4`.
    const isLine = match.groups?.['sign'] === ':' && /^\p{Lu}/u.test(match[0]);
    const isParted = parted.test(text.slice(Math.max(0, match.index - 6), match.index));
    if (!isLine && !isParted) return [];
    const isText = key === 'mitigation' || key === 'owner';
    const isValue = isText
      ? match.groups?.['sign'] === ':' && /\p{L}/u.test(text.slice(from))
      : figure.test(text.slice(from));
    return isValue ? [{ key, at: match.index, from }] : [];
  });
}

/**
 * What a risk says of itself behind labels: `Toimittaja vetäytyy. Todennäköisyys 3, vaikutus 4.
 * Varautuminen: toinen toimittaja` (plan-format §5). All else is its text; a label that stands twice or
 * that says anything but its value leaves it whole.
 */
export function riskOf(text: string): Facts {
  const labels = labelsIn(text);
  const [first] = labels;
  const isEachOnce = new Set(labels.map(({ key }) => key)).size === labels.length;
  if (!first || first.at === 0 || !isEachOnce) return { text };
  const said: { [Key in RiskFact]?: string } = {};
  let left = '';
  for (const [index, { key, from }] of labels.entries()) {
    const part = text.slice(from, labels[index + 1]?.at ?? text.length);
    if (isOfText(key)) {
      const own = part.replace(/[\s;,(–-]+$/u, '').trim();
      // What ends the one sentence parts it from the next label.
      said[key] = sentencesOf(own).length > 1 ? own : own.replace(/\.$/, '');
      continue;
    }
    const [whole = '', digits = ''] = figure.exec(part) ?? [];
    said[key] = digits;
    left += part.slice(whole.length);
  }
  const facts = factsOf(said);
  const firstText = labels.find(({ key }) => isOfText(key));
  // A full stop behind a figure ends the sentence: `vaikutus 4. Riskiä pienennetään …`
  const [, between = left, more = ''] = /^([^\p{L}\d]*)\.\s+(\p{Lu}.*)$/u.exec(left) ?? [];
  // `Hinnat nousevat (todennäköisyys 4, vaikutus 3): kilpailutetaan osissa.`
  const end = firstText?.at ?? text.length;
  if (/^[\s,)]*:\s+\p{L}/u.test(left) && labels.every(isFigureBefore(end)))
    return { text: text.slice(0, end).trim(), ...facts };
  // Words between the figures belong to the sentence, which then stays whole.
  if (/\p{L}|\d/u.test(between.replace(/(?<!\p{L})(?:ja|och|and)(?!\p{L})/giu, ''))) {
    const hasTexts = said.mitigation !== undefined || said.owner !== undefined;
    return hasTexts ? { text } : { text, ...facts };
  }
  const head = text.slice(0, first.at).replace(/[\s;,:(–-]+$/u, '');
  const stop = /[.!?]$/.test(head) || !left.includes('.') ? '' : '.';
  return { text: `${head}${stop}${more === '' ? '' : ` ${more}`}`, ...facts };
}

function isOfText(key: RiskFact): key is 'mitigation' | 'owner' {
  return key === 'mitigation' || key === 'owner';
}

/** Figures stand in front of the labels with words. */
const isFigureBefore =
  (end: number) =>
  ({ key, at }: Labelled): boolean =>
    isOfText(key) || at < end;

function factsOf(said: { readonly [Key in RiskFact]?: string }): Facts {
  const { likelihood, impact, score, mitigation, owner } = said;
  return {
    ...(likelihood === undefined ? {} : { likelihood: Number(likelihood) }),
    ...(impact === undefined ? {} : { impact: Number(impact) }),
    ...(score === undefined ? {} : { score: Number(score) }),
    ...(mitigation === undefined ? {} : { mitigation }),
    ...(owner === undefined ? {} : { owner }),
  };
}

/** `Riski:` in front of what may happen. */
export const riskLabel = /^(?:riski|risken|risk)\s*:\s+/iu;

const moreWords = new RegExp(
  String.raw`^(?:${words.map(([, form]) => form).join('|')})(?!\p{L})\s{0,3}(?::|=|\d)`,
  'iu',
);
/** So does a sentence that points back at it. */
const pointsBack =
  /^(?:siihen|tähän|tätä|sitä|niihin|näihin|niitä|näitä|tämän vuoksi|siksi|riskiin varaudutaan|riskiä|riskit?ä? (?:hallitaan|pienennetään)|detta|det här|den (?:hanteras|motverkas)|dessa|därför|vi (?:motverkar|hanterar|förebygger|minskar)|risken (?:hanteras|motverkas|minskas)|this|these|it|they|we (?:mitigate|manage|reduce|prevent|handle)|the risks? (?:is|are) (?:mitigated|managed|reduced|handled))(?!\p{L})/iu;

/** Whether a text begins with a label, and so says something of the risk before it. */
export function saysMore(text: string): boolean {
  return moreWords.test(text);
}

/** Whether a sentence points back at the risk before it. */
export function goesOn(sentence: string): boolean {
  return pointsBack.test(sentence);
}
