import type { CostRow } from '@samvirke/model/costs';

/** A cost table as it was received, whole; whoever has the id may read and delete it. */
export interface CostSet {
  readonly id: string;
  readonly name: string;
  readonly fileName: string;
  readonly priceYear: number;
  /** SHA-256 of the rows: the same figures have the same fingerprint whatever the file was called. */
  readonly fingerprint: string;
  readonly recordedAt: string;
  readonly rows: readonly CostRow[];
}

export type NewCostSet = Pick<CostSet, 'name' | 'fileName' | 'rows'>;
