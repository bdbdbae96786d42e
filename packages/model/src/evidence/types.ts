import type { CostType, Element } from '../costs/index.ts';
import type { SizeGroup } from '../organisations/index.ts';

export type EvidenceGroup = SizeGroup | 'all' | CostType;
export type EvidenceElement = Element | 'all';
export type Measure =
  | 'municipalities'
  | 'inhabitants'
  | 'staffFte'
  | 'meanFte'
  | 'inhabitantsPerFte'
  | 'nokPerInhabitant'
  | 'costNok'
  | 'savingNok'
  | 'share';

/** A published figure beside what its own inputs give. Amounts as the report prints them. */
export interface ReproducedFigure {
  readonly figure: string;
  readonly element: EvidenceElement;
  readonly group: EvidenceGroup;
  readonly measure: Measure;
  readonly unit: string;
  readonly published: number;
  /** Unrounded; the interval that the inputs' own rounding allows is in `interval`. */
  readonly recomputed: number;
  readonly deviation: number;
  /** |deviation| ≤ half a unit of the last printed digit. */
  readonly withinRounding: boolean;
  /** 'input-rounding' | 'documented:<key>' | 'unexplained', or 'exact'; words stand in packages/text. */
  readonly reason: string;
  readonly interval: { readonly low: number; readonly high: number };
  readonly formula: string;
}
