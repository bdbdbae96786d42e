import { printedUnit } from './printed-unit.ts';
import type { EvidenceCell } from './types.ts';

/** A printed number in kroner, shares and whole bodies: 155 MNOK is 155 000 000. */
export function baseValue(cell: EvidenceCell): number {
  return cell.value * printedUnit(cell.unit).factor;
}
