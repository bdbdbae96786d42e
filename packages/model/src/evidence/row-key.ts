import type { ReproducedFigure } from './types.ts';

/**
 * A row's name among a report's rows.
 *
 * @example rowKey(row) // '7/telecom/small/costNok'
 */
export function rowKey(row: Pick<ReproducedFigure, 'figure' | 'element' | 'group' | 'measure'>): string {
  return `${row.figure}/${row.element}/${row.group}/${row.measure}`;
}
