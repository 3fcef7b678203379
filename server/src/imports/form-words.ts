import { list } from './labels';

/*
 * Words of forms and tables, in Finnish, Swedish and English: they say what a value or a column holds,
 * and nothing of a plan. Lower case; `*` stands for any ending of a word.
 */

/** Words that only say what a value is, and are not in it: cost lines, units, what joins a list. */
export const valueWords: ReadonlySet<string> = new Set(
  list(
    'equipment | premises | rent | utrustning | lokaler | hyror | vuokrat | indirect',
    'indirekta | välilliset | punainen | keltainen | vihreä | röd | gul | grön | red',
    'yellow | green | kuva | kuvio | bild | figur | figure | mm | tavoite | mål',
    'goal | henkilöstökulut | henkilöstömenot | henkilöstökustannukset | ostopalvelut',
    'asiantuntijaostot | matkakulut | matkat | laitteet | tilat | muut | kulut',
    'menot | yhteensä | yht | htv | eur | euroa | hankehallinto | hankehallinnon',
    'hallinnon | hallinnoinnin | administrationens',
    'kustannukset | kustannusarvio | pilari | investointi | sis | lisäksi | ja | sekä',
    'och | samt | and | on | mistä | josta | joista | toteutus | toteutetaan | työ',
    'hanke | personalkostnader | köpta | tjänster | övriga | kostnader | sammanlagt',
    'totalt | årsverken | resor | personnel | staff | costs | purchased | services',
    'other | total | person | years | fte | travel | väri | färg | colour',
    'päivitetty | uppdaterad | updated | todennäköisyys | vaikutus',
    'vuosi | vuodet | vuonna | år | year | years | to | till | until | inkl | incl',
    'varav | are | is | är | ovat | in | of | which | rahoitus | finansiering | funding',
    'toteutusaika | kesto | flat | rate | åv | py | kokonaisbudjetti | kokonaiskustannukset | totalbudget | budget',
    'likelihood | probability | impact | severity | sannolikhet | konsekvens | påverkan',
    'vakavuus | riskiluku | riskipisteet | riskpoäng | riskvärde | score | varautuminen',
    'toimenpide | toimenpiteet | hallinta | hallintakeinot | hallintatoimet | ennaltaehkäisy',
    'åtgärd | åtgärder | hantering | mitigation | response | contingency | vastuu',
    'vastuuhenkilö | vastuutaho | ansvarig | owner | responsible | riski | risk | mittari',
    'indikaattori | indikator | mätare | metric | indicator | lähtötaso | lähtöarvo',
    'lähtötilanne | nykytaso | nykytila | nykyarvo | utgångsvärde | utgångsläge | utgångsnivå',
    'nuläge | baseline | tavoitearvo | tavoitetaso | målvärde | målnivå | måltal | target',
    'value | level | lähde | tietolähde | tiedonkeruu | mittaustapa | källa | datakälla',
    'source | data | seurantaväli | mittausväli | frekvens | frequency | yksikkö | enhet',
    'unit | määräaika | tidsfrist | due | deadline | mennessä | senast | by | vähintään',
    'minst | enintään | korkeintaan | högst | at | least | most',
    'suuri | korkea | todennäköinen | keskisuuri | kohtalainen | pieni | matala | vähäinen',
    'stor | hög | sannolik | medel | måttlig | liten | låg | osannolik | high | medium',
    'moderate | low | minor | major | likely | unlikely | erittäin | mycket | very',
  ),
);

/** Words in the heads of tables that only say what their columns hold. */
export const columnWords: readonly string[] = list(
  'pilari* | investoi* | osa | alue* | osa-alue* | työpaket* | tp | hank* | projekt* | pelare* | invester*',
  'delområd* | arbetspaket* | ap | pillar* | investment* | area* | work | package* | wp | part | of | per',
  'kustannu* | kulu* | meno* | laji* | erä | summa* | määrä* | yhteensä | yht | euro* | eur | budje* | talousarvio*',
  'kostnad* | slag* | belopp* | totalt | sammanlagt | cost* | amount* | total* | item | category | type | typ | htv',
  'henkilötyövuo* | henkilötyökuu* | htkk | personmånad* | pm | months | årsverk* | årsarbet* | åv | fte* | person* | years | py | osuus | osuudet | andel* | share*',
  'rahoit* | finansi* | fund* | source* | lähde | lähteet | tietolähde | källa* | datakälla*',
  'ajankoh* | aika* | kvartaal* | neljännes* | kuukau* | vuosi | vuodet | vuonna | tid* | kvartal* | månad* | år | period* | time* | timing | quarter* | month* | year* | date*',
  'alku* | alkaa | aloitus | loppu* | päätty* | start* | börjar | slut* | end* | ends | begins | finish',
  'tehtäv* | toimenpi* | toiminto* | toiminnot | sisält* | uppgift* | åtgärd* | innehåll* | aktivitet* | task* | activit* | action* | measure* | content* | vaihe* | fas* | phase* | virstanpyl* | välitavoi* | milstolp* | milestone*',
  'mittari* | indikat* | kriteeri* | metric* | indicator* | mätare* | lähtö* | nykyt* | nykyinen | taso | arvo* | tavoit* | utgång* | nuläge* | mål* | värde* | baseline* | target* | value* | goal* | objective* | current',
  'yksikkö* | enhet* | unit* | seuranta* | tiheys | frekvens* | frequency | määräaika | deadline | tidsfrist* | due | mennessä',
  'risk* | riskin | riskit | toden* | näköisyys | sannolik* | likelihood | probab* | vaikut* | seuraus* | seuraukset | konsekvens* | inverkan | följd* | impact* | consequence* | effect* | pisteet | poäng* | score* | rating | luku',
  'proposed | planned | suunnitel* | föreslag* | varautu* | hallin* | ehkäis* | vähent* | vähentämiseksi | hantering* | mitigat* | response* | contingency | pienentä* | minsk*',
  'vastuu* | vastaava* | ansvar* | owner* | responsib* | lead* | kuka | vem | who | toteuttaja*',
  'tulos* | prosessi* | process* | result* | hyöty* | nytto* | benefit* | arvioin* | arvio | bedömning* | utvärdering* | assessment* | evaluation* | toteutu* | edisty* | edennyt | progress* | framsteg* | outcome* | tila | status | väri | färg',
  'muuta | huomioita* | huom* | lisätie* | perustelu* | övrigt | anmärkning* | motivering* | other | note* | remark* | comment* | justification*',
  'nimi | namn* | name* | otsikko | rubrik | title | kuvau* | selite | beskrivning* | description* | nro | numero | nr | no | number | id | tunnus | koodi | code',
  'tuotos* | tuotokset | output* | deliverable* | leveran* | produkt* | valmis | valmistu* | klar* | ready | kanava* | kanal* | channel* | kohderyhm* | målgrupp* | audience* | stakeholder* | sidosryhm* | intressent* | rooli* | roll* | role*',
  'ja | sekä | tai | och | eller | and | or | the | för | for | by | till | to | av | vid | in | on',
);
