import type { AssumptionSet } from '../assumptions/index.ts';
import type { MunicipalityCosts } from '../costs/index.ts';
import { explained, explainedSum, fromAssumption, fromFormula, type Explained } from '../explain/index.ts';
import { explainGate, explainPopulation, populationOf } from '../synergies/index.ts';
import { calculateMigrationScale } from './calculate-migration-scale.ts';
import { findHost } from './find-host.ts';
import { TRANSITION_FORMULAS } from './transition-formulas.ts';
import type { TransitionItem } from './types.ts';

/** To join what exists: nobody's own systems are those that become common. */
const EVERYBODY: Explained = { value: 1, unit: 'share', formula: 'business-cases/everybody-moves', inputs: [] };

/**
 * Every item of the transition to a cooperation of its own, at likely values, opening to its assumptions.
 *
 * The largest municipality moves only a part (business-cases/host-share-moved), where `everybodyMoves` doesn't say
 * otherwise.
 */
export function explainTransitionItems(
  costs: readonly MunicipalityCosts[],
  set: AssumptionSet,
  { everybodyMoves = false }: { readonly everybodyMoves?: boolean } = {},
): Readonly<Record<TransitionItem, Explained>> {
  const cell = <N extends string>(name: N, id: string) => fromAssumption(name, set, `business-cases/${id}`);
  const members = fromFormula('members', {
    value: costs.length,
    unit: 'count',
    formula: 'business-cases/members',
    inputs: [],
  });
  const population = fromFormula('population', explainPopulation(costs));
  const networkGate = fromFormula('networkGate', explainGate('telecom', set));
  const dataCentreGate = fromFormula('dataCentreGate', explainGate('basicOperations', set));
  const systemsGate = fromFormula('systemsGate', explainGate('lineOfBusiness', set));
  const basicOperationsCost = explainedSum(
    'business-cases/basic-operations-together',
    'NOK/year',
    costs.map((body) => fromFormula(body.participant.number, body.costs.basicOperations.explained)),
  );
  const referencePopulation = cell('referencePopulation', 'migration-reference-population');
  const sizeExponent = cell('sizeExponent', 'migration-size-exponent');
  const scales = costs.map((body) =>
    explained('business-cases/migration-scale-of', 'factor', calculateMigrationScale, [
      populationOf(body.participant),
      referencePopulation,
      sizeExponent,
    ]),
  );
  const migrationScale = explainedSum(
    'business-cases/migration-scale',
    'factor',
    scales.map((scale, index) => fromFormula(costs[index]!.participant.number, scale)),
  );
  const at = findHost(costs);
  const host = costs[at]!;
  const hostShareMoved = everybodyMoves ? fromFormula('hostShareMoved', EVERYBODY) : cell('hostShareMoved', 'host-share-moved');
  const systems = [
    systemsGate,
    fromAssumption('systemsInCommon', set, 'synergies/systems-in-common'),
    cell('alreadyOnSystem', 'already-on-system'),
  ] as const;
  return {
    strategy: explained('business-cases/strategy', 'NOK', TRANSITION_FORMULAS.strategy, [
      cell('strategyFixed', 'strategy-fixed'),
      members,
      cell('strategyPerMunicipality', 'strategy-per-municipality'),
    ]),
    network: explained('business-cases/network', 'NOK', TRANSITION_FORMULAS.network, [
      networkGate,
      members,
      cell('networkPerMunicipality', 'network-per-municipality'),
    ]),
    dataCentre: explained('business-cases/data-centre', 'NOK', TRANSITION_FORMULAS.dataCentre, [
      dataCentreGate,
      cell('dataCentreExists', 'data-centre-exists'),
      cell('dataCentreFixed', 'data-centre-fixed'),
      population,
      cell('dataCentrePerInhabitant', 'data-centre-per-inhabitant'),
    ]),
    doubleRunning: explained('business-cases/double-running', 'NOK', TRANSITION_FORMULAS.doubleRunning, [
      dataCentreGate,
      cell('doubleRunningMonths', 'double-running-months'),
      cell('doubleRunningShare', 'double-running-share'),
      fromFormula('basicOperationsCost', basicOperationsCost),
      fromFormula('hostBasicOperations', host.costs.basicOperations.explained),
      hostShareMoved,
    ]),
    migration: explained('business-cases/migration', 'NOK', TRANSITION_FORMULAS.migration, [
      ...systems,
      cell('migrationPerSystem', 'migration-per-system'),
      fromFormula('migrationScale', migrationScale),
      fromFormula('hostMigrationScale', scales[at]!),
      hostShareMoved,
    ]),
    training: explained('business-cases/training', 'NOK', TRANSITION_FORMULAS.training, [
      ...systems,
      population,
      { ...populationOf(host.participant), name: 'hostPopulation' },
      hostShareMoved,
      cell('usersPerInhabitant', 'users-per-inhabitant'),
      cell('trainingHoursPerUser', 'training-hours-per-user'),
      cell('trainingHourlyCost', 'training-hourly-cost'),
    ]),
  };
}
