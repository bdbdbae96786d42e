import type { LineFacts } from '../types.ts';
import { foldText } from './fold-text.ts';

/** Who a supplier is in decisions and reviews: its number, else its name as it is compared; null where neither is known. */
export function supplierKey({ supplier }: Pick<LineFacts, 'supplier'>): string | null {
  if (supplier === null) return null;
  if (supplier.number !== null) return supplier.number;
  const name = supplier.name === null ? '' : foldText(supplier.name).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return name === '' ? null : `name:${name}`;
}
