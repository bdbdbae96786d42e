import type { AssumptionSet, CellId } from '@samvirke/model/assumptions';
import type { LeftOutRows } from '@samvirke/model/costs';
import type { Refusal } from '@samvirke/model/errors';
import type { Participant } from '@samvirke/model/organisations';
import type { Analysis, AnalysisRequest } from '@samvirke/model/reports';
import { createContext, useContext } from 'react';
import type { Address } from './read-address.ts';

/** A case worked out: who takes part, in which year, with which assumptions, and what it comes to. */
export interface Case {
  readonly address: Address;
  readonly year: number;
  readonly years: readonly number[];
  readonly participants: readonly Participant[];
  /** What is wrong with the address, with its cure; the rest is used. */
  readonly problems: readonly CaseProblem[];
  /** Own figures in the set that this case can't use, with why. */
  readonly leftOut: readonly LeftOutRows[];
  /** As the files have them, with the address's changes laid over. */
  readonly assumptions: AssumptionSet;
  /** Null while no municipality is chosen. */
  readonly request: AnalysisRequest | null;
  readonly analysis: Analysis | null;
  /** A municipality's name by number; undefined where it is no number. */
  readonly nameOf: (number: string) => string | undefined;
}

export interface CaseProblem {
  readonly refusal: Refusal;
  /** What could be used instead of a number, as numbers in the address. */
  readonly instead: readonly { readonly number: string; readonly name: string; readonly replaces: string }[];
}

/** What a person can do to a case; each becomes the address. */
export interface CaseActions {
  readonly setMunicipalities: (numbers: readonly string[]) => void;
  readonly toggle: (number: string) => void;
  readonly setYear: (year: number) => void;
  readonly change: (cell: CellId, value: number) => void;
  /** One changed assumption, or all of them, as they were. */
  readonly putBack: (cell?: CellId) => void;
}

export const CaseContext = createContext<Case | null>(null);
export const CaseActionsContext = createContext<CaseActions | null>(null);

export function useCase(): Case {
  const known = useContext(CaseContext);
  if (!known) throw new Error('a page is rendered outside its case');
  return known;
}

export function useCaseActions(): CaseActions {
  const known = useContext(CaseActionsContext);
  if (!known) throw new Error('a page is rendered outside its case');
  return known;
}
