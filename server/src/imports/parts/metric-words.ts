/** What a metric's values are called in running text, in the three languages (plan-format §4). */

export const baselineWords = String.raw`(?:lähtöta(?:so|s)|lähtöarvo|lähtötilan|lähtötilanne|alkutilan|alkutilanne|alkuta(?:so|s)|nykyta(?:so|s)|nykytila|nykytilan|nykytilanne|nykyarvo|utgångsvärde|utgångsläge|utgångsnivå|nuläge|nuvärde|startvärde|baseline|current (?:value|level)|starting (?:value|level|point))\p{L}{0,6}`;

export const ownTargetWords = String.raw`(?:tavoite(?:arvo|taso|luku|määrä)?(?:na)?|tavoiteltava (?:arvo|taso|määrä)|mål(?:värde|nivå|tal)?(?:et)?|target(?: value| level)?)`;

/** Also at the end of a longer word, which says what is counted: `kävijätavoite`. */
export const targetWords = String.raw`\p{L}{0,30}${ownTargetWords}`;

const sourceWords = String.raw`tietolähde|lähde|tiedonkeruu(?:tapa)?|mittaustapa|mittausmenetelmä|todentaminen|todentamistapa|datakälla|källa|mätmetod|mätsätt|data source|source|means of verification|measured by`;
const frequencyWords = String.raw`seurantaväli|mittausväli|seurantatiheys|mittaustiheys|tiheys|frekvens|mätintervall|uppföljningsintervall|frequency`;
const dueWords = String.raw`määräaika|tavoiteaika|tidsfrist|tidpunkt|due(?: date)?|deadline`;
const unitWords = String.raw`mittayksikkö|yksikkö|mätenhet|enhet|unit`;

export type MetricFact = 'baseline' | 'target' | 'source' | 'frequency' | 'due' | 'unit';

/** The words that a line or a clause may begin with to say one value of a metric. */
export const factLabels: readonly (readonly [MetricFact, RegExp])[] = (
  [
    ['baseline', baselineWords],
    ['target', ownTargetWords],
    ['source', sourceWords],
    ['frequency', frequencyWords],
    ['due', dueWords],
    ['unit', unitWords],
  ] as const
).map(([key, words]) => [key, new RegExp(String.raw`^(?:${words})(?!\p{L})`, 'iu')]);

/** `Mittari:` in front of what is measured. */
export const metricLabel = /^(?:mittari|indikaattori|indikator|mätare|metric|indicator)\s*:\s+/iu;

/** `M1: …`, `KPI 2. …`: the number that a list of metrics gives each. */
export const metricNumber =
  /^(M|KPI|IND|I)[ -]?(\d{1,2}(?:\.\d{1,2})?)\s?(?:[:.)]|\s[–-])\s+(?=\p{L})/u;

/** Whether a clause says a value of the metric before it, and is no metric. */
export function saysFact(clause: string): boolean {
  return factLabels.some(([, form]) => form.test(clause) && /\d|:/.test(clause));
}
