import type { HelpTexts } from '.';

export const helpFinnish: HelpTexts = {
  title: 'planwright: tarkistaa hankesuunnitelmia ja laskee niistä luvut.',
  usage: 'Käyttö: planwright KOMENTO [valinnat]',
  more: 'planwright KOMENTO --help kertoo komennosta kaiken.',
  exitStatus: 'Paluuarvo: 0 kunnossa, 1 huomioita, 2 komento ei voinut tehdä työtään.',
  commands: {
    check: {
      summary: 'Kaikki, mikä suunnitelmissa on väärin tai puuttuu.',
      page: `planwright check POLKU… [valinnat]

Tarkistaa suunnitelmat samoilla säännöillä kuin editori. POLKU on tiedosto, kansio (siitä etsitään
*.projectplan.yaml ja *.hanke.yaml), jokerimerkkejä sisältävä polku tai - (vakiosyöte). Huomiot
tulostuvat polkujen järjestyksessä sitä mukaa kuin suunnitelmat valmistuvat, oli niitä miten paljon
tahansa.

  --format MUOTO          pretty (oletus), json, sarif, github, junit
  --max-warnings N        useampi kuin N varoitusta on virhe
  --severity SÄÄNTÖ=TASO  off, hint, information, warning tai error säännölle (budget/no-total) tai
                          ryhmälle (schedule/*); voi antaa monta kertaa
  --profile TUNNUS        generic, rrf-fi tai profiilitiedoston polku: menee suunnitelmassa mainitun
                          profiilin edelle
  --locale KIELI          en, fi tai sv: huomioiden, korjausten ja viestien kieli
  --jobs N                rinnakkaisten säikeiden määrä: oletuksena suorittimien määrä, enintään 8;
                          1 tarkoittaa, ettei rinnakkaisuutta ole. Tulos on sama kaikilla arvoilla
  --no-color              ilman värejä, kuten myös ympäristömuuttujalla NO_COLOR

Suunnitelma, jota ei voi lukea tai jossa planwright itse epäonnistuu, ei vaikuta muihin: se
mainitaan vakiovirheessä, ja muut tarkistetaan.

Paluuarvo: 0 ei virheitä (ja enintään N varoitusta), 1 huomioita, 2 komento ei voinut tehdä työtään
tai osaa siitä.
`,
    },
    fix: {
      summary: 'Tekee korjaukset, joissa suunnitelman sisältö säilyy.',
      page: `planwright fix POLKU… [valinnat]

Tekee turvalliset korjaukset eli ne, jotka kirjoittavat saman asian suunnitelman muodon mukaisesti,
kunnes niitä ei ole jäljellä. Korjaukset, jotka muuttavat jotakin lukua, eivät kuulu niihin: niitä
tarjoaa editori. Kaikki muu suunnitelmassa, myös kommentit ja rivinvaihdot, säilyy ennallaan, eikä
suunnitelmaan, jossa ei ole korjattavaa, kosketa. POLKU on tiedosto, kansio (siitä etsitään
*.projectplan.yaml ja *.hanke.yaml), jokerimerkkejä sisältävä polku tai - (vakiosyöte, jonka
korjattu teksti tulee vakiotulosteeseen).

  --rule SÄÄNTÖ   vain tämä sääntö (schedule/notation) tai ryhmä (budget/*); voi antaa monta kertaa
  --dry-run       ei kirjoita mitään vaan tulostaa erot (unified diff) komennoille git apply ja
                  patch -p1
  --locale KIELI  en, fi tai sv: viestien kieli
  --no-color      ilman värejä, kuten myös ympäristömuuttujalla NO_COLOR

Tiedostot kirjoitetaan kokonaan tai ei lainkaan. Tiedosto, jota ei voi lukea tai kirjoittaa, ei
vaikuta muihin: se mainitaan vakiovirheessä, ja muut korjataan. Korjattujen ja jäljellä olevien
määrä tulee vakiotulosteeseen tai, jos sinne tulee teksti tai erot, vakiovirheeseen.

Paluuarvo: 0 virheitä ei jäänyt (valinnalla --dry-run: ei jäisi), 1 virheitä jäi, 2 komento ei
voinut tehdä työtään tai osaa siitä.
`,
    },
    format: {
      summary: 'Muotoilee suunnitelmat yhtenäisesti muuttamatta niiden sisältöä.',
      page: `planwright format POLKU… [valinnat]

Muotoilee suunnitelmat suunnitelman muodon mukaisesti, kuten editorin oma komento: kaksi
välilyöntiä tasoa kohden, luettelon viivat kaksi välilyöntiä kentän nimestä sisään, yksi välilyönti
kaksoispisteen ja viivan perään, ei tyhjää rivin lopussa, enintään yksi tyhjä rivi peräkkäin. Vain
tyhjä tila muuttuu: arvot, kommentit, lainausmerkit, kenttien järjestys ja rivinvaihtojen laji
säilyvät. Suunnitelmaan, joka on kunnossa, ei kosketa. POLKU on tiedosto, kansio (siitä etsitään
*.projectplan.yaml ja *.hanke.yaml), jokerimerkkejä sisältävä polku tai - (vakiosyöte, jonka
muotoiltu teksti tulee vakiotulosteeseen).

  --check         ei kirjoita mitään vaan mainitsee suunnitelmat, joita ei ole muotoiltu
  --locale KIELI  en, fi tai sv: viestien kieli
  --no-color      ilman värejä, kuten myös ympäristömuuttujalla NO_COLOR

Tiedostot kirjoitetaan kokonaan tai ei lainkaan. Suunnitelmaan, jossa on rivi, jota ei voi lukea, ei
kosketa: se mainitaan vakiovirheessä, ja muut muotoillaan.

Paluuarvo: 0 tehty (valinnalla --check: kaikki on muotoiltu), 1 joitakin ei ole muotoiltu (vain
valinnalla --check), 2 komento ei voinut tehdä työtään tai osaa siitä.
`,
    },
    rollup: {
      summary: 'Koottu budjetti: ilmoitettu, osista koottu ja ero osittain.',
      page: `planwright rollup POLKU… [valinnat]

Laskee yhteen jokaisen pilarin, investoinnin, osa-alueen ja työpaketin kulut kululajeittain sekä
henkilötyövuodet ja asettaa ilmoitetut luvut niiden rinnalle. Useasta suunnitelmasta tulee
hankesalkku: suunnitelmat tulostuvat polkujen järjestyksessä sitä mukaa kuin ne valmistuvat, ja
lopuksi tulee kunkin valuutan loppusumma. POLKU on tiedosto, kansio (siitä etsitään
*.projectplan.yaml ja *.hanke.yaml), jokerimerkkejä sisältävä polku kuten 'plans/**' tai -
(vakiosyöte).

  --format MUOTO         table (oletus), json, jsonl, csv, md
  --jobs N               rinnakkaisten säikeiden määrä: oletuksena suorittimien määrä, enintään 8;
                         1 tarkoittaa, ettei rinnakkaisuutta ole. Tulos on sama kaikilla arvoilla
  --locale KIELI         en, fi tai sv: viestien kieli; taulukot ovat suunnitelmien omalla kielellä
  --no-color             ilman värejä, kuten myös ympäristömuuttujalla NO_COLOR

jsonl on tietokantoja varten: joka suunnitelmasta ja sen osasta yksi rivi, aina samat sarakkeet.
Sarakkeissa personnel–fte ovat rivin omat luvut, joten niiden summa kaikilta riveiltä laskee kaiken
rahan kerran; subtree_-alkuisissa on mukana myös alemmat tasot. Tiedostossa docs/portfolio.md
selitetään kaikki sarakkeet ja annetaan kyselyjä DuckDB:lle ja Sparkille. Muotojen csv, table ja md
lopussa on hankesalkun loppusumma; json ja jsonl jättävät summat lukijalle.

Suunnitelma, jota ei voi lukea, ei vaikuta muihin: se mainitaan vakiovirheessä, ja muut tulostuvat.

Paluuarvo: 0 kaikki suunnitelmat laskettiin, 2 komento ei voinut tehdä työtään tai osaa siitä.
`,
    },
    roadmap: {
      summary: 'Suunnitelman aikataulu vuosineljänneksittäin tekstinä, kuvana tai datana.',
      page: `planwright roadmap TIEDOSTO [valinnat]

Piirtää suunnitelman vuosineljännekset: milloin kutakin pilaria, investointia, osa-aluetta ja
työpakettia toteutetaan sekä virstanpylväät, valmistuvat tuotokset ja loppuraportit. TIEDOSTO on
suunnitelma tai - (vakiosyöte).

  --format MUOTO   text (oletus), svg (pelkkä kuva vakiotulosteeseen), json
  --width N        muodolle text: merkkejä rivillä; oletuksena päätteen leveys tai 100
  --locale KIELI   en, fi tai sv: viestien kieli; aikataulu on suunnitelman omalla kielellä

Suunnitelmalla, jossa ei ole ajankohtia, ei ole aikataulua: text ja svg kertovat sen, ja paluuarvo
on 2; muodossa json ei ole rivejä.

Paluuarvo: 0 piirretty, 2 komento ei voinut tehdä työtään.
`,
    },
    readiness: {
      summary: 'Onko suunnitelma valmis lähetettäväksi ja mitä puuttuu.',
      page: `planwright readiness TIEDOSTO [valinnat]

Kertoo luku luvulta, miten pitkällä suunnitelma on: mikä on kunnossa, mitä profiili edellyttää mutta
ei vielä ole ja mikä estää lähettämisen. Sama kuin esikatselun Valmius-näkymä, suunnitelman omalla
kielellä. TIEDOSTO on suunnitelma tai - (vakiosyöte).

  --format MUOTO   pretty (oletus) tai json
  --locale KIELI   en, fi tai sv: huomioiden ja viestien kieli
  --no-color       ilman värejä, kuten myös ympäristömuuttujalla NO_COLOR

Paluuarvo: 0 suunnitelma on valmis, 1 jotakin on ensin korjattava, 2 komento ei voinut tehdä
työtään.
`,
    },
    export: {
      summary: 'Suunnitelma asiakirjana: Word, Excel, HTML, PDF, Markdown, CSV, JSON, SVG.',
      page: `planwright export TIEDOSTO --to MUOTO [valinnat]

Kirjoittaa suunnitelman muiden luettavaksi asiakirjaksi suunnitelman omalla kielellä, samoista
luvuista ja kuvista kuin esikatselussa. TIEDOSTO on suunnitelma tai - (vakiosyöte).

  --to MUOTO           docx  Word: kansilehti, sisällys, luvut, kulu- ja riskitaulukot, aikataulu
                       xlsx  Excel: budjetti kaavoineen, aikataulu, mittarit, riskit, arviointi
                       html  yksi sivu, jossa on kaikki, luettavaksi ja tulostettavaksi
                       pdf   sama tämän tietokoneen Chromen, Edgen tai Chromiumin tulostamana
                       md    Markdown
                       csv   yksi taulukko: ks. --table
                       json  suunnitelma sellaisena kuin se on kirjoitettu ja kaikki siitä laskettu
                       svg   aikataulun kuva
  -o, --output TULOS   kirjoitettava tiedosto; - on vakiotuloste. Ilman tätä tiedosto tulee
                       suunnitelman viereen samannimisenä mutta eripäätteisenä
  --template TIEDOSTO  muodolle docx: oma Word-tiedosto (.docx tai .dotx), jonka tyylejä käytetään
  --table TAULUKKO     muodolle csv: budget, time, roadmap, metrics, risks, evaluation (oletus
                       budget)
  --csv TYYLI          plain (oletus): pilkut ja desimaalipisteet, ohjelmille; excel: puolipisteet,
                       desimaalipilkut ja tavujärjestysmerkki, kuten suomen- ja ruotsinkielinen
                       Excel odottaa
  --force              korvaa tiedoston, joka on jo olemassa
  --locale KIELI       en, fi tai sv: viestien kieli; asiakirja on suunnitelman omalla kielellä

Suunnitelma, joka ei täsmää, viedään sellaisena kuin se on: planwright check kertoo, mikä siinä on
väärin. Tiedostot kirjoitetaan kokonaan tai ei lainkaan, eikä mitään korvata ilman valintaa --force.
Mistä suunnitelmassa ei ole mitään, sitä ei kirjoiteta: ei kuvaa ilman aikataulua, ei riskitaulukkoa
ilman riskejä.

Paluuarvo: 0 kirjoitettu, 2 komento ei voinut tehdä työtään.
`,
    },
    import: {
      summary: 'Tekstinkäsittelyllä kirjoitetusta suunnitelmasta tulee suunnitelmatiedosto.',
      page: `planwright import TIEDOSTO.docx|.txt|.md [valinnat]

Lukee hankesuunnitelman, sellaisena kuin niitä Wordilla kirjoitetaan, tai arviointitaulukon ja
kirjoittaa sen suunnitelmatiedostoksi: pilarit, investoinnit, työpaketit, tavoitteet, aikataulut,
kustannusarviot, mittarit ja riskit. Mitä ei ymmärretä, säilyy tekstinä paikallaan ja luetellaan
riveineen; mitään ei jätetä pois. Tiedostossa docs/import.md kerrotaan, mitä tunnistetaan ja miten
hyvin.

  -o, --output TULOS  kirjoitettava suunnitelma; - on vakiotuloste. Ilman tätä tiedosto tulee
                      asiakirjan viereen samannimisenä päätteellä .projectplan.yaml
  --quiet             ei selvitystä siitä, mitä löytyi ja mikä säilyi tekstinä
  --force             korvaa tiedoston, joka on jo olemassa
  --locale KIELI      en, fi tai sv: selvityksen ja viestien kieli

Vain mainittu tiedosto luetaan. Selvitys tulee vakiovirheeseen. Tarkista suunnitelma lopuksi: mitä
planwright check silloin löytää, ovat asiakirjan omia virheitä.

Paluuarvo: 0 kirjoitettu, 2 komento ei voinut tehdä työtään.
`,
    },
    rules: {
      summary: 'Säännöt tai yksi sääntö ja sen koko sivu.',
      page: `planwright rules [TUNNUS] [valinnat]

Luettelee kaikki säännöt, niiden vakavuuden ja sen, mitä ne löytävät, ja kertoo, millä on
pikakorjauksia. Tunnuksella, esimerkiksi budget/total-mismatch, näyttää säännön sivun: miksi sillä
on väliä, mitä se laskee mukaan, esimerkki huomiosta ja kunnossa olevasta, mikä sääntöä ohjaa ja
miten sen voi vaientaa. Ryhmällä, budget tai 'budget/*', luettelee sen säännöt.

  --format MUOTO   pretty (oletus), md (sivut Markdownina) tai json
  --locale KIELI   en, fi tai sv: luettelon kieli ja sen, mitä kukin sääntö löytää
  --no-color       ilman värejä, kuten myös ympäristömuuttujalla NO_COLOR
`,
    },
    schema: {
      summary: 'Tulostaa suunnitelman muodon JSON-skeeman.',
      page: `planwright schema

Tulostaa suunnitelman muodon JSON-skeeman (draft-07) editoreille ja työkaluille, jotka sitä
käyttävät.
`,
    },
    lsp: {
      summary: 'Kielipalvelin mille tahansa editorille (--stdio).',
      page: `planwright lsp --stdio

Kielipalvelin mille tahansa editorille, joka osaa LSP:tä. Toimii vakiosyötteen ja vakiotulosteen
kautta, kunnes editori lopettaa sen.
`,
    },
  },
};
