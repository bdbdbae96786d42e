import { valueOf } from '../assumptions/index.ts';
import { ELEMENTS } from '../costs/index.ts';
import { SIZE_GROUPS } from '../organisations/index.ts';
import {
  calculateBuildOrder,
  calculateCurveWeights,
  calculateMiddleSlope,
  calculateShareInPlace,
  calculateSystemsReach,
  explainGate,
  explainGroupUnitCost,
  explainMeanSize,
} from '../synergies/index.ts';
import { calculateMigrationScale } from './calculate-migration-scale.ts';
import { calculateSpendingShare } from './calculate-spending-share.ts';
import { calculateTurnoverShare } from './calculate-turnover-share.ts';
import { CASE_CELLS, LEVEL_AT, REALISED_AT, SCALARS, SCALARS_AT, SLOPE_AT, type ScalarName } from './case-cells.ts';
import { findHost } from './find-host.ts';
import { TRANSITION_FORMULAS, type TransitionValues } from './transition-formulas.ts';
import { TRANSITION_ITEMS } from './transition-items.ts';
import type { BusinessCase } from './types.ts';

const MONTHS_PER_YEAR = 12;
const STAFF = ELEMENTS.indexOf('staff');
const BASIC_OPERATIONS = ELEMENTS.indexOf('basicOperations');
const LINE_OF_BUSINESS = ELEMENTS.indexOf('lineOfBusiness');

/** What one evaluation gives. The object is used again by the next: read it before. */
export interface CaseResult {
  presentValue: number;
  /** A year's saving when all is in place. */
  saving: number;
  transition: number;
  /** Years after the decision until the sum of all years is no longer negative; −1 when never. */
  paybackIndex: number;
  /** By year, from 0. */
  readonly nets: Float64Array;
}

/** How far what it costs today is off in one draw. */
export interface CostNoise {
  /** By element: the factor that all estimates share (a group's mean may be too high or too low). */
  readonly shared: Float64Array;
  /** By element: standard normal, for what the municipalities' own distances from the mean add to. */
  readonly own: Float64Array;
}

export interface CompiledCase {
  /** The likely value of every cell of CASE_CELLS. */
  readonly likely: Float64Array;
  readonly period: number;
  readonly evaluate: (values: Float64Array, noise: CostNoise | null) => CaseResult;
}

/**
 * The alternative `cooperate` as numbers in arrays: what buildCashFlow computes and explains, for other values of
 * CASE_CELLS, without a single object per evaluation. At likely values the two agree to the last digits.
 *
 * Municipalities are ordered by where they lie on the curve, so that each stretch is one short loop. Where nothing
 * that a sum hangs on has changed since the last evaluation, the sum is kept (a tipping point moves one cell).
 */
export function compileCase({ costs, assumptions: set }: BusinessCase): CompiledCase {
  const count = costs.length;
  const alone = count < 2;
  const population = costs.reduce((sum, body) => sum + body.participant.population, 0);
  const sizes = {
    sizeSmall: explainMeanSize('small', set).value,
    sizeMedium: explainMeanSize('medium', set).value,
    sizeLarge: explainMeanSize('large', set).value,
  };
  const length1 = Math.log(sizes.sizeMedium / sizes.sizeSmall);
  const length2 = Math.log(sizes.sizeLarge / sizes.sizeMedium);
  const together = calculateCurveWeights(population, sizes);

  // By where they lie: below the smallest mean size, on the first stretch, on the second, above the largest.
  const placed = costs
    .map((body) => {
      const weights = calculateCurveWeights(body.participant.population, sizes);
      const stretch = weights.below > 0 ? 0 : weights.large === 0 ? 1 : weights.above > 0 ? 3 : 2;
      return { body, weights, stretch };
    })
    .sort((a, b) => a.stretch - b.stretch);
  const end1 = placed.filter(({ stretch }) => stretch < 1).length;
  const end2 = placed.filter(({ stretch }) => stretch < 2).length;
  const end3 = placed.filter(({ stretch }) => stretch < 3).length;
  const along = Float64Array.from(placed, ({ weights, stretch }) =>
    stretch === 0 ? weights.below : stretch === 1 ? weights.medium : stretch === 2 ? weights.large : weights.above,
  );
  const bend = Float64Array.from(placed, ({ weights }) => weights.slope);
  const meanLow = valueOf(set, 'costs/mean-spread', 'low');
  const meanHigh = valueOf(set, 'costs/mean-spread', 'high');
  const ofElement = ELEMENTS.map((element) => {
    const own = new Float64Array(count);
    const estimated = new Float64Array(count);
    const variance = new Float64Array(count);
    for (const [i, { body }] of placed.entries()) {
      const { nok, low, high, origin } = body.costs[element];
      (origin === 'own' ? own : estimated)[i] = nok;
      // As addRanges splits it: what is shared by all estimates, and the rest, which is the body's own.
      const below = restOfSpread(nok - low, origin === 'own' ? 0 : nok * meanLow);
      const above = restOfSpread(high - nok, origin === 'own' ? 0 : nok * meanHigh);
      variance[i] = varianceOfTriangle(below, above);
    }
    return {
      own,
      estimated,
      variance,
      ownSum: own.reduce((a, b) => a + b, 0),
      estimatedSum: estimated.reduce((a, b) => a + b, 0),
      gate: explainGate(element, set).value,
      means: Float64Array.from(SIZE_GROUPS, (group) => {
        const level = valueOf(set, 'synergies/curve-level', group, element);
        return explainGroupUnitCost(group, element, set).value / level;
      }),
      // What the sums below were last computed from, and the sums: Σ cost × gap and Σ variance × gap².
      from: { small: Number.NaN, medium: Number.NaN, large: Number.NaN, slopeBelow: Number.NaN, slopeAbove: Number.NaN, sharedFactor: Number.NaN },
      gapSum: 0,
      gapVariance: 0,
    };
  });
  // Without FTE, as large as can be and not infinite: 0 × ∞ isn't a number.
  const perFte = Float64Array.from(placed, ({ body: { staffFte } }) => (staffFte.fte > 0 ? 1 / staffFte.fte : Number.MAX_VALUE));
  const unit = new Float64Array(count);
  const staffGap = new Float64Array(count);
  const staffSaved = new Float64Array(count);
  const staffCost = new Float64Array(count);
  const staffVariance = ofElement[STAFF]!.variance;

  const period = Math.round(valueOf(set, 'business-cases/analysis-period'));
  const scalars = {} as Record<ScalarName, number>;
  for (const [name, cell] of SCALARS) scalars[name] = valueOf(set, cell);
  const host = costs[findHost(costs)];
  const hostBasic = host?.costs.basicOperations;
  const scaleOf = ({ participant }: BusinessCase['costs'][number]): number =>
    calculateMigrationScale({
      population: participant.population,
      referencePopulation: valueOf(set, 'business-cases/migration-reference-population'),
      sizeExponent: valueOf(set, 'business-cases/migration-size-exponent'),
    });
  const v: { -readonly [N in keyof (TransitionValues & Record<ScalarName, number>)]: number } = {
    ...scalars,
    members: count,
    population,
    networkGate: explainGate('telecom', set).value,
    dataCentreGate: explainGate('basicOperations', set).value,
    systemsGate: explainGate('lineOfBusiness', set).value,
    dataCentreExists: valueOf(set, 'business-cases/data-centre-exists'),
    basicOperationsCost: 0,
    hostBasicOperations: 0,
    hostPopulation: host?.participant.population ?? 0,
    migrationScale: costs.reduce((sum, body) => sum + scaleOf(body), 0),
    hostMigrationScale: host ? scaleOf(host) : 0,
  };
  const nets = new Float64Array(period + 1);
  const result: CaseResult = { presentValue: 0, saving: 0, transition: 0, paybackIndex: -1, nets };
  const machineSaving = new Float64Array(ELEMENTS.length);

  /** Σ over municipalities of cost × (1 − unit cost together ÷ alone) for one element, and its variance. */
  const sumGaps = (e: number, values: Float64Array, sharedFactor: number): void => {
    const part = ofElement[e]!;
    const { own, estimated, variance, means, from } = part;
    const small = means[0]! * values[LEVEL_AT + e * 3]!;
    const medium = means[1]! * values[LEVEL_AT + e * 3 + 1]!;
    const large = means[2]! * values[LEVEL_AT + e * 3 + 2]!;
    const slopeBelow = values[SLOPE_AT + e * 2]!;
    const slopeAbove = values[SLOPE_AT + e * 2 + 1]!;
    if (
      from.small === small &&
      from.medium === medium &&
      from.large === large &&
      from.slopeBelow === slopeBelow &&
      from.slopeAbove === slopeAbove &&
      from.sharedFactor === sharedFactor
    ) {
      return;
    }
    from.small = small;
    from.medium = medium;
    from.large = large;
    from.slopeBelow = slopeBelow;
    from.slopeAbove = slopeAbove;
    from.sharedFactor = sharedFactor;
    const slope = calculateMiddleSlope(length1, medium - small, length2, large - medium);
    const unitTogether = Math.max(
      0,
      (together.small * small + together.medium * medium + together.large * large + together.slope * slope) *
        (1 + together.below * slopeBelow + together.above * slopeAbove),
    );
    for (let i = 0; i < end1; i++) unit[i] = small * (1 + along[i]! * slopeBelow);
    const rise1 = medium - small;
    for (let i = end1; i < end2; i++) unit[i] = small + along[i]! * rise1 + bend[i]! * slope;
    const rise2 = large - medium;
    for (let i = end2; i < end3; i++) unit[i] = medium + along[i]! * rise2 + bend[i]! * slope;
    for (let i = end3; i < count; i++) unit[i] = large * (1 + along[i]! * slopeAbove);
    let sum = 0;
    let spread = 0;
    const gaps = e === STAFF ? staffGap : unit;
    for (let i = 0; i < count; i++) {
      const gap = unit[i]! > 0 ? 1 - unitTogether / unit[i]! : 0;
      sum += (own[i]! + estimated[i]! * sharedFactor) * gap;
      spread += variance[i]! * gap * gap;
      gaps[i] = gap;
    }
    part.gapSum = sum;
    part.gapVariance = spread;
  };

  const evaluate = (values: Float64Array, noise: CostNoise | null): CaseResult => {
    if (alone) return result;
    for (let k = 0; k < SCALARS.length; k++) v[SCALARS[k]![0]] = values[SCALARS_AT + k]!;
    let fullSaving = 0;
    for (let e = 0; e < ELEMENTS.length; e++) {
      sumGaps(e, values, noise ? noise.shared[e]! : 1);
      const part = ofElement[e]!;
      const reach = e === LINE_OF_BUSINESS ? calculateSystemsReach(v) : 1;
      const taken = part.gate * reach * values[REALISED_AT + e]!;
      machineSaving[e] = taken * (part.gapSum + (noise ? noise.own[e]! * Math.sqrt(part.gapVariance) : 0));
      fullSaving += machineSaving[e]!;
    }
    const order = calculateBuildOrder(v);
    const timing = { order, doubleRunningYears: v.doubleRunningMonths / MONTHS_PER_YEAR };
    const basic = ofElement[BASIC_OPERATIONS]!;
    const basicFactor = noise ? noise.shared[BASIC_OPERATIONS]! : 1;
    v.basicOperationsCost = basic.ownSum + basic.estimatedSum * basicFactor;
    v.hostBasicOperations = hostBasic ? hostBasic.nok * (hostBasic.origin === 'own' ? 1 : basicFactor) : 0;

    // Staff: the least of what is saved and what local presence leaves, here for all years; turnover comes by year.
    const staff = ofElement[STAFF]!;
    const staffFactor = noise ? noise.shared[STAFF]! : 1;
    const staffTaken = staff.gate * values[REALISED_AT + STAFF]!;
    let mostSaved = 0;
    const { minimumLocalFte } = v;
    for (let i = 0; i < count; i++) {
      staffCost[i] = staff.own[i]! + staff.estimated[i]! * staffFactor;
      const saved = Math.min(staffTaken * staffGap[i]!, Math.max(0, 1 - minimumLocalFte * perFte[i]!));
      staffSaved[i] = saved;
      mostSaved = Math.max(mostSaved, saved);
    }
    const sumStaff = (inPlace: number, turnoverShare: number): number => {
      let sum = 0;
      let spread = 0;
      for (let i = 0; i < count; i++) {
        const released = Math.min(staffSaved[i]! * inPlace, turnoverShare);
        sum += staffCost[i]! * released;
        spread += staffVariance[i]! * released * released;
      }
      return noise ? sum + noise.own[STAFF]! * Math.sqrt(spread) : sum;
    };
    let staffInFull = Number.NaN;

    nets.fill(0);
    let transition = 0;
    for (let k = 0; k < TRANSITION_ITEMS.length; k++) {
      const { item } = TRANSITION_ITEMS[k]!;
      const amount = TRANSITION_FORMULAS[item](v);
      transition += amount;
      for (let t = 0; t <= period; t++) nets[t] = nets[t]! - amount * calculateSpendingShare(item, timing, t);
    }
    let presentValue = 0;
    let cumulative = 0;
    let begun = false;
    let factor = 1;
    result.paybackIndex = -1;
    for (let t = 0; t <= period; t++) {
      let saved = 0;
      for (let e = 0; e < STAFF; e++) saved += machineSaving[e]! * calculateShareInPlace(ELEMENTS[e]!, order, t);
      const inPlace = calculateShareInPlace('staff', order, t);
      if (inPlace > 0) {
        const turnoverShare = calculateTurnoverShare({
          staffTurnover: v.staffTurnover,
          organisationReady: order.organisation,
          index: t,
        });
        if (inPlace === 1 && turnoverShare >= mostSaved) {
          if (Number.isNaN(staffInFull)) staffInFull = sumStaff(1, mostSaved);
          saved += staffInFull;
        } else saved += sumStaff(inPlace, turnoverShare);
      }
      const net = nets[t]! + saved;
      nets[t] = net;
      presentValue += net / factor;
      factor *= 1 + v.discountRate;
      cumulative += net;
      begun ||= net !== 0;
      if (result.paybackIndex < 0 && begun && cumulative >= 0) result.paybackIndex = t;
    }
    result.presentValue = presentValue;
    result.saving = fullSaving;
    result.transition = transition;
    return result;
  };
  return { likely: Float64Array.from(CASE_CELLS, (cell) => valueOf(set, cell)), period, evaluate };
}

/** The part of a half-width that isn't shared: √(w² − s²), nothing where the shared part is the whole of it. */
function restOfSpread(width: number, shared: number): number {
  const part = Math.min(width, shared);
  return Math.sqrt(Math.max(0, width * width - part * part));
}

/** The mean of squares over a triangle has it: ∫ x² of a density that rises and falls in straight lines. */
const TRIANGLE_DIVISOR = 18;

/** Of a triangle with its top at 0: (a² + b² + ab) ÷ 18, a below and b above. */
function varianceOfTriangle(below: number, above: number): number {
  return (below * below + above * above + below * above) / TRIANGLE_DIVISOR;
}
