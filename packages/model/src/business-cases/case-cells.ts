import type { CellId } from '../assumptions/index.ts';
import { ELEMENTS } from '../costs/index.ts';
import { SIZE_GROUPS } from '../organisations/index.ts';

/** Single numbers of a case, under the names that its formulas use. */
export const SCALARS = [
  ['networkReady', 'synergies/network-ready-year'],
  ['dataCentreReady', 'synergies/data-centre-ready-year'],
  ['organisationReady', 'synergies/organisation-ready-year'],
  ['systemsInCommon', 'synergies/systems-in-common'],
  ['systemsCarryingCost', 'synergies/systems-carrying-cost'],
  ['systemsPerYear', 'synergies/systems-per-year'],
  ['strategyFixed', 'business-cases/strategy-fixed'],
  ['strategyPerMunicipality', 'business-cases/strategy-per-municipality'],
  ['dataCentreFixed', 'business-cases/data-centre-fixed'],
  ['dataCentrePerInhabitant', 'business-cases/data-centre-per-inhabitant'],
  ['networkPerMunicipality', 'business-cases/network-per-municipality'],
  ['doubleRunningMonths', 'business-cases/double-running-months'],
  ['doubleRunningShare', 'business-cases/double-running-share'],
  ['hostShareMoved', 'business-cases/host-share-moved'],
  ['alreadyOnSystem', 'business-cases/already-on-system'],
  ['migrationPerSystem', 'business-cases/migration-per-system'],
  ['trainingHoursPerUser', 'business-cases/training-hours-per-user'],
  ['usersPerInhabitant', 'business-cases/users-per-inhabitant'],
  ['trainingHourlyCost', 'business-cases/training-hourly-cost'],
  ['staffTurnover', 'business-cases/staff-turnover'],
  ['minimumLocalFte', 'business-cases/minimum-local-fte'],
  ['discountRate', 'business-cases/discount-rate'],
] as const satisfies readonly (readonly [string, CellId])[];

export type ScalarName = (typeof SCALARS)[number][0];

/** Where in a draw's numbers each kind begins. */
export const REALISED_AT = 0;
export const LEVEL_AT = REALISED_AT + ELEMENTS.length;
export const SLOPE_AT = LEVEL_AT + ELEMENTS.length * SIZE_GROUPS.length;
export const SCALARS_AT = SLOPE_AT + ELEMENTS.length * 2;

/**
 * The assumptions that a case's present value is computed from again and again (draws, tipping points, weights), in
 * the order of a draw's numbers. What it costs today is handed in and isn't among them.
 */
export const CASE_CELLS: readonly CellId[] = [
  ...ELEMENTS.map((element) => `synergies/realised-share.${element}`),
  ...ELEMENTS.flatMap((element) => SIZE_GROUPS.map((group) => `synergies/curve-level.${group}.${element}`)),
  ...ELEMENTS.flatMap((element) => ['below', 'above'].map((side) => `synergies/curve-slope-outside.${side}.${element}`)),
  ...SCALARS.map(([, cell]) => cell),
];
