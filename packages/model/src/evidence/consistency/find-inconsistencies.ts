import type { Evidence, Finding } from '../types.ts';
import { checkLabels } from './check-labels.ts';
import { checkMeans } from './check-means.ts';
import { checkParts } from './check-parts.ts';
import { checkPossibleShares } from './check-possible-shares.ts';
import { checkRates } from './check-rates.ts';
import { checkSameQuantity } from './check-same-quantity.ts';
import { checkSamples } from './check-samples.ts';
import { checkSavings } from './check-savings.ts';
import { checkShares } from './check-shares.ts';
import { checkSums } from './check-sums.ts';
import { checkText } from './check-text.ts';

const CHECKS = [
  checkSums,
  checkShares,
  checkMeans,
  checkRates,
  checkSavings,
  checkSameQuantity,
  checkParts,
  checkSamples,
  checkPossibleShares,
  checkLabels,
  checkText,
];

/**
 * Everything in a report that doesn't agree with something else in it, by general rules that know units, groups and
 * elements, and nothing of the report: disagreements first, then what rounding explains.
 */
export function findInconsistencies(evidence: Evidence): Finding[] {
  const findings = CHECKS.flatMap((check) => check(evidence));
  return [
    ...findings.filter(({ severity }) => severity === 'disagreement'),
    ...findings.filter(({ severity }) => severity === 'note'),
  ];
}
