import { readFileSync } from 'node:fs';
import type { Labels } from '@samvirke/model/assumptions';
import type { CostType, Element } from '@samvirke/model/costs';
import { parse } from 'yaml';

/** What a column of a cost table can be. `key` may hold an element, a cost type or an art; the three hold only theirs. */
export type ColumnKind =
  | 'municipality'
  | 'year'
  | 'key'
  | 'element'
  | 'costType'
  | 'kostraArt'
  | 'amount'
  | 'fte'
  | 'priceYear'
  | 'comment';

interface Named {
  readonly label: Labels;
  readonly words: readonly string[];
}

/** data/reference/cost-table.yaml: the labels that are written, and the words that are read. */
export interface TableWords {
  readonly columns: Readonly<Record<ColumnKind, Named>>;
  readonly elements: Readonly<Record<Element, Named>>;
  readonly costTypes: Readonly<Record<CostType, Named>>;
  readonly template: Readonly<Record<'name' | 'valuesSheet' | 'hint' | 'example', Labels>>;
}

const FILE = new URL('../../../../data/reference/cost-table.yaml', import.meta.url);
let known: TableWords | undefined;

/** The words of the cost table, read once. */
export function readTableWords(): TableWords {
  known ??= parse(readFileSync(FILE, 'utf8')) as TableWords;
  return known;
}
