import { changeAssumption, type AssumptionSet, type CellId } from '../assumptions/index.ts';
import type { CostRow, LeftOutRows } from '../costs/index.ts';
import type { Refusal } from '../errors/index.ts';
import { participantsFor, populationYears, type ReferenceData } from '../organisations/index.ts';
import { composeAnalysisRequest } from './compose-analysis-request.ts';
import type { AnalysisRequest } from './types.ts';

/** A case as it is asked for: who, which year, what is changed, and own figures. */
export interface AsksForAnalysis {
  readonly municipalities: readonly string[];
  /** Null: the latest year that there is. */
  readonly year: number | null;
  readonly changes: Iterable<readonly [CellId, number]>;
  readonly costSet: { readonly id: string; readonly rows: readonly CostRow[] } | null;
}

export type BuiltAnalysisRequest =
  | { readonly request: AnalysisRequest; readonly leftOut: readonly LeftOutRows[]; readonly refusals?: undefined }
  | { readonly request?: undefined; readonly leftOut?: undefined; readonly refusals: readonly [Refusal, ...Refusal[]] };

/**
 * From what is asked for to what `analyse` takes: assumptions with the changes laid over, the year's municipalities,
 * their rows of the cost set classified, and the nearest cooperation that could be joined.
 *
 * Everything wrong is returned at once. Refuses with: assumption-unknown, assumption-out-of-bounds and those of
 * participantsFor. Rows that this year's municipalities can't use are in `leftOut`, with why.
 */
export function buildAnalysisRequest(
  asked: AsksForAnalysis,
  { reference, assumptions: unchanged }: { readonly reference: ReferenceData; readonly assumptions: AssumptionSet },
): BuiltAnalysisRequest {
  const refusals: Refusal[] = [];
  let assumptions = unchanged;
  for (const [cell, value] of asked.changes) {
    const changed = changeAssumption(assumptions, cell, value);
    if (changed.refusal) refusals.push(changed.refusal);
    else assumptions = changed.set;
  }
  const year = asked.year ?? populationYears(reference).at(-1)!;
  const found = participantsFor({ numbers: asked.municipalities, year }, reference, assumptions);
  refusals.push(...found.refusals);
  const [first, ...more] = refusals;
  if (first) return { refusals: [first, ...more] };
  return composeAnalysisRequest({ participants: found.participants, year, costSet: asked.costSet }, { reference, assumptions });
}
