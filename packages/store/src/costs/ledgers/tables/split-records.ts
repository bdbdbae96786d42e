/** A record of a text table: its cells, and whether a quotation mark in it was never closed. */
export interface RecordSplitter {
  /** The records that end in this piece of the text. */
  push(text: string): string[][];
  /** What is left at the end of the text: nothing, or one record. */
  end(): string[][];
  /** Where a record has become longer than any row can be: the row that begins with it. A quotation mark was left open. */
  readonly openAt: number | null;
}

/** The longest record that is still one: what is longer is text after a quotation mark that nobody closed. */
const MOST_CHARACTERS = 1_000_000;

/**
 * Cells of text as it comes in pieces. A cell is quoted where it begins with a quotation mark; one inside an unquoted
 * cell is a sign like any other (`19" rack`). A line ends with CR, LF or both. Empty lines are records of one cell, so
 * that rows are counted as a spreadsheet counts them.
 */
export function splitRecords(separator: string): RecordSplitter {
  let cells: string[] = [];
  let cell = '';
  let state: 'begin' | 'plain' | 'quoted' | 'after-quote' = 'begin';
  let afterReturn = false;
  let length = 0;
  let records = 0;
  let openAt: number | null = null;

  const push = (text: string): string[][] => {
    const done: string[][] = [];
    let from = 0;
    const take = (to: number): void => {
      if (to > from) cell += text.slice(from, to);
    };
    for (let at = 0; at < text.length; at += 1) {
      const sign = text[at]!;
      if (afterReturn) {
        afterReturn = false;
        if (sign === '\n') {
          from = at + 1;
          continue;
        }
      }
      if (state === 'quoted') {
        if (sign === '"') {
          take(at);
          from = at + 1;
          state = 'after-quote';
        }
        continue;
      }
      if (sign === '"') {
        if (state === 'begin') {
          from = at + 1;
          state = 'quoted';
        } else if (state === 'after-quote') {
          // Two are one: it is kept by where the next piece begins.
          from = at;
          state = 'quoted';
        }
        continue;
      }
      if (sign === separator || sign === '\n' || sign === '\r') {
        take(at);
        cells.push(cell);
        length += cell.length;
        cell = '';
        from = at + 1;
        state = 'begin';
        if (sign !== separator) {
          done.push(cells);
          records += 1;
          cells = [];
          length = 0;
          afterReturn = sign === '\r';
        }
        continue;
      }
      if (state === 'after-quote') from = at;
      if (state === 'begin' || state === 'after-quote') state = 'plain';
    }
    take(text.length);
    if (length + cell.length > MOST_CHARACTERS) openAt ??= records + 1;
    return done;
  };

  return {
    push,
    end: () => {
      if (state === 'quoted') openAt ??= records + 1;
      if (cells.length === 0 && cell === '' && state === 'begin') return [];
      const last = [...cells, cell];
      cells = [];
      cell = '';
      state = 'begin';
      return [last];
    },
    get openAt() {
      return openAt;
    },
  };
}
