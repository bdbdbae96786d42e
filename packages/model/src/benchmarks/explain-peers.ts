import { fromFormula, type FormulaInput } from '../explain/index.ts';
import { explainPerInhabitant } from './explain-per-inhabitant.ts';
import { perInhabitant } from './per-inhabitant.ts';
import type { Measured } from './types.ts';

/** Bodies' cost per inhabitant as inputs under their numbers, the cheapest first: what places among them are made of. */
export function explainPeers(measured: readonly Measured[]): FormulaInput[] {
  return measured
    .toSorted((a, b) => perInhabitant(a) - perInhabitant(b))
    .map((body): FormulaInput => fromFormula(body.participant.number, explainPerInhabitant(body)));
}
