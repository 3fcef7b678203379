import { parse } from 'yaml';

/**
 * What of a source stands nowhere in a plan's values: clause by clause, without regard to white
 * space, hyphens, case and the marks of lists. Words that only say what a value is (labels, units,
 * lines of costs) need not be there. It knows nothing of how the plan was made.
 * @param pageMarks what only pages have: their numbers, heads that run on each, tables of contents
 */
export function account(
  source: string,
  yaml: string,
  pageMarks: readonly RegExp[] = [],
): readonly string[] {
  const plan: unknown = parse(yaml);
  const values = [...valuesOf(plan)];
  const texts = values.map(plain).join('|');
  const words = new Set(values.flatMap(wordsOf));
  const bare = pageMarks.reduce((text, mark) => text.replace(mark, '\n'), source);
  return clausesOf(bare).filter((clause) => {
    if (texts.includes(plain(clause))) return false;
    return wordsOf(clause).some((word) => !isThere(word, words) && !labelWords.has(word));
  });
}

/** A name may stand in its basic form: `Vastaanottoaseman työ` is that of the `Vastaanottoasema`. */
function isThere(word: string, words: ReadonlySet<string>): boolean {
  return words.has(word) || (word.length >= 12 && words.has(word.slice(0, -1)));
}

function* valuesOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'number') yield String(value);
  else if (Array.isArray(value)) for (const each of value) yield* valuesOf(each);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      yield key;
      yield* valuesOf(each);
    }
  }
}

const plain = (text: string): string =>
  joined(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const wordsOf = (text: string): readonly string[] =>
  joined(text)
    .toLowerCase()
    .match(/\p{L}[\p{L}-]*|\d+/gu) ?? [];

/** Thousands together, dates as the format has them. */
const joined = (text: string): string =>
  text
    .replace(/(?<=\d)[ \u00A0](?=\d{3}(?!\d))|(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/\b0(\d)\b/g, '$1')
    .replace(/<[^<>]*>|\*\*/g, '');

/** Sentences, items and cells; lines that go on are put together first. */
const clausesOf = (source: string): readonly string[] =>
  source
    .replace(/^#*\s*\d+(?:\.\d+)*\.?[ \t]+(?=\p{Lu})/gmu, '')
    .replace(/(\p{L})-\n\s*(?=\p{Ll})/gu, '$1')
    .replace(/([\p{L},\d])[ ]*\n\s*(?=\p{Ll}\p{Ll}|\d+ \p{Ll})/gu, '$1 ')
    .split(/[\n\t|]|(?<=[.:;!?])\s|\s(?=\(?(?:\d{1,2}|\d?[a-z]|[IVX]{1,3})\)\s)/u)
    .map((clause) =>
      clause
        .replace(
          /^\s*(?:[-•#>]+|(?:\d{1,2}|\d?[a-z]|[IVX]{1,3})[.)]|\d+(?:\.\d+)*(?=\s+\p{Lu}))\s+/u,
          '',
        )
        .replace(/^[\s:;,.]+|[\s:;,]+$/g, ''),
    )
    .filter((clause) => /\p{L}{2}|\d/u.test(clause));

const labelWords = new Set(
  [
    'työpaketti työpaketin työpakettin työpakettien pilari investointi osa-alue hankkeen kuva',
    'tavoitteet toimenpiteet tuotokset tuotos karkea aikataulu mittarit kriteeristö kustannusarvio kustannukset yhteinen',
    'mahdollisia riskejä ovat peilataan tavoitteisiin toteutus toteutusaika toteutetaan työ hanke tavoite ja sekä',
    'henkilöstökulut henkilöstömenot ostopalvelut asiantuntijaostot muut kulut menot matkakulut yhteensä yht htv sis mm',
    'hankehallinto hankehallinnon hankehallinnon kustannukset päivitetty pilarit investoinnit tarve kohderyhmä päätavoitteet',
    'vaikutukset vaikuttavuus päätavoitteittain ihmisiin kohdistuvien vaikutusten ennakoarviointi rajaukset muihin',
    'kehittämishankkeisiin hallinnointi henkilöresurssit organisoituminen viestintä seuranta arviointi riskit niihin varautuminen',
    'viestintäkanavat keskeiset riskin kuvaus toden- näköisyys todennäköisyys vaikutus riskipisteet x toimenpiteet riskin vähentämiseksi',
    'vastuutaho pisteet huomioita summa kvartaali toimenpide muuta huomioitavaa mistä vuosille on',
    'sökande projekttid finansiär behov målgrupper huvudmål arbetspaket mål åtgärder leveranser tidtabell tidpunkt uppgifter',
    'kostnadsberäkning kostnadsslag belopp personalkostnader köpta tjänster övriga kostnader totalt årsverken indikatorer',
    'effekter och genomslag avgränsning mot andra projekt projektets administration finansiering kommunikation kanaler är',
    'uppföljning utvärdering risker riskhantering risk sannolikhet konsekvens poäng ansvarig förkortningar',
    'applicant programme project period updated need for the target groups main goals work packages package risks',
    'measures outputs schedule metrics cost estimate personnel costs purchased services other equipment total fte',
    'likelihood impact score mitigation owner jan dec',
    'q1 q2 q3 q4 q',
  ]
    .join(' ')
    .split(' '),
);
