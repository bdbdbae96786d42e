/** A row as it was filled in; amounts as they were typed, to be read by the same rules as a file. */
export interface FilledRow {
  readonly municipality: string;
  readonly year: string;
  readonly key: string;
  readonly amount: string;
  readonly fte: string;
}

const HEADINGS = ['Kommunenummer', 'År', 'Element eller art', 'Beløp', 'Årsverk', 'Prisår'];

function quote(value: string): string {
  return /[";\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** A cost table as a file, so that what is typed and what is uploaded are checked in one place. Prices are the year's own. */
export function composeCostCsv(rows: readonly FilledRow[]): string {
  const lines = rows.map(({ municipality, year, key, amount, fte }) => [municipality, year, key, amount, fte, year]);
  return `\uFEFF${[HEADINGS, ...lines].map((line) => line.map(quote).join(';')).join('\r\n')}\r\n`;
}
