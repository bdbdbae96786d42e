import { FILE_LIMITS } from './file-limits.ts';

/** A cell as it came, before anybody says what it should be. */
export interface RawCell {
  /** What a person sees in it, near enough to find it again. */
  readonly text: string;
  /** Where the file itself says that it is a number (a workbook does, a text file never). */
  readonly number?: number;
  /** Where the file says that it is a date: its year. */
  readonly dateYear?: number;
  /** `formula`: the number is what the formula gave when the file was last saved. `refused`: nothing to be read from it. */
  readonly from?: 'formula' | 'refused' | 'merged';
}

export interface RawRow {
  /** As the spreadsheet counts it, from 1. */
  readonly row: number;
  readonly cells: readonly RawCell[];
  readonly hidden?: boolean;
}

/** One sheet, or a whole text file. */
export interface RawTable {
  readonly sheet?: string;
  readonly rows: readonly RawRow[];
}

export const EMPTY_CELL: RawCell = { text: '' };

/** A cell longer than any name or number is shown by its beginning, and nothing is read from it. */
export function shortenCell(cell: RawCell): RawCell {
  const { cellCharacters } = FILE_LIMITS;
  return cell.text.length > cellCharacters ? { text: cell.text.slice(0, cellCharacters), from: 'refused' } : cell;
}
