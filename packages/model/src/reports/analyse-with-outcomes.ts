import { combineOutcomes, DEFAULT_DRAWS, drawOutcomes } from '../business-cases/index.ts';
import { analyse } from './analyse.ts';
import type { AnalysisRequest, AnalysisWithOutcomes } from './types.ts';

/**
 * The analysis at likely values with what seeded draws say about how sure it is, all on this thread. A page that must
 * not wait draws in workers instead (drawOutcomes in parts, then combineOutcomes) and gets the same answer.
 */
export function analyseWithOutcomes(
  request: AnalysisRequest,
  { seed, draws = DEFAULT_DRAWS }: { readonly seed: number; readonly draws?: number },
): AnalysisWithOutcomes {
  const analysis = analyse(request);
  const { year, assumptions } = request;
  const part = drawOutcomes({ costs: analysis.municipalities, year, assumptions }, { seed, draws });
  return { ...analysis, outcomes: combineOutcomes([part]) };
}
