/** A printed unit taken apart: how many of the basic unit one is, what is counted, and per what. */
export interface PrintedUnit {
  /** 1 MNOK is 1 000 000 NOK; 1 % is 0.01 of a share. */
  readonly factor: number;
  readonly counted: string;
  readonly per?: string;
}

const MILLION = 1_000_000;
const BILLION = 1_000_000_000;
const PER_CENT = 0.01;

const SCALED: Readonly<Record<string, { readonly factor: number; readonly counted: string }>> = {
  MNOK: { factor: MILLION, counted: 'NOK' },
  bnNOK: { factor: BILLION, counted: 'NOK' },
  '%': { factor: PER_CENT, counted: 'share' },
};

/** What stands under the line is one of what is counted elsewhere in the plural: NOK/inhabitant, inhabitants. */
const MANY: Readonly<Record<string, string>> = { municipality: 'municipalities', inhabitant: 'inhabitants', room: 'rooms' };

/**
 * Takes a printed unit apart, so that units can be multiplied and compared.
 *
 * @example printedUnit('MNOK') // { factor: MILLION, counted: 'NOK' }
 * @example printedUnit('NOK/inhabitant') // { factor: 1, counted: 'NOK', per: 'inhabitants' }
 */
export function printedUnit(unit: string): PrintedUnit {
  const [above = '', below] = unit.split('/');
  const { factor, counted } = SCALED[above] ?? { factor: 1, counted: above };
  if (below === undefined) return { factor, counted };
  return { factor, counted, per: MANY[below] ?? below };
}
