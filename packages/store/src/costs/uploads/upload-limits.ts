export const UPLOAD_LIMITS = {
  /** Not finished or not used, of one body at a time: what it may fill of the disk is this many files. */
  perBody: 20,
  /** What one row of the parts holds at most, as the database says too. */
  partBytes: 1_048_576,
  /** What comes slowly is written down this often, full part or not: so much is lost at most when a server dies. */
  writeEveryMs: 2_000,
  /**
   * One who sends and isn't heard from for so long has probably lost the line, and may be followed by another. Three
   * times as long as between two writes, and short enough for a tus client that tries again within its first ten seconds.
   */
  writerSeconds: 6,
  /** After the last that came. */
  keptHours: 24,
  metadataSigns: 4_000,
} as const;
