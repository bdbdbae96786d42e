/**
 * What a refusal says, by its code in packages/model/src/errors/table.ts: `title` without figures, `detail` what happened with
 * its figures, `cure`: what to do about it. `place` says where in what was received. docs/errors.md has the same codes.
 */
export const errors = {
  place: {
    file: 'fila {{file}}',
    row: 'rad {{row}}',
    column: 'kolonnen «{{column}}»',
    parameter: 'parameteren {{parameter}}',
  },
  'organisation-unknown': {
    title: 'Ukjent kommune',
    detail: 'Vi finner ingen kommune som heter eller har nummer «{{number}}».',
    cure: 'Se etter skrivefeil, eller velg kommunen i lista. Et kommunenummer har fire sifre, også nullen foran.',
  },
  'body-unknown': {
    title: 'Ukjent virksomhet',
    detail: 'Ingen virksomhet har nøkkelen eller organisasjonsnummeret {{id}}.',
    cure: 'Søk etter navnet under Virksomheter.',
  },
  'body-number-taken': {
    title: 'Nummeret er i bruk',
    detail: '{{name}} har nummeret {{number}} fra før.',
    cure: 'Kontroller nummeret, eller rett opplysningene om virksomheten som har det.',
  },
  'body-number-held': {
    title: 'Nummeret kan bare driften endre',
    detail: 'Noen handler for virksomheten, eller den har registrert noe eller leser det virksomhetene før den registrerte. Den som har nummeret, kommer inn som virksomheten.',
    cure: 'Be driften endre det, eller registrer den nye virksomheten og omgjøringen.',
  },
  'body-number-used': {
    title: 'Nummeret har vært en annens',
    detail: '{{name}} har eller har hatt nummeret {{number}}, og er i bruk. Den som kommer inn med nummeret, ville blitt tatt for den nye virksomheten.',
    cure: 'Kontroller nummeret. Er det riktig, be driften registrere det.',
  },
  'body-kind-held': {
    title: 'Bare driften kan gjøre leverandøren til noe annet',
    detail: 'Leverandøren er i bruk. Som offentlig virksomhet ville den sett det offentlige virksomheter deler med hverandre.',
    cure: 'Be driften endre det.',
  },
  'body-in-use': {
    title: 'Bare driften kan invitere administratoren',
    detail: 'Noen handler eller har handlet for virksomheten, eller den (eller en virksomhet før den) har registrert noe. Administratoren leser alt dette.',
    cure: 'Be driften invitere administratoren.',
  },
  'body-ended': {
    title: 'Virksomheten finnes ikke',
    detail: '{{name}} finnes ikke lenger fra {{date}}.',
    cure: 'Velg virksomheten som kom etter, eller en tidligere dato.',
  },
  'body-change-shape': {
    title: 'Disse virksomhetene passer ikke i en slik endring',
    detail: 'En sammenslåing går fra én eller flere til én annen, en deling fra én til to eller flere (eller én, når den lever videre), en omdanning fra én til én annen, og en oppgave flyttes til en annen virksomhet.',
    cure: 'Velg andre virksomheter, eller en annen endring.',
  },
  'body-shares': {
    title: 'Andelene går ikke opp',
    detail: 'Andelene er til sammen {{sum}}. De skal være 1, eller mindre enn 1 når virksomheten lever videre.',
    cure: 'Oppgi alle andelene eller ingen.',
  },
  'relation-misplaced': {
    title: 'Forholdet passer ikke mellom disse to',
    detail: 'Bare et departement har virksomheter under seg, bare selskap, råd, oppgavefellesskap og samarbeid har deltakere, og en leverandør er ikke del av noe.',
    cure: 'Velg et annet forhold, eller rett hva slags virksomheter det er.',
  },
  'relation-overlaps': {
    title: 'Forholdet finnes fra før',
    detail: 'Virksomheten har alt dette forholdet til {{name}}, fra {{from}}.',
    cure: 'Avslutt det først, eller velg en senere dato.',
  },
  'body-fact-unknown': {
    title: 'Ikke registrert her',
    detail: 'Ikke noe som kan endres eller tas tilbake her, har nøkkelen {{id}}.',
    cure: 'Last siden på nytt. Det som bare står i grunnlagsdata, rettes der.',
  },
  'administrator-there': {
    title: 'Virksomheten har en administrator',
    detail: 'Bare den første administratoren inviteres herfra. Administratoren inviterer resten.',
    cure: 'Be om en invitasjon i virksomheten.',
  },
  'coordinator-last': {
    title: 'Den siste samordneren',
    detail: 'Tas oppgaven bort her, kan ingen lenger registrere virksomheter.',
    cure: 'Gi en annen virksomhet oppgaven først.',
  },
  'organisation-retired': {
    title: 'Kommunen fantes ikke lenger',
    detail: '{{number}} {{name}} var egen kommune til og med {{lastYear}}, men tallene gjelder {{year}}.',
    cure: 'Bruk {{successors}}, eller velg et år som ikke er senere enn {{lastYear}}.',
  },
  'organisation-not-yet': {
    title: 'Kommunen fantes ikke ennå',
    detail: '{{number}} {{name}} er kommune fra {{firstYear}}, men tallene gjelder {{year}}.',
    cure: 'Bruk {{predecessors}}, eller velg et år fra og med {{firstYear}}.',
  },
  'organisation-ambiguous': {
    title: 'Flere kommuner har dette navnet',
    detail: '«{{value}}» kan være {{candidates}}.',
    cure: 'Skriv kommunenummeret i stedet for navnet.',
  },
  'population-missing': {
    title: 'Folketallet mangler',
    detail: 'Vi har ikke folketallet for {{number}} {{name}} i {{year}}.',
    cure: 'Velg et år vi har folketall for: {{years}}.',
  },
  'municipality-repeated': {
    title: 'Samme kommune to ganger',
    detail: '{{number}} {{name}} er med mer enn én gang.',
    cure: 'Ta bort den ene.',
  },
  'municipalities-missing': {
    title: 'Ingen kommuner',
    detail: 'Det er ikke sagt hvilke kommuner det gjelder.',
    cure: 'Velg minst én kommune. Innsparing ved å dele krever minst to.',
  },
  'year-invalid': {
    title: 'Året kan ikke brukes',
    detail: '«{{value}}» er ikke et år vi har tall for.',
    cure: 'Skriv et år fra {{firstYear}} til {{lastYear}}, med fire sifre.',
  },
  'seed-invalid': {
    title: 'Frøet til trekningene kan ikke brukes',
    detail: '«{{value}}» er ikke et helt tall som kan starte trekningene.',
    cure: 'Skriv et helt tall fra 0 til 4 294 967 295, eller la det stå tomt.',
  },
  'draws-invalid': {
    title: 'Antallet trekninger kan ikke brukes',
    detail: '«{{value}}» er ikke et antall trekninger.',
    cure: 'Skriv et helt tall fra 1 til {{most}}.',
  },
  'cooperation-unknown': {
    title: 'Ukjent samarbeid',
    detail: 'Vi kjenner ikke noe samarbeid med id «{{id}}».',
    cure: 'Velg et samarbeid fra lista.',
  },
  'cost-row-repeated': {
    title: 'Samme rad to ganger',
    detail: '{{number}} har {{key}} for {{year}} også i rad {{firstRow}}.',
    cure: 'Slå radene sammen, eller ta bort den som er feil.',
  },
  'amount-negative': {
    title: 'Negativt beløp',
    detail: 'Beløpet er {{amount}}.',
    cure: 'Er det en refusjon fra andre, gi den på arten for refusjon. Ellers: rett fortegnet. Stemmer det, så bekreft.',
  },
  'amount-absurd': {
    title: 'Urimelig høyt beløp',
    detail: '{{amount}} er {{perInhabitant}} per innbygger. Over {{limit}} spør vi.',
    cure: 'Er beløpet i øre, for flere år, eller hører det til en annen kommune? Rett det, eller bekreft at det stemmer.',
  },
  'amount-too-small': {
    title: 'Urimelig lavt beløp',
    detail: '{{amount}} er {{perInhabitant}} per innbygger for et helt element. Under {{limit}} spør vi.',
    cure: 'Er beløpet i tusen eller millioner kroner? Skriv det i hele kroner, eller bekreft at det stemmer.',
  },
  'fte-absurd': {
    title: 'Urimelig mange årsverk',
    detail: '{{fte}} årsverk er {{perThousand}} per tusen innbyggere. Over {{limit}} spør vi.',
    cure: 'Gjelder tallet hele kommunen og ikke bare IKT? Rett det, eller bekreft at det stemmer.',
  },
  'price-years-mixed': {
    title: 'Beløp i ulike års kroner',
    detail: 'Tabellen har beløp i {{years}}-kroner, og de kan ikke legges sammen.',
    cure: 'Gjør alle om til {{expected}}-kroner med den kommunale deflatoren, og last opp igjen.',
    cureWithFactor: 'Gang beløpene i {{from}}-kroner med {{factor}} (den kommunale deflatoren), så er alle i {{expected}}-kroner. Last opp igjen.',
  },
  'value-not-a-number': {
    title: 'Ikke et tall',
    detail: '«{{value}}» er ikke et tall.',
    cure: 'Skriv bare sifre, med komma eller punktum foran desimalene.',
  },
  'value-missing': {
    title: 'Noe mangler',
    detail: 'Kolonnen «{{column}}» er tom i denne raden.',
    cure: 'Fyll den ut, eller ta bort raden.',
  },
  'number-two-ways': {
    title: 'Tallet kan leses på to måter',
    detail: '«{{value}}» kan være tusen eller desimaler, og resten av fila skriver begge deler.',
    cure: 'Skriv det uten tusenskille, for eksempel 1234 eller 1,234.',
  },
  'column-missing': {
    title: 'En kolonne mangler',
    detail: 'Vi finner ingen kolonne for «{{column}}». Fila har {{columns}}.',
    cure: 'Gi kolonnen dette navnet, eller bruk malen.',
  },
  'element-unknown': {
    title: 'Ukjent element',
    detail: '«{{value}}» er verken et element, en kostnadstype eller en art.',
    cure: 'Skriv ett av disse: {{allowed}}. Eller en art med tre sifre.',
  },
  'kostra-art-unknown': {
    title: 'Ukjent art',
    detail: '«{{value}}» er ikke en art i KOSTRA.',
    cure: 'Skriv arten med tre sifre, for eksempel 195, eller skriv elementet.',
  },
  'account-is-investment': {
    title: 'Investering, ikke drift',
    detail: '«{{value}}» er en konto i investeringsregnskapet (art {{art}}), og ikke en årlig kostnad.',
    cure: 'Ta bort raden, eller skriv avskrivningen på det elementet den gjelder.',
  },
  'cost-set-incomplete': {
    title: 'Kostnadstabellen er ikke lagret',
    detail: 'Tabellen har {{problems}} feil og {{questions}} spørsmål som venter på svar.',
    cure: 'Rett feilene i fila og last den opp igjen, eller bekreft tallene det er spurt om. Ingenting er lagret ennå.',
  },
  'cost-set-unknown': {
    title: 'Kostnadstabellen finnes ikke',
    detail: 'Vi har ingen kostnadstabell med id «{{id}}». Den kan være slettet.',
    cure: 'Last den opp på nytt, eller gå videre med anslag.',
  },
  'file-empty': {
    title: 'Fila er tom',
    detail: 'Fila har ingen rader med tall.',
    cure: 'Velg en annen fil, eller fyll ut malen.',
  },
  'file-too-large': {
    title: 'Fila er for stor',
    detail: 'Fila er på {{megabytes}} MB. Grensa er {{limit}} MB.',
    cure: 'Ta med bare IKT-radene, eller del fila.',
  },
  'file-type-mismatch': {
    title: 'Fila er ikke det den heter',
    detail: 'Fila slutter på {{ending}}, men innholdet er {{found}}.',
    cure: 'Lagre den på nytt som CSV eller XLSX, og last opp den.',
  },
  'file-too-many-rows': {
    title: 'For mange rader',
    detail: 'Fila har {{rows}} rader. Grensa er {{limit}}.',
    cure: 'Summer per kommune, år og art, og last opp summene.',
  },
  'file-unpacks-too-large': {
    title: 'Regnearket er for stort',
    detail: 'Pakket ut er regnearket på {{megabytes}} MB. Grensa er {{limit}} MB. Det er ikke åpnet.',
    cure: 'Kopier tallene til et nytt regneark, eller lagre som CSV.',
  },
  'file-unreadable': {
    title: 'Fila kan ikke leses',
    detail: 'Fila er skadet, låst med passord eller skrevet med tegn vi ikke kjenner.',
    cure: 'Åpne den, lagre på nytt som CSV (UTF-8) eller XLSX uten passord, og prøv igjen.',
  },
  'ledger-not-xml': {
    title: 'Fila er ikke XML',
    detail: 'Fila skulle vært XML, men begynner ikke som en XML-fil.',
    cure: 'Kontroller at det er riktig fil, og at endelsen stemmer med innholdet.',
  },
  'ledger-xml-truncated': {
    title: 'XML-fila er avkuttet',
    detail: 'Fila slutter på linje {{line}}, midt i det den skulle ha inneholdt.',
    cure: 'Hent fila på nytt der den kommer fra; nedlastingen eller overføringen ble trolig avbrutt.',
  },
  'ledger-xml-broken': {
    title: 'XML-fila har feil i formen',
    detail: 'XML-en er ikke velformet på linje {{line}}.',
    cure: 'Hent fila på nytt fra systemet som laget den. Er den rettet for hånd, er det trolig en merkelapp som mangler eller er satt feil nær den linja.',
  },
  'ledger-xml-sign': {
    title: 'XML-fila har et ulovlig tegn',
    detail: 'På linje {{line}} står et tegn som ikke kan stå i XML, for eksempel et nulltegn.',
    cure: 'Hent fila på nytt fra systemet som laget den; den er trolig skadet underveis.',
  },
  'ledger-xml-entity': {
    title: 'XML-fila viser til noe den ikke har',
    detail: 'På linje {{line}} står en entitet (&navn;) som ikke er en av XML-ens egne.',
    cure: 'Hent fila på nytt med tegnene skrevet rett ut; entiteter som fila lager selv, blir aldri slått opp.',
  },
  'ledger-xml-prefix': {
    title: 'Navnerommet mangler',
    detail: 'På linje {{line}} brukes forstavelsen «{{prefix}}», men fila sier ikke hvilket navnerom den står for.',
    cure: 'Hent fila på nytt fra systemet som laget den; begynnelsen av den er trolig endret.',
  },
  'ledger-xml-namespace': {
    title: 'Feil navnerom',
    detail: '{{element}} på linje {{line}} står i navnerommet «{{namespace}}». EHF bruker «{{expected}}».',
    cure: 'Be avsenderen om en faktura i EHF 3 (Peppol BIS Billing 3.0), eller en i EHF 2.0.',
  },
  'ledger-xml-doctype': {
    title: 'XML-fila har en DOCTYPE',
    detail: 'Fila har en dokumenttype (DOCTYPE) før linje {{line}}. Slike blir aldri lest, fordi de kan få programmet til å hente eller lage data.',
    cure: 'Fakturaer og SAF-T-filer skal ikke ha DOCTYPE. Hent fila på nytt fra systemet som laget den.',
  },
  'ledger-xml-not-utf8': {
    title: 'Tegnsettet stemmer ikke',
    detail: 'Fila sier at den er UTF-8, men tegnene på linje {{line}} er ikke det; trolig er den lagret som Latin-1 (ISO-8859-1).',
    cure: 'Lagre fila som UTF-8, eller skriv encoding="ISO-8859-1" i første linje hvis det er det den er.',
  },
  'ledger-xml-encoding-unknown': {
    title: 'Ukjent tegnsett',
    detail: 'Fila sier at tegnsettet er «{{encoding}}», som vi ikke leser.',
    cure: 'Lagre fila som UTF-8. UTF-16, ISO-8859-1, ISO-8859-15 og Windows-1252 blir også lest.',
  },
  'ledger-xml-too-deep': {
    title: 'XML-fila er for dyp',
    detail: 'På linje {{line}} står elementer mer enn {{limit}} lag inni hverandre. Ingen faktura er slik.',
    cure: 'Kontroller at det er riktig fil, og hent den på nytt fra systemet som laget den.',
  },
  'ledger-xml-too-long': {
    title: 'Teksten er for lang',
    detail: 'Teksten, merkelappen eller merknaden som slutter ved linje {{line}}, er lengre enn {{limit}} tegn.',
    cure: 'Kontroller at det er riktig fil. Vedlegg i en faktura skal stå som vedlegg, ikke i en tekst.',
  },
  'ledger-xml-too-many': {
    title: 'For mange av samme slag',
    detail: 'Ved linje {{line}} har fila flere enn {{limit}} av {{element}}.',
    cure: 'Del fila opp der den lages, for eksempel etter periode.',
  },
  'ledger-other-xml': {
    title: 'XML av et annet slag',
    detail: 'Fila er XML, men verken EHF eller SAF-T: den begynner med {{element}} i navnerommet «{{namespace}}».',
    cure: 'Velg en EHF-faktura, en EHF-kreditnota eller en SAF-T-fil, eller ta ut tallene som CSV eller Excel.',
  },
  'ledger-other-invoice': {
    title: 'Faktura i et annet format',
    detail: 'Fila er en faktura i formatet {{name}}, ikke EHF.',
    cure: 'Be leverandøren sende EHF 3 (Peppol BIS Billing 3.0), eller ta ut leverandørreskontroen som CSV eller Excel.',
  },
  'ledger-html': {
    title: 'Fila er en nettside',
    detail: 'Fila er HTML, ikke XML med kostnader.',
    cure: 'Ble du sendt til en innloggingsside da du lastet ned? Logg inn, og last ned fila på nytt.',
  },
  'ledger-iso-20022': {
    title: 'Fila er en bankmelding',
    detail: 'Fila er en betalings- eller kontomelding fra banken (ISO 20022, {{message}}). Den sier hva som ble betalt, men ikke for hva.',
    cure: 'Bruk fakturaene (EHF), regnskapet (SAF-T) eller et kontoutdrag fra regnskapet i stedet.',
  },
  'ehf-catalogue': {
    title: 'Fila er en katalog',
    detail: 'Fila er en EHF-katalog: den sier hva leverandøren tilbyr og til hvilken pris, ikke hva som er kjøpt.',
    cure: 'Velg fakturaene og kreditnotaene (EHF) i stedet.',
  },
  'ehf-payment-request': {
    title: 'Fila er en betalingsforespørsel',
    detail: 'Fila er en EHF-betalingsforespørsel: den ber om en utbetaling som ikke er et kjøp, for eksempel en erstatning.',
    cure: 'Velg fakturaene og kreditnotaene (EHF) i stedet.',
  },
  'ehf-order': {
    title: 'Fila er en ordre',
    detail: 'Fila er en EHF-ordre eller et ordresvar: den sier hva som er bestilt, ikke hva det kostet.',
    cure: 'Velg fakturaene og kreditnotaene (EHF) i stedet.',
  },
  'ehf-despatch-advice': {
    title: 'Fila er et pakkseddel- eller mottaksvarsel',
    detail: 'Fila er en EHF-pakkseddel eller et mottak: den sier hva som er sendt, ikke hva det kostet.',
    cure: 'Velg fakturaene og kreditnotaene (EHF) i stedet.',
  },
  'ehf-reminder': {
    title: 'Fila er en purring',
    detail: 'Fila er en EHF-purring: kostnaden står i fakturaen som det purres på, og ville blitt talt to ganger.',
    cure: 'Velg fakturaene og kreditnotaene (EHF) i stedet.',
  },
  'ehf-other-document': {
    title: 'Et annet handelsdokument',
    detail: 'Fila er et UBL-dokument av slaget {{element}}, ikke en faktura eller kreditnota.',
    cure: 'Velg fakturaene og kreditnotaene (EHF) i stedet.',
  },
  'ehf-no-lines': {
    title: 'Fakturaen har ingen linjer',
    detail: 'Dokumentet som slutter på linje {{line}}, har ingen fakturalinjer.',
    cure: 'Be avsenderen om fakturaen på nytt; en EHF-faktura har minst én linje.',
  },
  'ehf-element-missing': {
    title: 'Fakturaen mangler noe den må ha',
    detail: '{{element}} mangler i dokumentet som slutter ved linje {{line}}. Uten det kan kostnaden ikke føres tilbake til bilaget.',
    cure: 'Be avsenderen om fakturaen på nytt; en EHF-faktura skal ha fakturanummer og fakturadato.',
  },
  'ehf-element-invalid': {
    title: 'Fakturaen har en umulig dato',
    detail: '{{element}} på linje {{line}} er «{{value}}», som ikke er en dag i kalenderen.',
    cure: 'Be avsenderen om fakturaen på nytt; datoer skrives ÅÅÅÅ-MM-DD.',
  },
  'ledger-amount-missing': {
    title: 'Beløpet mangler',
    detail: '{{element}} mangler eller er tomt på linje {{line}}.',
    cure: 'Linja er ikke talt med. Be avsenderen om fila på nytt, eller legg inn beløpet der fila lages.',
  },
  'ledger-amount-invalid': {
    title: 'Beløpet er ikke et tall',
    detail: '«{{value}}» på linje {{line}} er ikke et beløp. I XML skrives beløp med siffer og punktum: 1234.50.',
    cure: 'Linja er ikke talt med. Be avsenderen om fila på nytt, eller rett beløpet der fila lages.',
  },
  'ledger-amount-too-large': {
    title: 'Beløpet er for stort',
    detail: '«{{value}}» på linje {{line}} er større enn noe beløp vi kan regne eksakt med (90 000 milliarder kroner).',
    cure: 'Linja er ikke talt med. Kontroller om det er et løpenummer eller et kontonummer som har kommet i beløpsfeltet.',
  },
  'ledger-currency-invalid': {
    title: 'Valutaen er ukjent',
    detail: '«{{value}}» på linje {{line}} er ikke en valutakode. En valutakode har tre bokstaver, som NOK eller EUR.',
    cure: 'Beløpet er ikke talt med. Be avsenderen om fila på nytt med valutakode.',
  },
  'saft-version': {
    title: 'SAF-T av en annen versjon',
    detail: 'Fila er SAF-T versjon {{version}}. Vi leser norsk SAF-T Regnskap 1.10, 1.20 og 1.30.',
    cure: 'Velg versjon 1.30 når du eksporterer SAF-T fra regnskapssystemet.',
  },
  'saft-other': {
    title: 'SAF-T av et annet slag',
    detail: 'Fila er SAF-T, men ikke norsk SAF-T Regnskap: navnerommet er «{{namespace}}».',
    cure: 'Eksporter SAF-T Regnskap (Financial) 1.30 fra regnskapssystemet.',
  },
  'saft-no-entries': {
    title: 'SAF-T-fila har ingen posteringer',
    detail: 'Fila har ingen linjer under GeneralLedgerEntries, så det er ingen kostnader å lese.',
    cure: 'Ta med transaksjonene, og den riktige perioden, når du eksporterer SAF-T.',
  },
  'saft-account-missing': {
    title: 'Kontoen mangler',
    detail: 'Posteringen på linje {{line}} har ingen konto (AccountID).',
    cure: 'Posteringen er ikke talt med. Eksporter SAF-T på nytt, eller rett bilaget i regnskapssystemet.',
  },
  'saft-date-missing': {
    title: 'Datoen mangler',
    detail: 'Posteringen på linje {{line}} har verken en gyldig dato (TransactionDate) eller et år (PeriodYear).',
    cure: 'Posteringen er ikke talt med. Eksporter SAF-T på nytt, eller rett bilaget i regnskapssystemet.',
  },
  'saft-totals-off': {
    title: 'Summen stemmer ikke',
    detail: '{{element}} i fila er {{said}}, men posteringene i den blir {{found}}.',
    cure: 'Posteringene er talt med som de står. Eksporter SAF-T på nytt hvis noe kan mangle.',
  },
  'ledger-repeated': {
    title: 'Samme fil to ganger',
    detail: 'Fila har nøyaktig samme innhold som {{first}}, og er talt én gang.',
    cure: 'Du trenger ikke gjøre noe. Skulle det vært to ulike filer, hent den ene på nytt.',
  },
  'ledger-zip-nested': {
    title: 'En zip i en zip',
    detail: 'Fila er en zip-fil inni en zip-fil eller en mappe av zip-filer, og blir ikke pakket ut.',
    cure: 'Pakk den ut selv, og legg inn filene fra den.',
  },
  'ledger-zip-climbs': {
    title: 'Zip-fila peker ut av mappa si',
    detail: '«{{entry}}» i zip-fila peker på et sted utenfor den. Slike filer blir ikke åpnet.',
    cure: 'Lag zip-fila på nytt av mappa med fakturaene, uten stier i filnavnene.',
  },
  'ledger-zip-too-large': {
    title: 'Zip-fila er for stor utpakket',
    detail: 'Zip-fila blir {{megabytes}} MB utpakket; grensen er {{limit}} MB.',
    cure: 'Del den i flere zip-filer, for eksempel en for hver måned.',
  },
  'ledger-zip-blows-up': {
    title: 'Zip-fila blåser seg opp',
    detail: '«{{entry}}» blir {{times}} ganger større når den pakkes ut; ingen faktura eller SAF-T-fil blir mer enn {{limit}} ganger større.',
    cure: 'Kontroller hvor fila kommer fra. Er den god, pakk den ut selv og legg inn filene.',
  },
  'ledger-files-too-many': {
    title: 'For mange filer på én gang',
    detail: 'Mappa eller zip-fila har flere enn {{limit}} filer.',
    cure: 'Del den opp, for eksempel etter måned, og legg inn delene hver for seg.',
  },
  'ledger-zip-encrypted': {
    title: 'Fila har passord',
    detail: 'Fila i zip-fila er kryptert med passord, og kan ikke leses.',
    cure: 'Lag zip-fila på nytt uten passord, eller pakk den ut og legg inn filene.',
  },
  'ledger-nothing-inside': {
    title: 'Ingen filer',
    detail: 'Mappa eller zip-fila har ingen filer å lese.',
    cure: 'Kontroller at det er riktig mappe eller zip-fil.',
  },
  'ledger-dry-run-only': {
    title: 'Lagres ikke herfra',
    detail: 'Kostnadsfiler kan leses og vises fra terminalen, men ikke lagres derfra.',
    cure: 'Legg til --dry-run for å se hva filen kommer på.',
  },
  'ledger-groups-too-many': {
    title: 'For mange slag linjer',
    detail: 'Fila har mer enn {{limit}} slag linjer som ikke er like. Så mange tar vi ikke vare på.',
    cure: 'Del fila, for eksempel i én fil for hvert år, og last opp delene.',
  },
  'ledger-nothing-counted': {
    title: 'Ingen linjer kunne telles med',
    detail: 'Fila ble lest, men ingen linjer i den kunne telles med ({{rejected}} ble avvist).',
    cure: 'Se på de første avviste linjene, rett kolonnen for beløp, og last opp på nytt.',
  },
  'decision-unknown': {
    title: 'Ukjent valg',
    detail: 'Vi kjenner ikke noe valg med id {{id}}. Det kan være angret.',
    cure: 'Se listen over valg.',
  },
  'decision-shares': {
    title: 'Andelene går ikke opp',
    detail: 'Andelene er {{sum}} til sammen, og skal være 1.',
    cure: 'Rett andelene slik at de til sammen er 1.',
  },
  'import-unknown': {
    title: 'Ukjent kostnadsfil',
    detail: 'Vi kjenner ingen importert kostnadsfil med id {{id}}. Den kan være trukket tilbake.',
    cure: 'Se listen over importerte filer.',
  },
  'upload-unfinished': {
    title: 'Opplastingen er ikke ferdig',
    detail: '{{received}} av {{size}} byte er kommet.',
    cure: 'Send resten av fila, og prøv igjen.',
  },
  'upload-unknown': {
    title: 'Ukjent opplasting',
    detail: 'Vi kjenner ingen opplasting med id {{id}}. Den kan være brukt, avbrutt eller slettet.',
    cure: 'Last opp fila på nytt fra begynnelsen.',
  },
  'upload-expired': {
    title: 'Opplastingen er utløpt',
    detail: 'Opplastingen {{id}} lå for lenge uten at mer kom, og kan ikke fortsette.',
    cure: 'Last opp fila på nytt fra begynnelsen.',
  },
  'upload-offset': {
    title: 'Delen begynner på feil sted',
    detail: 'Det som ble sendt, begynner ved byte {{offset}}, men {{received}} byte er mottatt. Ingenting av det er lagret.',
    cure: 'Spør hvor langt opplastingen er kommet, og fortsett derfra.',
  },
  'upload-busy': {
    title: 'Fila sendes allerede',
    detail: 'En annen forbindelse sender den samme opplastingen akkurat nå.',
    cure: 'Vent {{seconds}} sekunder, spør hvor langt den er kommet, og fortsett derfra.',
  },
  'upload-overrun': {
    title: 'Mer enn det som var meldt',
    detail: 'Det ble sendt mer enn de {{size}} bytene opplastingen er på. Det som går over, er ikke lagret.',
    cure: 'Kontroller at det er samme fil, og at den ikke er endret. Er den det, så begynn en ny opplasting.',
  },
  'upload-checksum': {
    title: 'Kontrollsummen stemmer ikke',
    detail: 'Det som kom, er ikke det som ble sendt. Ingenting av denne delen er lagret.',
    cure: 'Send delen en gang til.',
  },
  'upload-header': {
    title: 'Et felt i forespørselen kan ikke leses',
    detail: '«{{header}}» kan ikke være «{{value}}».',
    cure: 'Send det slik: {{allowed}}.',
  },
  'upload-version': {
    title: 'Ukjent versjon av protokollen',
    detail: 'Forespørselen er etter versjon «{{found}}» av tus, som ikke brukes her.',
    cure: 'Bruk versjon {{known}} (feltet Tus-Resumable).',
  },
  'uploads-too-many': {
    title: 'For mange opplastinger',
    detail: 'Virksomheten har allerede {{limit}} opplastinger som ikke er ferdige eller ikke tatt i bruk.',
    cure: 'Gjør ferdig, bruk eller avbryt noen av dem først. De slettes av seg selv etter et døgn.',
  },
  'assumption-unknown': {
    title: 'Ukjent forutsetning',
    detail: 'Det finnes ingen forutsetning som heter «{{cell}}».',
    cure: 'Se etter skrivefeil, eller finn den under Forutsetninger og kilder.',
  },
  'assumption-not-a-number': {
    title: 'Forutsetningen må være et tall',
    detail: '«{{value}}» for {{cell}} er ikke et tall.',
    cure: 'Skriv et tall, i adressen med punktum foran desimalene.',
  },
  'assumption-out-of-bounds': {
    title: 'Forutsetningen er utenfor grensene',
    detail: '{{value}} for {{cell}} er utenfor {{min}} til {{max}}.',
    cure: 'Skriv et tall innenfor grensene. Vi regner med verdien som stod der.',
  },
  'control-code-unknown': {
    title: 'Ukjent kontrollkode',
    detail: 'Ingen forutsetninger som har gjeldt her, gir kontrollkoden {{code}} for denne analysen.',
    cure: 'Kontroller koden og at adressen er den samme som i papiret.',
  },
  'parameter-safeguard': {
    title: 'Et vern kan ikke endres for alle',
    detail: '«{{cell}}» hindrer at tallene til én virksomhet røpes. Den gjelder likt for alle, og kan ikke publiseres som nasjonal parameter.',
    cure: 'Velg en annen parameter.',
  },
  'name-from-login': {
    title: 'Navnet kommer fra innloggingen',
    detail: 'Navnet ditt vises slik innloggingen oppgir det, så andre kan stole på hvem som gjorde hva.',
    cure: 'Er navnet feil, rett det hos den du logger inn med. Neste gang du logger inn, er det riktig her også.',
  },
  'national-parameter-unknown': {
    title: 'Parameteren finnes ikke',
    detail: 'Det finnes ingen nasjonal parameter {{id}} som dere har publisert og som gjelder.',
    cure: 'Last siden på nytt: den kan være trukket tilbake.',
  },
  'national-parameter-taken': {
    title: 'En annen har publisert parameteren',
    detail: 'En annen samordner har publisert en verdi for {{cell}} fra {{day}}.',
    cure: 'Velg en annen dag, eller bli enige om hvem som publiserer den.',
  },
  'group-withheld': {
    title: 'Ikke vist',
    detail: 'Gruppa «{{group}}» har {{count}} kommuner med egne tall, eller én som veier mer enn resten. Under {{least}} viser vi ingenting, så ingen kan regne seg fram til en annens tall.',
    cure: 'Bruk en videre gruppe, eller hent inn flere egne tall.',
  },
  'report-unknown': {
    title: 'Ukjent rapport',
    detail: 'Vi etterprøver ingen rapport som heter «{{report}}».',
    cure: 'Bruk en av disse: {{known}}.',
  },
  'parameter-unknown': {
    title: 'Ukjent parameter',
    detail: 'Vi kjenner ikke parameteren «{{parameter}}». Den er ikke brukt.',
    cure: 'Se etter skrivefeil, eller ta den bort. Mente du: {{known}}?',
  },
  'parameter-invalid': {
    title: 'Parameteren kan ikke brukes',
    detail: '«{{value}}» kan ikke brukes for {{parameter}}.',
    cure: 'Skriv den én gang, slik: {{allowed}}.',
  },
  'request-malformed': {
    title: 'Forespørselen kan ikke leses',
    detail: 'Forespørselen er ikke skrevet slik at den kan leses.',
    cure: 'Se hvordan den skal skrives, i beskrivelsen på /api/v1/openapi.json.',
  },
  'media-type-unsupported': {
    title: 'Innhold vi ikke tar imot',
    detail: 'Innholdet er sendt som «{{found}}».',
    cure: 'Send det som {{allowed}}.',
  },
  'host-refused': {
    title: 'Programmet svarer ikke på dette navnet',
    detail: 'Forespørselen er til «{{host}}», og det navnet er ikke programmets.',
    cure: 'Bruk adressen programmet skrev da det startet. En lastbalanserer må sende med navnet nettleseren ba om.',
  },
  'origin-refused': {
    title: 'Forespørselen kom fra en annen side',
    detail: 'En side på «{{origin}}» prøvde å endre noe her.',
    cure: 'Gjør det fra programmets egne sider.',
  },
  'body-too-large': {
    title: 'For mye sendt',
    detail: 'Forespørselen er større enn {{limit}} MB.',
    cure: 'Send mindre, eller del det opp.',
  },
  'not-found': {
    title: 'Finnes ikke',
    detail: 'Det er ingenting på {{path}}.',
    cure: 'Se etter skrivefeil, eller begynn på startsiden.',
  },
  'method-not-allowed': {
    title: 'Slik kan den ikke brukes',
    detail: '{{path}} svarer ikke på {{method}}.',
    cure: 'Se hvilke metoder den svarer på, i beskrivelsen på /api/v1/openapi.json.',
  },
  'too-many-requests': {
    title: 'For mange forespørsler',
    detail: 'Det kom flere forespørsler enn vi svarer på.',
    cure: 'Vent {{seconds}} sekunder, og prøv igjen.',
  },
  busy: {
    title: 'Opptatt',
    detail: 'Programmet er opptatt med annet.',
    cure: 'Vent {{seconds}} sekunder, og prøv igjen.',
  },
  'browser-missing': {
    title: 'Ingen nettleser å skrive ut med',
    detail: 'PDF-en lages av en nettleser, og maskinen Samvirke går på, har ingen som kan startes.',
    cure: 'Velg Word eller HTML i mellomtiden. Den som drifter Samvirke, kan installere chromium, kjøre «npx playwright install chromium», eller vise til en nettleser med BROWSER_PATH.',
  },
  'database-locked': {
    title: 'Datamappa er i bruk',
    detail: 'Et annet Samvirke har åpnet {{folder}}.',
    cure: 'Bruk det som allerede går, stopp det, eller velg en annen mappe med SAMVIRKE_DATA.',
  },
  'database-away': {
    title: 'Databasen svarer ikke',
    detail: 'Databasen svarer ikke akkurat nå. Det som var lagret, er der fortsatt; det du nettopp sendte, er kanskje ikke med.',
    cure: 'Vent {{seconds}} sekunder, se etter om det er der, og send det på nytt hvis ikke. Samvirke går videre av seg selv når databasen svarer.',
  },
  'storage-full': {
    title: 'Det er ikke plass til mer',
    detail: 'Lagringsplassen der databasen ligger, er full. Det du sendte, er ikke lagret, og ingenting er skadet.',
    cure: 'Si fra til dem som drifter Samvirke. Når det er frigjort plass, kan du prøve igjen.',
  },
  'database-too-old': {
    title: 'PostgreSQL er for gammel',
    detail: 'Databasen er PostgreSQL {{found}}.',
    cure: 'Bruk PostgreSQL {{least}} eller nyere.',
  },
  'database-rights-missing': {
    title: 'Databasebrukeren mangler rettigheter',
    detail: 'Brukeren «{{user}}» kan ikke gjøre alt som trengs i databasen.',
    cure: 'La en som har lov, kjøre dette i databasen, og start igjen:\n{{statements}}',
  },
  'database-newer': {
    title: 'Databasen er nyere enn programmet',
    detail: 'En nyere versjon av Samvirke har endret databasen ({{migration}}).',
    cure: 'Bruk den versjonen, eller en som er enda nyere. Ingenting er endret.',
  },
  'backup-unknown': {
    title: 'Ikke en sikkerhetskopi',
    detail: '{{file}} er ikke en hel sikkerhetskopi fra Samvirke. Den kan være kuttet.',
    cure: 'Hent den fra der den ble lagt, eller bruk en annen. Ingenting er endret.',
  },
  'backup-damaged': {
    title: 'Sikkerhetskopien er skadet',
    detail: '{{part}} i {{file}} er ikke som da kopien ble laget.',
    cure: 'Hent den fra der den ble lagt, eller bruk en annen. Ingenting er endret.',
  },
  'backup-newer': {
    title: 'Sikkerhetskopien er nyere enn programmet',
    detail: '{{file}} er laget av Samvirke {{program}} ({{migration}}), som dette programmet ikke kjenner.',
    cure: 'Legg tilbake med den versjonen, eller en som er enda nyere. Ingenting er endret.',
  },
  'backup-nothing': {
    title: 'Det er ingenting å ta kopi av',
    detail: 'Databasen er tom: Samvirke er aldri startet på den.',
    cure: 'Sjekk at DATABASE_URL eller SAMVIRKE_DATA peker på den du mener.',
  },
  'restore-not-empty': {
    title: 'Databasen er ikke tom',
    detail: 'Det ligger allerede data der. De ville bli borte.',
    cure: 'Legg tilbake i en tom database. Skal det som er der, slettes for godt, så si det med --replace, og ta en sikkerhetskopi først.',
  },
  'database-not-ours': {
    title: 'Databasen er i bruk til noe annet',
    detail: 'Der er {{table}}, som ikke er fra Samvirke.',
    cure: 'Bruk en database som er Samvirkes egen.',
  },
  'database-in-use': {
    title: 'Andre bruker databasen',
    detail: '{{connections}} andre er koblet til databasen.',
    cure: 'Stopp alle servere og arbeidere, lukk andre programmer som er koblet til, og prøv igjen.',
  },
  'database-missing': {
    title: 'Det er ingen database der',
    detail: 'Det er ingen database i {{folder}}.',
    cure: 'Sjekk at SAMVIRKE_DATA peker på mappen, eller at DATABASE_URL er satt.',
  },
  'file-exists': {
    title: 'Filen finnes fra før',
    detail: '{{file}} finnes allerede, og blir ikke skrevet over.',
    cure: 'Velg et annet navn, eller skriv over den med --force.',
  },
  'file-missing': {
    title: 'Filen finnes ikke',
    detail: 'Det er ingen fil som heter {{file}}.',
    cure: 'Sjekk navnet.',
  },
  'login-required': {
    title: 'Du må logge inn',
    detail: 'Dette er bare for den som er logget inn på vegne av en virksomhet.',
    cure: 'Logg inn, og prøv igjen.',
  },
  'session-ended': {
    title: 'Du er logget ut',
    detail: 'Økten er avsluttet ({{why}}).',
    cure: 'Logg inn igjen. Det du har skrevet, er ikke lagret.',
  },
  'role-missing': {
    title: 'Du har ikke tilgang',
    detail: 'I virksomheten du handler for, er dette for {{roles}}.',
    detailNone: 'Du har ingen rolle i den virksomheten.',
    cure: 'Bytt til en virksomhet der du har rollen, eller be virksomhetens administrator om den.',
  },
  'csrf-refused': {
    title: 'Endringen kom ikke fra våre egne sider',
    detail: 'Forespørselen manglet kjennetegnet som hører til økten din.',
    cure: 'Last siden på nytt, og prøv igjen.',
  },
  'public-body-required': {
    title: 'Bare for offentlige virksomheter',
    detail: 'Leverandører får ikke se hva offentlige virksomheter betaler til sammen.',
    cure: 'Bytt til en offentlig virksomhet som du handler for.',
  },
  'entry-unknown': {
    title: 'Fant ikke det du ba om',
    detail: 'Vi finner ingen registrering med id-en {{id}} som du kan se.',
    cure: 'Se etter skrivefeil i adressen. Den kan være trukket tilbake, eller den kan høre til en annen virksomhet.',
  },
  'version-changed': {
    title: 'Noen andre har endret den i mellomtiden',
    detail: 'Du gikk ut fra versjon {{version}}, men den gjeldende er versjon {{current}}. Ingenting er lagret.',
    cure: 'Se på begge versjonene, velg hva som skal stå, og lagre på nytt.',
  },
  'approver-wrote-it': {
    title: 'En annen må godkjenne',
    detail: 'I virksomheten din godkjenner ikke den som har skrevet det, og du har skrevet det som står her.',
    cure: 'Be en annen med rollen godkjenner om å se på det og godkjenne.',
  },
  'writer-erased': {
    title: 'Den som skrev det, er slettet',
    detail: 'I virksomheten din godkjenner ikke den som har skrevet det, og den som skrev det sist, har slettet seg. Da vet ingen hvem det var.',
    cure: 'Be en annen om å se på det og lagre det på nytt. Så kan en tredje godkjenne, også du hvis du ikke lagret det.',
  },
  'decision-not-public': {
    title: 'Vedtak er for offentlige virksomheter',
    detail: 'En leverandør kan ikke registrere eller godkjenne et vedtak: det er det offentlige som vedtar.',
    cure: 'Registrer en avtale, en pris eller en tjeneste. Vedtaket registrerer virksomheten som gjorde det.',
  },
  'already-approved': {
    title: 'Allerede godkjent',
    detail: 'Denne versjonen er godkjent fra før.',
    cure: 'Du trenger ikke gjøre noe. Last siden på nytt for å se hvem som godkjente.',
  },
  'characters-unseen': {
    title: 'Et felt har tegn som ikke synes',
    detail: '«{{field}}» har linjeskift eller tegn som ikke synes eller snur skriveretningen.',
    cure: 'Skriv inn teksten på nytt, på én linje.',
  },
  'field-missing': {
    title: 'Et felt mangler',
    detail: '«{{field}}» er ikke fylt ut.',
    cure: 'Fyll ut feltet og lagre på nytt.',
  },
  'field-unknown': {
    title: 'Ukjent felt',
    detail: 'Denne typen registrering har ikke noe felt som heter «{{field}}».',
    cure: 'Bruk ett av disse feltene: {{allowed}}.',
  },
  'field-invalid': {
    title: 'Et felt har en verdi vi ikke kan bruke',
    detail: '«{{field}}» kan ikke være «{{value}}».',
    cure: 'Skriv den slik: {{allowed}}.',
  },
  'field-too-long': {
    title: 'For lang tekst',
    detail: '«{{field}}» er lengre enn {{most}} tegn.',
    cure: 'Kort ned teksten.',
  },
  'organisation-number-wrong': {
    title: 'Feil organisasjonsnummer',
    detail: '«{{value}}» er ikke et organisasjonsnummer: kontrollsifferet stemmer ikke, eller det er ikke ni sifre.',
    cure: 'Se etter skrivefeil, eller slå opp nummeret i Enhetsregisteret.',
  },
  'dates-reversed': {
    title: 'Slutter før den begynner',
    detail: 'Sluttdatoen {{to}} er før startdatoen {{from}}.',
    cure: 'Rett den ene av datoene.',
  },
  'price-kept-back': {
    title: 'En pris er åpen',
    detail: 'Andre offentlige virksomheter skal kunne se prisen, med mindre loven gir grunn til å holde den tilbake.',
    cure: 'La offentlige virksomheter eller alle se den. Gir offentleglova grunn til det, kan den holdes tilbake til en dato; da sier synligheten hvem som ser den fra den dagen.',
  },
  'hidden-not-price': {
    title: 'Bare priser kan holdes tilbake til en dato',
    detail: 'Denne registreringen er ikke en pris.',
    cure: 'Ta bort dato og hjemmel, og velg heller hvem som skal se den.',
  },
  'hidden-incomplete': {
    title: 'Hjemmel og dato hører sammen',
    detail: 'En pris som holdes tilbake, må ha både hjemmel og en dato den kan vises fra.',
    cure: 'Fyll ut begge, eller ingen av dem.',
  },
  'hidden-ground-unknown': {
    title: 'Ukjent hjemmel',
    detail: '«{{value}}» er ikke en av hjemlene en pris kan holdes tilbake etter.',
    cure: 'Velg en av disse: {{allowed}}.',
  },
  'hidden-date-past': {
    title: 'Datoen er ikke fram i tid',
    detail: 'En pris kan ikke holdes tilbake til {{date}}: den dagen er kommet.',
    cure: 'Velg en senere dato, eller ta bort hjemmel og dato.',
  },
  'hidden-too-long': {
    title: 'Så lenge kan prisen ikke holdes tilbake',
    detail: 'En pris kan ikke holdes tilbake til {{date}}: lenger enn {{years}} år fram må hjemmelen vurderes på nytt.',
    cure: 'Velg en dato senest {{latest}}. Gjelder grunnen fortsatt da, kan prisen holdes tilbake på nytt.',
  },
  'visibility-cooperation': {
    title: 'Hvilket samarbeid?',
    detail: 'Når et samarbeid skal se registreringen, må det stå hvilket; ellers skal det ikke stå noe.',
    cure: 'Velg samarbeidet, eller velg en annen synlighet.',
  },
  'cooperation-not-public': {
    title: 'Bare for offentlige virksomheter',
    detail: 'En leverandør kan ikke være med i et samarbeid: den ville sett det kundene deler med hverandre.',
    cure: 'Velg en offentlig virksomhet.',
  },
  'cooperation-not-member': {
    title: 'Dere er ikke med i samarbeidet',
    detail: 'Registreringen kan bare deles med et samarbeid som virksomheten din er med i nå.',
    cure: 'Velg et av virksomhetens egne samarbeid.',
  },
  'protected-refused': {
    title: 'Skal ikke registreres her',
    detail: 'Opplysninger som kan skade nasjonale sikkerhetsinteresser, skal ikke inn i denne løsningen, heller ikke som utkast. Ingenting er lagret.',
    cure: 'Behandle dem i et system som er godkjent for gradert informasjon, og spør virksomhetens sikkerhetsleder.',
  },
  'protected-fact': {
    title: 'For nøyaktig om et skjermingsverdig objekt',
    detail: '«{{field}}» forteller hvor objektet er eller hvor stort det er: «{{found}}».',
    cure: 'Ta det bort. Om et skjermingsverdig objekt registreres bare at det finnes og hva det brukes til.',
  },
  'protected-too-open': {
    title: 'Skjermingsverdig kan ikke vises så bredt',
    detail: 'Det som gjelder et skjermingsverdig objekt, kan bare ses av egen virksomhet eller av ett samarbeid.',
    cure: 'Velg egen virksomhet eller et samarbeid, og slå av deling med departement og samordner.',
  },
  'export-too-large': {
    title: 'For mange til én tabell',
    detail: 'Det er flere enn {{limit}} som passer.',
    cure: 'Velg type eller virksomhet, eller hent dem side for side over API-et.',
  },
  'cost-set-not-own': {
    title: 'Ingen av tallene er virksomhetens egne',
    detail: 'Kostnadstabellen har ingen rader for kommunen du handler for.',
    cure: 'Bytt til virksomheten tallene gjelder, eller last opp en tabell med egne tall.',
  },
  'organisation-number-invalid': {
    title: 'Ikke et organisasjonsnummer',
    detail: '«{{number}}» er ikke et organisasjonsnummer: det er ni siffer, og det siste kontrollerer de andre.',
    cure: 'Se etter siffer som er byttet om eller mangler.',
  },
  'body-number-unknown': {
    title: 'Ukjent virksomhet',
    detail: 'Vi kjenner ingen virksomhet med nummeret {{number}}.',
    cure: 'Bruk organisasjonsnummeret eller kommunenummeret til en virksomhet som finnes her.',
  },
  'capability-missing': {
    title: 'Virksomheten har ikke den oppgaven',
    detail: 'Rollen {{role}} kan bare gis i en virksomhet som har oppgaven.',
    cure: 'Den som drifter Samvirke, gir oppgaven med «samvirke access give».',
  },
  'demo-refused': {
    title: 'Prøveinnloggingen svarer bare på denne maskinen',
    detail: 'Forespørselen kom utenfra.',
    cure: 'Åpne Samvirke på maskinen der det går, eller sett opp innlogging (docs/operate.md).',
  },
  'demo-person-unknown': {
    title: 'Ukjent prøveperson',
    detail: 'Det er ingen oppdiktet person «{{person}}» som kan logge inn slik.',
    cure: 'Velg en av {{known}}.',
  },
  'login-provider-unknown': {
    title: 'Ukjent innlogging',
    detail: 'Her er det ingen innlogging som heter {{provider}}.',
    cure: 'Bruk en av {{known}}.',
  },
  'login-provider-away': {
    title: 'Innloggingen svarer ikke',
    detail: 'Vi får ikke svar fra {{provider}}.',
    cure: 'Prøv igjen om litt. Det du har åpent her, er ikke berørt.',
  },
  'login-attempt-unknown': {
    title: 'Innloggingen kan ikke fullføres',
    detail: 'Svaret hører ikke til en innlogging som er i gang i denne nettleseren. Den kan være brukt før, ha tatt for lang tid eller være begynt et annet sted.',
    cure: 'Logg inn på nytt.',
  },
  'login-cancelled': {
    title: 'Innloggingen ble avbrutt',
    detail: '{{provider}} svarte at innloggingen ikke ble gjennomført ({{reason}}).',
    cure: 'Logg inn på nytt når du vil.',
  },
  'login-refused': {
    title: 'Innloggingen ble avvist',
    detail: 'Svaret fra {{provider}} besto ikke kontrollen ({{why}}). Ingen er logget inn.',
    cure: 'Logg inn på nytt. Skjer det igjen, meld fra til den som drifter Samvirke.',
  },
  'login-level-low': {
    title: 'For lavt sikkerhetsnivå',
    detail: 'Du logget inn på nivå {{level}}, og her kreves {{accepted}}.',
    cure: 'Logg inn på nytt med en sikrere innloggingsmåte.',
  },
  'token-refused': {
    title: 'Tilgangstokenet godtas ikke',
    detail: 'Tokenet ble avvist ({{why}}).',
    cure: 'Hent et nytt token for denne tjenesten, og prøv igjen.',
  },
  'invitation-unknown': {
    title: 'Ukjent invitasjon',
    detail: 'Invitasjonen finnes ikke, eller den er trukket tilbake.',
    cure: 'Be virksomhetens administrator om en ny.',
  },
  'invitation-used': {
    title: 'Invitasjonen er brukt',
    detail: 'En invitasjon virker én gang, og denne er brukt.',
    cure: 'Var det ikke du som brukte den, si fra til virksomhetens administrator. Be ellers om en ny.',
  },
  'invitation-expired': {
    title: 'Invitasjonen er utløpt',
    detail: 'Fristen for å bruke invitasjonen er ute.',
    cure: 'Be virksomhetens administrator om en ny.',
  },
  'invitation-for-another': {
    title: 'Lenken er til noen andre',
    detail: 'Lenken er til virksomhetens første administrator. Den som laget den, og de som har en rolle hos en samordner, kan ikke bruke den.',
    cure: 'Send lenken til den som skal være administrator.',
  },
  'invitation-over': {
    title: 'Lenken gjelder ikke lenger',
    detail: 'Siden lenken ble sendt, har virksomheten fått en administrator, tatt Samvirke i bruk eller opphørt.',
    cure: 'Be virksomhetens administrator om en invitasjon, eller driften når den ingen har.',
  },
  'person-gone': {
    title: 'Ukjent eller slettet person',
    detail: 'Ingen person har nøkkelen {{person}}, eller personen er slettet.',
    cure: 'Nøkkelen står i loggen og i «Mine opplysninger».',
  },
  'person-unknown': {
    title: 'Ukjent person',
    detail: 'Ingen med denne nøkkelen har rollen i virksomheten.',
    cure: 'Se listen over personer i virksomheten.',
  },
  'administrator-last': {
    title: 'Den siste administratoren',
    detail: 'Virksomheten ville stå uten administrator.',
    cure: 'Gi rollen til en annen først.',
  },
  'ledger-amount-column-missing': {
    title: 'Finner ikke beløpet',
    detail: 'Ingen av kolonnene kan være beløpet. Fila har {{columns}}.',
    cure: 'Si hvilken kolonne som er beløpet.',
  },
  'ledger-column-unknown': {
    title: 'Ukjent kolonne',
    detail: 'Fila har ingen kolonne «{{column}}». Den har {{columns}}.',
    cure: 'Skriv navnet slik det står i fila.',
  },
  'ledger-columns-too-many': {
    title: 'For mange kolonner',
    detail: 'Fila har {{columns}} kolonner. Grensa er {{limit}}.',
    cure: 'Ta bort kolonner som ikke trengs, og se etter om skilletegnet er riktig.',
  },
  'ledger-quote-open': {
    title: 'Et anførselstegn er ikke lukket',
    detail: 'Anførselstegnet i raden som begynner som rad {{row}}, blir aldri lukket, så resten av fila leses som én celle.',
    cure: 'Lukk anførselstegnet, eller ta det bort, og prøv igjen.',
  },
  'ledger-row-ragged': {
    title: 'Raden har for mange celler',
    detail: 'Raden har {{cells}} celler, men tabellen har {{expected}} kolonner.',
    cure: 'Se etter et skilletegn inne i en tekst, og sett anførselstegn rundt teksten.',
  },
  'ledger-sum-row': {
    title: 'Raden er en sum',
    detail: 'Raden er en sum av andre rader ({{value}}) og er ikke regnet med.',
    cure: 'Ingenting å gjøre hvis det stemmer. Er det en vanlig rad, gi den en konto.',
  },
  'ledger-row-amount-too-large': {
    title: 'Beløpet er for stort',
    detail: '«{{value}}» er mer enn vi kan regne med på øret (90 071 992 547 409 kroner).',
    cure: 'Se etter om beløpet er riktig, og om kolonnen er den rette.',
  },
  'ledger-total-too-large': {
    title: 'Summen er for stor',
    detail: 'Beløpene i {{currency}} blir til sammen mer enn vi kan regne med på øret.',
    cure: 'Se etter beløp som er for store, eller del fila.',
  },
  'ledger-date-unreadable': {
    title: 'Datoen kan ikke leses',
    detail: '«{{value}}» er ikke en dato vi kan lese.',
    cure: 'Skriv den som 2024-01-31 eller 31.01.2024.',
  },
  'ledger-kostra-balance': {
    title: 'Dette er en balanse',
    detail: 'Fila er KOSTRA-skjema {{form}}: balansen, det virksomheten eier og skylder. Den har ingen kostnad.',
    cure: 'Velg fila med bevilgningsregnskapet (0A for en kommune).',
  },
  'ledger-kostra-form': {
    title: 'Ukjent KOSTRA-skjema',
    detail: 'Fila er KOSTRA-skjema {{form}}. Vi leser {{allowed}}.',
    cure: 'Velg fila med bevilgningsregnskapet.',
  },
  'job-unknown': {
    title: 'Ukjent jobb',
    detail: 'Vi kjenner ingen jobb med id {{id}}.',
    cure: 'Se etter jobben på siden Jobber. Gamle jobber slettes etter en tid.',
  },
  'job-ended': {
    title: 'Jobben er ferdig',
    detail: 'Jobb {{id}} er allerede avsluttet, og kan ikke avbrytes.',
    cure: 'Se resultatet på siden Jobber.',
  },
  'job-not-ended': {
    title: 'Jobben er ikke avsluttet',
    detail: 'Jobb {{id}} venter eller er i gang, eller er ferdig uten feil.',
    cure: 'Avbryt den først, eller bestill en ny jobb.',
  },
  'job-not-done': {
    title: 'Resultatet er ikke klart',
    detail: 'Jobb {{id}} har ikke noe resultat å laste ned.',
    cure: 'Vent til jobben er ferdig, og prøv igjen.',
  },
  'job-file-gone': {
    title: 'Filen er slettet',
    detail: 'Jobb {{id}} er ferdig, men filen er slettet: noe som kan stå i den, er skjermet siden.',
    cure: 'Lag uttrekket på nytt. Det skjermede er da ikke med.',
  },
  'jobs-too-many': {
    title: 'For mange jobber',
    detail: 'Virksomheten har allerede {{limit}} jobber som venter eller er i gang.',
    cure: 'Vent til noen er ferdige, eller avbryt noen av dem.',
  },
  'job-gave-up': {
    title: 'Jobben ble ikke ferdig',
    detail: 'Jobben ble forsøkt {{attempts}} ganger uten å bli ferdig.',
    cure: 'Prøv igjen senere. Hjelper det ikke, så si fra til den som driver løsningen, med jobbens id.',
  },
  internal: {
    title: 'Noe gikk galt hos oss',
    detail: 'Det er en feil i programmet, ikke i det du gjorde. Den er loggført som {{id}}.',
    cure: 'Prøv igjen. Hjelper det ikke, meld fra med koden. Ingenting er lagret halvveis.',
  },
} as const;
