import type { HelpTexts } from '.';

export const helpSwedish: HelpTexts = {
  title: 'planwright: kontrollerar projektplaner och räknar ut deras siffror.',
  usage: 'Användning: planwright KOMMANDO [alternativ]',
  more: 'planwright KOMMANDO --help berättar allt om ett kommando.',
  exitStatus: 'Slutstatus: 0 i ordning, 1 anmärkningar, 2 kommandot kunde inte göra sitt arbete.',
  commands: {
    check: {
      summary: 'Allt som är fel eller saknas i planer.',
      page: `planwright check SÖKVÄG… [alternativ]

Kontrollerar planer med samma regler som redigeraren. SÖKVÄG är en fil, en mapp (genomsöks efter
*.projectplan.yaml och *.hanke.yaml), ett mönster med jokertecken, eller - för standardindata.
Anmärkningarna kommer i sökvägarnas ordning efter hand som planerna blir klara, hur många planer det
än är.

  --format FORMAT        pretty (standard), json, sarif, github, junit
  --max-warnings N       fler än N varningar är ett fel
  --severity REGEL=NIVÅ  off, hint, information, warning eller error, för en regel (budget/no-total)
                         eller en grupp (schedule/*); kan anges flera gånger
  --profile ID           generic, rrf-fi eller sökvägen till en profilfil: går före den profil som
                         planen anger
  --locale SPRÅK         en, fi eller sv: språket för anmärkningar, rättelser och meddelanden
  --jobs N               antal parallella trådar: antalet processorer om inget anges, högst 8; 1 är
                         ingen. Resultatet är detsamma oavsett N
  --no-color             utan färger, som även NO_COLOR begär

En plan som inte kan läsas, eller som planwright självt misslyckas med, påverkar inte de andra: den
nämns på standardfel, och de andra kontrolleras.

Slutstatus: 0 inga fel (och högst N varningar), 1 anmärkningar, 2 kommandot kunde inte göra sitt
arbete eller en del av det.
`,
    },
    fix: {
      summary: 'Gör de rättelser som bevarar det som planen säger.',
      page: `planwright fix SÖKVÄG… [alternativ]

Gör de säkra rättelserna, alltså de som skriver samma sak i den form som planformatet föreskriver,
tills inga återstår. Rättelser som ändrar en siffra hör aldrig till dem: de finns i redigeraren.
Allt annat i planen, också kommentarer och radslut, förblir som det är, och en plan utan något att
rätta rörs inte. SÖKVÄG är en fil, en mapp (genomsöks efter *.projectplan.yaml och *.hanke.yaml),
ett mönster med jokertecken, eller - för standardindata, vars rättade text går till standardutdata.

  --rule REGEL    bara den här regeln (schedule/notation) eller gruppen (budget/*); kan anges flera
                  gånger
  --dry-run       skriver ingenting utan visar skillnaderna (unified diff) för git apply och
                  patch -p1
  --locale SPRÅK  en, fi eller sv: meddelandenas språk
  --no-color      utan färger, som även NO_COLOR begär

Filer skrivs i sin helhet eller inte alls. En fil som inte kan läsas eller skrivas påverkar inte de
andra: den nämns på standardfel, och de andra rättas. Antalet rättade och kvarvarande anmärkningar
går till standardutdata, eller till standardfel om en text eller skillnader går dit.

Slutstatus: 0 inga fel återstår (med --dry-run: skulle återstå), 1 fel återstår, 2 kommandot kunde
inte göra sitt arbete eller en del av det.
`,
    },
    format: {
      summary: 'Ger planer ett enhetligt utseende utan att ändra vad de säger.',
      page: `planwright format SÖKVÄG… [alternativ]

Formaterar planer enligt planformatet, precis som redigerarens eget kommando: två mellanslag per
nivå, listans streck två mellanslag in från nyckeln, ett mellanslag efter kolon och streck, inga
mellanslag i slutet av en rad, högst en tom rad i följd. Bara tomrum ändras: varje värde förblir vad
det är, liksom kommentarer, citattecken, nycklarnas ordning och typen av radslut. En plan som är i
ordning rörs inte. SÖKVÄG är en fil, en mapp (genomsöks efter *.projectplan.yaml och *.hanke.yaml),
ett mönster med jokertecken, eller - för standardindata, vars formaterade text går till
standardutdata.

  --check         skriver ingenting utan nämner de planer som inte är formaterade
  --locale SPRÅK  en, fi eller sv: meddelandenas språk
  --no-color      utan färger, som även NO_COLOR begär

Filer skrivs i sin helhet eller inte alls. En plan med en rad som inte kan läsas rörs inte: den
nämns på standardfel, och de andra formateras.

Slutstatus: 0 klart (med --check: alla är formaterade), 1 några är inte formaterade (bara med
--check), 2 kommandot kunde inte göra sitt arbete eller en del av det.
`,
    },
    rollup: {
      summary: 'Den sammanställda budgeten: uppgivet, summan av delarna och skillnad per del.',
      page: `planwright rollup SÖKVÄG… [alternativ]

Räknar ihop kostnaderna för varje pelare, investering, delområde och arbetspaket per kostnadsslag,
med årsverken, och ställer de uppgivna siffrorna bredvid. Flera planer blir en projektportfölj: en
efter en i sökvägarnas ordning, utskrivna efter hand som de blir klara, och sist totalsumman för
varje valuta. SÖKVÄG är en fil, en mapp (genomsöks efter *.projectplan.yaml och *.hanke.yaml), ett
mönster med jokertecken som 'plans/**', eller - för standardindata.

  --format FORMAT        table (standard), json, jsonl, csv, md
  --jobs N               antal parallella trådar: antalet processorer om inget anges, högst 8; 1 är
                         ingen. Resultatet är detsamma oavsett N
  --locale SPRÅK         en, fi eller sv: meddelandenas språk; tabeller är på planernas eget
  --no-color             utan färger, som även NO_COLOR begär

jsonl är för databaser: en rad för varje plan och del, alltid med samma kolumner. Kolumnerna
personnel till fte är radens egna, så att deras summa över alla rader räknar alla pengar en gång; de
som börjar på subtree_ omfattar också de lägre nivåerna. docs/portfolio.md förklarar alla kolumner
och har frågor för DuckDB och Spark. csv, table och md slutar med portföljens totalsumma; json och
jsonl överlåter summorna åt läsaren.

En plan som inte kan läsas påverkar inte de andra: den nämns på standardfel, och de andra skrivs ut.

Slutstatus: 0 alla planer räknades ihop, 2 kommandot kunde inte göra sitt arbete eller en del av
det.
`,
    },
    roadmap: {
      summary: 'Planens tidtabell per kvartal, som text, bild eller data.',
      page: `planwright roadmap FIL [alternativ]

Ritar planens kvartal: när varje pelare, investering, delområde och arbetspaket pågår, milstolparna,
leveranserna som blir klara och slutrapporterna. FIL är en planfil, eller - för standardindata.

  --format FORMAT  text (standard), svg (bara bilden, på standardutdata), json
  --width N        för text: tecken per rad; som standard terminalens bredd, eller 100
  --locale SPRÅK   en, fi eller sv: meddelandenas språk; tidtabellen är på planens eget

En plan som inte säger något om sina tider har ingen tidtabell: text och svg säger det och slutar
med status 2; json har inga rader.

Slutstatus: 0 ritad, 2 kommandot kunde inte göra sitt arbete.
`,
    },
    readiness: {
      summary: 'Är planen klar att lämnas in, och vad saknas.',
      page: `planwright readiness FIL [alternativ]

Berättar avsnitt för avsnitt hur långt planen har kommit: vad som är i ordning, vad profilen kräver
men ännu inte finns, och vad som hindrar inlämningen. Detsamma som förhandsvisningens vy Beredskap,
på planens eget språk. FIL är en planfil, eller - för standardindata.

  --format FORMAT  pretty (standard) eller json
  --locale SPRÅK   en, fi eller sv: anmärkningarnas och meddelandenas språk
  --no-color       utan färger, som även NO_COLOR begär

Slutstatus: 0 planen är klar, 1 något måste rättas till först, 2 kommandot kunde inte göra sitt
arbete.
`,
    },
    export: {
      summary: 'Planen som dokument: Word, Excel, HTML, PDF, Markdown, CSV, JSON, SVG.',
      page: `planwright export FIL --to FORMAT [alternativ]

Skriver planen som ett dokument som andra kan läsa, på planens eget språk, av samma siffror och
bilder som i förhandsvisningen. FIL är en planfil, eller - för standardindata.

  --to FORMAT          docx  Word: titelblad, innehåll, kapitel, kostnads- och risktabell, tidtabell
                       xlsx  Excel: budget med formler, tidtabell, mätare, risker, utvärdering
                       html  en sida med allt som behövs, att läsa och skriva ut
                       pdf   detsamma, utskrivet av datorns Chrome, Edge eller Chromium
                       md    Markdown
                       csv   en tabell: se --table
                       json  planen som den är skriven, med allt som räknats ut
                       svg   bilden av tidtabellen
  -o, --output UT      filen som skrivs; - för standardutdata. Utan den får filen planens namn med
                       en annan ändelse och hamnar bredvid planen
  --template FIL       för docx: en egen Word-fil (.docx eller .dotx) vars formatmallar används
  --table TABELL       för csv: budget, time, roadmap, metrics, risks, evaluation (standard budget)
  --csv STIL           plain (standard): kommatecken och decimalpunkter, för program; excel:
                       semikolon, decimalkomman och en byteordningsmarkering, som Excel på finska
                       och svenska förväntar sig
  --force              skriver över en fil som redan finns
  --locale SPRÅK       en, fi eller sv: meddelandenas språk; dokumentet är på planens eget

En plan som inte går ihop exporteras som den är: planwright check berättar vad som är fel. Filer
skrivs i sin helhet eller inte alls, och inget skrivs över utan --force. Det som planen inte har
något för skrivs inte: ingen bild utan tidtabell, ingen risktabell utan risker.

Slutstatus: 0 skrivet, 2 kommandot kunde inte göra sitt arbete.
`,
    },
    import: {
      summary: 'En plan skriven i ett ordbehandlingsprogram blir en planfil.',
      page: `planwright import FIL.docx|.txt|.md [alternativ]

Läser en projektplan så som de skrivs i Word, eller en utvärderingstabell, och skriver den som en
planfil: pelare, investeringar, arbetspaket, mål, tidtabeller, kostnadsberäkningar, mätare och
risker. Det som inte förstås finns kvar som text på sin plats och räknas upp med sin rad; inget
utelämnas. docs/import.md berättar vad som känns igen, och hur väl det går.

  -o, --output UT  planfilen som skrivs; - för standardutdata. Utan den får filen dokumentets namn
                   med .projectplan.yaml och hamnar bredvid dokumentet
  --quiet          ingen redogörelse för vad som hittades och vad som finns kvar som text
  --force          skriver över en fil som redan finns
  --locale SPRÅK   en, fi eller sv: redogörelsens och meddelandenas språk

Bara den fil som anges läses. Redogörelsen går till standardfel. Kontrollera planen efteråt: det som
planwright check då hittar är dokumentets egna fel.

Slutstatus: 0 skrivet, 2 kommandot kunde inte göra sitt arbete.
`,
    },
    rules: {
      summary: 'Reglerna, eller en regel med hela sin sida.',
      page: `planwright rules [ID] [alternativ]

Listar alla regler med deras allvarlighetsgrad och vad de hittar, och säger vilka som har
snabbkorrigeringar. Med ett id, till exempel budget/total-mismatch, visas regelns sida: varför den
är viktig, vad som räknas, ett exempel på vad som hittas och ett som är i ordning, vad som styr den
och hur den tystas. Med en grupp, budget eller 'budget/*', listas gruppens regler.

  --format FORMAT  pretty (standard), md (sidorna som Markdown) eller json
  --locale SPRÅK   en, fi eller sv: språket i listan och i vad varje regel hittar
  --no-color       utan färger, som även NO_COLOR begär
`,
    },
    schema: {
      summary: 'Skriver ut planformatets JSON-schema.',
      page: `planwright schema

Skriver ut planformatets JSON-schema (draft-07), för redigerare och verktyg som använder ett sådant.
`,
    },
    lsp: {
      summary: 'Språkservern, för vilken redigerare som helst (--stdio).',
      page: `planwright lsp --stdio

Språkservern, för alla redigerare som talar LSP. Kommunicerar via standardindata och standardutdata
tills redigeraren avslutar den.
`,
    },
  },
};
