export type Language = 'nb' | 'nn' | 'en';
export type Labels = Readonly<Record<Language, string>>;

/**
 * Where a number comes from; `placeholder` is allowed, shown wherever it is leaned on, and counted. No file is of the
 * kind `national-parameter`: what the sector's coordinator has published for every cell is.
 */
export type AssumptionKind =
  | 'national-parameter'
  | 'regulation'
  | 'official-statistic'
  | 'published-report'
  | 'measured'
  | 'expert'
  | 'placeholder';

/** The shape of an uncertain value between `low` and `high` with `value` as the most likely. */
export type Distribution = 'triangular' | 'uniform';

/** A number and, where it is uncertain, its bounds. Certain numbers have no low and high. */
export interface UncertainValue {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly distribution?: Distribution;
}

export interface Reference {
  /** As it was published; a sentence of our own is in all languages. */
  readonly title: string | Labels;
  readonly publisher: string;
  readonly section?: string | Labels;
  readonly page?: string;
  readonly url?: string;
  readonly retrieved?: string;
}

/**
 * One parameter as its YAML file says it: `data/assumptions/<room>/<name>.yaml`, id `<room>/<name>`.
 * A dated entry is one uncertain value, or a table whose leaves are uncertain values, addressed by dotted cells.
 */
export interface Assumption {
  readonly id: AssumptionId;
  readonly label: Labels;
  readonly description?: Labels;
  readonly unit: string;
  readonly kind: AssumptionKind;
  /** Cells in the order of the file; key '' for a single value, else for instance 'small.telecom'. By ISO date. */
  readonly values: Readonly<Record<string, Readonly<Record<string, UncertainValue>>>>;
  readonly references: Readonly<Record<string, Reference>>;
  /** Sensible bounds for the slider and the field; a value outside is refused. */
  readonly bounds?: { readonly min: number; readonly max: number; readonly step?: number };
  /** It keeps one body's figures from the others: no national value may be laid over it. */
  readonly isSafeguard?: true;
  readonly lastChecked: string;
  readonly reviewBy: string;
  /** What the coordinator has published for cells of it, laid over the file's own; missing where nothing is. */
  readonly national?: readonly NationalParameter[];
}

/** A value that the sector's coordinator publishes for all, from a day on. */
export interface NationalParameter {
  readonly id: string;
  readonly cell: CellId;
  readonly value: number;
  /** Both or neither: without them the value is certain. */
  readonly low: number | null;
  readonly high: number | null;
  readonly validFrom: string;
  readonly source: string;
  /** The body that published it. */
  readonly publisher: string;
  /** ISO date. */
  readonly published: string;
}

/** For instance `business-cases/discount-rate`. */
export type AssumptionId = string;

/** One number: `business-cases/discount-rate`, or `costs/unit-cost.small.telecom` for a cell of a table. */
export type CellId = string;

/** All assumptions as they stood at one date, with what a user has changed laid over. */
export interface AssumptionSet {
  readonly date: string;
  readonly cells: ReadonlyMap<CellId, UncertainValue>;
  readonly definitions: ReadonlyMap<AssumptionId, Assumption>;
  /** Cells that the user has changed, with the value that was there. */
  readonly changed: ReadonlyMap<CellId, UncertainValue>;
}
