import { cell, type RawFiles } from './raw-files.ts';

/**
 * KOSTRA's arts for municipalities, 2024: three digits and the name. In the received list the chapters of the balance
 * sheet follow after the arts, some of them with three digits as well (411 is a loan there), so reading stops where
 * the first chapter stands.
 */
export function buildKostraArts(raw: RawFiles): readonly { readonly code: string; readonly name: string }[] {
  const rows = raw
    .csv('04-formater/kostra/kostra-arter-2024-kommuner.csv', { delimiter: ';' })
    .map((row) => ({ code: cell(row, 'GroupingCode'), name: cell(row, 'CodeDescriptionNOB').replace(/\s+/g, ' ') }));
  const firstChapter = rows.findIndex(({ code }) => !/^\d{3}$/.test(code));
  const arts = rows.slice(0, firstChapter);
  for (const [index, { code }] of arts.entries()) {
    if (index > 0 && code <= (arts[index - 1]?.code ?? '')) throw new Error(`The arts aren't in order at ${code}`);
  }
  return arts;
}
