import { allocate, type Ore } from '../../../units/index.ts';
import { ELEMENTS, type Element } from '../../types.ts';
import type { Outcome } from '../types.ts';

/** An amount's parts by element, that add to it. */
export function partsOf(amount: Ore, { elements }: Outcome & { readonly kind: 'ict' }): readonly (readonly [Element, Ore])[] {
  const named = ELEMENTS.filter((element) => (elements[element] ?? 0) > 0);
  if (named.length === 1) return [[named[0]!, amount]];
  const parts = allocate(amount, named.map((element) => elements[element]!));
  return named.map((element, index) => [element, parts[index]!]);
}
