import type { SourceTable } from '../source';

/** What a table of a plan is about, by the words of its head. */
export type TableKind =
  'roadmap' | 'risks' | 'evaluation' | 'metrics' | 'costs' | 'budget' | 'schedule' | 'funding';

const heads: readonly (readonly [TableKind, readonly RegExp[]])[] = [
  [
    'evaluation',
    [
      /prosessitavoi|processmål|process goal/,
      /hyö?ty-?\s?tavoi|hyötyavoi|hyötötavoi|nyttomål|benefit|toimenpide|åtgärd|measure/,
    ],
  ],
  [
    'risks',
    [
      /risk|uhka|^hot$|threat/,
      /todennäk|toden-|sannolik|likelihood|probab|vaikutus|seuraus|konsekvens|påverkan|impact|severity|consequence|varautu|toimenpi|åtgärd|hantering|mitigat|response|contingency|riskiluku|riskvärde|score/,
    ],
  ],
  ['roadmap', [/(?:^|\s)(?:q\s?[1-4]|[1-4]q)(?:\s?[/ ]\s?\d{2,4})?(?:\s|$)|^\d{4}[ /-]?q[1-4]$/]],
  [
    'metrics',
    [
      /mittari|indikator|mätare|metric|indicator/,
      /lähtö|nyky|tavoite|utgång|nuläge|målv|måln|måltal|baseline|target|lähde|källa|source|yksikkö|enhet|unit|seuranta|mittaustapa|mätmetod|frekvens|frequency/,
    ],
  ],
  [
    'costs',
    [
      /pilari|investoin|osa-alue|työpaketti|pelare|invester|delområde|arbetspaket|pillar|investment|area|work package/,
      /kustannu|kostnad|cost|€|eur/,
    ],
  ],
  ['funding', [/rahoit|finansi|fund|source/, /osuus|andel|share|%|€|eur|amount|summa|belopp/]],
  [
    'schedule',
    [
      /ajankoh|aika|alkaa|kvartaal|tidpunkt|tid|börjar|kvartal|period|time|schedule|start|quarter|date/,
      /tehtäv|toimenpi|sisältö|vaihe|virstanpyl|uppgift|åtgärd|innehåll|aktivitet|skede|milstolp|task|activit|content|phase|milestone/,
    ],
  ],
  [
    'budget',
    [
      /kustannuslaji|menolaji|kulu|kustannu|kostnadsslag|kostnad|cost/,
      /€|eur|kustannu|summa|määrä|yhteensä|kostnad|belopp|totalt|amount|total|costs/,
    ],
  ],
];

/** Rows that may be a head: titles stand above it, and years over quarters. */
const headRows = 3;

/** Undefined where its head says nothing that a plan has a table for. */
export function tableKindOf({ rows }: SourceTable): TableKind | undefined {
  const head = rows
    .slice(0, headRows)
    .flatMap((cells) => cells.map(({ text }) => text.toLowerCase()));
  const first = (rows[0] ?? []).map(({ text }) => text.toLowerCase());
  const found = heads.find(([kind, words]) =>
    words.every((word) =>
      (kind === 'roadmap' || kind === 'evaluation' ? head : first).some((text) => word.test(text)),
    ),
  );
  return found?.[0];
}

/** Whether a row only says what its columns are: the first, and where it is said again on a new page. */
export function isHeadRow(table: SourceTable, index: number): boolean {
  const row = table.rows[index];
  const first = table.rows[0];
  if (!row || !first) return false;
  if (index === 0 || row.every(({ head }) => head)) return true;
  const texts = row.map(({ text }) => text).filter((text) => text !== '');
  if (texts.length < 2) return false;
  if (texts.slice(1).every((text) => /^(?:q[1-4]|\d{4})$/i.test(text))) return true;
  const known = new Set(first.flatMap(({ text }) => wordsOf(text)));
  const words = texts.flatMap(wordsOf);
  return words.filter((word) => known.has(word)).length >= words.length * alike;
}

/** Heads are misspelt from page to page. */
const alike = 0.7;

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
