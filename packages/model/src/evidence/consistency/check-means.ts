import { baseValue } from '../base-value.ts';
import { cellInterval } from '../cell-interval.ts';
import { meanInterval } from '../mean-interval.ts';
import { printedUnit } from '../printed-unit.ts';
import type { Evidence, Finding } from '../types.ts';
import { columnsOf } from './columns-of.ts';
import { compareGiven } from './compare-given.ts';
import { findCounted } from './find-counted.ts';

/**
 * The mean of all is the mean of the groups, weighted by what the rate is per: kroner per inhabitant by inhabitants,
 * FTE per municipality by municipalities. The weights may stand in another table.
 */
export function checkMeans(evidence: Evidence): Finding[] {
  return evidence.tables.flatMap((table) =>
    columnsOf(evidence, table).flatMap(({ parts, total }) => {
      const per = total && printedUnit(total.unit).per;
      if (!total || !per || parts.length < 2) return [];
      const weighted = parts.flatMap((rate) => {
        const weight = findCounted(evidence, rate, { counted: per, group: rate.group, state: rate.state });
        return weight ? [{ rate, weight }] : [];
      });
      if (weighted.length !== parts.length) return [];
      const weights = weighted.reduce((sum, { weight }) => sum + baseValue(weight), 0);
      return compareGiven(evidence, 'mean', total, {
        value: weighted.reduce((sum, { rate, weight }) => sum + baseValue(rate) * baseValue(weight), 0) / weights,
        interval: meanInterval(
          weighted.map(({ rate, weight }) => ({ value: cellInterval(evidence, rate), weight: cellInterval(evidence, weight) })),
        ),
        where: weighted.flatMap(({ rate, weight }) => [rate.id, weight.id]),
      });
    }),
  );
}
