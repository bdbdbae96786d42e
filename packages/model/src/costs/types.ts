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
  readonly rows: readonly { readonly row: number; readonly nok: Nok; readonly share: number }[];
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
  readonly total: NokRange;
  readonly staffFte: { readonly fte: number; readonly explained: Explained };
  /** Own cost that could not be keyed to an element (payment to a host, for instance); shown, never counted as nothing. */
  readonly unallocated: Nok;
  /** Cost of data rooms carried by other budgets, an estimate where the body has no figure of its own. */
  readonly hidden: ElementCost;
}
