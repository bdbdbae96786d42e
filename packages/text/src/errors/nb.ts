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
    cure: 'Se etter skrivefeil, eller ta den bort.',
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
    title: 'Adressen er ikke denne maskinens',
    detail: 'Forespørselen er til «{{host}}». Programmet svarer bare på sin egen maskin.',
    cure: 'Bruk http://localhost med porten programmet skrev da det startet.',
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
    detail: 'Det er ikke sikkert at det du sendte, er lagret. Det som var lagret før, er der fortsatt.',
    cure: 'Vent {{seconds}} sekunder, se etter om det er der, og send det på nytt hvis ikke. Samvirke går videre av seg selv når databasen svarer.',
  },
  'storage-full': {
    title: 'Det er ikke plass til mer',
    detail: 'Lagringsplassen der databasen ligger, er full. Det du sendte, er ikke lagret, og ingenting er skadet.',
    cure: 'Si fra til dem som drifter Samvirke. Når det er frigjort plass, kan du prøve igjen.',
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
    detail: 'Dette krever en av rollene {{roles}} i virksomheten du handler for.',
    cure: 'Bytt til en virksomhet der du har rollen, eller be virksomhetens administrator om den.',
  },
  'csrf-refused': {
    title: 'Endringen kom ikke fra våre egne sider',
    detail: 'Forespørselen manglet kjennetegnet som hører til økten din.',
    cure: 'Last siden på nytt, og prøv igjen.',
  },
  internal: {
    title: 'Noe gikk galt hos oss',
    detail: 'Det er en feil i programmet, ikke i det du gjorde. Den er loggført som {{id}}.',
    cure: 'Prøv igjen. Hjelper det ikke, meld fra med koden. Ingenting er lagret halvveis.',
  },
} as const;
