import { assumptionOfCell } from '@samvirke/model/assumptions';
import { ELEMENTS } from '@samvirke/model/costs';
import { collectAssumptions } from '@samvirke/model/explain';
import type { Analysis } from '@samvirke/model/reports';

const DEFLATOR = 'costs/municipal-deflator';

export interface OwnFiguresSummary {
  readonly own: number;
  readonly total: number;
  readonly none: boolean;
  readonly all: boolean;
  /** The years in whose kroner the bodies' own figures came, oldest first. */
  readonly priceYears: readonly number[];
}

/** How many of the cost figures are the bodies' own, and in which years' kroner those came: what was converted shows in their trees. */
export function summariseOwnFigures({ municipalities, priceYear }: Pick<Analysis, 'municipalities' | 'priceYear'>): OwnFiguresSummary {
  const costs = municipalities.flatMap((m) => ELEMENTS.map((element) => m.costs[element]));
  const own = costs.filter((cost) => cost.origin === 'own');
  const priceYears = new Set(
    own.map(({ explained }) => {
      const converted = [...collectAssumptions(explained)]
        .filter((cell) => assumptionOfCell(cell) === DEFLATOR)
        .map((cell) => Number(cell.slice(DEFLATOR.length + 1)));
      return converted.find((year) => year !== priceYear) ?? priceYear;
    }),
  );
  return { own: own.length, total: costs.length, none: own.length === 0, all: own.length === costs.length, priceYears: [...priceYears].sort((a, b) => a - b) };
}
