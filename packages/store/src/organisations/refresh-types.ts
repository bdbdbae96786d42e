import type { MunicipalityChange } from '@samvirke/model/organisations';

/** What is fetched, each from its publisher. */
export const PUBLISHED = ['municipalities', 'changes', 'population', 'units'] as const;
export type Published = (typeof PUBLISHED)[number];

/** What a refresh would change, or has changed. */
export interface RefreshReport {
  readonly added: readonly { readonly number: string; readonly name: string; readonly from: string }[];
  readonly retired: readonly { readonly number: string; readonly name: string; readonly from: string; readonly successors: readonly string[] }[];
  readonly renamed: readonly { readonly number: string; readonly before: string; readonly after: string }[];
  readonly changes: readonly MunicipalityChange[];
  readonly populationAdded: readonly { readonly year: number; readonly municipalities: number; readonly inhabitants: number }[];
  readonly populationRevised: readonly { readonly number: string; readonly year: number; readonly before: number; readonly after: number }[];
  readonly organisationNumbers: readonly { readonly number: string; readonly name: string; readonly before: string | null; readonly after: string }[];
  /** Numbers whose neighbours aren't known after a split: nobody has published them. */
  readonly neighboursUnknown: readonly string[];
  /** Datasets that were read. */
  readonly read: readonly Published[];
  /** Files that differ. */
  readonly files: readonly string[];
}

/** The words stand in packages/text under `organisations.refresh.problems`. */
export const refreshErrorCodes = [
  'files-missing',
  'file-unreadable',
  'publisher-unreachable',
  'publisher-refused',
  'publisher-format',
  'change-missing',
  'county-unknown',
  'split-uncounted',
  'number-unknown',
  'population-incomplete',
  'units-empty',
  'unit-twice',
  'unit-number-wrong',
  'reference-invalid',
  'not-written',
] as const;
export type RefreshErrorCode = (typeof refreshErrorCodes)[number];

/** Why nothing was written. */
export interface RefreshProblem {
  readonly code: RefreshErrorCode;
  readonly dataset: Published | null;
  readonly figures: Readonly<Record<string, string | number>>;
}
