import type { WordsLike } from '../words.ts';
import type { errors as nb } from './nb.ts';

export const errors: WordsLike<typeof nb> = {
  place: {
    file: 'fila {{file}}',
    row: 'rad {{row}}',
    column: 'kolonnen «{{column}}»',
    parameter: 'parameteren {{parameter}}',
  },
  'organisation-unknown': {
    title: 'Ukjend kommune',
    detail: 'Vi finn ingen kommune som heiter eller har nummer «{{number}}».',
    cure: 'Sjå etter skrivefeil, eller vel kommunen i lista. Eit kommunenummer har fire siffer, òg nullen framfor.',
  },
  'body-unknown': {
    title: 'Ukjend verksemd',
    detail: 'Inga verksemd har nøkkelen eller organisasjonsnummeret {{id}}.',
    cure: 'Søk etter namnet under Verksemder.',
  },
  'body-number-taken': {
    title: 'Nummeret er i bruk',
    detail: '{{name}} har nummeret {{number}} frå før.',
    cure: 'Kontroller nummeret, eller rett opplysningane om verksemda som har det.',
  },
  'body-number-held': {
    title: 'Nummeret kan berre drifta endre',
    detail: 'Nokon handlar for verksemda, eller ho har registrert noko eller les det verksemdene før ho registrerte. Den som har nummeret, kjem inn som verksemda.',
    cure: 'Be drifta endre det, eller registrer den nye verksemda og omgjeringa.',
  },
  'body-number-used': {
    title: 'Nummeret har vore nokon andre sitt',
    detail: '{{name}} har eller har hatt nummeret {{number}}, og er i bruk. Den som kjem inn med nummeret, ville blitt teken for den nye verksemda.',
    cure: 'Kontroller nummeret. Er det rett, be drifta registrere det.',
  },
  'body-kind-held': {
    title: 'Berre drifta kan gjere leverandøren til noko anna',
    detail: 'Leverandøren er i bruk. Som offentleg verksemd ville han sett det offentlege verksemder deler med kvarandre.',
    cure: 'Be drifta endre det.',
  },
  'body-in-use': {
    title: 'Berre drifta kan invitere administratoren',
    detail: 'Nokon handlar eller har handla for verksemda, eller ho (eller ei verksemd før ho) har registrert noko. Administratoren les alt dette.',
    cure: 'Be drifta invitere administratoren.',
  },
  'body-ended': {
    title: 'Verksemda finst ikkje',
    detail: '{{name}} finst ikkje lenger frå {{date}}.',
    cure: 'Vel verksemda som kom etter, eller ein tidlegare dato.',
  },
  'body-change-shape': {
    title: 'Desse verksemdene passar ikkje i ei slik endring',
    detail: 'Ei samanslåing går frå éi eller fleire til éi anna, ei deling frå éi til to eller fleire (eller éi, når ho lever vidare), ei omdanning frå éi til éi anna, og ei oppgåve blir flytta til ei anna verksemd.',
    cure: 'Vel andre verksemder, eller ei anna endring.',
  },
  'body-shares': {
    title: 'Delane går ikkje opp',
    detail: 'Delane er til saman {{sum}}. Dei skal vere 1, eller mindre enn 1 når verksemda lever vidare.',
    cure: 'Oppgi alle delane eller ingen.',
  },
  'relation-misplaced': {
    title: 'Forholdet passar ikkje mellom desse to',
    detail: 'Berre eit departement har verksemder under seg, berre selskap, råd, oppgåvefellesskap og samarbeid har deltakarar, og ein leverandør er ikkje del av noko.',
    cure: 'Vel eit anna forhold, eller rett kva slags verksemder det er.',
  },
  'relation-overlaps': {
    title: 'Forholdet finst frå før',
    detail: 'Verksemda har alt dette forholdet til {{name}}, frå {{from}}.',
    cure: 'Avslutt det først, eller vel ein seinare dato.',
  },
  'body-fact-unknown': {
    title: 'Ikkje registrert her',
    detail: 'Ikkje noko som kan endrast eller takast tilbake her, har nøkkelen {{id}}.',
    cure: 'Last sida på nytt. Det som berre står i grunnlagsdata, blir retta der.',
  },
  'administrator-there': {
    title: 'Verksemda har ein administrator',
    detail: 'Berre den første administratoren blir invitert herifrå. Administratoren inviterer resten.',
    cure: 'Be om ein invitasjon i verksemda.',
  },
  'coordinator-last': {
    title: 'Den siste samordnaren',
    detail: 'Blir oppgåva teken bort her, kan ingen lenger registrere verksemder.',
    cure: 'Gi ei anna verksemd oppgåva først.',
  },
  'organisation-retired': {
    title: 'Kommunen fanst ikkje lenger',
    detail: '{{number}} {{name}} var eigen kommune til og med {{lastYear}}, men tala gjeld {{year}}.',
    cure: 'Bruk {{successors}}, eller vel eit år som ikkje er seinare enn {{lastYear}}.',
  },
  'organisation-not-yet': {
    title: 'Kommunen fanst ikkje enno',
    detail: '{{number}} {{name}} er kommune frå {{firstYear}}, men tala gjeld {{year}}.',
    cure: 'Bruk {{predecessors}}, eller vel eit år frå og med {{firstYear}}.',
  },
  'organisation-ambiguous': {
    title: 'Fleire kommunar har dette namnet',
    detail: '«{{value}}» kan vere {{candidates}}.',
    cure: 'Skriv kommunenummeret i staden for namnet.',
  },
  'population-missing': {
    title: 'Folketalet manglar',
    detail: 'Vi har ikkje folketalet for {{number}} {{name}} i {{year}}.',
    cure: 'Vel eit år vi har folketal for: {{years}}.',
  },
  'municipality-repeated': {
    title: 'Same kommune to gonger',
    detail: '{{number}} {{name}} er med meir enn éin gong.',
    cure: 'Ta bort den eine.',
  },
  'municipalities-missing': {
    title: 'Ingen kommunar',
    detail: 'Det er ikkje sagt kva kommunar det gjeld.',
    cure: 'Vel minst éin kommune. Innsparing ved å dele krev minst to.',
  },
  'year-invalid': {
    title: 'Året kan ikkje brukast',
    detail: '«{{value}}» er ikkje eit år vi har tal for.',
    cure: 'Skriv eit år frå {{firstYear}} til {{lastYear}}, med fire siffer.',
  },
  'seed-invalid': {
    title: 'Frøet til trekkingane kan ikkje brukast',
    detail: '«{{value}}» er ikkje eit heilt tal som kan starte trekkingane.',
    cure: 'Skriv eit heilt tal frå 0 til 4 294 967 295, eller la det stå tomt.',
  },
  'draws-invalid': {
    title: 'Talet på trekkingar kan ikkje brukast',
    detail: '«{{value}}» er ikkje eit tal på trekkingar.',
    cure: 'Skriv eit heilt tal frå 1 til {{most}}.',
  },
  'cooperation-unknown': {
    title: 'Ukjent samarbeid',
    detail: 'Vi kjenner ikkje noko samarbeid med id «{{id}}».',
    cure: 'Vel eit samarbeid frå lista.',
  },
  'cost-row-repeated': {
    title: 'Same rad to gonger',
    detail: '{{number}} har {{key}} for {{year}} òg i rad {{firstRow}}.',
    cure: 'Slå saman radene, eller ta bort den som er feil.',
  },
  'amount-negative': {
    title: 'Negativt beløp',
    detail: 'Beløpet er {{amount}}.',
    cure: 'Er det ein refusjon frå andre, før han på arten for refusjon. Elles: rett forteiknet. Stemmer det, så stadfest.',
  },
  'amount-absurd': {
    title: 'Urimeleg høgt beløp',
    detail: '{{amount}} er {{perInhabitant}} per innbyggjar. Over {{limit}} spør vi.',
    cure: 'Er beløpet i øre, for fleire år, eller høyrer det til ein annan kommune? Rett det, eller stadfest at det stemmer.',
  },
  'amount-too-small': {
    title: 'Urimeleg lågt beløp',
    detail: '{{amount}} er {{perInhabitant}} per innbyggjar for eit heilt element. Under {{limit}} spør vi.',
    cure: 'Er beløpet i tusen eller millionar kroner? Skriv det i heile kroner, eller stadfest at det stemmer.',
  },
  'fte-absurd': {
    title: 'Urimeleg mange årsverk',
    detail: '{{fte}} årsverk er {{perThousand}} per tusen innbyggjarar. Over {{limit}} spør vi.',
    cure: 'Gjeld talet heile kommunen og ikkje berre IKT? Rett det, eller stadfest at det stemmer.',
  },
  'price-years-mixed': {
    title: 'Beløp i kroner frå ulike år',
    detail: 'Tabellen har beløp i {{years}}-kroner, og dei kan ikkje leggjast saman.',
    cure: 'Gjer alle om til {{expected}}-kroner med den kommunale deflatoren, og last opp att.',
    cureWithFactor: 'Gong beløpa i {{from}}-kroner med {{factor}} (den kommunale deflatoren), så er alle i {{expected}}-kroner. Last opp att.',
  },
  'value-not-a-number': {
    title: 'Ikkje eit tal',
    detail: '«{{value}}» er ikkje eit tal.',
    cure: 'Skriv berre siffer, med komma eller punktum framfor desimalane.',
  },
  'value-missing': {
    title: 'Noko manglar',
    detail: 'Kolonnen «{{column}}» er tom i denne rada.',
    cure: 'Fyll han ut, eller ta bort rada.',
  },
  'number-two-ways': {
    title: 'Talet kan lesast på to måtar',
    detail: '«{{value}}» kan vere tusen eller desimalar, og resten av fila skriv begge delar.',
    cure: 'Skriv det utan tusenskilje, til dømes 1234 eller 1,234.',
  },
  'column-missing': {
    title: 'Ein kolonne manglar',
    detail: 'Vi finn ingen kolonne for «{{column}}». Fila har {{columns}}.',
    cure: 'Gje kolonnen dette namnet, eller bruk malen.',
  },
  'element-unknown': {
    title: 'Ukjent element',
    detail: '«{{value}}» er verken eit element, ein kostnadstype eller ein art.',
    cure: 'Skriv eitt av desse: {{allowed}}. Eller ein art med tre siffer.',
  },
  'kostra-art-unknown': {
    title: 'Ukjend art',
    detail: '«{{value}}» er ikkje ein art i KOSTRA.',
    cure: 'Skriv arten med tre siffer, til dømes 195, eller skriv elementet.',
  },
  'account-is-investment': {
    title: 'Investering, ikkje drift',
    detail: '«{{value}}» er ein konto i investeringsrekneskapen (art {{art}}), og ikkje ein årleg kostnad.',
    cure: 'Ta bort rada, eller skriv avskrivinga på det elementet ho gjeld.',
  },
  'cost-set-incomplete': {
    title: 'Kostnadstabellen er ikkje lagra',
    detail: 'Tabellen har {{problems}} feil og {{questions}} spørsmål som ventar på svar.',
    cure: 'Rett feila i fila og last ho opp att, eller stadfest tala det er spurt om. Ingenting er lagra enno.',
  },
  'cost-set-unknown': {
    title: 'Kostnadstabellen finst ikkje',
    detail: 'Vi har ingen kostnadstabell med id «{{id}}». Han kan vere sletta.',
    cure: 'Last han opp på nytt, eller gå vidare med anslag.',
  },
  'file-empty': {
    title: 'Fila er tom',
    detail: 'Fila har ingen rader med tal.',
    cure: 'Vel ei anna fil, eller fyll ut malen.',
  },
  'file-too-large': {
    title: 'Fila er for stor',
    detail: 'Fila er på {{megabytes}} MB. Grensa er {{limit}} MB.',
    cure: 'Ta med berre IKT-radene, eller del fila.',
  },
  'file-type-mismatch': {
    title: 'Fila er ikkje det ho heiter',
    detail: 'Fila sluttar på {{ending}}, men innhaldet er {{found}}.',
    cure: 'Lagre ho på nytt som CSV eller XLSX, og last ho opp.',
  },
  'file-too-many-rows': {
    title: 'For mange rader',
    detail: 'Fila har {{rows}} rader. Grensa er {{limit}}.',
    cure: 'Summer per kommune, år og art, og last opp summane.',
  },
  'file-unpacks-too-large': {
    title: 'Reknearket er for stort',
    detail: 'Pakka ut er reknearket på {{megabytes}} MB. Grensa er {{limit}} MB. Det er ikkje opna.',
    cure: 'Kopier tala til eit nytt rekneark, eller lagre som CSV.',
  },
  'file-unreadable': {
    title: 'Fila kan ikkje lesast',
    detail: 'Fila er skadd, låst med passord eller skriven med teikn vi ikkje kjenner.',
    cure: 'Opne ho, lagre på nytt som CSV (UTF-8) eller XLSX utan passord, og prøv att.',
  },
  'ledger-not-xml': {
    title: 'Fila er ikkje XML',
    detail: 'Fila skulle ha vore XML, men byrjar ikkje som ei XML-fil.',
    cure: 'Kontroller at det er rett fil, og at endinga stemmer med innhaldet.',
  },
  'ledger-xml-truncated': {
    title: 'XML-fila er avkutta',
    detail: 'Fila sluttar på linje {{line}}, midt i det ho skulle ha innehalde.',
    cure: 'Hent fila på nytt der ho kjem frå; nedlastinga eller overføringa vart truleg avbroten.',
  },
  'ledger-xml-broken': {
    title: 'XML-fila har feil i forma',
    detail: 'XML-en er ikkje velforma på linje {{line}}.',
    cure: 'Hent fila på nytt frå systemet som laga ho. Er ho retta for hand, er det truleg ein merkelapp som manglar eller er sett feil nær den linja.',
  },
  'ledger-xml-sign': {
    title: 'XML-fila har eit ulovleg teikn',
    detail: 'På linje {{line}} står eit teikn som ikkje kan stå i XML, til dømes eit nullteikn.',
    cure: 'Hent fila på nytt frå systemet som laga ho; ho er truleg skadd undervegs.',
  },
  'ledger-xml-entity': {
    title: 'XML-fila viser til noko ho ikkje har',
    detail: 'På linje {{line}} står ein entitet (&namn;) som ikkje er ein av XML-ens eigne.',
    cure: 'Hent fila på nytt med teikna skrivne rett ut; entitetar som fila lagar sjølv, blir aldri slått opp.',
  },
  'ledger-xml-prefix': {
    title: 'Namnerommet manglar',
    detail: 'På linje {{line}} blir forstavinga «{{prefix}}» brukt, men fila seier ikkje kva namnerom ho står for.',
    cure: 'Hent fila på nytt frå systemet som laga ho; byrjinga av ho er truleg endra.',
  },
  'ledger-xml-namespace': {
    title: 'Feil namnerom',
    detail: '{{element}} på linje {{line}} står i namnerommet «{{namespace}}». EHF bruker «{{expected}}».',
    cure: 'Be avsendaren om ein faktura i EHF 3 (Peppol BIS Billing 3.0), eller ein i EHF 2.0.',
  },
  'ledger-xml-doctype': {
    title: 'XML-fila har ein DOCTYPE',
    detail: 'Fila har ein dokumenttype (DOCTYPE) før linje {{line}}. Slike blir aldri lesne, fordi dei kan få programmet til å hente eller lage data.',
    cure: 'Fakturaer og SAF-T-filer skal ikkje ha DOCTYPE. Hent fila på nytt frå systemet som laga ho.',
  },
  'ledger-xml-not-utf8': {
    title: 'Teiknsettet stemmer ikkje',
    detail: 'Fila seier at ho er UTF-8, men teikna på linje {{line}} er ikkje det; truleg er ho lagra som Latin-1 (ISO-8859-1).',
    cure: 'Lagre fila som UTF-8, eller skriv encoding="ISO-8859-1" i første linje om det er det ho er.',
  },
  'ledger-xml-encoding-unknown': {
    title: 'Ukjent teiknsett',
    detail: 'Fila seier at teiknsettet er «{{encoding}}», som vi ikkje les.',
    cure: 'Lagre fila som UTF-8. UTF-16, ISO-8859-1, ISO-8859-15 og Windows-1252 blir òg lesne.',
  },
  'ledger-xml-too-deep': {
    title: 'XML-fila er for djup',
    detail: 'På linje {{line}} står element meir enn {{limit}} lag inni kvarandre. Ingen faktura er slik.',
    cure: 'Kontroller at det er rett fil, og hent ho på nytt frå systemet som laga ho.',
  },
  'ledger-xml-too-long': {
    title: 'Teksten er for lang',
    detail: 'Teksten, merkelappen eller merknaden som sluttar ved linje {{line}}, er lengre enn {{limit}} teikn.',
    cure: 'Kontroller at det er rett fil. Vedlegg i ein faktura skal stå som vedlegg, ikkje i ein tekst.',
  },
  'ledger-xml-too-many': {
    title: 'For mange av same slag',
    detail: 'Ved linje {{line}} har fila fleire enn {{limit}} av {{element}}.',
    cure: 'Del fila opp der ho blir laga, til dømes etter periode.',
  },
  'ledger-other-xml': {
    title: 'XML av eit anna slag',
    detail: 'Fila er XML, men korkje EHF eller SAF-T: ho byrjar med {{element}} i namnerommet «{{namespace}}».',
    cure: 'Vel ein EHF-faktura, ein EHF-kreditnota eller ei SAF-T-fil, eller ta ut tala som CSV eller Excel.',
  },
  'ledger-other-invoice': {
    title: 'Faktura i eit anna format',
    detail: 'Fila er ein faktura i formatet {{name}}, ikkje EHF.',
    cure: 'Be leverandøren sende EHF 3 (Peppol BIS Billing 3.0), eller ta ut leverandørreskontroen som CSV eller Excel.',
  },
  'ledger-html': {
    title: 'Fila er ei nettside',
    detail: 'Fila er HTML, ikkje XML med kostnader.',
    cure: 'Vart du send til ei innloggingsside då du lasta ned? Logg inn, og last ned fila på nytt.',
  },
  'ledger-iso-20022': {
    title: 'Fila er ei bankmelding',
    detail: 'Fila er ei betalings- eller kontomelding frå banken (ISO 20022, {{message}}). Ho seier kva som vart betalt, men ikkje for kva.',
    cure: 'Bruk fakturaene (EHF), rekneskapen (SAF-T) eller eit kontoutdrag frå rekneskapen i staden.',
  },
  'ehf-catalogue': {
    title: 'Fila er ein katalog',
    detail: 'Fila er ein EHF-katalog: han seier kva leverandøren tilbyr og til kva pris, ikkje kva som er kjøpt.',
    cure: 'Vel fakturaene og kreditnotaene (EHF) i staden.',
  },
  'ehf-payment-request': {
    title: 'Fila er ein betalingsførespurnad',
    detail: 'Fila er ein EHF-betalingsførespurnad: han ber om ei utbetaling som ikkje er eit kjøp, til dømes ei erstatning.',
    cure: 'Vel fakturaene og kreditnotaene (EHF) i staden.',
  },
  'ehf-order': {
    title: 'Fila er ein ordre',
    detail: 'Fila er ein EHF-ordre eller eit ordresvar: han seier kva som er bestilt, ikkje kva det kosta.',
    cure: 'Vel fakturaene og kreditnotaene (EHF) i staden.',
  },
  'ehf-despatch-advice': {
    title: 'Fila er ein pakksetel eller eit mottak',
    detail: 'Fila er ein EHF-pakksetel eller eit mottak: han seier kva som er sendt, ikkje kva det kosta.',
    cure: 'Vel fakturaene og kreditnotaene (EHF) i staden.',
  },
  'ehf-reminder': {
    title: 'Fila er ei purring',
    detail: 'Fila er ei EHF-purring: kostnaden står i fakturaen som det blir purra på, og ville ha vorte talt to gonger.',
    cure: 'Vel fakturaene og kreditnotaene (EHF) i staden.',
  },
  'ehf-other-document': {
    title: 'Eit anna handelsdokument',
    detail: 'Fila er eit UBL-dokument av slaget {{element}}, ikkje ein faktura eller kreditnota.',
    cure: 'Vel fakturaene og kreditnotaene (EHF) i staden.',
  },
  'ehf-no-lines': {
    title: 'Fakturaen har ingen linjer',
    detail: 'Dokumentet som sluttar på linje {{line}}, har ingen fakturalinjer.',
    cure: 'Be avsendaren om fakturaen på nytt; ein EHF-faktura har minst éi linje.',
  },
  'ehf-element-missing': {
    title: 'Fakturaen manglar noko han må ha',
    detail: '{{element}} manglar i dokumentet som sluttar ved linje {{line}}. Utan det kan ikkje kostnaden førast tilbake til bilaget.',
    cure: 'Be avsendaren om fakturaen på nytt; ein EHF-faktura skal ha fakturanummer og fakturadato.',
  },
  'ehf-element-invalid': {
    title: 'Fakturaen har ein umogleg dato',
    detail: '{{element}} på linje {{line}} er «{{value}}», som ikkje er ein dag i kalenderen.',
    cure: 'Be avsendaren om fakturaen på nytt; datoar blir skrivne ÅÅÅÅ-MM-DD.',
  },
  'ledger-amount-missing': {
    title: 'Beløpet manglar',
    detail: '{{element}} manglar eller er tomt på linje {{line}}.',
    cure: 'Linja er ikkje talt med. Be avsendaren om fila på nytt, eller legg inn beløpet der fila blir laga.',
  },
  'ledger-amount-invalid': {
    title: 'Beløpet er ikkje eit tal',
    detail: '«{{value}}» på linje {{line}} er ikkje eit beløp. I XML blir beløp skrivne med siffer og punktum: 1234.50.',
    cure: 'Linja er ikkje talt med. Be avsendaren om fila på nytt, eller rett beløpet der fila blir laga.',
  },
  'ledger-amount-too-large': {
    title: 'Beløpet er for stort',
    detail: '«{{value}}» på linje {{line}} er større enn noko beløp vi kan rekne eksakt med (90 000 milliardar kroner).',
    cure: 'Linja er ikkje talt med. Kontroller om det er eit løpenummer eller eit kontonummer som har kome i beløpsfeltet.',
  },
  'ledger-currency-invalid': {
    title: 'Valutaen er ukjend',
    detail: '«{{value}}» på linje {{line}} er ikkje ein valutakode. Ein valutakode har tre bokstavar, som NOK eller EUR.',
    cure: 'Beløpet er ikkje talt med. Be avsendaren om fila på nytt med valutakode.',
  },
  'saft-version': {
    title: 'SAF-T av ein annan versjon',
    detail: 'Fila er SAF-T versjon {{version}}. Vi les norsk SAF-T Rekneskap 1.10, 1.20 og 1.30.',
    cure: 'Vel versjon 1.30 når du eksporterer SAF-T frå rekneskapssystemet.',
  },
  'saft-other': {
    title: 'SAF-T av eit anna slag',
    detail: 'Fila er SAF-T, men ikkje norsk SAF-T Rekneskap: namnerommet er «{{namespace}}».',
    cure: 'Eksporter SAF-T Rekneskap (Financial) 1.30 frå rekneskapssystemet.',
  },
  'saft-no-entries': {
    title: 'SAF-T-fila har ingen posteringar',
    detail: 'Fila har ingen linjer under GeneralLedgerEntries, så det er ingen kostnader å lese.',
    cure: 'Ta med transaksjonane, og den rette perioden, når du eksporterer SAF-T.',
  },
  'saft-account-missing': {
    title: 'Kontoen manglar',
    detail: 'Posteringa på linje {{line}} har ingen konto (AccountID).',
    cure: 'Posteringa er ikkje talt med. Eksporter SAF-T på nytt, eller rett bilaget i rekneskapssystemet.',
  },
  'saft-date-missing': {
    title: 'Datoen manglar',
    detail: 'Posteringa på linje {{line}} har korkje ein gyldig dato (TransactionDate) eller eit år (PeriodYear).',
    cure: 'Posteringa er ikkje talt med. Eksporter SAF-T på nytt, eller rett bilaget i rekneskapssystemet.',
  },
  'saft-totals-off': {
    title: 'Summen stemmer ikkje',
    detail: '{{element}} i fila er {{said}}, men posteringane i ho blir {{found}}.',
    cure: 'Posteringane er talde med som dei står. Eksporter SAF-T på nytt om noko kan mangle.',
  },
  'ledger-repeated': {
    title: 'Same fil to gonger',
    detail: 'Fila har nøyaktig same innhald som {{first}}, og er talt éin gong.',
    cure: 'Du treng ikkje gjere noko. Skulle det ha vore to ulike filer, hent den eine på nytt.',
  },
  'ledger-zip-nested': {
    title: 'Ein zip i ein zip',
    detail: 'Fila er ei zip-fil inni ei zip-fil eller ei mappe av zip-filer, og blir ikkje pakka ut.',
    cure: 'Pakk ho ut sjølv, og legg inn filene frå ho.',
  },
  'ledger-zip-climbs': {
    title: 'Zip-fila peikar ut av mappa si',
    detail: '«{{entry}}» i zip-fila peikar på ein stad utanfor ho. Slike filer blir ikkje opna.',
    cure: 'Lag zip-fila på nytt av mappa med fakturaene, utan stiar i filnamna.',
  },
  'ledger-zip-too-large': {
    title: 'Zip-fila er for stor utpakka',
    detail: 'Zip-fila blir {{megabytes}} MB utpakka; grensa er {{limit}} MB.',
    cure: 'Del ho i fleire zip-filer, til dømes ei for kvar månad.',
  },
  'ledger-zip-blows-up': {
    title: 'Zip-fila blæs seg opp',
    detail: '«{{entry}}» blir {{times}} gonger større når ho blir pakka ut; ingen faktura eller SAF-T-fil blir meir enn {{limit}} gonger større.',
    cure: 'Kontroller kvar fila kjem frå. Er ho god, pakk ho ut sjølv og legg inn filene.',
  },
  'ledger-files-too-many': {
    title: 'For mange filer på éin gong',
    detail: 'Mappa eller zip-fila har fleire enn {{limit}} filer.',
    cure: 'Del ho opp, til dømes etter månad, og legg inn delane kvar for seg.',
  },
  'ledger-zip-encrypted': {
    title: 'Fila har passord',
    detail: 'Fila i zip-fila er kryptert med passord, og kan ikkje lesast.',
    cure: 'Lag zip-fila på nytt utan passord, eller pakk ho ut og legg inn filene.',
  },
  'ledger-nothing-inside': {
    title: 'Ingen filer',
    detail: 'Mappa eller zip-fila har ingen filer å lese.',
    cure: 'Kontroller at det er rett mappe eller zip-fil.',
  },
  'ledger-dry-run-only': {
    title: 'Blir ikkje lagra herifrå',
    detail: 'Kostnadsfiler kan lesast og visast frå terminalen, men ikkje lagrast derifrå.',
    cure: 'Legg til --dry-run for å sjå kva fila kjem på.',
  },
  'ledger-groups-too-many': {
    title: 'For mange slag linjer',
    detail: 'Fila har meir enn {{limit}} slag linjer som ikkje er like. Så mange tek vi ikkje vare på.',
    cure: 'Del fila, til dømes i éi fil for kvart år, og last opp delane.',
  },
  'ledger-nothing-counted': {
    title: 'Ingen linjer kunne teljast med',
    detail: 'Fila vart lesen, men ingen linjer i ho kunne teljast med ({{rejected}} vart avviste).',
    cure: 'Sjå på dei første avviste linjene, rett kolonnen for beløp, og last opp på nytt.',
  },
  'decision-unknown': {
    title: 'Ukjent val',
    detail: 'Vi kjenner ikkje noko val med id {{id}}. Det kan vere angra.',
    cure: 'Sjå lista over val.',
  },
  'decision-shares': {
    title: 'Andelane går ikkje opp',
    detail: 'Andelane er {{sum}} til saman, og skal vere 1.',
    cure: 'Rett andelane slik at dei til saman er 1.',
  },
  'import-unknown': {
    title: 'Ukjend kostnadsfil',
    detail: 'Vi kjenner inga importert kostnadsfil med id {{id}}. Ho kan vere trekt tilbake.',
    cure: 'Sjå lista over importerte filer.',
  },
  'upload-unfinished': {
    title: 'Opplastinga er ikkje ferdig',
    detail: '{{received}} av {{size}} byte er komne.',
    cure: 'Send resten av fila, og prøv igjen.',
  },
  'upload-unknown': {
    title: 'Ukjend opplasting',
    detail: 'Vi kjenner inga opplasting med id {{id}}. Ho kan vere brukt, avbroten eller sletta.',
    cure: 'Last opp fila på nytt frå byrjinga.',
  },
  'upload-expired': {
    title: 'Opplastinga er gått ut',
    detail: 'Opplastinga {{id}} låg for lenge utan at meir kom, og kan ikkje halde fram.',
    cure: 'Last opp fila på nytt frå byrjinga.',
  },
  'upload-offset': {
    title: 'Delen byrjar på feil stad',
    detail: 'Det som vart sendt, byrjar ved byte {{offset}}, men {{received}} byte er mottekne. Ingenting av det er lagra.',
    cure: 'Spør kor langt opplastinga er komen, og hald fram derifrå.',
  },
  'upload-busy': {
    title: 'Fila blir allereie send',
    detail: 'Eit anna samband sender den same opplastinga akkurat no.',
    cure: 'Vent {{seconds}} sekund, spør kor langt ho er komen, og hald fram derifrå.',
  },
  'upload-overrun': {
    title: 'Meir enn det som var meldt',
    detail: 'Det vart sendt meir enn dei {{size}} bytane opplastinga er på. Det som går over, er ikkje lagra.',
    cure: 'Kontroller at det er same fila, og at ho ikkje er endra. Er ho det, så byrj ei ny opplasting.',
  },
  'upload-checksum': {
    title: 'Kontrollsummen stemmer ikkje',
    detail: 'Det som kom, er ikkje det som vart sendt. Ingenting av denne delen er lagra.',
    cure: 'Send delen ein gong til.',
  },
  'upload-header': {
    title: 'Eit felt i førespurnaden kan ikkje lesast',
    detail: '«{{header}}» kan ikkje vere «{{value}}».',
    cure: 'Send det slik: {{allowed}}.',
  },
  'upload-version': {
    title: 'Ukjend versjon av protokollen',
    detail: 'Førespurnaden er etter versjon «{{found}}» av tus, som ikkje blir brukt her.',
    cure: 'Bruk versjon {{known}} (feltet Tus-Resumable).',
  },
  'uploads-too-many': {
    title: 'For mange opplastingar',
    detail: 'Verksemda har allereie {{limit}} opplastingar som ikkje er ferdige eller ikkje tekne i bruk.',
    cure: 'Gjer ferdig, bruk eller avbryt nokre av dei først. Dei blir sletta av seg sjølve etter eit døgn.',
  },
  'assumption-unknown': {
    title: 'Ukjend føresetnad',
    detail: 'Det finst ingen føresetnad som heiter «{{cell}}».',
    cure: 'Sjå etter skrivefeil, eller finn han under Føresetnader og kjelder.',
  },
  'assumption-not-a-number': {
    title: 'Føresetnaden må vere eit tal',
    detail: '«{{value}}» for {{cell}} er ikkje eit tal.',
    cure: 'Skriv eit tal, i adressa med punktum framfor desimalane.',
  },
  'assumption-out-of-bounds': {
    title: 'Føresetnaden er utanfor grensene',
    detail: '{{value}} for {{cell}} er utanfor {{min}} til {{max}}.',
    cure: 'Skriv eit tal innanfor grensene. Vi reknar med verdien som stod der.',
  },
  'control-code-unknown': {
    title: 'Ukjend kontrollkode',
    detail: 'Ingen føresetnader som har gjeldt her, gir kontrollkoden {{code}} for denne analysen.',
    cure: 'Kontroller koden og at adressa er den same som i papiret.',
  },
  'parameter-safeguard': {
    title: 'Eit vern kan ikkje endrast for alle',
    detail: '«{{cell}}» hindrar at tala til éi verksemd blir røpte. Han gjeld likt for alle, og kan ikkje publiserast som nasjonal parameter.',
    cure: 'Vel ein annan parameter.',
  },
  'name-from-login': {
    title: 'Namnet kjem frå innlogginga',
    detail: 'Namnet ditt blir vist slik innlogginga gir det, så andre kan lite på kven som gjorde kva.',
    cure: 'Er namnet feil, rett det hos den du loggar inn med. Neste gong du loggar inn, er det rett her òg.',
  },
  'national-parameter-unknown': {
    title: 'Parameteren finst ikkje',
    detail: 'Det finst ingen nasjonal parameter {{id}} som de har publisert og som gjeld.',
    cure: 'Last sida på nytt: han kan vere trekt tilbake.',
  },
  'national-parameter-taken': {
    title: 'Ein annan har publisert parameteren',
    detail: 'Ein annan samordnar har publisert ein verdi for {{cell}} frå {{day}}.',
    cure: 'Vel ein annan dag, eller bli samde om kven som publiserer han.',
  },
  'group-withheld': {
    title: 'Ikkje vist',
    detail: 'Gruppa «{{group}}» har {{count}} kommunar med eigne tal, eller éin som veg meir enn resten. Under {{least}} viser vi ingenting, så ingen kan rekne seg fram til tala til ein annan.',
    cure: 'Bruk ei vidare gruppe, eller hent inn fleire eigne tal.',
  },
  'report-unknown': {
    title: 'Ukjend rapport',
    detail: 'Vi etterprøver ingen rapport som heiter «{{report}}».',
    cure: 'Bruk ein av desse: {{known}}.',
  },
  'parameter-unknown': {
    title: 'Ukjend parameter',
    detail: 'Vi kjenner ikkje parameteren «{{parameter}}». Han er ikkje brukt.',
    cure: 'Sjå etter skrivefeil, eller ta han bort. Meinte du: {{known}}?',
  },
  'parameter-invalid': {
    title: 'Parameteren kan ikkje brukast',
    detail: '«{{value}}» kan ikkje brukast for {{parameter}}.',
    cure: 'Skriv han éin gong, slik: {{allowed}}.',
  },
  'request-malformed': {
    title: 'Førespurnaden kan ikkje lesast',
    detail: 'Førespurnaden er ikkje skriven slik at han kan lesast.',
    cure: 'Sjå korleis han skal skrivast, i skildringa på /api/v1/openapi.json.',
  },
  'media-type-unsupported': {
    title: 'Innhald vi ikkje tek imot',
    detail: 'Innhaldet er sendt som «{{found}}».',
    cure: 'Send det som {{allowed}}.',
  },
  'host-refused': {
    title: 'Programmet svarar ikkje på dette namnet',
    detail: 'Førespurnaden er til «{{host}}», og det namnet er ikkje programmet sitt.',
    cure: 'Bruk adressa programmet skreiv då det starta. Ein lastbalanserar må sende med namnet nettlesaren bad om.',
  },
  'origin-refused': {
    title: 'Førespurnaden kom frå ei anna side',
    detail: 'Ei side på «{{origin}}» prøvde å endre noko her.',
    cure: 'Gjer det frå sidene til programmet.',
  },
  'body-too-large': {
    title: 'For mykje sendt',
    detail: 'Førespurnaden er større enn {{limit}} MB.',
    cure: 'Send mindre, eller del det opp.',
  },
  'not-found': {
    title: 'Finst ikkje',
    detail: 'Det er ingenting på {{path}}.',
    cure: 'Sjå etter skrivefeil, eller byrj på startsida.',
  },
  'method-not-allowed': {
    title: 'Slik kan ho ikkje brukast',
    detail: '{{path}} svarar ikkje på {{method}}.',
    cure: 'Sjå kva metodar ho svarar på, i skildringa på /api/v1/openapi.json.',
  },
  'too-many-requests': {
    title: 'For mange førespurnader',
    detail: 'Det kom fleire førespurnader enn vi svarar på.',
    cure: 'Vent {{seconds}} sekund, og prøv att.',
  },
  busy: {
    title: 'Oppteken',
    detail: 'Programmet er oppteke med anna.',
    cure: 'Vent {{seconds}} sekund, og prøv att.',
  },
  'browser-missing': {
    title: 'Ingen nettlesar å skrive ut med',
    detail: 'PDF-en blir laga av ein nettlesar, og maskina Samvirke går på, har ingen som kan startast.',
    cure: 'Vel Word eller HTML så lenge. Den som driftar Samvirke, kan installere chromium, køyre «npx playwright install chromium», eller vise til ein nettlesar med BROWSER_PATH.',
  },
  'database-locked': {
    title: 'Datamappa er i bruk',
    detail: 'Eit anna Samvirke har opna {{folder}}.',
    cure: 'Bruk det som alt går, stopp det, eller vel ei anna mappe med SAMVIRKE_DATA.',
  },
  'database-away': {
    title: 'Databasen svarer ikkje',
    detail: 'Databasen svarer ikkje akkurat no. Det som var lagra, er der framleis; det du nettopp sende, er kanskje ikkje med.',
    cure: 'Vent {{seconds}} sekund, sjå etter om det er der, og send det på nytt om det ikkje er det. Samvirke held fram av seg sjølv når databasen svarer.',
  },
  'storage-full': {
    title: 'Det er ikkje plass til meir',
    detail: 'Lagringsplassen der databasen ligg, er full. Det du sende, er ikkje lagra, og ingenting er skadd.',
    cure: 'Sei frå til dei som driftar Samvirke. Når det er frigjort plass, kan du prøve igjen.',
  },
  'database-too-old': {
    title: 'PostgreSQL er for gammal',
    detail: 'Databasen er PostgreSQL {{found}}.',
    cure: 'Bruk PostgreSQL {{least}} eller nyare.',
  },
  'database-rights-missing': {
    title: 'Databasebrukaren manglar rettar',
    detail: 'Brukaren «{{user}}» kan ikkje gjere alt som trengst i databasen.',
    cure: 'Lat ein som har lov, køyre dette i databasen, og start igjen:\n{{statements}}',
  },
  'database-newer': {
    title: 'Databasen er nyare enn programmet',
    detail: 'Ein nyare versjon av Samvirke har endra databasen ({{migration}}).',
    cure: 'Bruk den versjonen, eller ein som er enda nyare. Ingenting er endra.',
  },
  'backup-unknown': {
    title: 'Ikkje ein tryggingskopi',
    detail: '{{file}} er ikkje ein heil tryggingskopi frå Samvirke. Han kan vere kutta.',
    cure: 'Hent han frå der han vart lagd, eller bruk ein annan. Ingenting er endra.',
  },
  'backup-damaged': {
    title: 'Tryggingskopien er skadd',
    detail: '{{part}} i {{file}} er ikkje som då kopien vart laga.',
    cure: 'Hent han frå der han vart lagd, eller bruk ein annan. Ingenting er endra.',
  },
  'backup-newer': {
    title: 'Tryggingskopien er nyare enn programmet',
    detail: '{{file}} er laga av Samvirke {{program}} ({{migration}}), som dette programmet ikkje kjenner.',
    cure: 'Legg tilbake med den versjonen, eller ein som er enda nyare. Ingenting er endra.',
  },
  'backup-nothing': {
    title: 'Det er ingenting å ta kopi av',
    detail: 'Databasen er tom: Samvirke er aldri starta på han.',
    cure: 'Sjekk at DATABASE_URL eller SAMVIRKE_DATA peiker på den du meiner.',
  },
  'restore-not-empty': {
    title: 'Databasen er ikkje tom',
    detail: 'Det ligg alt data der. Dei ville bli borte.',
    cure: 'Legg tilbake i ein tom database. Skal det som er der, slettast for godt, så sei det med --replace, og ta ein tryggingskopi først.',
  },
  'database-not-ours': {
    title: 'Databasen er i bruk til noko anna',
    detail: 'Der er {{table}}, som ikkje er frå Samvirke.',
    cure: 'Bruk ein database som er Samvirkes eigen.',
  },
  'database-in-use': {
    title: 'Andre bruker databasen',
    detail: '{{connections}} andre er kopla til databasen.',
    cure: 'Stopp alle serverar og arbeidarar, lukk andre program som er kopla til, og prøv igjen.',
  },
  'database-missing': {
    title: 'Det er ingen database der',
    detail: 'Det er ingen database i {{folder}}.',
    cure: 'Sjekk at SAMVIRKE_DATA peiker på mappa, eller at DATABASE_URL er sett.',
  },
  'file-exists': {
    title: 'Fila finst frå før',
    detail: '{{file}} finst alt, og blir ikkje skriven over.',
    cure: 'Vel eit anna namn, eller skriv over ho med --force.',
  },
  'file-missing': {
    title: 'Fila finst ikkje',
    detail: 'Det er inga fil som heiter {{file}}.',
    cure: 'Sjekk namnet.',
  },
  'login-required': {
    title: 'Du må logge inn',
    detail: 'Dette er berre for den som er logga inn på vegner av ei verksemd.',
    cure: 'Logg inn, og prøv igjen.',
  },
  'session-ended': {
    title: 'Du er logga ut',
    detail: 'Økta er avslutta ({{why}}).',
    cure: 'Logg inn igjen. Det du har skrive, er ikkje lagra.',
  },
  'role-missing': {
    title: 'Du har ikkje tilgang',
    detail: 'I verksemda du handlar for, er dette for {{roles}}.',
    detailNone: 'Du har inga rolle i den verksemda.',
    cure: 'Byt til ei verksemd der du har rolla, eller be administratoren i verksemda om henne.',
  },
  'csrf-refused': {
    title: 'Endringa kom ikkje frå våre eigne sider',
    detail: 'Førespurnaden mangla kjenneteiknet som høyrer til økta di.',
    cure: 'Last sida på nytt, og prøv igjen.',
  },
  'public-body-required': {
    title: 'Berre for offentlege verksemder',
    detail: 'Leverandørar får ikkje sjå kva offentlege verksemder betaler til saman.',
    cure: 'Byt til ei offentleg verksemd som du handlar for.',
  },
  'entry-unknown': {
    title: 'Fann ikkje det du bad om',
    detail: 'Vi finn inga registrering med id-en {{id}} som du kan sjå.',
    cure: 'Sjå etter skrivefeil i adressa. Ho kan vere trekt tilbake, eller ho kan høyre til ei anna verksemd.',
  },
  'version-changed': {
    title: 'Nokon andre har endra henne i mellomtida',
    detail: 'Du gjekk ut frå versjon {{version}}, men den gjeldande er versjon {{current}}. Ingenting er lagra.',
    cure: 'Sjå på begge versjonane, vel kva som skal stå, og lagre på nytt.',
  },
  'approver-wrote-it': {
    title: 'Ein annan må godkjenne',
    detail: 'I verksemda di godkjenner ikkje den som har skrive det, og du har skrive det som står her.',
    cure: 'Be ein annan med rolla godkjennar om å sjå på det og godkjenne.',
  },
  'writer-erased': {
    title: 'Den som skreiv det, er sletta',
    detail: 'I verksemda di godkjenner ikkje den som har skrive det, og den som skreiv det sist, har sletta seg. Då veit ingen kven det var.',
    cure: 'Be ein annan om å sjå på det og lagre det på nytt. Så kan ein tredje godkjenne, også du om du ikkje lagra det.',
  },
  'decision-not-public': {
    title: 'Vedtak er for offentlege verksemder',
    detail: 'Ein leverandør kan ikkje registrere eller godkjenne eit vedtak: det er det offentlege som vedtek.',
    cure: 'Registrer ein avtale, ein pris eller ei teneste. Vedtaket registrerer verksemda som gjorde det.',
  },
  'already-approved': {
    title: 'Allereie godkjend',
    detail: 'Denne versjonen er godkjend frå før.',
    cure: 'Du treng ikkje gjere noko. Last sida på nytt for å sjå kven som godkjende.',
  },
  'characters-unseen': {
    title: 'Eit felt har teikn som ikkje synest',
    detail: '«{{field}}» har linjeskift eller teikn som ikkje synest eller snur skriveretninga.',
    cure: 'Skriv inn teksten på nytt, på éi linje.',
  },
  'field-missing': {
    title: 'Eit felt manglar',
    detail: '«{{field}}» er ikkje fylt ut.',
    cure: 'Fyll ut feltet og lagre på nytt.',
  },
  'field-unknown': {
    title: 'Ukjent felt',
    detail: 'Denne typen registrering har ikkje noko felt som heiter «{{field}}».',
    cure: 'Bruk eitt av desse felta: {{allowed}}.',
  },
  'field-invalid': {
    title: 'Eit felt har ein verdi vi ikkje kan bruke',
    detail: '«{{field}}» kan ikkje vere «{{value}}».',
    cure: 'Skriv han slik: {{allowed}}.',
  },
  'field-too-long': {
    title: 'For lang tekst',
    detail: '«{{field}}» er lengre enn {{most}} teikn.',
    cure: 'Kort ned teksten.',
  },
  'organisation-number-wrong': {
    title: 'Feil organisasjonsnummer',
    detail: '«{{value}}» er ikkje eit organisasjonsnummer: kontrollsifferet stemmer ikkje, eller det er ikkje ni siffer.',
    cure: 'Sjå etter skrivefeil, eller slå opp nummeret i Einingsregisteret.',
  },
  'dates-reversed': {
    title: 'Sluttar før ho byrjar',
    detail: 'Sluttdatoen {{to}} er før startdatoen {{from}}.',
    cure: 'Rett den eine av datoane.',
  },
  'price-kept-back': {
    title: 'Ein pris er open',
    detail: 'Andre offentlege verksemder skal kunne sjå prisen, om ikkje lova gir grunn til å halde han tilbake.',
    cure: 'La offentlege verksemder eller alle sjå han. Gir offentleglova grunn til det, kan han haldast tilbake til ein dato; valet av kven som ser han, gjeld då frå den dagen.',
  },
  'hidden-not-price': {
    title: 'Berre prisar kan haldast tilbake til ein dato',
    detail: 'Denne registreringa er ikkje ein pris.',
    cure: 'Ta bort dato og heimel, og vel heller kven som skal sjå henne.',
  },
  'hidden-incomplete': {
    title: 'Heimel og dato høyrer saman',
    detail: 'Ein pris som blir halden tilbake, må ha både heimel og ein dato han kan visast frå.',
    cure: 'Fyll ut begge, eller ingen av dei.',
  },
  'hidden-ground-unknown': {
    title: 'Ukjend heimel',
    detail: '«{{value}}» er ikkje ein av heimlane ein pris kan haldast tilbake etter.',
    cure: 'Vel ein av desse: {{allowed}}.',
  },
  'hidden-date-past': {
    title: 'Datoen er ikkje fram i tid',
    detail: 'Ein pris kan ikkje haldast tilbake til {{date}}: den dagen er komen.',
    cure: 'Vel ein seinare dato, eller ta bort heimel og dato.',
  },
  'hidden-too-long': {
    title: 'Så lenge kan prisen ikkje haldast tilbake',
    detail: 'Ein pris kan ikkje haldast tilbake til {{date}}: lenger enn {{years}} år fram må heimelen vurderast på nytt.',
    cure: 'Vel ein dato seinast {{latest}}. Gjeld grunnen framleis då, kan prisen haldast tilbake på nytt.',
  },
  'visibility-cooperation': {
    title: 'Kva for eit samarbeid?',
    detail: 'Når eit samarbeid skal sjå registreringa, må det stå kva for eit; elles skal det ikkje stå nokon ting.',
    cure: 'Vel samarbeidet, eller vel ei anna synlegheit.',
  },
  'cooperation-not-public': {
    title: 'Berre for offentlege verksemder',
    detail: 'Ein leverandør kan ikkje vere med i eit samarbeid: han ville sett det kundane deler med kvarandre.',
    cure: 'Vel ei offentleg verksemd.',
  },
  'cooperation-not-member': {
    title: 'De er ikkje med i samarbeidet',
    detail: 'Registreringa kan berre delast med eit samarbeid som verksemda di er med i no.',
    cure: 'Vel eit av samarbeida til verksemda.',
  },
  'protected-refused': {
    title: 'Skal ikkje registrerast her',
    detail: 'Opplysningar som kan skade nasjonale tryggingsinteresser, skal ikkje inn i denne løysinga, heller ikkje som utkast. Ingenting er lagra.',
    cure: 'Behandle dei i eit system som er godkjent for gradert informasjon, og spør tryggingsleiaren i verksemda.',
  },
  'protected-fact': {
    title: 'For nøyaktig om eit skjermingsverdig objekt',
    detail: '«{{field}}» fortel kvar objektet er eller kor stort det er: «{{found}}».',
    cure: 'Ta det bort. Om eit skjermingsverdig objekt registrerer ein berre at det finst og kva det blir brukt til.',
  },
  'protected-too-open': {
    title: 'Skjermingsverdig kan ikkje visast så breitt',
    detail: 'Det som gjeld eit skjermingsverdig objekt, kan berre sjåast av eiga verksemd eller av eitt samarbeid.',
    cure: 'Vel eiga verksemd eller eit samarbeid, og slå av deling med departement og samordnar.',
  },
  'export-too-large': {
    title: 'For mange til éin tabell',
    detail: 'Det er fleire enn {{limit}} som passar.',
    cure: 'Vel type eller verksemd, eller hent dei side for side over API-et.',
  },
  'cost-set-not-own': {
    title: 'Ingen av tala er verksemda sine eigne',
    detail: 'Kostnadstabellen har ingen rader for kommunen du handlar for.',
    cure: 'Byt til verksemda tala gjeld, eller last opp ein tabell med verksemda sine tal.',
  },
  'organisation-number-invalid': {
    title: 'Ikkje eit organisasjonsnummer',
    detail: '«{{number}}» er ikkje eit organisasjonsnummer: det er ni siffer, og det siste kontrollerer dei andre.',
    cure: 'Sjå etter siffer som er bytte om eller manglar.',
  },
  'body-number-unknown': {
    title: 'Ukjend verksemd',
    detail: 'Vi kjenner inga verksemd med nummeret {{number}}.',
    cure: 'Bruk organisasjonsnummeret eller kommunenummeret til ei verksemd som finst her.',
  },
  'capability-missing': {
    title: 'Verksemda har ikkje den oppgåva',
    detail: 'Rolla {{role}} kan berre bli gitt i ei verksemd som har oppgåva.',
    cure: 'Den som driftar Samvirke, gir oppgåva med «samvirke access give».',
  },
  'demo-refused': {
    title: 'Prøveinnlogginga svarer berre på denne maskina',
    detail: 'Førespurnaden kom utanfrå.',
    cure: 'Opne Samvirke på maskina der det går, eller set opp innlogging (docs/operate.md).',
  },
  'demo-person-unknown': {
    title: 'Ukjend prøveperson',
    detail: 'Det er ingen oppdikta person «{{person}}» som kan logge inn slik.',
    cure: 'Vel ein av {{known}}.',
  },
  'login-provider-unknown': {
    title: 'Ukjend innlogging',
    detail: 'Her er det inga innlogging som heiter {{provider}}.',
    cure: 'Bruk ei av {{known}}.',
  },
  'login-provider-away': {
    title: 'Innlogginga svarer ikkje',
    detail: 'Vi får ikkje svar frå {{provider}}.',
    cure: 'Prøv igjen om litt. Det du har ope her, er ikkje rørt.',
  },
  'login-attempt-unknown': {
    title: 'Innlogginga kan ikkje fullførast',
    detail: 'Svaret høyrer ikkje til ei innlogging som er i gang i denne nettlesaren. Ho kan vere brukt før, ha teke for lang tid eller vere begynt ein annan stad.',
    cure: 'Logg inn på nytt.',
  },
  'login-cancelled': {
    title: 'Innlogginga vart avbroten',
    detail: '{{provider}} svarte at innlogginga ikkje vart gjennomført ({{reason}}).',
    cure: 'Logg inn på nytt når du vil.',
  },
  'login-refused': {
    title: 'Innlogginga vart avvist',
    detail: 'Svaret frå {{provider}} bestod ikkje kontrollen ({{why}}). Ingen er logga inn.',
    cure: 'Logg inn på nytt. Skjer det igjen, meld frå til den som driftar Samvirke.',
  },
  'login-level-low': {
    title: 'For lågt tryggingsnivå',
    detail: 'Du logga inn på nivå {{level}}, og her trengst {{accepted}}.',
    cure: 'Logg inn på nytt med ein tryggare innloggingsmåte.',
  },
  'token-refused': {
    title: 'Tilgangstokenet blir ikkje godteke',
    detail: 'Tokenet vart avvist ({{why}}).',
    cure: 'Hent eit nytt token for denne tenesta, og prøv igjen.',
  },
  'invitation-unknown': {
    title: 'Ukjend invitasjon',
    detail: 'Invitasjonen finst ikkje, eller han er trekt tilbake.',
    cure: 'Be administratoren i verksemda om ein ny.',
  },
  'invitation-used': {
    title: 'Invitasjonen er brukt',
    detail: 'Ein invitasjon verkar éin gong, og denne er brukt.',
    cure: 'Var det ikkje du som brukte han, sei frå til administratoren i verksemda. Be elles om ein ny.',
  },
  'invitation-expired': {
    title: 'Invitasjonen har gått ut',
    detail: 'Fristen for å bruke invitasjonen er ute.',
    cure: 'Be administratoren i verksemda om ein ny.',
  },
  'invitation-for-another': {
    title: 'Lenkja er til nokon andre',
    detail: 'Lenkja er til den første administratoren i verksemda. Den som laga ho, og dei som har ei rolle hos ein samordnar, kan ikkje bruke ho.',
    cure: 'Send lenkja til den som skal vere administrator.',
  },
  'invitation-over': {
    title: 'Lenkja gjeld ikkje lenger',
    detail: 'Sidan lenkja vart send, har verksemda fått ein administrator, teke Samvirke i bruk eller slutta å finnast.',
    cure: 'Be administratoren i verksemda om ein invitasjon, eller drifta når ho ingen har.',
  },
  'person-gone': {
    title: 'Ukjend eller sletta person',
    detail: 'Ingen person har nøkkelen {{person}}, eller personen er sletta.',
    cure: 'Nøkkelen står i loggen og i «Mine opplysningar».',
  },
  'person-unknown': {
    title: 'Ukjend person',
    detail: 'Ingen med denne nøkkelen har rolla i verksemda.',
    cure: 'Sjå lista over personar i verksemda.',
  },
  'administrator-last': {
    title: 'Den siste administratoren',
    detail: 'Verksemda ville stå utan administrator.',
    cure: 'Gi rolla til ein annan først.',
  },
  'ledger-amount-column-missing': {
    title: 'Finn ikkje beløpet',
    detail: 'Ingen av kolonnane kan vere beløpet. Fila har {{columns}}.',
    cure: 'Sei kva for ein kolonne som er beløpet.',
  },
  'ledger-column-unknown': {
    title: 'Ukjend kolonne',
    detail: 'Fila har ingen kolonne «{{column}}». Ho har {{columns}}.',
    cure: 'Skriv namnet slik det står i fila.',
  },
  'ledger-columns-too-many': {
    title: 'For mange kolonnar',
    detail: 'Fila har {{columns}} kolonnar. Grensa er {{limit}}.',
    cure: 'Ta bort kolonnar som ikkje trengst, og sjå etter om skiljeteiknet er rett.',
  },
  'ledger-quote-open': {
    title: 'Eit hermeteikn er ikkje lukka',
    detail: 'Hermeteiknet i rada som byrjar som rad {{row}}, blir aldri lukka, så resten av fila blir lesen som éi celle.',
    cure: 'Lukk hermeteiknet, eller ta det bort, og prøv igjen.',
  },
  'ledger-row-ragged': {
    title: 'Rada har for mange celler',
    detail: 'Rada har {{cells}} celler, men tabellen har {{expected}} kolonnar.',
    cure: 'Sjå etter eit skiljeteikn inne i ein tekst, og set hermeteikn rundt teksten.',
  },
  'ledger-sum-row': {
    title: 'Rada er ein sum',
    detail: 'Rada er ein sum av andre rader ({{value}}) og er ikkje rekna med.',
    cure: 'Ingenting å gjere om det stemmer. Er det ei vanleg rad, gi henne ein konto.',
  },
  'ledger-row-amount-too-large': {
    title: 'Beløpet er for stort',
    detail: '«{{value}}» er meir enn vi kan rekne med på øret (90 071 992 547 409 kroner).',
    cure: 'Sjå etter om beløpet er rett, og om kolonnen er den rette.',
  },
  'ledger-total-too-large': {
    title: 'Summen er for stor',
    detail: 'Beløpa i {{currency}} blir til saman meir enn vi kan rekne med på øret.',
    cure: 'Sjå etter beløp som er for store, eller del fila.',
  },
  'ledger-date-unreadable': {
    title: 'Datoen kan ikkje lesast',
    detail: '«{{value}}» er ikkje ein dato vi kan lese.',
    cure: 'Skriv han som 2024-01-31 eller 31.01.2024.',
  },
  'ledger-kostra-balance': {
    title: 'Dette er ein balanse',
    detail: 'Fila er KOSTRA-skjema {{form}}: balansen, det verksemda eig og skuldar. Han har ingen kostnad.',
    cure: 'Vel fila med løyvingsrekneskapen (0A for ein kommune).',
  },
  'ledger-kostra-form': {
    title: 'Ukjent KOSTRA-skjema',
    detail: 'Fila er KOSTRA-skjema {{form}}. Vi les {{allowed}}.',
    cure: 'Vel fila med løyvingsrekneskapen.',
  },
  'job-unknown': {
    title: 'Ukjend jobb',
    detail: 'Vi kjenner ingen jobb med id {{id}}.',
    cure: 'Sjå etter jobben på sida Jobbar. Gamle jobbar blir sletta etter ei tid.',
  },
  'job-ended': {
    title: 'Jobben er ferdig',
    detail: 'Jobb {{id}} er alt avslutta, og kan ikkje avbrytast.',
    cure: 'Sjå resultatet på sida Jobbar.',
  },
  'job-not-ended': {
    title: 'Jobben er ikkje avslutta',
    detail: 'Jobb {{id}} ventar eller er i gang, eller er ferdig utan feil.',
    cure: 'Avbryt han først, eller bestill ein ny jobb.',
  },
  'job-not-done': {
    title: 'Resultatet er ikkje klart',
    detail: 'Jobb {{id}} har ikkje noko resultat å laste ned.',
    cure: 'Vent til jobben er ferdig, og prøv igjen.',
  },
  'job-file-gone': {
    title: 'Fila er sletta',
    detail: 'Jobb {{id}} er ferdig, men fila er sletta: noko som kan stå i henne, er skjerma sidan.',
    cure: 'Lag uttrekket på nytt. Det skjerma er då ikkje med.',
  },
  'jobs-too-many': {
    title: 'For mange jobbar',
    detail: 'Verksemda har alt {{limit}} jobbar som ventar eller er i gang.',
    cure: 'Vent til nokre er ferdige, eller avbryt nokre av dei.',
  },
  'job-gave-up': {
    title: 'Jobben vart ikkje ferdig',
    detail: 'Jobben vart prøvd {{attempts}} gonger utan å bli ferdig.',
    cure: 'Prøv igjen seinare. Hjelper det ikkje, så sei frå til den som driv løysinga, med id-en til jobben.',
  },
  internal: {
    title: 'Noko gjekk gale hos oss',
    detail: 'Det er ein feil i programmet, ikkje i det du gjorde. Han er loggført som {{id}}.',
    cure: 'Prøv att. Hjelper det ikkje, meld frå med koden. Ingenting er lagra halvvegs.',
  },
};
