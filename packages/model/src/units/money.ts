declare const unit: unique symbol;

/** An estimate in Norwegian kroner: a plain number that is rounded only at the edge (screen, paper, file). */
export type Nok = number & { readonly [unit]: 'NOK' };

/** Received money in whole øre: a safe integer. */
export type Ore = number & { readonly [unit]: 'øre' };

/** A range of an estimate; all three in kroner, low ≤ nok ≤ high. */
export interface NokRange {
  readonly nok: Nok;
  readonly low: Nok;
  readonly high: Nok;
}

/** Marks a finite number as kroner. Throws a RangeError on NaN and infinities: those are programmers' mistakes. */
export function nok(value: number): Nok {
  if (!Number.isFinite(value)) throw new RangeError(`not an amount in kroner: ${value}`);
  return value as Nok;
}

/** Marks a safe integer as øre. Throws a RangeError on anything else. */
export function ore(value: number): Ore {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not whole øre within ±2^53: ${value}`);
  return value as Ore;
}

/** 1 kr = 100 øre, exactly. */
const ORE_PER_NOK = 100;

export function oreToNok(amount: Ore): Nok {
  return nok(amount / ORE_PER_NOK);
}
