/** What people call the columns of their tables, by the key that holds such a column's values. */
export const headWords: readonly (readonly [key: string, words: RegExp])[] = [
  ['score', /piste|poäng|\bscore|riskiluku|risktal|merkittävyys|risk ?level|riskitaso|risknivå/],
  ['likelihood', /toden|sannolik|likelihood|probab/],
  ['impact', /vaikutu|seurau|vakavuus|konsekv|impact|severity/],
  [
    'mitigation',
    /toimenpi|varautu|hallin|ehkäis|åtgärd|förebygg|mitigat|measure|action|respon[sd]/,
  ],
  ['owner', /vastuu|ansvar|owner|responsib|toteuttaja|\bkuka\b|\bvem\b|\bwho\b/],
  ['lead', /vastuu|ansvar|lead/],
  ['baseline', /lähtö|nykyti|nykyta|alkutil|baseline|utgångs|nuläge/],
  ['targets', /välitavoit|delmål|interim|milestones/],
  [
    'target',
    /tavoite-?(?:arvo|taso|luku|määrä)|tavoiteltava|målvärde|målnivå|målmängd|måltal|target/,
  ],
  ['unit', /yksikkö|^unit|enhet/],
  ['frequency', /tihey|kuinka usein|seurantaväli|frekvens|hur ofta|frequen|how often/],
  [
    'due',
    /määräaika|mennessä|aikataulu|ajankoht|tidsfrist|tidpunkt|senast|^due|deadline|when|valmis/,
  ],
  ['period', /aika|neljännes|kvartaali|vuosi|tid|kvartal|period|quarter|when|milloin|date/],
  ['goals', /tavoit|mål|goals?|objective/],
  [
    'source',
    /rahoittaja|rahoituslähde|lähde|tiedonkeruu|finansiär|källa|source|funder|verification/,
  ],
  ['rate', /osuus|prosentti|andel|procent|share|percent|^rate|^%$/],
  ['amount', /summa|määrä|euro|belopp|amount|sum\b|^€$|kustannu|kostnad|\bcosts?/],
  ['total', /kustannu|yhteensä|summa|euro|kostnad|belopp|total|\bcosts?|amount|^€$/],
  ['fte', /htv|henkilötyöv|årsverk|årsarb|person-?\s?years?|\bfte/],
  ['milestone', /virstanp|etappi|milstolp|milestone/],
  ['output', /tuotos|leveran|output|deliverable/],
  ['status', /^tila\b|läge|status/],
  ['of', /tunnus|^(?:id|tp|wp|ap)\.?$|beteckning/],
  ['id', /^(?:nro|nr|no|n:o|#|id|tunnus|tunniste|beteckning|number|numero|nummer)\.?$/],
  ['role', /rooli|tehtävä|roll|uppgift|role|task/],
  ['email', /sähköposti|e-?post|e-?mail/],
  ['phone', /puhelin|telefon|phone/],
  [
    'tasks',
    /tehtäv|toimenpi|työ(?:vaihe|t\b)|sisältö|uppgift|åtgärd|innehåll|tasks?|activit|what|content/,
  ],
  ['note', /huom|anmärk|lisätie|selite|selitys|kommentti|kommentar|notes?|remark|comment/],
  ['description', /kuvaus|selite|beskriv|descr/],
  ['relation', /suhde|rajau|yhteys|förhåll|avgräns|relation/],
  ['effects', /vaikutu|effekt|effects?/],
  ['url', /linkki|osoite|länk|adress|url|link/],
  ['file', /tiedosto|liite|fil\b|bilaga|file|annex/],
  ['measure', /toimenpi|åtgärd|measure|action/],
  ['benefits', /hyöty|nytto|benefit/],
  ['metrics', /mittari|indikaat|mätare|indikator|metric|indicator/],
  ['outcome', /tulos|resultat|outcome|result/],
  ['progress', /etenem|edisty|framskrid|framsteg|progress/],
  ['value', /tavoite|arvo|mål|värde|value|target/],
  ['name', /nimi|namn|name/],
  ['goal', /tavoit|mål|goal|objective/],
];

/** What the column is called in which each row says what it is, by the type of its objects. */
export const textWords: Readonly<Record<string, RegExp>> = {
  goal: /tavoit|mål|goal|objective|kuvaus|beskriv|descr/,
  mainGoal: /tavoit|mål|goal|objective|kuvaus|beskriv|descr/,
  measure: /toimenpi|åtgärd|measure|action|activit|kuvaus|beskriv|descr/,
  output: /tuotos|tuotok|tuote|leveran|output|deliverable|kuvaus|beskriv|descr/,
  metric: /mittari|indikaat|mätare|indikator|metric|indicator|kuvaus|beskriv|descr/,
  risk: /risk|kuvaus|beskriv|descr/,
  nodeRisk: /risk|kuvaus|beskriv|descr/,
};

/** The same for titles. Of lists with headings in them these are called otherwise. */
export const titleWords =
  /nimi|otsikko|nimike|kohde|työpaketti|osio|osa-?alue|hanke|ryhmä|namn|rubrik|arbetspaket|delområde|projekt|grupp|title|name|work ?package|area|project|group|item|erittely/;
export const groupWords = /ryhmä|otsikko|grupp|rubrik|group|heading/;
