import type { Interval } from './interval.ts';

/**
 * What a formula may give when each input may be anything in its interval: the least and the greatest value over all
 * corners. Exact for a formula that only rises or only falls in each input by itself, as every formula here does
 * (+, −, ×, ÷ of numbers that don't change sign); a test holds random points inside it.
 *
 * @example imageOf(({ a, b }) => a / b, { a: { low: 9, high: 11 }, b: { low: 2, high: 2 } }) // { low: 4.5, high: 5.5 }
 */
export function imageOf<N extends string>(
  formula: (values: Readonly<Record<N, number>>) => number,
  inputs: Readonly<Record<N, Interval>>,
): Interval {
  const names = Object.keys(inputs) as N[];
  // An exact input has one corner, not two.
  const open = names.filter((name) => inputs[name].low !== inputs[name].high);
  const values = Object.fromEntries(names.map((name) => [name, inputs[name].low])) as Record<N, number>;
  let low = Infinity;
  let high = -Infinity;
  for (let corner = 0; corner < 2 ** open.length; corner++) {
    open.forEach((name, bit) => {
      values[name] = (corner >> bit) & 1 ? inputs[name].high : inputs[name].low;
    });
    const value = formula(values);
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { low, high };
}
