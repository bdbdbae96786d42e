/** A row as an event remembers it. */
export type Row = Readonly<Record<string, unknown>>;

export function readRow(text: string | null): Row | null {
  return text === null ? null : (JSON.parse(text) as Row);
}
