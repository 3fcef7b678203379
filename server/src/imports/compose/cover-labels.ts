import { list, type Labels } from '../labels';

/** What a line of the title page says, in front of a colon or a tab. */
export const coverLabels: Labels<
  | 'title'
  | 'acronym'
  | 'organisation'
  | 'programme'
  | 'funder'
  | 'period'
  | 'updated'
  | 'partners'
  | 'contacts'
  | 'status'
> = {
  title: list(
    'hankkeen nimi | projektin nimi | projektets namn | projektnamn | project title',
    'title of the project | project name | name of the project | title',
  ),
  acronym: list(
    'lyhenne | hankkeen lyhenne | förkortning | acronym | project acronym | proposal acronym',
  ),
  organisation: list(
    'hakija | hakijaorganisaatio | hakijan nimi | hallinnoija | hankkeen hallinnoija',
    'hankkeen hakija | koordinoija | toteuttaja | päätoteuttaja | sökande | sökandens namn',
    'sökandeorganisation | projektägare | huvudman | applicant | lead applicant',
    'name of the applicant | coordinator | lead partner | organisation',
  ),
  programme: list(
    'ohjelma | rahoitusohjelma | haku | hakukuulutus | rahoitushaku | program',
    'finansieringsprogram | utlysning | ansökningsomgång | programme | funding programme',
    'call | call for proposals | funding call',
  ),
  funder: list(
    'rahoittaja | hankkeen rahoittaja | päärahoittaja | rahoittava viranomainen',
    'finansiär | finansierande myndighet | funder | funding body | funded by',
  ),
  period: list(
    'hankeaika | hankkeen aika | hankkeen kesto | hankekausi | hankkeen toteutusaika',
    'hankkeen ajankohta | toteutusaika | toteutusajankohta | kesto | projektaika',
    'projektin kesto | projektin toteutusaika | projekttid | projekttiden | projektperiod',
    'projektets tid | projektets längd | projektets varaktighet | varaktighet',
    'genomförandetid | genomförandeperiod | tidsperiod | project period | project duration',
    'duration of the project | implementation period | project dates | duration | period',
  ),
  updated: list(
    'päivitetty | päivätty | laadittu | päiväys | päivämäärä | viimeksi päivitetty',
    'uppdaterad | senast uppdaterad | daterad | datum | updated | last updated | dated',
    'date | version of',
  ),
  partners: list(
    'kumppanit | osatoteuttajat | yhteistyökumppanit | partner | samarbetspartner',
    'delgenomförare | partners',
  ),
  contacts: list(
    'yhteyshenkilö | yhteyshenkilöt | yhteystiedot | kontaktperson',
    'kontaktpersoner | contact | contacts | contact person | laatija | laatijat',
    'författare | author | authors',
  ),
  status: list('tila | läge | status'),
};
