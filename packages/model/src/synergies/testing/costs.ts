import type { AssumptionSet } from '../../assumptions/index.ts';
import { ELEMENTS, estimateCosts, type Element, type MunicipalityCosts, type OwnFigure } from '../../costs/index.ts';
import type { Participant } from '../../organisations/index.ts';
import { nok } from '../../units/index.ts';

export interface TestBody {
  readonly population: number;
  readonly own?: Partial<Record<Element, number>>;
}

/** Invented municipalities of 2014, numbered 0001 and on, with the own figures that they are given. */
export function testParticipants(bodies: readonly (number | TestBody)[]): Participant[] {
  return bodies.map((entry, index) => {
    const population = typeof entry === 'number' ? entry : entry.population;
    const number = String(index + 1).padStart(4, '0');
    const group = population < 5000 ? 'small' : population <= 20_000 ? 'medium' : 'large';
    return { number, name: `Body ${number}`, year: 2014, population, group, languageForm: null };
  });
}

export function testOwnFigures(bodies: readonly (number | TestBody)[]): OwnFigure[] {
  return bodies.flatMap((body, index) =>
    ELEMENTS.flatMap((element): OwnFigure[] => {
      const amount = typeof body === 'number' ? undefined : body.own?.[element];
      if (amount === undefined) return [];
      const municipality = String(index + 1).padStart(4, '0');
      return [
        {
          municipality,
          year: 2014,
          element,
          nok: nok(amount),
          priceYear: 2014,
          costSet: 'invented',
          rows: [{ row: index + 2, nok: nok(amount), share: 1 }],
        },
      ];
    }),
  );
}

export function testCosts(bodies: readonly (number | TestBody)[], set: AssumptionSet): MunicipalityCosts[] {
  return estimateCosts(
    { participants: testParticipants(bodies), ownFigures: testOwnFigures(bodies), unallocated: [] },
    set,
  );
}
