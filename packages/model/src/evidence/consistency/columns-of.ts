import type { Evidence, EvidenceCell, EvidenceTable } from '../types.ts';

/** A column of a table as cells: its parts, and its total where one is printed (the row of group `all`). */
export interface ColumnCells {
  readonly key: string;
  readonly addsUp?: 'down' | 'across';
  readonly parts: readonly EvidenceCell[];
  readonly total: EvidenceCell | undefined;
}

export function columnsOf(evidence: Evidence, table: EvidenceTable): ColumnCells[] {
  return table.columns.map(({ key, addsUp }) => {
    const cells = table.rows.flatMap(({ group }) => evidence.cells.filter(({ id }) => id === `${table.id}/${group}.${key}`));
    return {
      key,
      ...(addsUp ? { addsUp } : {}),
      parts: cells.filter(({ group }) => group !== 'all'),
      total: cells.find(({ group }) => group === 'all'),
    };
  });
}
