/** Names that tell the columns of a table apart: their headings, numbered where several are the same; letters where there is none. */
export function nameColumns(headings: readonly string[], width: number): string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, index) => {
    const heading = (headings[index] ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, MOST_CHARACTERS);
    if (heading === '') return letters(index);
    const times = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, times);
    return times === 1 ? heading : `${heading} (${times})`;
  });
}

const MOST_CHARACTERS = 80;
const LETTERS = 26;

/** As a spreadsheet names its columns: A … Z, AA … */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % LETTERS));
  return index < LETTERS ? last : letters(Math.floor(index / LETTERS) - 1) + last;
}
