import { readTable } from './read-table.ts';
import { referenceFolder } from './reference-folder.ts';

/** KOSTRA's arts for municipalities 2024, and those that only local accounts use: three digits → name in bokmål. */
export function readKostraArts(folder: string = referenceFolder()): ReadonlyMap<string, string> {
  return new Map(
    readTable(folder, 'kostra-arts.csv', ['code', 'name']).map((row) => {
      const code = row.text('code');
      if (!/^\d{3}$/.test(code)) throw row.fault(`not an art: ${code}`);
      return [code, row.text('name')];
    }),
  );
}
