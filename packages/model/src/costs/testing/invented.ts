import { buildSet } from '../../assumptions/testing/build-set.ts';
import type { Participant } from '../../organisations/index.ts';
import type { CostRow } from '../index.ts';

/** Round numbers, so that what is expected can be reckoned in the head. */
export const inventedAssumptions = {
  'costs/price-year': 2014,
  'costs/unit-cost': {
    'small.telecom': 300,
    'small.basicOperations': 500,
    'small.lineOfBusiness': 600,
    'large.telecom': 200,
    'large.basicOperations': 400,
    'large.lineOfBusiness': 400,
  },
  'costs/inhabitants-per-fte': { small: 1000, large: 2000 },
  'costs/cost-per-fte': 800_000,
  'costs/estimate-spread': {
    'telecom.low': 0.5,
    'telecom.high': 1,
    'basicOperations.low': 0.5,
    'basicOperations.high': 1,
    'lineOfBusiness.low': 0.5,
    'lineOfBusiness.high': 1,
    'staff.low': 0.5,
    'staff.high': 1,
  },
  'costs/own-figure-spread': { low: 0.1, high: 0.2 },
  'costs/mean-spread': { low: 0.1, high: 0.2 },
  'costs/municipal-deflator': { 2014: 1, 2020: 1.2, 2025: 1.5 },
  'costs/cost-type-shares': {
    'ictServices.basicOperations': 0.5,
    'ictServices.lineOfBusiness': 0.5,
    'softwarePublishing.basicOperations': 0.2,
    'softwarePublishing.lineOfBusiness': 0.8,
  },
  'costs/kostra-art-elements': {
    '010.staff': 1,
    '130.telecom': 1,
    '190.hidden': 1,
    '195.basicOperations': 0.2,
    '195.lineOfBusiness': 0.8,
    '350.unallocated': 1,
    '429.excluded': 1,
    '750.refund': 1,
  },
  'costs/data-room-fixed': { value: 100_000, low: 60_000, high: 200_000 },
  'costs/data-room-area': { first: { value: 10, low: 5, high: 15 }, perThousand: 1 },
  'costs/data-room-rent': 1000,
  'costs/data-room-load': { first: 1, perThousand: 0.5 },
  'costs/data-room-pue': 2,
  'costs/electricity-price': 1,
} as const;

export const invented = buildSet(inventedAssumptions);

export function body(number: string, population: number, group: Participant['group'] = 'small', year = 2014): Participant {
  return { number, name: `Kommune ${number}`, year, population, group, languageForm: null };
}

let row = 1;
export function costRow(key: CostRow['key'], nok: number, more: Partial<CostRow> = {}): CostRow {
  row += 1;
  return { row, municipality: '9001', year: 2014, key, nok: nok as CostRow['nok'], priceYear: 2014, ...more };
}
