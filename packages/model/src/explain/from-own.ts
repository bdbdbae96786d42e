import type { OwnInput, Unit } from './types.ts';

/** An input that a body has given itself: which cost set, and which row of it. */
export function fromOwn<N extends string>(
  name: N,
  row: { readonly costSet: string; readonly row: number; readonly value: number; readonly unit: Unit },
): OwnInput<N> {
  return { from: 'own', name, costSet: row.costSet, row: row.row, value: row.value, unit: row.unit };
}
