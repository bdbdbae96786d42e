import { MEGABYTE } from '../../file-limits.ts';

/** How much of a received XML file may be held at once. The file as a whole may be as large as it is. */
export const XML_LIMITS = {
  /** Elements inside each other: an invoice in an envelope has fewer than twenty. */
  depth: 100,
  /** Characters of one tag, text or comment that is read: the longest description is far shorter. */
  heldCharacters: MEGABYTE,
  /** Characters of one text that is passed over without being held: Peppol takes messages of up to 100 MB. */
  skippedCharacters: 150 * MEGABYTE,
  /** Bytes that are decoded and read at a time. */
  pieceBytes: 65_536,
  /** Bytes that tell which encoding and which document it is. */
  headBytes: 8_192,
  /** Characters of a name, a text and an id that are kept on a line. */
  textCharacters: 500,
  /** Product codes kept of one line. */
  productCodes: 20,
  /** Lines in a batch; a document of fewer is given whole. */
  batchLines: 2_000,
  /** Allowances and charges of a whole invoice: they are held until its lines are counted. */
  allowances: 10_000,
  /** Suppliers, accounts and analysis codes of a SAF-T file together: they are held while its entries are read. */
  masterRecords: 1_500_000,
  /** Postings of one voucher that are held to find its supplier. */
  voucherLines: 2_000,
} as const;
