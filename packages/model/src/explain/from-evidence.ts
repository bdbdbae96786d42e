import type { EvidenceInput, Unit } from './types.ts';

/** An input that a report prints: `nexia-2016-municipal/figure-7`, cell `small`. */
export function fromEvidence<N extends string>(
  name: N,
  cell: { readonly figure: string; readonly cell: string; readonly value: number; readonly unit: Unit },
): EvidenceInput<N> {
  return { from: 'evidence', name, figure: cell.figure, cell: cell.cell, value: cell.value, unit: cell.unit };
}
