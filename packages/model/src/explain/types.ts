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

export type Input =
  | { readonly from: 'formula'; readonly name: string; readonly explained: Explained }
  | { readonly from: 'assumption'; readonly name: string; readonly cell: CellId; readonly value: number }
  | {
      readonly from: 'reference';
      readonly name: string;
      /** File in data/reference, without ending: `municipalities`, `population`. */
      readonly dataset: string;
      /** Row in it, for instance `0604/2014`. */
      readonly row: string;
      readonly value: number;
      readonly unit: Unit;
    }
  | {
      readonly from: 'own';
      readonly name: string;
      /** The cost set's id and the row in the file, from 1 for the heading. */
      readonly costSet: string;
      readonly row: number;
      readonly value: number;
      readonly unit: Unit;
    }
  | {
      readonly from: 'evidence';
      readonly name: string;
      /** `nexia-2016-municipal/figure-7`. */
      readonly figure: string;
      readonly cell: string;
      readonly value: number;
      readonly unit: Unit;
    };
