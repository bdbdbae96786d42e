import { cell, type RawFiles } from './raw-files.ts';

interface Art {
  readonly code: string;
  readonly name: string;
}

/**
 * Arts that stand in local accounts and never in what is reported: they move cost within the municipality, and add up
 * to nothing. Names as in the ministry's guide to reporting in KOSTRA (Regnskapsrapporteringen i KOSTRA, 2020).
 */
const LOCAL_ARTS: readonly Art[] = [
  { code: '290', name: 'Internkjøp' },
  { code: '690', name: 'Fordelte utgifter' },
  { code: '790', name: 'Internsalg' },
];

/**
 * KOSTRA's arts for municipalities, 2024: three digits and the name, and those that only local accounts use. In the
 * received list the chapters of the balance sheet follow after the arts, some of them with three digits as well (411 is
 * a loan there), so reading stops where the first chapter stands.
 */
export function buildKostraArts(raw: RawFiles): readonly Art[] {
  const rows = raw
    .csv('04-formater/kostra/kostra-arter-2024-kommuner.csv', { delimiter: ';' })
    .map((row) => ({ code: cell(row, 'GroupingCode'), name: cell(row, 'CodeDescriptionNOB').replace(/\s+/g, ' ') }));
  const firstChapter = rows.findIndex(({ code }) => !/^\d{3}$/.test(code));
  const reported = rows.slice(0, firstChapter);
  for (const [index, { code }] of reported.entries()) {
    if (index > 0 && code <= (reported[index - 1]?.code ?? '')) throw new Error(`The arts aren't in order at ${code}`);
  }
  // One that comes to be reported has its name from there.
  const known = new Set(reported.map(({ code }) => code));
  return [...reported, ...LOCAL_ARTS.filter(({ code }) => !known.has(code))].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
