import { findTippingPoints } from '../business-cases/index.ts';
import { answerAtLikelyValues } from './answer-at-likely-values.ts';
import { placeholdersOf } from './placeholders-of.ts';
import type { Analysis, AnalysisRequest } from './types.ts';

/**
 * One question answered at likely values: what ICT costs the participants, what working together saves and what it
 * costs to get there, against going on as today and the other ways to go; what would tip it, and which of its
 * assumptions have no source. Kroner of the price year, without VAT.
 */
export function analyse(request: AnalysisRequest): Analysis {
  const answer = answerAtLikelyValues(request);
  const { year, assumptions } = request;
  return {
    ...answer,
    tippingPoints: findTippingPoints({ costs: answer.municipalities, year, assumptions }),
    placeholders: placeholdersOf(request),
  };
}
