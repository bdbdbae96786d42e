import { checkClaims } from './check-claims.ts';
import { findInconsistencies } from './consistency/find-inconsistencies.ts';
import { reproduceNexia2016Municipal } from './nexia-2016-municipal/reproduce-nexia-2016-municipal.ts';
import { rowKey } from './row-key.ts';
import type { RecomputedRow } from './build-row.ts';
import type { Evidence, ReferenceCounts, Reproduction } from './types.ts';

/** How each report's figures are found from its inputs. A report without a recipe is checked against itself all the same. */
const REPORTS: Readonly<Record<string, (evidence: Evidence, reference: ReferenceCounts | undefined) => RecomputedRow[]>> = {
  'nexia-2016-municipal': reproduceNexia2016Municipal,
};

/**
 * Recomputes a report's figures from their own inputs, and holds the report against itself.
 *
 * Published, recomputed and deviation side by side; the reason is the rounding of the inputs (interval arithmetic), a
 * disagreement that is described, or unexplained. Nothing is fitted to what was published.
 */
export function reproduce(asked: { readonly evidence: Evidence; readonly reference?: ReferenceCounts }): Reproduction {
  const recomputed = REPORTS[asked.evidence.report.key]?.(asked.evidence, asked.reference) ?? [];
  return {
    report: asked.evidence.report,
    rows: recomputed.map(({ row }) => row),
    findings: findInconsistencies(asked.evidence),
    claims: checkClaims(asked.evidence),
    explained: Object.fromEntries(recomputed.map(({ row, explained }) => [rowKey(row), explained])),
  };
}
