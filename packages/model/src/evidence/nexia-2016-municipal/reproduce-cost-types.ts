import { buildRow, type RecomputedRow } from '../build-row.ts';
import { FORMULAS } from '../formulas.ts';
import { recomputeFrom, type Recomputed } from '../recompute.ts';
import type { Evidence } from '../types.ts';

const COST_TYPES = ['ictServices', 'softwarePublishing', 'wholesale', 'dataProcessing', 'manufacture', 'repair'] as const;

const cost = (type: string): string => `figure-9/${type}.costNok`;
const ofTypes = <T>(types: readonly string[], of: (type: string) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(types.map((type) => [type, of(type)]));

/**
 * Figure 9: the sum from its rows, each row from the sum and the other rows, each share from the other share, and the
 * split of the sum from the rows' costs and shares.
 */
export function reproduceCostTypes(evidence: Evidence): RecomputedRow[] {
  const { recompute, recomputeSum } = recomputeFrom(evidence);
  const sum = recomputeSum('evidence/total', 'NOK/year', ofTypes(COST_TYPES, cost));

  const costRows = COST_TYPES.map((type) => {
    const others = COST_TYPES.filter((other) => other !== type);
    return buildRow(
      evidence,
      cost(type),
      recompute('evidence/remainder', 'NOK/year', FORMULAS.remainder, {
        sum: cost('all'),
        others: recomputeSum('evidence/total', 'NOK/year', ofTypes(others, cost)),
      }),
    );
  });

  const shareRows = (element: 'basicOperations' | 'lineOfBusiness', other: 'basicOperations' | 'lineOfBusiness'): RecomputedRow[] => {
    const costOfShare = (type: string): Recomputed =>
      recompute('evidence/cost-of-share', 'NOK/year', FORMULAS['cost-of-share'], { costNok: cost(type), share: `figure-9/${type}.${element}` });
    return [
      ...COST_TYPES.map((type) =>
        buildRow(
          evidence,
          `figure-9/${type}.${element}`,
          recompute('evidence/complement', 'share', FORMULAS.complement, { otherShare: `figure-9/${type}.${other}` }),
        ),
      ),
      buildRow(
        evidence,
        `figure-9/all.${element}`,
        recompute('evidence/mean-share', 'share', FORMULAS['mean-share'], {
          costOfShare: recomputeSum('evidence/total', 'NOK/year', ofTypes(COST_TYPES, costOfShare)),
          costNok: sum,
        }),
      ),
    ];
  };

  return [
    ...costRows,
    buildRow(evidence, cost('all'), sum),
    ...shareRows('basicOperations', 'lineOfBusiness'),
    ...shareRows('lineOfBusiness', 'basicOperations'),
  ];
}
