import { ELEMENTS, estimateCosts, addRanges, type ByElement, type MunicipalityCosts } from '@samvirke/model/costs';
import { explainedSum, fromFormula, type Explained } from '@samvirke/model/explain';
import { municipalitiesIn, participantsFor, SIZE_GROUPS, type SizeGroup } from '@samvirke/model/organisations';
import { calculateRuleSaving, type Saving } from '@samvirke/model/synergies';
import type { NokRange } from '@samvirke/model/units';
import { explainPerInhabitant } from '../costs/explain-per-inhabitant.ts';
import type { Site } from './site-context.ts';

/** A whole year's municipalities: what the sector spends, by size group, and what the report's rules save. */
export interface NationalFigures {
  readonly year: number;
  readonly count: number;
  readonly inhabitants: number;
  readonly costs: readonly MunicipalityCosts[];
  readonly total: NokRange & { readonly explained: Explained };
  readonly byElement: ByElement<Explained>;
  readonly groups: readonly {
    readonly group: SizeGroup;
    readonly count: number;
    readonly inhabitants: number;
    readonly nok: number;
    readonly low: number;
    readonly high: number;
    readonly explained: Explained;
    readonly perInhabitant: Explained;
    readonly byElement: ByElement<number>;
  }[];
  readonly saving: Saving;
}

const known = new WeakMap<Site['assumptions'], Map<number, NationalFigures>>();

/** Worked out once for each year and set of assumptions: 428 municipalities take about a millisecond. */
export function nationalFigures(site: Pick<Site, 'bundle' | 'assumptions'>, year: number): NationalFigures {
  let years = known.get(site.assumptions);
  if (!years) {
    years = new Map();
    known.set(site.assumptions, years);
  }
  const found = years.get(year);
  if (found) return found;
  const { reference } = site.bundle;
  const numbers = municipalitiesIn(year, reference).map(({ number }) => number);
  const { participants } = participantsFor({ numbers, year }, reference, site.assumptions);
  const costs = estimateCosts({ participants, ownFigures: [], unallocated: [] }, site.assumptions);
  const explainElement = (element: (typeof ELEMENTS)[number], bodies: readonly MunicipalityCosts[] = costs): Explained =>
    explainedSum(
      'costs/total-of-element',
      'NOK/year',
      bodies.map((body) => fromFormula(body.participant.number, body.costs[element].explained)),
    );
  const byElement = {
    telecom: explainElement('telecom'),
    basicOperations: explainElement('basicOperations'),
    lineOfBusiness: explainElement('lineOfBusiness'),
    staff: explainElement('staff'),
  };
  const explained = explainedSum('costs/total', 'NOK/year', ELEMENTS.map((element) => fromFormula(element, byElement[element])));
  const groups = SIZE_GROUPS.map((group) => {
    const members = costs.filter((body) => body.participant.group === group);
    const sumOf = (element: (typeof ELEMENTS)[number]): number => members.reduce((sum, body) => sum + body.costs[element].nok, 0);
    const total = explainedSum(
      'costs/total',
      'NOK/year',
      ELEMENTS.map((element) => fromFormula(element, explainElement(element, members))),
    );
    const { low, high } = addRanges(members.flatMap((body) => Object.values(body.costs)), site.assumptions);
    return {
      group,
      low,
      high,
      explained: total,
      perInhabitant: explainPerInhabitant(total, members),
      count: members.length,
      inhabitants: members.reduce((sum, body) => sum + body.participant.population, 0),
      nok: ELEMENTS.reduce((sum, element) => sum + sumOf(element), 0),
      byElement: {
        telecom: sumOf('telecom'),
        basicOperations: sumOf('basicOperations'),
        lineOfBusiness: sumOf('lineOfBusiness'),
        staff: sumOf('staff'),
      },
    };
  });
  const national: NationalFigures = {
    year,
    count: costs.length,
    inhabitants: groups.reduce((sum, group) => sum + group.inhabitants, 0),
    costs,
    total: { ...addRanges(costs.flatMap((body) => Object.values(body.costs)), site.assumptions), explained },
    byElement,
    groups,
    saving: calculateRuleSaving({ costs }, site.assumptions),
  };
  years.set(year, national);
  return national;
}
