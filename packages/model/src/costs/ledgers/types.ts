import type { Ore } from '../../units/index.ts';
import type { CostType, Element } from '../types.ts';

/** What a file of received cost is, once it has been recognised. */
export type LedgerFormat =
  | 'ehf-invoice'
  | 'ehf-credit-note'
  | 'saf-t'
  | 'account-table'
  | 'kostra-fixed'
  | 'focus';
export const LEDGER_FORMATS: readonly LedgerFormat[] = ['ehf-invoice', 'ehf-credit-note', 'saf-t', 'account-table', 'kostra-fixed', 'focus'];

/** Where a line stands, so that a figure opens to it. */
export interface LinePlace {
  /** As it was handed in; inside an archive after a `!`: `fakturaer.zip!mars/1001.xml`. */
  readonly file: string;
  /** The invoice, voucher or transaction that it is a line of, as the file calls it. */
  readonly document: string | null;
  /** A table's row (the heading is row 1); a document's line in the order it has; 1 is the first. */
  readonly row: number;
}

/** Who was paid. A number is nine digits that pass mod 11, without spaces; what doesn't pass is part of the name. */
export interface LineSupplier {
  readonly number: string | null;
  readonly name: string | null;
}

/** A code of what was bought, by whose list. */
export interface ProductCode {
  readonly list: 'cpv' | 'unspsc' | 'other';
  readonly code: string;
}

/** What is odd about a line, shown where it is shown; the line is kept and counted. */
export type LineMark =
  /** The document's own sums don't add up to its lines. */
  | 'sum-off'
  /** An allowance or a charge of the whole document. */
  | 'allowance'
  | 'charge'
  /** The amount isn't quantity × price. */
  | 'amount-off'
  | 'zero';

/**
 * One line of what was received: an invoice line, a posting, a row of an account extract, a line of a cloud bill. What a
 * format doesn't say is null, never guessed.
 */
export interface LedgerLine {
  readonly place: LinePlace;
  /** The day that the cost belongs to (posted, or the period's first), and of the invoice: YYYY-MM-DD. */
  readonly date: string | null;
  readonly invoiceDate: string | null;
  readonly year: number | null;
  /** Running cost or investment (kontoklasse 1 and 0), where the accounts say which. */
  readonly ledger: 'running' | 'investment' | null;
  /** As the file has it, and its words. */
  readonly account: string | null;
  readonly accountText: string | null;
  /** KOSTRA's three digits of each, where the account is one of a municipality's. */
  readonly art: string | null;
  readonly function: string | null;
  readonly functionText: string | null;
  /** Who answers for it (ansvar, cost centre), and its words. */
  readonly unit: string | null;
  readonly unitText: string | null;
  readonly project: string | null;
  readonly supplier: LineSupplier | null;
  readonly productCodes: readonly ProductCode[];
  /** What the line says was bought. */
  readonly text: string | null;
  /** Signed: debit above nothing, credit below. Without VAT where `vat` is `without`. In øre of `currency`. */
  readonly amountOre: Ore;
  /** ISO 4217. Anything but NOK is counted apart until a rate is given. */
  readonly currency: string;
  readonly vat: 'with' | 'without' | 'unknown';
  readonly marks: readonly LineMark[];
}

/** A row or document that can't be counted: where, what stood there, why (a code of the table of errors). */
export interface RejectedLine {
  readonly file: string;
  readonly row: number;
  readonly column: string | null;
  readonly value: string;
  readonly code: string;
  readonly figures: Readonly<Record<string, string | number>>;
}

/** What a line's amount is. Shares are of the whole line, and add to 1. */
export type Outcome =
  | { readonly kind: 'ict'; readonly elements: Readonly<Partial<Record<Element, number>>> }
  /** ICT, bought whole from a host, a joint body or a firm: not keyed yet. */
  | { readonly kind: 'unallocated' }
  /** A room's rent, power, cooling, guarding or insurance: carried by another budget. */
  | { readonly kind: 'hidden' }
  /** Not ICT; or no cost at all: moved between units, VAT that comes back, depreciation beside its investment. */
  | { readonly kind: 'not-ict'; readonly because: 'other-purpose' | 'internal' | 'vat' | 'depreciation' | 'income' | 'balance' }
  | { readonly kind: 'undecided' };

/** What says it: a rule by its id and version, a person's decision, or nothing yet. */
export interface ClassifiedBy {
  readonly by: 'rule' | 'person' | 'nobody';
  readonly id: string | null;
  /** How sure, from 0 to 1. A person's choice is 1. */
  readonly confidence: number;
}

export interface Classification extends ClassifiedBy {
  readonly outcome: Outcome;
  /** The supplier's industry group (figure 9), where it is what decided. */
  readonly costType: CostType | null;
}

/** A supplier's industry: a code means something only together with its list. */
export interface Industry {
  readonly version: 'SN2007' | 'SN2025';
  readonly code: string;
}

/** All that a rule may look at: lines that are alike in it are classified together. */
export interface LineFacts {
  readonly ledger: LedgerLine['ledger'];
  readonly account: string | null;
  readonly accountText: string | null;
  readonly art: string | null;
  readonly function: string | null;
  readonly functionText: string | null;
  readonly unit: string | null;
  readonly unitText: string | null;
  readonly project: string | null;
  readonly supplier: LineSupplier | null;
  readonly industry: Industry | null;
  readonly productCodes: readonly ProductCode[];
  readonly text: string | null;
}

/** Lines that are alike, and what they come to. `key` is theirs alone, and the same each time the file is read. */
export interface LineGroup {
  readonly key: string;
  readonly facts: LineFacts;
  readonly lines: number;
  readonly debitOre: Ore;
  /** As a positive amount. */
  readonly creditOre: Ore;
}
