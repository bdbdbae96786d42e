import { inputValue } from './input-value.ts';
import type { Explained, Input, Unit } from './types.ts';

/**
 * Computes a formula and keeps what it came from. The formula is the same bare function that draws and optimisers
 * call with plain numbers: it takes one object with a number for each input's name.
 *
 * @example
 * explained('costs/estimate', 'NOK/year', calculateEstimate, [
 *   fromReference('population', { dataset: 'population', row: '0604/2014', value: 26_121, unit: 'inhabitants' }),
 *   fromAssumption('unitCost', set, 'costs/unit-cost', 'large', 'telecom'),
 * ])
 */
export function explained<const I extends readonly Input[]>(
  formula: string,
  unit: Unit,
  calculate: (values: { readonly [N in I[number]['name']]: number }) => number,
  inputs: I,
): Explained {
  const values: Record<string, number> = {};
  for (const input of inputs) values[input.name] = inputValue(input);
  return { value: calculate(values as { readonly [N in I[number]['name']]: number }), unit, formula, inputs };
}
