import * as fc from 'fast-check';
import { SIZE_GROUPS } from '../../organisations/index.ts';
import type { EvidenceSource, TableSource } from '../build-evidence.ts';
import { inventedTable } from './invented-evidence.ts';

/** What a group truly has in an invented country, in whole numbers so that nothing needs rounding. */
interface Group {
  readonly municipalities: number;
  /** Whole millions, so that inhabitants × whole kroner per inhabitant is whole millions of kroner. */
  readonly inhabitants: number;
  readonly water: number;
  readonly roads: number;
  readonly waterLater: number;
}

const group = fc.record({
  municipalities: fc.integer({ min: 5, max: 300 }),
  inhabitants: fc.integer({ min: 1, max: 3 }).map((millions) => millions * 1_000_000),
  water: fc.integer({ min: 200, max: 900 }),
  roads: fc.integer({ min: 200, max: 900 }),
  waterLater: fc.integer({ min: 50, max: 150 }),
});

/** An invented report of five tables in which everything agrees to the last digit; only the mean of all is rounded. */
export const consistentReport: fc.Arbitrary<Partial<EvidenceSource>> = fc
  .record({ small: group, medium: group, large: group })
  .map((country) => ({ tables: tablesOf(country) }));

/** The same country with rates that need rounding: sums and means are off by a digit here and there, never by more. */
export const roundedReport: fc.Arbitrary<Partial<EvidenceSource>> = fc
  .record({ small: group, medium: group, large: group })
  .chain((country) =>
    fc.array(fc.double({ min: -0.9, max: 0.9, noNaN: true }), { minLength: 9, maxLength: 9 }).map((noise) => {
      let next = 0;
      const off = (value: number): number => value * (1 + (noise[next++ % noise.length] ?? 0) / 7);
      const rough = Object.fromEntries(
        SIZE_GROUPS.map((name) => {
          const of = country[name];
          return [name, { ...of, inhabitants: Math.round(off(of.inhabitants)), water: off(of.water), roads: off(of.roads) }];
        }),
      ) as unknown as Readonly<Record<(typeof SIZE_GROUPS)[number], Group>>;
      return { tables: tablesOf(rough) };
    }),
  );

function tablesOf(country: Readonly<Record<'small' | 'medium' | 'large', Group>>): TableSource[] {
  const sum = (of: (group: Group) => number): number => SIZE_GROUPS.reduce((total, name) => total + of(country[name]), 0);
  const rows = <T>(part: (group: Group) => T, all: T): Record<'small' | 'medium' | 'large' | 'all', T> => ({
    small: part(country.small),
    medium: part(country.medium),
    large: part(country.large),
    all,
  });
  const inhabitants = sum((of) => of.inhabitants);
  const cost = (of: Group, rate: 'water' | 'roads' | 'waterLater'): number => (of.inhabitants * of[rate]) / 1e6;
  const total = (rate: 'water' | 'roads'): number => sum((of) => cost(of, rate));
  const round = Math.round;
  const rateTable = (figure: number, element: 'water' | 'roads'): TableSource =>
    inventedTable(
      figure,
      {
        rate: { measure: 'nokPerInhabitant', element, unit: 'NOK/inhabitant', step: 1 },
        cost: { measure: 'costNok', element, unit: 'MNOK', step: 1 },
      },
      rows((of) => ({ rate: round(of[element]), cost: round(cost(of, element)) }), {
        rate: round((total(element) * 1e6) / inhabitants),
        cost: round(total(element)),
      }),
    );
  return [
    inventedTable(
      1,
      {
        municipalities: { measure: 'municipalities', unit: 'municipalities', step: 1, exact: true },
        inhabitants: { measure: 'inhabitants', unit: 'inhabitants', step: 1, exact: true },
      },
      rows(({ municipalities, inhabitants }) => ({ municipalities, inhabitants }), {
        municipalities: sum((of) => of.municipalities),
        inhabitants,
      }),
    ),
    rateTable(2, 'water'),
    rateTable(3, 'roads'),
    inventedTable(
      4,
      {
        water: { measure: 'costNok', element: 'water', unit: 'MNOK', step: 1 },
        roads: { measure: 'costNok', element: 'roads', unit: 'MNOK', step: 1 },
        all: { measure: 'costNok', element: 'all', unit: 'MNOK', step: 1 },
      },
      rows(
        (of) => ({ water: round(cost(of, 'water')), roads: round(cost(of, 'roads')), all: round(cost(of, 'water') + cost(of, 'roads')) }),
        { water: round(total('water')), roads: round(total('roads')), all: round(total('water') + total('roads')) },
      ),
    ),
    inventedTable(
      5,
      {
        today: { measure: 'nokPerInhabitant', element: 'water', unit: 'NOK/inhabitant', step: 1 },
        later: { measure: 'nokPerInhabitant', element: 'water', state: 'later', unit: 'NOK/inhabitant', step: 1 },
        saving: { measure: 'savingNok', element: 'water', unit: 'MNOK', step: 1 },
      },
      rows<Readonly<Record<string, number>>>(
        (of) => ({ today: round(of.water), later: of.waterLater, saving: round(cost(of, 'water') - cost(of, 'waterLater')) }),
        { saving: round(sum((of) => cost(of, 'water') - cost(of, 'waterLater'))) },
      ),
    ),
  ];
}
