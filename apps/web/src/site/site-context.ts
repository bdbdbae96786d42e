import type { CostSetBody } from '@samvirke/contract/costs';
import type { WebBundle } from '@samvirke/contract/page';
import type { AssumptionSet } from '@samvirke/model/assumptions';
import type { Outcomes } from '@samvirke/model/business-cases';
import type { Texts } from '@samvirke/text';
import { createContext, useContext } from 'react';
import type { Answers } from './answers.ts';

/** What all pages stand on: the words, the data, and the assumptions as the files have them. */
export interface Site {
  readonly texts: Texts;
  readonly bundle: WebBundle;
  readonly assumptions: AssumptionSet;
  readonly costSet: CostSetBody | null;
  /** Outcomes that the server drew for the first page, so that the browser's first picture is the same. */
  readonly firstOutcomes: { readonly key: string; readonly outcomes: Outcomes } | null;
  /** What the API has answered; read by `useAnswer` and `useSession`. */
  readonly answers: Answers;
}

export const SiteContext = createContext<Site | null>(null);

export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site) throw new Error('a page is rendered outside its site');
  return site;
}

export function useTexts(): Texts {
  return useSite().texts;
}
