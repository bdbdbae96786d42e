import { splitRecords } from './split-records.ts';

const SEPARATORS = [';', '\t', ',', '|'] as const;
export type TableSeparator = (typeof SEPARATORS)[number];

/**
 * What divides the cells: the sign with which most rows have as many cells as each other, and more than one; the first
 * of `;`, tab, `,` and `|` where they are alike. Excel's own `sep=` says it outright.
 */
export function findSeparator(head: string): TableSeparator {
  const said = /^sep=(.)\r?\n/i.exec(head)?.[1];
  const known = SEPARATORS.find((one) => one === said);
  if (known) return known;
  let best: TableSeparator = ';';
  let most = 0;
  for (const separator of SEPARATORS) {
    const widths = new Map<number, number>();
    const records = splitRecords(separator).push(head);
    // A heading that was cut, or a file of one line.
    const all = records.length > 0 ? records : splitRecords(separator).push(`${head}\n`);
    for (const record of all) if (record.length > 1) widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
    for (const [width, rows] of widths) {
      const score = (rows / all.length) * Math.log2(width + 1);
      if (score > most) [best, most] = [separator, score];
    }
  }
  return best;
}
