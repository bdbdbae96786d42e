import type { GroupAnswer } from '@samvirke/model/benchmarks';
import type { ComparedBody } from '@samvirke/model/benchmarks';

/** What is compared: one element of the costs, in one year's kroner without VAT. */
export interface Measure {
  readonly element: string;
  readonly year: number;
}

export interface ComparisonQuery {
  /** Who asks: a public body. */
  readonly organisationId: string;
  /** Every element that the body has an approved figure for, in its latest year, where it is left out. */
  readonly element?: string | undefined;
  readonly year?: number | undefined;
  /** Bodies of one's own choosing; the standard groups alone where it is left out. */
  readonly chosen?: readonly string[] | undefined;
  readonly groupsOf: (body: ComparedBody) => readonly string[];
}

export interface ShownGroup {
  readonly group: string;
  /** `earlier`: of figures that have changed since, too few of them to be shown anew. */
  readonly state: 'shown' | 'earlier' | 'withheld';
  readonly answer: (GroupAnswer & { readonly asOf: string }) | null;
}

export interface BodyComparison extends Measure {
  readonly own: { readonly amountOre: number; readonly perInhabitantOre: number | null } | null;
  /** The groups the body is in, nearest first. */
  readonly groups: readonly ShownGroup[];
  readonly chosen: ShownGroup | null;
}
