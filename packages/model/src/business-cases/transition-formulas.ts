/** A calendar's constant, not an assumption. */
const MONTHS_PER_YEAR = 12;

/** What the one-off costs are computed from; the draws hand the same functions drawn values. */
export interface TransitionValues {
  readonly members: number;
  readonly population: number;
  /** 1 where what the item serves is to be common, else 0. */
  readonly networkGate: number;
  readonly dataCentreGate: number;
  readonly systemsGate: number;
  readonly strategyFixed: number;
  readonly strategyPerMunicipality: number;
  readonly dataCentreExists: number;
  readonly dataCentreFixed: number;
  readonly dataCentrePerInhabitant: number;
  readonly networkPerMunicipality: number;
  readonly doubleRunningMonths: number;
  readonly doubleRunningShare: number;
  readonly basicOperationsCost: number;
  /** The share of what the largest municipality has that must be moved; 1 where everybody moves (to join). */
  readonly hostShareMoved: number;
  /** The largest municipality's parts of the three sums. */
  readonly hostBasicOperations: number;
  readonly hostMigrationScale: number;
  readonly hostPopulation: number;
  readonly systemsInCommon: number;
  readonly alreadyOnSystem: number;
  readonly migrationPerSystem: number;
  /** Σ over municipalities of (inhabitants ÷ reference size) ^ exponent. */
  readonly migrationScale: number;
  readonly trainingHoursPerUser: number;
  readonly usersPerInhabitant: number;
  readonly trainingHourlyCost: number;
}

/** A sum over all less what the largest municipality needn't move of its part. */
function moved(whole: number, ofHost: number, hostShareMoved: number): number {
  return whole - (1 - hostShareMoved) * ofHost;
}

type Pick1<K extends keyof TransitionValues> = Pick<TransitionValues, K>;

/**
 * What it costs once to get there, by item, kroner of the price year without VAT. Source for the items:
 * nexia-2016-municipal 3.6, which gives no amounts; every amount is an assumption of business-cases.
 */
export const TRANSITION_FORMULAS = {
  /** common part + municipalities × part per municipality */
  strategy: (v: Pick1<'members' | 'strategyFixed' | 'strategyPerMunicipality'>): number =>
    v.strategyFixed + v.members * v.strategyPerMunicipality,

  /** 0 where one exists, else fixed part + inhabitants × part per inhabitant */
  dataCentre: (
    v: Pick1<'dataCentreGate' | 'dataCentreExists' | 'dataCentreFixed' | 'dataCentrePerInhabitant' | 'population'>,
  ): number =>
    v.dataCentreGate * (1 - v.dataCentreExists) * (v.dataCentreFixed + v.population * v.dataCentrePerInhabitant),

  /** municipalities × cost per municipality */
  network: (v: Pick1<'networkGate' | 'members' | 'networkPerMunicipality'>): number =>
    v.networkGate * v.members * v.networkPerMunicipality,

  /** months ÷ 12 × share that is moved × a year's basic operations, the largest's in part */
  doubleRunning: (
    v: Pick1<
      | 'dataCentreGate'
      | 'doubleRunningMonths'
      | 'doubleRunningShare'
      | 'basicOperationsCost'
      | 'hostBasicOperations'
      | 'hostShareMoved'
    >,
  ): number =>
    v.dataCentreGate *
    (v.doubleRunningMonths / MONTHS_PER_YEAR) *
    v.doubleRunningShare *
    moved(v.basicOperationsCost, v.hostBasicOperations, v.hostShareMoved),

  /** systems × (1 − share already there) × cost per system × municipalities scaled by size, the largest in part */
  migration: (
    v: Pick1<
      | 'systemsGate'
      | 'systemsInCommon'
      | 'alreadyOnSystem'
      | 'migrationPerSystem'
      | 'migrationScale'
      | 'hostMigrationScale'
      | 'hostShareMoved'
    >,
  ): number =>
    v.systemsGate *
    v.systemsInCommon *
    (1 - v.alreadyOnSystem) *
    v.migrationPerSystem *
    moved(v.migrationScale, v.hostMigrationScale, v.hostShareMoved),

  /** systems × (1 − share already there) × users, the largest's in part × hours × cost of an hour */
  training: (
    v: Pick1<
      | 'systemsGate'
      | 'systemsInCommon'
      | 'alreadyOnSystem'
      | 'population'
      | 'hostPopulation'
      | 'hostShareMoved'
      | 'usersPerInhabitant'
      | 'trainingHoursPerUser'
      | 'trainingHourlyCost'
    >,
  ): number =>
    v.systemsGate *
    v.systemsInCommon *
    (1 - v.alreadyOnSystem) *
    moved(v.population, v.hostPopulation, v.hostShareMoved) *
    v.usersPerInhabitant *
    v.trainingHoursPerUser *
    v.trainingHourlyCost,
} as const;
