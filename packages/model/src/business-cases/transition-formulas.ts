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
  readonly systemsInCommon: number;
  readonly alreadyOnSystem: number;
  readonly migrationPerSystem: number;
  /** Σ over municipalities of (inhabitants ÷ reference size) ^ exponent. */
  readonly migrationScale: number;
  readonly trainingHoursPerUser: number;
  readonly usersPerInhabitant: number;
  readonly trainingHourlyCost: number;
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

  /** months ÷ 12 × share that is moved × a year's basic operations */
  doubleRunning: (
    v: Pick1<'dataCentreGate' | 'doubleRunningMonths' | 'doubleRunningShare' | 'basicOperationsCost'>,
  ): number =>
    v.dataCentreGate * (v.doubleRunningMonths / MONTHS_PER_YEAR) * v.doubleRunningShare * v.basicOperationsCost,

  /** systems × (1 − share already there) × cost per system × municipalities scaled by size */
  migration: (
    v: Pick1<'systemsGate' | 'systemsInCommon' | 'alreadyOnSystem' | 'migrationPerSystem' | 'migrationScale'>,
  ): number => v.systemsGate * v.systemsInCommon * (1 - v.alreadyOnSystem) * v.migrationPerSystem * v.migrationScale,

  /** systems × (1 − share already there) × users × hours × cost of an hour */
  training: (
    v: Pick1<
      | 'systemsGate'
      | 'systemsInCommon'
      | 'alreadyOnSystem'
      | 'population'
      | 'usersPerInhabitant'
      | 'trainingHoursPerUser'
      | 'trainingHourlyCost'
    >,
  ): number =>
    v.systemsGate *
    v.systemsInCommon *
    (1 - v.alreadyOnSystem) *
    v.population *
    v.usersPerInhabitant *
    v.trainingHoursPerUser *
    v.trainingHourlyCost,
} as const;
