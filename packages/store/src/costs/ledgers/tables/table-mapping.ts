import type { LineRole } from './column-words.ts';

/** Why a column is taken for what it is. */
export type MappingReason = 'heading' | 'values' | 'heading-and-values' | 'said';

export interface MappedColumn {
  readonly role: LineRole;
  /** As it is shown: its heading, with a number behind where several have the same; `A`, `B` … where there is none. */
  readonly column: string;
  /** From 0, in the file. */
  readonly index: number;
  readonly reason: MappingReason;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** How a local account or service is built. DOMAIN: an account is KOSTRA's art and one or two digits, a kontoklasse before it or not. */
export interface AccountShape {
  readonly digits: number;
  readonly hasKontoklasse: boolean;
}

/** What the columns of a table are taken for; shown, and corrected by `said`. */
export interface TableMapping {
  /** The row of the heading; 0 where there is none. */
  readonly headingRow: number;
  readonly columns: readonly MappedColumn[];
  /** Columns that nothing is read from. */
  readonly unused: readonly string[];
  /** Amount columns that could have been taken instead. */
  readonly otherAmounts: readonly string[];
  /** The sign before decimals, where the file shows it. */
  readonly decimalMark: ',' | '.' | null;
  /** What an amount of 1 is in kroner: 1000 in KOSTRA's own tables. */
  readonly scale: 1 | 1000;
  /** Credits stand below nothing in their own column. */
  readonly creditIsNegative: boolean;
  readonly vat: 'with' | 'without' | 'unknown';
  /** The amount column's year, where its heading says it. */
  readonly year: number | null;
  readonly ledger: 'running' | 'investment' | null;
  readonly accountShape: AccountShape | null;
  readonly hasFunction: boolean;
}

/** A person's correction: the column of a role by its name as shown; null for none. */
export type SaidMapping = Readonly<Partial<Record<LineRole, string | null>>>;
