/**
 * What headings and labels of a plan mean, in Finnish, Swedish and English: those of the funders'
 * templates, those that people write instead, and those that our own Word export prints
 * (`l10n/words/document-*.ts`). Lower case; `*` stands for any ending of a word.
 */

/** What a chapter of a plan is about. */
export type ChapterKind =
  | 'contents'
  | 'summary'
  | 'need'
  | 'targetGroups'
  | 'goals'
  | 'benefits'
  | 'tree'
  | 'impact'
  | 'effects'
  | 'people'
  | 'competition'
  | 'relatedProjects'
  | 'administration'
  | 'costs'
  | 'funding'
  | 'communication'
  | 'monitoring'
  | 'risks'
  | 'abbreviations'
  | 'links'
  | 'figures'
  | 'evaluation'
  | 'evaluationSummary';

/** What a labelled part of a pillar, an investment, an area or a work package is. */
export type PartKind =
  | 'goals'
  | 'measures'
  | 'outputs'
  | 'metrics'
  | 'schedule'
  | 'budget'
  | 'risks'
  | 'background'
  | 'description'
  | 'cooperation'
  | 'targetGroups'
  | 'administration'
  | 'costShare'
  | 'period'
  | 'lead'
  | 'acronym'
  | 'contributesTo'
  | 'dependsOn'
  | 'links'
  | 'figures';

export type NodeKind = 'pillar' | 'investment' | 'area' | 'workPackage';

/** Phrases as they are written below: parted by bars, so that a language has a line. */
export function list(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' | '));
}

export type Labels<Kind extends string> = Readonly<Record<Kind, readonly string[]>>;

export const chapterLabels: Labels<ChapterKind> = {
  contents: list(
    'sisällys | sisällysluettelo | innehåll | innehållsförteckning | contents',
    'table of contents',
  ),
  summary: list(
    'tiivistelmä | yhteenveto | johdanto | kuvaus | lyhyt kuvaus | esittely',
    'sammanfattning | sammandrag | inledning | beskrivning | summary',
    'executive summary | abstract | introduction | description',
  ),
  need: list(
    'tarve | tausta | tausta ja tarve | tarve ja tausta | lähtökohdat',
    'lähtötilanne | nykytila | perustelut | behov | bakgrund | bakgrund och behov',
    'behov och bakgrund | utgångsläge | motivering | need for | need | background',
    'background and need | rationale | context',
  ),
  targetGroups: list('kohderyhm* | målgrupp* | target group* | beneficiaries'),
  goals: list(
    'päätavoit* | tavoitteet | tavoite | huvudmål* | mål | målsättning*',
    'main goals | main objectives | goals | objectives | aims',
  ),
  benefits: list(
    'hyötytavoit* | kansalliset hyötytavoit* | nyttomål* | nationella nyttomål*',
    'benefit goals | national benefit goals',
  ),
  tree: list(
    'pilarit | investoinnit | osa-alueet | työpaketit | osahankkeet | toteutus',
    'toteuttaminen | pelare | pelarna | investeringar | delområden | arbetspaket',
    'genomförande | pillars | investments | areas | work packages | work plan',
    'implementation | workstreams | kehittämiskokonaisuudet',
  ),
  impact: list(
    'vaikutukset ja vaikuttavuus | vaikutukset | vaikuttavuus | odotetut tulokset',
    'hyödyt | effekter och genomslag | effekter | konsekvenser',
    'förväntade resultat | impact and effectiveness | impact | effects',
    'expected results',
  ),
  effects: list(
    'vaikutukset ja vaikuttavuus päätavoitteittain',
    'vaikutukset päätavoitteittain | effekter per huvudmål | effects by main goal',
  ),
  people: list(
    'ihmisiin kohdistuvien vaikutusten ennak* | ihmisiin kohdistuv* | konsekvenser för människor',
    'förhandsbedömning av konsekvenser | förhandsbedömning av konsekvenser för människor',
    'prior assessment of effects on people',
    'effects on people | human impact*',
  ),
  competition: list(
    'vaikutukset kilpailuun | kilpailuvaikutukset | konsekvenser för konkurrensen',
    'konkurrens* | effects on competition | competition',
  ),
  relatedProjects: list(
    'rajaukset | rajaukset muihin | rajaukset muihin hankkeisiin | rajaukset muihin kehittämishankkeisiin | muut hankkeet',
    'liittyminen muihin hankkeisiin | yhteys muihin hankkeisiin',
    'muihin hankkeisiin | muihin kehittämishankkeisiin | avgränsning* | avgränsning mot andra projekt | avgränsning mot andra',
    'andra projekt | anknytning till andra projekt | relation to other projects',
    'links to other projects | other projects | related projects',
  ),
  administration: list(
    'hallinnointi | hallinto | hallinto ja organisoituminen | organisoituminen',
    'organisaatio | organisointi | henkilöresurs* | hankehallinto',
    'administration | förvaltning | förvaltning och organisering | organisering',
    'projektadministration | personresurser | projektorganisation | management | organisation and bodies',
    'governance | staffing | organisation',
  ),
  costs: list(
    'kustannukset | kustannusarvio | kustannustaulukko | budjetti | talousarvio',
    'kostnader | kostnadsberäkning | kostnadstabell | kostnadskalkyl | budget',
    'costs | cost estimate | cost table',
  ),
  funding: list(
    'rahoitus | rahoitussuunnitelma | finansiering | finansieringsplan | funding',
    'financing',
  ),
  communication: list(
    'viestintä | viestintäsuunnitelma | tiedotus | kommunikation',
    'kommunikationsplan | communication | communication plan | dissemination',
  ),
  monitoring: list(
    'seuranta | seuranta ja arviointi | arviointi ja seuranta | itsearviointi',
    'uppföljning | uppföljning och utvärdering | utvärdering och uppföljning',
    'monitoring | monitoring and evaluation',
  ),
  risks: list(
    'riskit | riskit ja niihin varautuminen | riskienhallinta | riskien hallinta',
    'riskianalyysi | risker | risker och riskhantering | riskhantering',
    'riskanalys | risks | critical risks | risk management | risk analysis',
    'risks and how they are met',
  ),
  abbreviations: list('lyhenteet | förkortningar | abbreviations | acronyms'),
  links: list(
    'linkit | linkit ja liitteet | liitteet | lähteet | länkar',
    'länkar och bilagor | bilagor | källor | links | links and annexes | annexes',
    'references | sources',
  ),
  figures: list('kuvat | bilder | figures'),
  evaluation: list(
    'arviointi | tulostavoitteet ja arviointi',
    'utvärdering | resultatmål och bedömning | resultatmål och utvärdering',
    'evaluation | result goals and assessment',
  ),
  evaluationSummary: list(
    'yhteenveto hyötytavoitteittain | sammanfattning per nyttomål',
    'summary by benefit goal',
  ),
};

export const partLabels: Labels<PartKind> = {
  goals: list(
    'tavoitteet | tavoite | tavoittet | mål | målen | målsättning | målsättningar',
    'goals | objectives | aims',
  ),
  measures: list(
    'toimenpiteet | toimenpide | toiminnot | åtgärder | åtgärd | aktiviteter',
    'tehtävät | uppgifter | measures | activities | actions | tasks | description of work',
  ),
  outputs: list(
    'tuotokset | tuotos | tulokset ja tuotokset | tulokset | leveranser',
    'leverans | resultat | utfall | produkter | outputs | output | deliverables | results',
  ),
  metrics: list(
    'mittarit/kriteeristö | mittari/kriteeristö | mittarit | mittari',
    'indikaattorit | seurantamittarit | indikatorer | indikator | mätare',
    'metrics | metric | indicators | kpi | kpis | key performance indicators',
  ),
  schedule: list(
    'aikataulu | aikataulut | vaiheistus | tidtabell | tidtabellen | tidsplan',
    'tidsschema | schedule | timeline | timetable',
  ),
  budget: list(
    'kustannusarvio | kustannukset | kustannusarviot | budjetti | talousarvio',
    'kostnadsberäkning | kostnadskalkyl | kostnadsförslag | kostnader | budget',
    'cost estimate | costs',
  ),
  risks: list('riskit | riski | riskejä | risker | risk | risks'),
  background: list(
    'tausta | lähtötilanne | nykytila | nykytilanne | tarve | bakgrund',
    'utgångsläge | nuläge | background | current state',
  ),
  description: list('kuvaus | sisältö | beskrivning | description'),
  cooperation: list(
    'yhteistyö | yhteistyötahot | yhteistyökumppanit | samarbete',
    'samarbetspartner | cooperation | collaboration',
  ),
  targetGroups: list(
    'kohderyhmä | kohderyhmät | målgrupp | målgrupper | target group',
    'target groups',
  ),
  administration: list(
    'hankehallinto | hankehallinnon kustannukset | projektadministration',
    'kostnader för projektadministration | project administration',
  ),
  costShare: list('kustannusten jako | kostnadsfördelning | sharing of costs'),
  period: list(
    'toteutusaika | toteutusajankohta | kesto | genomförandetid | genomförandeperiod',
    'varaktighet | period | duration | implementation period | time | timing | tid',
  ),
  lead: list(
    'vastuuhenkilö | vastuutaho | vastuuorganisaatio | vetäjä | ansvarig | ansvarig part | ledare',
    'responsible | responsible partner | lead | leader | lead partner | lead participant',
    'lead beneficiary | led by',
  ),
  acronym: list('lyhenne | förkortning | acronym'),
  contributesTo: list('edistää päätavoitteita | bidrar till huvudmålen | contributes to'),
  dependsOn: list('riippuu osista | är beroende av | depends on'),
  links: list('linkit ja liitteet | länkar och bilagor | links and annexes'),
  figures: list('kuvat | bilder | figures'),
};

/** Words that may stand in front of a part's label. */
export const labelAdjectives: readonly string[] = list(
  'karkea | alustava | alustavat | yhteinen | yhteiset | mahdolliset',
  'mahdollisia | keskeiset | preliminär | preliminära | gemensam | gemensamma',
  'möjliga | centrala | preliminary | rough | joint | common | shared',
  'possible | key',
);

/** What heads a node; the first of each language is what a plan is written with. */
export const nodeWords: Labels<NodeKind> = {
  pillar: list('pilari | pelare | pillar'),
  investment: list('investointi | investering | investment'),
  area: list('osa-alue | delområde | area | osahanke | delprojekt'),
  workPackage: list('työpaketti | arbetspaket | work package | workpackage | tp | ap | wp'),
};

/** The same in a label of a part, in any case and number: `Työpaketin`, `Työpakettien`. */
export const nodeWordStems: Labels<NodeKind> = {
  pillar: list('pilari* | pelare* | pillar*'),
  investment: list('investoinni* | investointi* | investering* | investment*'),
  area: list('osa-alue* | delområde* | area* | osahan* | delprojekt*'),
  workPackage: list('työpaket* | arbetspaket* | work package* | tp | ap | wp'),
};

/** Words of a heading that say nothing of its own: `Hankkeen tarve` is the need. */
export const headingNoise: readonly string[] = list(
  'hankkeen | projektin | hanke | suunnitelman | projektets | projekt',
  "of the project | for the project | the project's | project's | project",
);

/** Captions of pictures. */
export const figureWords: readonly string[] = list(
  'kuva | kuvio | kaavio | bild | figur | figure | picture',
);
