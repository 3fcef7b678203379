import type { SourceBlock } from '../source';
import type { Language } from './context';

/** Words that a text of some length has, and no text in another of the languages. */
const commonWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  fi: new Set([
    'ja',
    'on',
    'ovat',
    'sekä',
    'että',
    'joka',
    'tai',
    'mukaan',
    'työpaketti',
    'toimenpiteet',
    'hankesuunnitelma',
    'hakija',
    'hankkeen',
    'tavoitteet',
    'tavoite',
    'aikataulu',
    'tehtävä',
    'kustannukset',
    'yhteensä',
    'riskit',
    'mittarit',
    'kohderyhmä',
    'vastuu',
  ]),
  sv: new Set([
    'och',
    'är',
    'att',
    'för',
    'som',
    'av',
    'med',
    'till',
    'projektet',
    'arbetspaket',
    'åtgärder',
    'projektplan',
    'sökande',
    'mål',
    'tidtabell',
    'tidsplan',
    'uppgift',
    'kostnader',
    'totalt',
    'risker',
    'indikatorer',
    'mätare',
    'målgrupp',
    'behov',
    'ansvarig',
  ]),
  en: new Set([
    'the',
    'and',
    'of',
    'to',
    'is',
    'are',
    'for',
    'with',
    'that',
    'project',
    'measures',
    'applicant',
    'goals',
    'objectives',
    'activities',
    'schedule',
    'task',
    'costs',
    'total',
    'risks',
    'indicators',
    'work',
    'package',
    'responsible',
  ]),
};

const enough = 50_000;

function textOf(block: SourceBlock): string {
  return block.kind === 'paragraph'
    ? block.text
    : block.rows.flatMap((cells) => cells.map(({ text }) => text)).join(' ');
}

/** The language that most of a source is in; Finnish where it says too little. */
export function languageOf(blocks: readonly SourceBlock[]): Language {
  const counts: Record<Language, number> = { fi: 0, sv: 0, en: 0 };
  let seen = 0;
  for (const block of blocks) {
    // No more of it than is enough: of one endless word the expression would not come to an end.
    const text = textOf(block).slice(0, enough);
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
      for (const language of ['fi', 'sv', 'en'] as const) {
        if (commonWords[language].has(word)) counts[language]++;
      }
    }
    seen += text.length;
    if (seen > enough) break;
  }
  return (['fi', 'sv', 'en'] as const).reduce((best, each) =>
    counts[each] > counts[best] ? each : best,
  );
}
