import type { CellId } from '../assumptions/index.ts';

/** What a value is measured in; the text floor formats by it. */
export type Unit =
  | 'NOK'
  | 'NOK/year'
  | 'NOK/inhabitant'
  | 'FTE'
  | 'inhabitants'
  | 'inhabitants/FTE'
  | 'NOK/FTE'
  | 'NOK/m²'
  | 'NOK/kWh'
  | 'm²'
  | 'kW'
  | 'hours'
  | 'share'
  | 'year'
  | 'years'
  | 'index'
  | 'factor'
  | 'count';

/**
 * A value with the formula and the inputs it came from. Holds ids and numbers only: words are looked up
 * (packages/text) and panels built when somebody opens the figure.
 */
export interface Explained {
  readonly value: number;
  readonly unit: Unit;
  /** `<room>/<formula>`, the key of its words in packages/text and of its heading in docs/method. */
  readonly formula: string;
  readonly inputs: readonly Input[];
}

export interface FormulaInput<N extends string = string> {
  readonly from: 'formula';
  readonly name: N;
  readonly explained: Explained;
}

export interface AssumptionInput<N extends string = string> {
  readonly from: 'assumption';
  readonly name: N;
  readonly cell: CellId;
  readonly value: number;
}

export interface ReferenceInput<N extends string = string> {
  readonly from: 'reference';
  readonly name: N;
  /** File in data/reference, without ending: `municipalities`, `population`. */
  readonly dataset: string;
  /** Row in it, for instance `0604/2014`. */
  readonly row: string;
  readonly value: number;
  readonly unit: Unit;
}

export interface OwnInput<N extends string = string> {
  readonly from: 'own';
  readonly name: N;
  /** The cost set's id and the row in the file, from 1 for the heading. */
  readonly costSet: string;
  readonly row: number;
  readonly value: number;
  readonly unit: Unit;
}

export interface EvidenceInput<N extends string = string> {
  readonly from: 'evidence';
  readonly name: N;
  /** `nexia-2016-municipal/figure-7`. */
  readonly figure: string;
  readonly cell: string;
  readonly value: number;
  readonly unit: Unit;
}

/** What a formula is handed, under the name that its words have in packages/text. */
export type Input = FormulaInput | AssumptionInput | ReferenceInput | OwnInput | EvidenceInput;
