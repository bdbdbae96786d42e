import type { LineFacts } from '../types.ts';
import { foldText } from './fold-text.ts';

/** Which unit a line is of in decisions and reviews: its code, else its words as they are compared. */
export function unitKey({ unit, unitText }: Pick<LineFacts, 'unit' | 'unitText'>): string | null {
  if (unit !== null && unit !== '') return unit;
  const words = unitText === null ? '' : foldText(unitText).trim();
  return words === '' ? null : `name:${words}`;
}
