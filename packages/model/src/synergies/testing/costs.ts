import { valueOf, type AssumptionSet } from '../../assumptions/index.ts';
import type { Element, ElementCost, MunicipalityCosts } from '../../costs/index.ts';
import { explained, explainedSum, fromAssumption, fromOwn, fromReference } from '../../explain/index.ts';
import type { SizeGroup } from '../../organisations/index.ts';
import { nok } from '../../units/index.ts';

export interface TestBody {
  readonly population: number;
  readonly number?: string;
  readonly own?: Partial<Record<Element, number>>;
}

/** Costs of invented bodies by the group means, or their own figures; ranges ± 30 % and ± 3 %. */
export function testCosts(bodies: readonly (number | TestBody)[], set: AssumptionSet): MunicipalityCosts[] {
  return bodies.map((entry, index) => {
    const body: TestBody = typeof entry === 'number' ? { population: entry } : entry;
    const number = body.number ?? String(index + 1).padStart(4, '0');
    const { population } = body;
    const group: SizeGroup = population < 5000 ? 'small' : population <= 20_000 ? 'medium' : 'large';
    const people = fromReference('population', { dataset: 'population', row: `${number}/2014`, value: population, unit: 'inhabitants' });
    const fte = explained('costs/fte', 'FTE', (v) => v.population / v.inhabitantsPerFte, [
      people,
      fromAssumption('inhabitantsPerFte', set, 'costs/inhabitants-per-fte', group),
    ]);
    const cost = (element: Element): ElementCost => {
      const own = body.own?.[element];
      const figure =
        own !== undefined
          ? explainedSum('costs/own', 'NOK/year', [fromOwn('amount', { costSet: 'test', row: 2, value: own, unit: 'NOK/year' })])
          : element === 'staff'
            ? explained('costs/staff', 'NOK/year', (v) => (v.population / v.inhabitantsPerFte) * v.costPerFte, [
                people,
                fromAssumption('inhabitantsPerFte', set, 'costs/inhabitants-per-fte', group),
                fromAssumption('costPerFte', set, 'costs/cost-per-fte'),
              ])
            : explained('costs/estimate', 'NOK/year', (v) => v.population * v.unitCost, [
                people,
                fromAssumption('unitCost', set, 'costs/unit-cost', group, element),
              ]);
      const spread = own !== undefined ? 0.03 : 0.3;
      return {
        nok: nok(figure.value),
        low: nok(figure.value * (1 - spread)),
        high: nok(figure.value * (1 + spread)),
        origin: own !== undefined ? 'own' : 'estimate',
        explained: figure,
      };
    };
    const costs = { telecom: cost('telecom'), basicOperations: cost('basicOperations'), lineOfBusiness: cost('lineOfBusiness'), staff: cost('staff') };
    const sum = (key: 'nok' | 'low' | 'high') => nok(Object.values(costs).reduce((a, c) => a + c[key], 0));
    const costPerFte = valueOf(set, 'costs/cost-per-fte');
    return {
      participant: { number, name: `Body ${number}`, year: 2014, population, group, languageForm: null },
      costs,
      total: { nok: sum('nok'), low: sum('low'), high: sum('high') },
      staffFte: body.own?.staff === undefined ? { fte: fte.value, explained: fte } : { fte: costs.staff.nok / costPerFte, explained: fte },
      unallocated: nok(0),
      hidden: { ...costs.telecom, nok: nok(0), low: nok(0), high: nok(0) },
    };
  });
}
