import type { CostKey } from './cost-keys';

/** What the words before an amount say that it is: keys of a budget (plan-format §2). */
export type Meaning = CostKey | 'total';

/** The head of a compound and its endings: `ostopalvelut`, `ostopalveluihin`, `köpta tjänster`. */
const words: readonly (readonly [Meaning, readonly string[]])[] = [
  [
    'total',
    [
      String.raw`(?:kaikki(?:aan)?\s+|koko\s+\p{L}+\s+|kustannukset\s+)?yhteensä`,
      String.raw`kokonais(?:kustannu|summ|budjet)\p{L}*(?:\s+yhteensä)?`,
      String.raw`yht\.?`,
      String.raw`(?:kostnader(?:na)?\s+|hela\s+projektet\s+)?(?:totalt|sammanlagt|tillsammans|summa)`,
      String.raw`total(?:kostnad|summa|belopp)\p{L}*`,
      String.raw`(?:grand\s+|in\s+)?total(?:\s+costs?|\s+budget)?`,
      'altogether',
    ],
  ],
  [
    'administration',
    [
      String.raw`(?:hanke|projekti)hallin\p{L}*`,
      String.raw`(?:hankkeen|projektin)\s+hallin\p{L}*`,
      String.raw`hallinnoin\p{L}*|hallinnon\s+(?:kustannu|kulu|meno)\p{L}*`,
      String.raw`projektadministration\p{L}*|projektförvaltning\p{L}*|administrationens\s+kostnader|administration(?:en|s)?`,
      String.raw`project\s+(?:administration|management)|administrati(?:on|ve)\s+costs?`,
    ],
  ],
  [
    'personnel',
    [
      String.raw`(?:henkilö(?:stö)?|palkka)(?:kulu|meno|kustannu)\p{L}*`,
      String.raw`henkilöstö\p{L}{0,3}|palkat|palkkoihin`,
      String.raw`personal(?:kostnad\p{L}*|utgift\p{L}*|en)?|lönekostnad\p{L}*|löner(?:na)?`,
      String.raw`(?:personnel|staff)(?:\s+(?:costs?|expenses))?|salaries|wages`,
    ],
  ],
  [
    'purchasedServices',
    [
      String.raw`(?:muut\s+)?ostopalvelu\p{L}*|palvelu(?:jen\s+)?osto\p{L}*|asiantuntija(?:osto|palvelu)\p{L}*`,
      String.raw`(?:muiden\s+)?palvelujen\s+ostot`,
      String.raw`(?:övriga\s+)?köp(?:ta)?\s+(?:av\s+)?tjänster|köptjänster\p{L}*|experttjänster\p{L}*`,
      String.raw`(?:other\s+)?(?:purchased|external|expert|bought)\s+services|subcontracting`,
    ],
  ],
  [
    'travel',
    [
      String.raw`matka(?:t|kulu\p{L}*|meno\p{L}*|kustannu\p{L}*)|matkustus\p{L}*`,
      String.raw`rese(?:kostnad|utgift)\p{L}*|resor(?:na)?|travel(?:ling)?(?:\s+(?:costs?|expenses))?`,
    ],
  ],
  [
    'equipment',
    [
      String.raw`laite(?:kulu|hankin|kustannu|meno)\p{L}*|laitteet|laitteisiin|kalusto\p{L}*`,
      String.raw`utrustning\p{L}*|apparat(?:er|ur)\p{L}*|anskaffning\p{L}*|equipment(?:\s+costs?)?`,
    ],
  ],
  [
    'premises',
    [
      String.raw`(?:toimi)?tila(?:t|kulu\p{L}*|kustannu\p{L}*|vuokr\p{L}*)|vuokr(?:at|akulu\p{L}*|ameno\p{L}*)`,
      String.raw`lokal(?:er|kostnad\p{L}*|hyr\p{L}*)|hyr(?:or|eskostnad\p{L}*)|premises|rents?|facilities`,
    ],
  ],
  [
    'indirect',
    [
      String.raw`välilliset(?:\s+(?:kulut|kustannukset|menot))?|yleiskulu\p{L}*|yleiskustannu\p{L}*`,
      String.raw`indirekta(?:\s+kostnader)?|omkostnad\p{L}*|schablon\p{L}*|overheads?`,
      String.raw`indirect(?:\s+costs?)?|flat\s+rate`,
    ],
  ],
  [
    'other',
    [
      String.raw`mu(?:ut|ihin|iden)\s+(?:projekti|hanke)?(?:kulu|meno|kustannu)\p{L}*`,
      String.raw`övriga(?:\s+(?:kostnader|utgifter))?|andra\s+kostnader|other(?:\s+(?:costs?|expenses))?`,
    ],
  ],
];

const forms = words.map(
  ([meaning, each]) =>
    [meaning, new RegExp(String.raw`(?<!\p{L})(?:${each.join('|')})(?!\p{L})`, 'giu')] as const,
);

export interface FoundMeaning {
  readonly meaning: Meaning;
  readonly at: number;
  readonly end: number;
}

/** The last words of a label that name a cost line or a total; the longer ones of those that overlap. */
export function meaningIn(label: string): FoundMeaning | undefined {
  const found = forms.flatMap(([meaning, form]) =>
    Array.from(label.matchAll(form), ({ index, 0: written }) => ({
      meaning,
      at: index,
      end: index + written.length,
    })),
  );
  const kinds = new Set(found.map(({ meaning }) => meaning));
  const pick = (meanings: readonly Meaning[]): FoundMeaning | undefined =>
    found
      .filter(({ meaning }) => meanings.includes(meaning))
      .sort((a, b) => b.end - a.end || a.at - b.at)
      .at(0);
  const lines = words.map(([meaning]) => meaning).filter((meaning) => meaning !== 'total');
  // `Hankehallinto yhteensä` is administration, and `henkilöstökulut yht.` is no total.
  if (kinds.has('administration') && kinds.size <= 2 && kinds.has('total'))
    return pick(['administration']);
  return (
    pick(lines.filter((meaning) => meaning !== 'administration')) ??
    pick(['administration']) ??
    pick(['total'])
  );
}

/** Words beside an amount that say nothing of their own. */
export const fillers =
  /(?<!\p{L})(?:yhteensä|yht\.?|noin|arviolta|n\.|ovat|on|är|is|are|ca\.?|cirka|about|approx\.?|totalt|lisäksi|dessutom|additionally|sekä|ja|och|samt|and|plus|kustannukset|kustannusarvio|kulut|kostnader(?:na)?|costs?|kostnadsberäkning|budjetti|budget)(?!\p{L})/giu;

/** What the whole estimate is called. */
export const estimateLabel =
  /(?:kustannusarvio|kustannukset|budjetti|kostnadsberäkning|kostnader|budget|cost\s+estimate|costs?)(?:on|n)?(?!\p{L})/iu;

/** Parts of the plan that an estimate names: `Työpaketit 1-2`, `investointi 3`. */
export const scope =
  /(?<!\p{L})(?:(?:työpaket\p{L}*|työpak\.?|tp|osahanke\p{L}*|investoin\p{L}*|inv\.|pilar\p{L}*|pil\.|arbetspaket\p{L}*|investering\p{L}*|pelare\p{L}*|work\s+packages?|wps?|investments?|pillars?)\s?\d+\s?[a-h]?(?:\s?[-–,]\s?\d+(?!\d))?)(?:\s+(?:ja|och|and)\s+\d+)?/giu;

/** What leads in a part of the amount before it. */
export const inclusion =
  /^(?:josta|joista|mistä|sis\.?|sisältäen|sisältää|ml\.?|mukaan\s+lukien|varav|inkl\.?|inklusive|of\s+which|incl\.?|including)(?![\p{L}])\s*(?:mm\.?|muun\s+muassa|bl\.?\s?a\.?|e\.g\.)?\s*:?\s*/iu;

/** A total that has the administration in it without saying how much. */
export const withAdministration = new RegExp(
  String.raw`(?:sis\.?|sisältää|sisältäen|ml\.?|inkl\.?|inklusive|incl\.?|including)\s+(?:\p{L}+\s+)?(?:hankehallin|projektihallin|hallin|projektadministration|administration|project administration|project management)\p{L}*`,
  'iu',
);
