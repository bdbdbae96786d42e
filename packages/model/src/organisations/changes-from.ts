import type { MunicipalityChange, ReferenceData } from './types.ts';

/** The list is the same for as long as the program runs, so it is sorted by number once. */
const indexes = new WeakMap<readonly MunicipalityChange[], ReadonlyMap<string, readonly MunicipalityChange[]>>();

/** The changes that a number was the old side of. */
export function changesFrom(number: string, { changes }: Pick<ReferenceData, 'changes'>): readonly MunicipalityChange[] {
  const index = indexes.get(changes) ?? Map.groupBy(changes, ({ from }) => from);
  indexes.set(changes, index);
  return index.get(number) ?? [];
}
