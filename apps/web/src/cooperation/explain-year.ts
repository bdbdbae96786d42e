import type { Alternative, YearFlow } from '@samvirke/model/business-cases';
import type { Explained } from '@samvirke/model/explain';
import { formulaInput } from './formula-input.ts';

export interface ExplainedYear {
  readonly net?: Explained;
  readonly saving?: Explained;
  readonly operating?: Explained;
  readonly investment?: Explained;
}

/** A year's figures as they stand in the present value: what a table of years opens. */
export function explainYear({ presentValue }: Pick<Alternative, 'presentValue'>, { year }: Pick<YearFlow, 'year'>): ExplainedYear {
  const net = formulaInput(presentValue, String(year));
  return {
    net,
    saving: formulaInput(net, 'savingOfYear'),
    operating: formulaInput(net, 'operatingOfYear'),
    investment: formulaInput(net, 'investmentOfYear'),
  };
}
