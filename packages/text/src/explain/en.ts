import { businessCasesExplain } from '../business-cases/en.ts';
import { evidenceExplain } from '../evidence/en.ts';
import { synergiesExplain } from '../synergies/en.ts';
import type { WordsLike } from '../words.ts';
import type { explain as nb } from './nb.ts';

export const explain: WordsLike<typeof nb> = {
  formulas: {
    ...evidenceExplain.formulas,
    ...synergiesExplain.formulas,
    ...businessCasesExplain.formulas,
    'costs/estimate': {
      name: 'Estimated cost',
      words: 'inhabitants × cost per inhabitant in municipalities of the same size',
    },
    'costs/staff-fte': {
      name: 'Estimated ICT FTE',
      words: 'inhabitants ÷ inhabitants per ICT FTE in municipalities of the same size',
    },
    'costs/staff': {
      name: 'Estimated cost of ICT staff',
      words: 'FTE × cost per FTE',
    },
    'costs/own-figure': {
      name: 'Own figure',
      words: 'the sum of the rows in the cost table',
    },
    'costs/row-share': {
      name: 'Part of a row',
      words: 'the row’s amount × the share that belongs here, in whole øre',
    },
    'costs/fte-together': {
      name: 'FTEs in total',
      words: 'sum over the municipalities',
    },
    'costs/own-fte': {
      name: 'Own FTE',
      words: 'the FTE in the cost table',
    },
    'costs/fte-from-cost': {
      name: 'FTE reckoned from the cost',
      words: 'own staff cost ÷ cost per FTE',
    },
    'costs/deflate': {
      name: 'In the price year’s kroner',
      words: 'amount × index of the price year ÷ index of the amount’s own year',
    },
    'costs/deflator-factor': {
      name: 'Factor between two years’ kroner',
      words: 'index of the wanted year ÷ index of the other',
    },
    'costs/total-of-municipality': {
      name: 'The municipality’s ICT cost',
      words: 'network and telecom + basic operations + line-of-business systems + ICT staff',
    },
    'costs/total-of-element': {
      name: 'The element’s cost in all municipalities',
      words: 'the sum over the municipalities',
    },
    'costs/total': {
      name: 'ICT cost in all',
      words: 'the sum of the four elements',
    },
    'costs/hidden': {
      name: 'Hidden cost of a data room',
      words: 'fixed cost + rent + power',
    },
    'costs/received': {
      name: 'Received cost',
      words: 'ICT + not ICT + undecided',
    },
    'costs/received-ict': {
      name: 'Received cost of ICT',
      words: 'the elements + unallocated + hidden',
    },
    'costs/received-by-rule': {
      name: 'By what decided',
      words: 'the sum over rules and own choices',
    },
    'costs/received-rule': {
      name: 'What one rule or choice decided',
      words: 'the sum of the lines',
    },
    'costs/rule-share': {
      name: 'Part of a line',
      words: 'amount × the share that the rule says, rounded to whole øre',
    },
    'costs/hidden-together': {
      name: 'Hidden costs in all municipalities',
      words: 'the sum over the municipalities',
    },
    'costs/room-area': {
      name: 'Area of the data room',
      words: 'area for the first equipment + area per thousand inhabitants × inhabitants ÷ 1 000',
    },
    'costs/room-rent': {
      name: 'Rent of the data room',
      words: 'area × rent per square metre',
    },
    'costs/room-power': {
      name: 'Power of the data room',
      words: '(power of the first equipment + power per thousand inhabitants × inhabitants ÷ 1 000) × PUE × 8 760 hours × price of electricity',
    },
    'costs/population-together': {
      name: 'Inhabitants in all',
      words: 'the sum over the municipalities',
    },
    'benchmarks/per-inhabitant': {
      name: 'Cost per inhabitant',
      words: 'measured cost ÷ inhabitants',
    },
    'benchmarks/lower-quartile': {
      name: 'Lower quartile',
      words: 'the value a quarter of the way up when the municipalities stand in a row, the cheapest first',
    },
    'benchmarks/median': {
      name: 'Median',
      words: 'the value in the middle of the row: half of the municipalities are below it',
    },
    'benchmarks/upper-quartile': {
      name: 'Upper quartile',
      words: 'the value three quarters of the way up the row',
    },
    'benchmarks/percentile': {
      name: 'Place in the group',
      words: 'how far up the row the municipality stands: 0% is cheapest, 100% is dearest',
    },
    'benchmarks/curve-exponent': {
      name: 'How steep the curve is',
      words: 'the slope of the straight line through the logarithm of cost per inhabitant and the logarithm of inhabitants, by least squares',
    },
    'benchmarks/doubling': {
      name: 'Twice the inhabitants',
      words: '2 to the power of the slope − 1',
    },
    'benchmarks/r-squared': {
      name: 'How much size accounts for',
      words: '1 − what is left of the variation around the curve ÷ the whole variation, both in logarithms',
    },
    'benchmarks/residual-spread': {
      name: 'The spread around the curve',
      words: 'the standard deviation, in logarithms, between the municipalities and the curve; e to the power of ± this gives the range around the curve',
    },
    'benchmarks/extrapolation-difference': {
      name: 'The difference between the two ways',
      words: 'without the extremes − with all',
    },
    'benchmarks/published': {
      name: 'Published mean of the group',
      words: 'cost per inhabitant in municipalities of the same size, as the report has it',
    },
    'benchmarks/published-staff': {
      name: 'Published mean for ICT staff',
      words: 'cost per full-time equivalent ÷ inhabitants per ICT full-time equivalent',
    },
    'benchmarks/published-together': {
      name: 'Published mean, all four elements',
      words: 'network and telecom + basic operations + line-of-business systems + ICT staff',
    },
    'benchmarks/group-mean': {
      name: 'The group’s mean',
      words: 'the municipalities’ cost ÷ their inhabitants',
    },
    'benchmarks/measured-together': {
      name: 'Measured cost in the group',
      words: 'the sum over the municipalities with figures',
    },
    'benchmarks/inhabitants-measured': {
      name: 'Inhabitants of the municipalities with figures',
      words: 'the sum over the municipalities',
    },
    'benchmarks/inhabitants-unmeasured': {
      name: 'Inhabitants of the municipalities without figures',
      words: 'the sum over the municipalities',
    },
    'benchmarks/extrapolated': {
      name: 'Extrapolated to all municipalities',
      words: 'the sum over the size groups',
    },
    'benchmarks/extrapolation': {
      name: 'Extrapolated to the whole group',
      words: 'measured cost + mean per inhabitant × inhabitants without figures',
    },
  },
  inputs: {
    ...evidenceExplain.inputs,
    ...synergiesExplain.inputs,
    ...businessCasesExplain.inputs,
    population: 'Inhabitants',
    unitCost: 'Cost per inhabitant',
    inhabitantsPerFte: 'Inhabitants per ICT FTE',
    fte: 'FTE',
    costPerFte: 'Cost per FTE',
    staffCost: 'Cost of staff',
    ict: 'ICT',
    notIct: 'Not ICT',
    undecided: 'Undecided',
    unallocated: 'Unallocated',
    hidden: 'Hidden cost',
    row: 'Row in the cost table',
    received: 'The row’s amount',
    share: 'Share',
    amount: 'Amount',
    ownIndex: 'Index of the amount’s own year',
    wantedIndex: 'Index of the wanted year',
    area: 'Area',
    rent: 'Rent per square metre and year',
    fixed: 'Fixed cost',
    roomRent: 'Rent',
    roomPower: 'Power',
    firstArea: 'Area for the first equipment',
    areaPerThousand: 'Area per thousand inhabitants',
    firstLoad: 'Power of the first equipment',
    loadPerThousand: 'Power per thousand inhabitants',
    pue: 'Power of the room over power of the equipment (PUE)',
    electricityPrice: 'Price of electricity',
    measuredCost: 'Measured cost',
    measuredPopulation: 'Inhabitants of the municipalities with figures',
    unmeasuredPopulation: 'Inhabitants of the municipalities without figures',
    meanPerInhabitant: 'Mean per inhabitant',
    exponent: 'The curve’s slope',
    withoutExtremes: 'Without the extremes',
    withAll: 'With all that are measured',
  },
};
