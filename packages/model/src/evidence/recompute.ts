import { explained, explainedSum, fromEvidence, fromFormula, type Explained, type Input, type Unit } from '../explain/index.ts';
import { cellInterval } from './cell-interval.ts';
import { findCell } from './find-cell.ts';
import { imageOf } from './image-of.ts';
import { addIntervals, type Interval } from './interval.ts';
import { printedUnit } from './printed-unit.ts';
import type { Evidence, EvidenceCell } from './types.ts';

/** A figure computed from printed ones: how, and what its inputs' rounding lets it be. Kroner, shares, whole bodies. */
export interface Recomputed {
  readonly explained: Explained;
  readonly interval: Interval;
}

/** A printed cell's id, or a figure that was itself recomputed. */
export type RecomputeInput = string | Recomputed;

/** Recomputes figures of one report from its printed cells. */
export interface Recomputer {
  /** A formula of named inputs, the same bare function that the rooms use. */
  readonly recompute: <N extends string>(
    formula: string,
    unit: Unit,
    calculate: (values: Readonly<Record<N, number>>) => number,
    inputs: Readonly<Record<N, RecomputeInput>>,
  ) => Recomputed;
  /** Σ of named inputs. */
  readonly recomputeSum: (formula: string, unit: Unit, inputs: Readonly<Record<string, RecomputeInput>>) => Recomputed;
}

/** Binds recomputing to one report's cells. */
export function recomputeFrom(evidence: Evidence): Recomputer {
  const inputsOf = (given: Readonly<Record<string, RecomputeInput>>): { inputs: Input[]; intervals: Record<string, Interval> } => {
    const inputs: Input[] = [];
    const intervals: Record<string, Interval> = {};
    for (const [name, input] of Object.entries(given)) {
      if (typeof input === 'string') {
        const cell = findCell(evidence, input);
        inputs.push(printedInput(evidence, cell, name));
        intervals[name] = cellInterval(evidence, cell);
      } else {
        inputs.push(fromFormula(name, input.explained));
        intervals[name] = input.interval;
      }
    }
    return { inputs, intervals };
  };
  return {
    recompute: (formula, unit, calculate, given) => {
      const { inputs, intervals } = inputsOf(given);
      // Names stand in the order of the inputs, and are just those that the formula takes.
      const ofNamed = calculate as (values: Readonly<Record<string, number>>) => number;
      return { explained: explained(formula, unit, ofNamed, inputs), interval: imageOf(ofNamed, intervals) };
    },
    recomputeSum: (formula, unit, given) => {
      const { inputs, intervals } = inputsOf(given);
      return { explained: explainedSum(formula, unit, inputs), interval: addIntervals(Object.values(intervals)) };
    },
  };
}

function printedInput(evidence: Evidence, cell: EvidenceCell, name: string): Input {
  const { factor, counted, per } = printedUnit(cell.unit);
  const [table = '', inTable = ''] = cell.id.split('/');
  return fromEvidence(name, {
    figure: `${evidence.report.key}/${table}`,
    cell: inTable,
    value: cell.value * factor,
    unit: explainedUnit(counted, per),
  });
}

function explainedUnit(counted: string, per: string | undefined): Unit {
  if (counted === 'NOK') {
    if (per === 'inhabitants') return 'NOK/inhabitant';
    return per === 'FTE' ? 'NOK/FTE' : 'NOK/year';
  }
  if (counted === 'inhabitants') return per === 'FTE' ? 'inhabitants/FTE' : 'inhabitants';
  if (counted === 'FTE') return 'FTE';
  return counted === 'share' ? 'share' : 'count';
}
