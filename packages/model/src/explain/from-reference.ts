import type { ReferenceInput, Unit } from './types.ts';

/** An input read from data/reference: which file and which row, for instance `population`, `0604/2014`. */
export function fromReference<N extends string>(
  name: N,
  row: { readonly dataset: string; readonly row: string; readonly value: number; readonly unit: Unit },
): ReferenceInput<N> {
  return { from: 'reference', name, dataset: row.dataset, row: row.row, value: row.value, unit: row.unit };
}
