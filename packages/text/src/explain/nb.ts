import { businessCasesExplain } from '../business-cases/nb.ts';
import { evidenceExplain } from '../evidence/nb.ts';
import { synergiesExplain } from '../synergies/nb.ts';

/**
 * What a figure's panel says. `formulas`: by formula id, its name and the sum in words (terms in the order of the
 * inputs); `inputs`: what an input is called, by its name in the formula. An input that is named by a municipality's
 * number or an element has that name; every other name is here.
 */
export const explain = {
  formulas: {
    ...evidenceExplain.formulas,
    ...synergiesExplain.formulas,
    ...businessCasesExplain.formulas,
    'costs/estimate': {
      name: 'Anslått kostnad',
      words: 'innbyggere × kostnad per innbygger i kommuner av samme størrelse',
    },
    'costs/staff-fte': {
      name: 'Anslåtte IKT-årsverk',
      words: 'innbyggere ÷ innbyggere per IKT-årsverk i kommuner av samme størrelse',
    },
    'costs/staff': {
      name: 'Anslått kostnad til IKT-bemanning',
      words: 'årsverk × kostnad per årsverk',
    },
    'costs/own-figure': {
      name: 'Eget tall',
      words: 'summen av radene i kostnadstabellen',
    },
    'costs/row-share': {
      name: 'Del av en rad',
      words: 'beløpet i raden × andelen som hører til her, avrundet til hele øre',
    },
    'costs/fte-together': {
      name: 'Årsverk i alt',
      words: 'summen over kommunene',
    },
    'costs/own-fte': {
      name: 'Egne årsverk',
      words: 'årsverkene i kostnadstabellen',
    },
    'costs/fte-from-cost': {
      name: 'Årsverk regnet fra kostnaden',
      words: 'egen kostnad til bemanning ÷ kostnad per årsverk',
    },
    'costs/deflate': {
      name: 'Omregnet til prisåret',
      words: 'beløp × indeks for prisåret ÷ indeks for beløpets eget år',
    },
    'costs/deflator-factor': {
      name: 'Faktor mellom to års kroner',
      words: 'indeks for det ønskede året ÷ indeks for det andre',
    },
    'costs/total-of-municipality': {
      name: 'Kommunens IKT-kostnad',
      words: 'nett og telekom + basisdrift + fagsystemer + IKT-bemanning',
    },
    'costs/total-of-element': {
      name: 'Elementets kostnad i alle kommunene',
      words: 'summen over kommunene',
    },
    'costs/total': {
      name: 'Samlet IKT-kostnad',
      words: 'summen av de fire elementene',
    },
    'costs/hidden': {
      name: 'Skjult kostnad til datarom',
      words: 'fast kostnad + husleie + strøm',
    },
    'costs/received': {
      name: 'Mottatt kostnad',
      words: 'IKT + ikke IKT + uavklart',
    },
    'costs/received-ict': {
      name: 'Mottatt IKT-kostnad',
      words: 'elementene + ikke fordelt + skjult',
    },
    'costs/received-by-rule': {
      name: 'Etter hva som avgjorde',
      words: 'summen over regler og egne valg',
    },
    'costs/received-rule': {
      name: 'Det som én regel eller ett valg avgjorde',
      words: 'summen av linjene',
    },
    'costs/rule-share': {
      name: 'Del av en linje',
      words: 'beløpet × andelen som regelen sier, avrundet til hele øre',
    },
    'costs/hidden-together': {
      name: 'Skjulte kostnader i alle kommunene',
      words: 'summen over kommunene',
    },
    'costs/room-area': {
      name: 'Areal i datarommet',
      words: 'areal til det første utstyret + areal per tusen innbyggere × innbyggere ÷ 1 000',
    },
    'costs/room-rent': {
      name: 'Husleie for datarommet',
      words: 'areal × leie per kvadratmeter',
    },
    'costs/room-power': {
      name: 'Strøm til datarommet',
      words: '(effekt til det første utstyret + effekt per tusen innbyggere × innbyggere ÷ 1 000) × PUE × 8 760 timer × strømpris',
    },
    'costs/population-together': {
      name: 'Innbyggere i alt',
      words: 'summen over kommunene',
    },
    'benchmarks/per-inhabitant': {
      name: 'Kostnad per innbygger',
      words: 'målt kostnad ÷ innbyggere',
    },
    'benchmarks/lower-quartile': {
      name: 'Nedre kvartil',
      words: 'verdien en firedel av veien opp når kommunene står i rekke, den billigste først',
    },
    'benchmarks/median': {
      name: 'Median',
      words: 'verdien midt i rekka: halvparten av kommunene ligger under',
    },
    'benchmarks/upper-quartile': {
      name: 'Øvre kvartil',
      words: 'verdien tre firedeler av veien opp i rekka',
    },
    'benchmarks/percentile': {
      name: 'Plass i gruppa',
      words: 'hvor langt opp i rekka kommunen står: 0 % er billigst, 100 % er dyrest',
    },
    'benchmarks/curve-exponent': {
      name: 'Hvor bratt kurven er',
      words: 'stigningen i den rette linja gjennom logaritmen av kostnad per innbygger og logaritmen av innbyggertallet, etter minste kvadraters metode',
    },
    'benchmarks/doubling': {
      name: 'Dobbelt så mange innbyggere',
      words: '2 opphøyd i stigningen − 1',
    },
    'benchmarks/r-squared': {
      name: 'Hvor mye størrelsen forklarer',
      words: '1 − det som er igjen av variasjonen rundt kurven ÷ hele variasjonen, begge i logaritmer',
    },
    'benchmarks/residual-spread': {
      name: 'Spredningen rundt kurven',
      words: 'standardavviket i logaritmer mellom kommunene og kurven; e opphøyd i ± dette gir spennet rundt kurven',
    },
    'benchmarks/extrapolation-difference': {
      name: 'Forskjellen mellom de to måtene',
      words: 'uten ytterpunktene − med alle',
    },
    'benchmarks/published': {
      name: 'Publisert snitt for gruppa',
      words: 'kostnad per innbygger i kommuner av samme størrelse, slik rapporten har den',
    },
    'benchmarks/published-staff': {
      name: 'Publisert snitt for IKT-bemanning',
      words: 'kostnad per årsverk ÷ innbyggere per IKT-årsverk',
    },
    'benchmarks/published-together': {
      name: 'Publisert snitt, alle fire elementene',
      words: 'nett og telekom + basisdrift + fagsystemer + IKT-bemanning',
    },
    'benchmarks/group-mean': {
      name: 'Gjennomsnitt for gruppa',
      words: 'kommunenes kostnad ÷ innbyggerne deres',
    },
    'benchmarks/measured-together': {
      name: 'Målt kostnad i gruppa',
      words: 'summen over kommunene med tall',
    },
    'benchmarks/inhabitants-measured': {
      name: 'Innbyggere i kommunene med tall',
      words: 'summen over kommunene',
    },
    'benchmarks/inhabitants-unmeasured': {
      name: 'Innbyggere i kommunene uten tall',
      words: 'summen over kommunene',
    },
    'benchmarks/extrapolated': {
      name: 'Regnet opp til alle kommuner',
      words: 'summen over størrelsesgruppene',
    },
    'benchmarks/extrapolation': {
      name: 'Regnet opp til hele gruppa',
      words: 'målt kostnad + gjennomsnitt per innbygger × innbyggere uten tall',
    },
  },
  inputs: {
    ...evidenceExplain.inputs,
    ...synergiesExplain.inputs,
    ...businessCasesExplain.inputs,
    population: 'Innbyggere',
    unitCost: 'Kostnad per innbygger',
    inhabitantsPerFte: 'Innbyggere per IKT-årsverk',
    fte: 'Årsverk',
    costPerFte: 'Kostnad per årsverk',
    staffCost: 'Kostnad til bemanning',
    ict: 'IKT',
    notIct: 'Ikke IKT',
    undecided: 'Uavklart',
    unallocated: 'Ikke fordelt',
    hidden: 'Skjult kostnad',
    row: 'Rad i kostnadstabellen',
    received: 'Beløpet i raden',
    share: 'Andel',
    amount: 'Beløp',
    ownIndex: 'Indeks for beløpets eget år',
    wantedIndex: 'Indeks for det ønskede året',
    area: 'Areal',
    rent: 'Leie per kvadratmeter og år',
    fixed: 'Fast kostnad',
    roomRent: 'Husleie',
    roomPower: 'Strøm',
    firstArea: 'Areal til det første utstyret',
    areaPerThousand: 'Areal per tusen innbyggere',
    firstLoad: 'Effekt til det første utstyret',
    loadPerThousand: 'Effekt per tusen innbyggere',
    pue: 'Strøm til rommet per strøm til utstyret (PUE)',
    electricityPrice: 'Strømpris',
    measuredCost: 'Målt kostnad',
    measuredPopulation: 'Innbyggere i kommunene med tall',
    unmeasuredPopulation: 'Innbyggere i kommunene uten tall',
    meanPerInhabitant: 'Gjennomsnitt per innbygger',
    exponent: 'Stigningen til kurven',
    withoutExtremes: 'Uten ytterpunktene',
    withAll: 'Med alle som er målt',
  },
} as const;
