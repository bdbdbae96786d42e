import { businessCasesExplain } from '../business-cases/nn.ts';
import { evidenceExplain } from '../evidence/nn.ts';
import { synergiesExplain } from '../synergies/nn.ts';
import type { WordsLike } from '../words.ts';
import type { explain as nb } from './nb.ts';

export const explain: WordsLike<typeof nb> = {
  formulas: {
    ...evidenceExplain.formulas,
    ...synergiesExplain.formulas,
    ...businessCasesExplain.formulas,
    'costs/estimate': {
      name: 'Kostnad etter anslag',
      words: 'innbyggjarar × kostnad per innbyggjar i kommunar av same storleik',
    },
    'costs/staff-fte': {
      name: 'IKT-årsverk etter anslag',
      words: 'innbyggjarar ÷ innbyggjarar per IKT-årsverk i kommunar av same storleik',
    },
    'costs/staff': {
      name: 'Kostnad til IKT-bemanning etter anslag',
      words: 'årsverk × kostnad per årsverk',
    },
    'costs/own-figure': {
      name: 'Eige tal',
      words: 'summen av radene i kostnadstabellen',
    },
    'costs/row-share': {
      name: 'Del av ei rad',
      words: 'beløpet i rada × delen som høyrer til her, runda av til heile øre',
    },
    'costs/fte-together': {
      name: 'Årsverk i alt',
      words: 'summen over kommunane',
    },
    'costs/own-fte': {
      name: 'Eigne årsverk',
      words: 'årsverka i kostnadstabellen',
    },
    'costs/fte-from-cost': {
      name: 'Årsverk rekna frå kostnaden',
      words: 'eigen kostnad til bemanning ÷ kostnad per årsverk',
    },
    'costs/deflate': {
      name: 'Rekna om til prisåret',
      words: 'beløp × indeks for prisåret ÷ indeks for året beløpet er frå',
    },
    'costs/deflator-factor': {
      name: 'Faktor mellom kroner frå to år',
      words: 'indeks for året ein vil ha ÷ indeks for det andre',
    },
    'costs/total-of-municipality': {
      name: 'IKT-kostnaden til kommunen',
      words: 'nett og telekom + basisdrift + fagsystem + IKT-bemanning',
    },
    'costs/total-of-element': {
      name: 'Kostnaden for elementet i alle kommunane',
      words: 'summen over kommunane',
    },
    'costs/total': {
      name: 'Samla IKT-kostnad',
      words: 'summen av dei fire elementa',
    },
    'costs/hidden': {
      name: 'Skjult kostnad til datarom',
      words: 'fast kostnad + husleige + straum',
    },
    'costs/received': {
      name: 'Motteken kostnad',
      words: 'IKT + ikkje IKT + uavklart',
    },
    'costs/received-ict': {
      name: 'Motteken IKT-kostnad',
      words: 'elementa + ikkje fordelt + skjult',
    },
    'costs/received-by-rule': {
      name: 'Etter kva som avgjorde',
      words: 'summen over reglar og eigne val',
    },
    'costs/received-rule': {
      name: 'Det éin regel eller eitt val avgjorde',
      words: 'summen av linjene',
    },
    'costs/rule-share': {
      name: 'Del av ei linje',
      words: 'beløpet × andelen som regelen seier, avrunda til heile øre',
    },
    'costs/hidden-together': {
      name: 'Skjulte kostnader i alle kommunane',
      words: 'summen over kommunane',
    },
    'costs/room-area': {
      name: 'Areal i datarommet',
      words: 'areal til det første utstyret + areal per tusen innbyggjarar × innbyggjarar ÷ 1 000',
    },
    'costs/room-rent': {
      name: 'Husleige for datarommet',
      words: 'areal × leige per kvadratmeter',
    },
    'costs/room-power': {
      name: 'Straum til datarommet',
      words: '(effekt til det første utstyret + effekt per tusen innbyggjarar × innbyggjarar ÷ 1 000) × PUE × 8 760 timar × straumpris',
    },
    'costs/population-together': {
      name: 'Innbyggjarar i alt',
      words: 'summen over kommunane',
    },
    'benchmarks/per-inhabitant': {
      name: 'Kostnad per innbyggjar',
      words: 'målt kostnad ÷ innbyggjarar',
    },
    'benchmarks/lower-quartile': {
      name: 'Nedre kvartil',
      words: 'verdien ein firedel av vegen opp når kommunane står i rekkje, den billegaste først',
    },
    'benchmarks/median': {
      name: 'Median',
      words: 'verdien midt i rekkja: halvparten av kommunane ligg under',
    },
    'benchmarks/upper-quartile': {
      name: 'Øvre kvartil',
      words: 'verdien tre firedelar av vegen opp i rekkja',
    },
    'benchmarks/percentile': {
      name: 'Plass i gruppa',
      words: 'kor langt opp i rekkja kommunen står: 0 % er billegast, 100 % er dyrast',
    },
    'benchmarks/curve-exponent': {
      name: 'Kor bratt kurva er',
      words: 'stiginga i den rette linja gjennom logaritmen av kostnad per innbyggjar og logaritmen av innbyggjartalet, etter minste kvadrats metode',
    },
    'benchmarks/doubling': {
      name: 'Dobbelt så mange innbyggjarar',
      words: '2 opphøgd i stiginga − 1',
    },
    'benchmarks/r-squared': {
      name: 'Kor mykje storleiken forklarer',
      words: '1 − det som er att av variasjonen rundt kurva ÷ heile variasjonen, begge i logaritmar',
    },
    'benchmarks/residual-spread': {
      name: 'Spreiinga rundt kurva',
      words: 'standardavviket i logaritmar mellom kommunane og kurva; e opphøgd i ± dette gir spennet rundt kurva',
    },
    'benchmarks/extrapolation-difference': {
      name: 'Skilnaden mellom dei to måtane',
      words: 'utan ytterpunkta − med alle',
    },
    'benchmarks/published': {
      name: 'Publisert snitt for gruppa',
      words: 'kostnad per innbyggjar i kommunar av same storleik, slik rapporten har den',
    },
    'benchmarks/published-staff': {
      name: 'Publisert snitt for IKT-bemanning',
      words: 'kostnad per årsverk ÷ innbyggjarar per IKT-årsverk',
    },
    'benchmarks/published-together': {
      name: 'Publisert snitt, alle fire elementa',
      words: 'nett og telekom + basisdrift + fagsystem + IKT-bemanning',
    },
    'benchmarks/group-mean': {
      name: 'Gjennomsnitt for gruppa',
      words: 'kostnaden i kommunane ÷ innbyggjarane der',
    },
    'benchmarks/measured-together': {
      name: 'Målt kostnad i gruppa',
      words: 'summen over kommunane med tal',
    },
    'benchmarks/inhabitants-measured': {
      name: 'Innbyggjarar i kommunane med tal',
      words: 'summen over kommunane',
    },
    'benchmarks/inhabitants-unmeasured': {
      name: 'Innbyggjarar i kommunane utan tal',
      words: 'summen over kommunane',
    },
    'benchmarks/extrapolated': {
      name: 'Rekna opp til alle kommunar',
      words: 'summen over storleiksgruppene',
    },
    'benchmarks/extrapolation': {
      name: 'Rekna opp til heile gruppa',
      words: 'målt kostnad + gjennomsnitt per innbyggjar × innbyggjarar utan tal',
    },
  },
  inputs: {
    ...evidenceExplain.inputs,
    ...synergiesExplain.inputs,
    ...businessCasesExplain.inputs,
    population: 'Innbyggjarar',
    unitCost: 'Kostnad per innbyggjar',
    inhabitantsPerFte: 'Innbyggjarar per IKT-årsverk',
    fte: 'Årsverk',
    costPerFte: 'Kostnad per årsverk',
    staffCost: 'Kostnad til bemanning',
    ict: 'IKT',
    notIct: 'Ikkje IKT',
    undecided: 'Uavklart',
    unallocated: 'Ikkje fordelt',
    hidden: 'Skjult kostnad',
    row: 'Rad i kostnadstabellen',
    received: 'Beløpet i rada',
    share: 'Del',
    amount: 'Beløp',
    ownIndex: 'Indeks for året beløpet er frå',
    wantedIndex: 'Indeks for året ein vil ha',
    area: 'Areal',
    rent: 'Leige per kvadratmeter og år',
    fixed: 'Fast kostnad',
    roomRent: 'Husleige',
    roomPower: 'Straum',
    firstArea: 'Areal til det første utstyret',
    areaPerThousand: 'Areal per tusen innbyggjarar',
    firstLoad: 'Effekt til det første utstyret',
    loadPerThousand: 'Effekt per tusen innbyggjarar',
    pue: 'Straum til rommet per straum til utstyret (PUE)',
    electricityPrice: 'Straumpris',
    measuredCost: 'Målt kostnad',
    measuredPopulation: 'Innbyggjarar i kommunane med tal',
    unmeasuredPopulation: 'Innbyggjarar i kommunane utan tal',
    meanPerInhabitant: 'Gjennomsnitt per innbyggjar',
    exponent: 'Stiginga til kurva',
    withoutExtremes: 'Utan ytterpunkta',
    withAll: 'Med alle som er målte',
  },
};
