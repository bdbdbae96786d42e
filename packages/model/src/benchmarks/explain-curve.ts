import { explained, fromFormula, type Explained } from '../explain/index.ts';
import { explainPeers } from './explain-peers.ts';
import type { FittedCurve, Measured } from './types.ts';

/** A fitted curve's numbers as figures that open to the bodies it was fitted to. */
export interface ExplainedCurve {
  readonly exponent: Explained;
  /** 2^exponent − 1: what twice the inhabitants does to the cost per inhabitant. */
  readonly doubling: Explained;
  readonly rSquared: Explained;
  readonly residualSpread: Explained;
}

/** The same bodies as fitCurve was handed; those it left out are left out here. */
export function explainCurve(curve: FittedCurve, measured: readonly Measured[]): ExplainedCurve {
  const leftOut = new Set(curve.leftOut);
  const inputs = explainPeers(measured.filter(({ participant }) => !leftOut.has(participant.number)));
  const exponent: Explained = { formula: 'benchmarks/curve-exponent', value: curve.exponent, unit: 'factor', inputs };
  return {
    exponent,
    doubling: explained('benchmarks/doubling', 'share', calculateDoubling, [fromFormula('exponent', exponent)]),
    rSquared: { formula: 'benchmarks/r-squared', value: curve.rSquared, unit: 'share', inputs },
    residualSpread: { formula: 'benchmarks/residual-spread', value: curve.residualSpread, unit: 'factor', inputs },
  };
}

function calculateDoubling(values: { readonly exponent: number }): number {
  return 2 ** values.exponent - 1;
}
