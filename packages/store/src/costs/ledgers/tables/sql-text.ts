/** A text as SQL writes it: nothing in it can end it. Names that a file brings are never put into SQL in any other way. */
export function sqlText(text: string): string {
  return `'${text.replaceAll('\u0000', '').replaceAll("'", "''")}'`;
}
