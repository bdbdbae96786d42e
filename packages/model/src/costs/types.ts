import type { CellId } from '../assumptions/index.ts';
import type { Explained } from '../explain/index.ts';
import type { Participant } from '../organisations/index.ts';
import type { Nok, NokRange } from '../units/index.ts';

/** The value chain of municipal ICT services, nexia-2016-municipal chapter 2. */
export type Element = 'telecom' | 'basicOperations' | 'lineOfBusiness' | 'staff';
export const ELEMENTS: readonly Element[] = ['telecom', 'basicOperations', 'lineOfBusiness', 'staff'];

export type ByElement<T> = Readonly<Record<Element, T>>;

/** The six industry groups of figure 9. */
export type CostType =
  | 'ictServices'
  | 'softwarePublishing'
  | 'wholesale'
  | 'dataProcessing'
  | 'manufacture'
  | 'repair';
export const COST_TYPES: readonly CostType[] = [
  'ictServices',
  'softwarePublishing',
  'wholesale',
  'dataProcessing',
  'manufacture',
  'repair',
];

/** A body's own yearly cost of one element, after classification; kroner of `priceYear`, without VAT. */
export interface OwnFigure {
  readonly municipality: string;
  readonly year: number;
  readonly element: Element;
  readonly nok: Nok;
  readonly fte?: number;
  readonly priceYear: number;
  /** Rows of the cost set that it is made of, for opening the figure to its lines. */
  readonly costSet: string;
  readonly rows: readonly CountedRow[];
}

/** What one row of a cost set brings into a figure. */
export interface CountedRow {
  readonly row: number;
  /** What is counted here, to the øre; negative where others' share (a refund) is taken off. */
  readonly nok: Nok;
  /** Of the row's amount: 1 where the whole row is counted here. */
  readonly share: number;
  /** The row's whole amount, and the assumption that split it, where it was split. */
  readonly received?: Nok;
  readonly cell?: CellId;
}

/** Money of a cost set that isn't one of the four elements: not keyed, kept out, or a data room's hidden cost. */
export interface OtherFigure {
  readonly municipality: string;
  readonly year: number;
  readonly nok: Nok;
  readonly priceYear: number;
  readonly costSet: string;
  readonly rows: readonly CountedRow[];
}

/** A row of a cost table as it was received, before classification. */
export interface CostRow {
  readonly row: number;
  readonly municipality: string;
  readonly year: number;
  readonly key: { readonly element: Element } | { readonly costType: CostType } | { readonly kostraArt: string };
  readonly nok: Nok;
  readonly fte?: number;
  readonly priceYear: number;
}

export interface ElementCost extends NokRange {
  readonly origin: 'own' | 'estimate';
  readonly explained: Explained;
}

export interface MunicipalityCosts {
  readonly participant: Participant;
  readonly costs: ByElement<ElementCost>;
  /** The four elements; what isn't keyed and what is hidden stand beside it. */
  readonly total: NokRange & { readonly explained: Explained };
  readonly staffFte: { readonly fte: number; readonly explained: Explained };
  /** Own cost that could not be keyed to an element (payment to a host, for instance); shown, never counted as nothing. */
  readonly unallocated: Nok;
  /** Cost of data rooms carried by other budgets, an estimate where the body has no figure of its own. */
  readonly hidden: ElementCost;
}
