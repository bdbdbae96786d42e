import { ELEMENTS } from '../costs/index.ts';
import { VAT_STATES, type EntryKind, type Field } from './types.ts';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2200;
/** Beyond this a number can't be written to the øre. */
const LARGEST_ORE = Number.MAX_SAFE_INTEGER;
/** No contract is given notice of longer than ten years. */
const LONGEST_NOTICE_MONTHS = 120;
/** More than any body has; a wrong unit is more likely. */
const MOST_FTE = 20_000;
const LARGEST_ROOM_M2 = 100_000;
const MOST_RACKS = 10_000;
const MOST_KW = 200_000;

const year = (name: string): Field => ({ name, type: 'year', least: FIRST_YEAR, most: LAST_YEAR });
const money: readonly Field[] = [year('priceYear'), { name: 'vat', type: 'choice', choices: VAT_STATES }];
const required = (field: Field): Field => ({ ...field, isRequired: true });
/** A price and a cost are never below zero; what comes back is another figure. */
const amount: Field = { name: 'amountOre', type: 'amount', least: 0, most: LARGEST_ORE };
const description: Field = { name: 'description', type: 'words' };

/**
 * What an entry of each kind holds: the one list that the forms, the checks, the API's schemas and the tables are made
 * of. Money is whole øre, with its price year and whether VAT is in it.
 */
export const FIELDS: Readonly<Record<EntryKind, readonly Field[]>> = {
  figure: [
    { name: 'element', type: 'choice', choices: ELEMENTS, isRequired: true },
    { name: 'municipality', type: 'municipality' },
    required(year('year')),
    required(amount),
    ...money.map(required),
    { name: 'fte', type: 'number', least: 0, most: MOST_FTE },
    description,
  ],
  contract: [
    { name: 'supplierName', type: 'text', isRequired: true },
    { name: 'supplierNumber', type: 'organisation-number' },
    { name: 'validFrom', type: 'date' },
    { name: 'validTo', type: 'date' },
    { name: 'noticeMonths', type: 'whole', least: 0, most: LONGEST_NOTICE_MONTHS },
    { name: 'options', type: 'text' },
    amount,
    ...money,
    { name: 'cpv', type: 'cpv' },
    description,
  ],
  price: [
    { name: 'unit', type: 'text', isRequired: true },
    required(amount),
    ...money.map(required),
    { name: 'supplierName', type: 'text' },
    { name: 'supplierNumber', type: 'organisation-number' },
    { name: 'contract', type: 'entry' },
    { name: 'validFrom', type: 'date' },
    { name: 'validTo', type: 'date' },
    description,
  ],
  room: [
    { name: 'municipality', type: 'municipality' },
    { name: 'place', type: 'text', tells: 'place' },
    { name: 'address', type: 'text', tells: 'place' },
    { name: 'areaM2', type: 'number', least: 0, most: LARGEST_ROOM_M2, tells: 'capacity' },
    { name: 'racks', type: 'whole', least: 0, most: MOST_RACKS, tells: 'capacity' },
    { name: 'powerKw', type: 'number', least: 0, most: MOST_KW, tells: 'capacity' },
    { name: 'purpose', type: 'text' },
    description,
  ],
  service: [{ ...description, isRequired: true }, { name: 'area', type: 'text' }, { name: 'audience', type: 'text' }],
  decision: [
    { name: 'decidedBy', type: 'text', isRequired: true },
    { name: 'decidedOn', type: 'date', isRequired: true },
    { name: 'outcome', type: 'words', isRequired: true },
    { name: 'grounds', type: 'words' },
    { name: 'caseNumber', type: 'text' },
    { name: 'caseAddress', type: 'text' },
    { name: 'controlCode', type: 'text' },
  ],
};
