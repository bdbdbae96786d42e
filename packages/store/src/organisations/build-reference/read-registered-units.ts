import { readFileSync } from 'node:fs';

/** A row of the register's lists of public bodies in 2011 and 2021. */
export interface RegisteredBody {
  readonly name: string;
  readonly form: string;
  readonly number: string;
}

const COLUMNS = { name: 1, form: 3, number: 6 } as const;

/** The two sheets of the received workbook, by their year. */
export async function readRegisteredUnits(file: string): Promise<ReadonlyMap<string, readonly RegisteredBody[]>> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  // Through a copy: exceljs wants a Buffer of its own kind.
  await workbook.xlsx.load(Uint8Array.from(readFileSync(file)).buffer as never);
  return new Map(
    workbook.worksheets.map((sheet) => {
      const rows: RegisteredBody[] = [];
      sheet.eachRow((row, index) => {
        const text = (column: number): string => String(row.getCell(column).value ?? '').trim();
        if (index > 1) rows.push({ name: text(COLUMNS.name), form: text(COLUMNS.form), number: text(COLUMNS.number) });
      });
      return [sheet.name, rows];
    }),
  );
}
