export interface TableHead {
  readonly label: string;
  /** Numbers stand to the right. */
  readonly right?: boolean;
}

const GAP = '  ';

/** Rows under their headings in columns that line up; a rule above the last row where it is a sum. */
export function formatTable(allHeads: readonly TableHead[], rows: readonly (readonly string[])[], { sum = false } = {}): string {
  // A column without a heading and with nothing in it isn't there.
  const kept = allHeads.map(({ label }, index) => label !== '' || rows.some((row) => (row[index] ?? '') !== ''));
  const heads = allHeads.filter((_, index) => kept[index]);
  const cells = rows.map((row) => allHeads.map((_, index) => plain(row[index] ?? '')).filter((_, index) => kept[index]));
  const widths = heads.map(({ label }, index) => Math.max(length(label), ...cells.map((row) => length(row[index] ?? ''))));
  const line = (row: readonly string[]): string =>
    heads
      .map(({ right }, index) => {
        const room = ' '.repeat(Math.max(0, widths[index]! - length(row[index] ?? '')));
        return right ? room + (row[index] ?? '') : (row[index] ?? '') + room;
      })
      .join(GAP)
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join(GAP);
  const lines = [line(heads.map(({ label }) => label)), rule, ...cells.map(line)];
  if (sum && rows.length > 0) lines.splice(-1, 0, rule);
  return `${lines.join('\n')}\n`;
}

/** No-break and thin spaces as plain ones: they are for lines that break by themselves, and some terminals show them oddly. */
export function plain(text: string): string {
  return text.replace(/[\u00a0\u2009\u202f]/g, ' ');
}

function length(text: string): number {
  return [...text].length;
}
