import { explainedSum, fromFormula, type Explained } from '../explain/index.ts';
import type { MunicipalityCosts } from './types.ts';

/** Σ of the municipalities' ICT FTE, own or estimated. */
export function explainFteTogether(costs: readonly MunicipalityCosts[]): Explained {
  return explainedSum(
    'costs/fte-together',
    'FTE',
    costs.map((body) => fromFormula(body.participant.number, body.staffFte.explained)),
  );
}
