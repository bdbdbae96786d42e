import { MEGABYTE } from '../../file-limits.ts';

/** How much a folder or a zip file may hold. It is read one file at a time, so size costs time and not memory. */
export const ARCHIVE_LIMITS = {
  /** A large municipality gets some tens of thousands of invoices a quarter; the list of them is held. */
  files: 100_000,
  /** Folders inside each other. */
  depth: 50,
  /** Of the zip file as it came: it is laid on disk while it is read. */
  packedBytes: 4_000 * MEGABYTE,
  /** Of all that it unpacks to. */
  unpackedBytes: 20_000 * MEGABYTE,
  /** XML packs to a twentieth or a fiftieth; a bomb to a thousandth. */
  ratio: 200,
  /** What is smaller unpacked does no harm whatever it was packed from. */
  harmlessBytes: 10 * MEGABYTE,
  /** Lines of one file that are held until it is known that the file is good; a larger file is read twice. */
  heldLines: 20_000,
} as const;
