import type { Labels } from '../assumptions/index.ts';
import type { CostType, Element } from '../costs/index.ts';
import type { Explained } from '../explain/index.ts';
import type { SizeGroup } from '../organisations/index.ts';
import type { Interval } from './interval.ts';

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

/** Why a recomputed figure is as it is beside the published one; words stand in packages/text. */
export type Reason = 'exact' | 'input-rounding' | `documented:${string}` | 'unexplained';

/** A published figure beside what its own inputs give. Amounts as the report prints them. */
export interface ReproducedFigure {
  readonly figure: number;
  readonly element: EvidenceElement;
  readonly group: EvidenceGroup;
  readonly measure: Measure;
  /** As the report prints it: `MNOK`, `%`, `NOK/inhabitant`, `FTE` … */
  readonly unit: string;
  readonly published: number;
  /** Unrounded; the interval that the inputs' own rounding allows is in `interval`. */
  readonly recomputed: number;
  /** recomputed − published. */
  readonly deviation: number;
  /** |deviation| ≤ half a unit of the last printed digit. */
  readonly withinRounding: boolean;
  /**
   * `exact`: within the published figure's own rounding. `input-rounding`: not, but within what the inputs' rounding
   * allows. `documented:<key>`: neither, and data/evidence/<report>/disagreements.yaml says why. Else `unexplained`.
   */
  readonly reason: Reason;
  readonly interval: Interval;
  /** `<room>/<formula>`, the key of its words. */
  readonly formula: string;
  /** The published cell: `figure-7/small.costNok`; findCell gives its chapter, heading and page. */
  readonly cell: string;
}

/** How firmly a number in running text is put. */
export type Hedge = 'exactly' | 'about' | 'more-than' | 'less-than' | 'nearly' | 'just-under' | 'down-towards';

/** Where in a report something stands. */
export interface EvidencePlace {
  readonly chapter: string;
  readonly heading: string;
  readonly page: number;
}

/** One printed number, in a table or in the text. */
export interface EvidenceCell {
  /** `figure-7/small.costNok`, or `text/ict-share`. */
  readonly id: string;
  /** `figure-7`, or `text`. */
  readonly table: string;
  /** What it is called, for numbers in the text; a table's cell is named by measure, element and group. */
  readonly label?: Labels;
  readonly measure?: string;
  /** Elements of the value chain that it covers; none for a number that isn't of an element. */
  readonly elements: readonly string[];
  readonly group?: string;
  /** Undefined is as it was when measured (or as it is for a plain fact). */
  readonly state?: string;
  /** Undefined is the whole country; else the name of the sample. */
  readonly scope?: string;
  readonly year: number;
  readonly unit: string;
  readonly value: number;
  /** One unit of the last printed digit. */
  readonly step: number;
  /** Counted or set, and not rounded to what is printed: it was just this. */
  readonly exact?: true;
  readonly hedge: Hedge;
  readonly place: EvidencePlace;
}

/** A printed table or figure: which cells stand in it and how they add up. */
export interface EvidenceTable {
  readonly id: string;
  readonly figure: number;
  readonly label: Labels;
  readonly place: EvidencePlace;
  readonly year: number;
  /** How many bodies the shares are of, where it is printed. */
  readonly sampleSize?: number;
  readonly columns: readonly EvidenceColumn[];
  readonly rows: readonly { readonly group: string; readonly printed: string }[];
}

export interface EvidenceColumn {
  readonly key: string;
  /** Shares that make a whole: of the column, or across the row. */
  readonly addsUp?: 'down' | 'across';
}

/** A quantity, wherever in the report it is printed. `scope: any` is any sample. */
export interface QuantityReference {
  readonly measure: string;
  readonly element?: string;
  readonly group: string;
  readonly state?: string;
  readonly scope?: string;
}

/** What a number in the text is a statement about. */
export type Expression =
  | QuantityReference
  | { readonly cell: string }
  | { readonly sum: readonly Expression[] }
  | { readonly product: readonly Expression[] }
  | { readonly difference: readonly [Expression, Expression] }
  | { readonly ratio: readonly [Expression, Expression] }
  | { readonly increase: readonly [Expression, Expression] }
  | { readonly grow: { readonly from: Expression; readonly by: Expression; readonly years: number } };

/** A disagreement inside the report that somebody has read, understood and described. It explains, and changes no number. */
export interface Disagreement {
  readonly key: string;
  readonly cells: readonly string[];
  readonly against: readonly string[];
  readonly label: Labels;
  readonly explanation: Labels;
}

/** What a report lists in words: effects, barriers, kinds of cost. */
export interface EvidenceList {
  readonly label: Labels;
  readonly place: EvidencePlace;
  readonly items: readonly { readonly key: string; readonly label: Labels }[];
}

/** A group of the report: its name in the tables and its bounds, `below` and `above` not included, `from` and `to` included. */
export interface EvidenceGroupName {
  readonly printed: string;
  readonly below?: number;
  readonly from?: number;
  readonly to?: number;
  readonly above?: number;
}

/** All that is held of one report: plain data that can be sent as it is. */
export interface Evidence {
  readonly report: {
    readonly key: string;
    readonly title: string;
    readonly publisher: string;
    readonly year: number;
    readonly retrieved: string;
    readonly label: Labels;
  };
  /** What the report calls its groups in its tables, and the inhabitants they are bounded by. */
  readonly groups: Readonly<Record<string, EvidenceGroupName>>;
  /** How far from the number a hedged one may be, as a share of it. */
  readonly slack: Readonly<Partial<Record<Hedge, number>>>;
  readonly tables: readonly EvidenceTable[];
  readonly cells: readonly EvidenceCell[];
  readonly claims: readonly { readonly cell: string; readonly of: Expression }[];
  readonly disagreements: readonly Disagreement[];
  /** What the report lists in words, by the list's key; the items in the report's order. */
  readonly lists: Readonly<Record<string, EvidenceList>>;
}

/** What cells give for a quantity, in kroner, shares and whole bodies, and which cells. */
export interface Given {
  readonly value: number;
  readonly interval: Interval;
  readonly where: readonly string[];
}

export type CheckName =
  | 'sum'
  | 'shares'
  | 'mean'
  | 'rate'
  | 'saving'
  | 'same-quantity'
  | 'parts'
  | 'sample'
  | 'possible-share'
  | 'label'
  | 'text';

/** Something in a report that doesn't agree with something else in it. */
export interface Finding {
  readonly check: CheckName;
  /** Cells, the questioned one first, then what it is held against. */
  readonly where: readonly string[];
  /** What the other cells give, in the questioned cell's unit; a label for `label`. */
  readonly expected: number | string;
  readonly found: number | string;
  readonly unit: string;
  /** True where the rounding of the numbers is enough to explain it. */
  readonly withinRounding: boolean;
  /** `note` where rounding explains it, else `disagreement`. */
  readonly severity: 'note' | 'disagreement';
  readonly reason: Exclude<Reason, 'exact'>;
  /** For `text`: how the text puts it. */
  readonly hedge?: Hedge;
}

/** A number in the text beside what the tables give. */
export interface CheckedClaim {
  readonly cell: string;
  readonly hedge: Hedge;
  readonly says: number;
  readonly unit: string;
  /** What the tables give, one for each place that gives another value. */
  readonly given: readonly { readonly value: number; readonly interval: Interval; readonly where: readonly string[]; readonly holds: 'yes' | 'within-rounding' | 'no' }[];
}

/** Inhabitants and municipalities by size group as data/reference has them, for the report's year. */
export type ReferenceCounts = Readonly<
  Record<SizeGroup, { readonly municipalities: number; readonly inhabitants: number }>
>;

/** A report recomputed: its figures, what disagrees in it, its text against its tables. */
export interface Reproduction {
  readonly report: Evidence['report'];
  readonly rows: readonly ReproducedFigure[];
  readonly findings: readonly Finding[];
  readonly claims: readonly CheckedClaim[];
  /** By row key, see rowKey: the formula and inputs that the recomputed figure came from, in kroner and shares. */
  readonly explained: Readonly<Record<string, Explained>>;
}
