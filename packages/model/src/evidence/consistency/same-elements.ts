import type { EvidenceCell } from '../types.ts';

/** Whether two cells cover the same elements of the value chain, or both none. */
export function sameElements(a: EvidenceCell, b: EvidenceCell): boolean {
  return a.elements.length === b.elements.length && a.elements.every((element) => b.elements.includes(element));
}
