import type { Evidence, Finding } from '../types.ts';

/**
 * A row is called what its group is called elsewhere in the report, and no two rows of a table are called the same.
 * The total is `all` whatever it is called: a sum under a group's name is found here.
 */
export function checkLabels(evidence: Evidence): Finding[] {
  return evidence.tables.flatMap((table) =>
    table.rows.flatMap((row, index): Finding[] => {
      const usual = evidence.groups[row.group]?.printed;
      const twin = table.rows.find((other, otherIndex) => otherIndex < index && other.printed === row.printed);
      const misnamed = usual !== undefined && row.printed !== usual && Object.values(evidence.groups).some(({ printed }) => printed === row.printed);
      if (!misnamed && !twin) return [];
      const cellsOf = (group: string): string[] =>
        evidence.cells.filter((cell) => cell.table === table.id && cell.group === group).map(({ id }) => id);
      const where = [...cellsOf(row.group), ...(twin ? cellsOf(twin.group) : [])];
      const known = evidence.disagreements.find(({ cells }) => cells.some((cell) => where.includes(cell)));
      return [
        {
          check: 'label',
          where,
          expected: usual ?? row.group,
          found: row.printed,
          unit: 'label',
          withinRounding: false,
          severity: 'disagreement',
          reason: known ? `documented:${known.key}` : 'unexplained',
        },
      ];
    }),
  );
}
