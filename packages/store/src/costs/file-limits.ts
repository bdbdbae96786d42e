/** One megabyte as people count them, in bytes. */
export const MEGABYTE = 1_000_000;

/**
 * How large a received file may be. A cost table for the whole country with every KOSTRA art is some
 * thousands of rows and a few megabytes; what is far above that is another kind of file, or an attack.
 */
export const FILE_LIMITS = {
  /** Of the file as it came, looked at before it is read. */
  bytes: 20 * MEGABYTE,
  /** Of all that a workbook unpacks to. */
  unpackedBytes: 40 * MEGABYTE,
  /** Files inside a workbook: Excel writes some tens. */
  entries: 2_000,
  rows: 20_000,
  /** In a workbook, over all its sheets. */
  cells: 200_000,
  columns: 200,
  /** Characters of a cell that are looked at: the longest name or number is far shorter. */
  cellCharacters: 300,
  /** Marks of a number with its unit. */
  numberCharacters: 60,
  /** Problems and questions that are listed; the rest are counted. */
  listed: 500,
  /** Characters of a value that are shown again in a message. */
  shownCharacters: 80,
} as const;
