import type { Alternative } from '@samvirke/model/business-cases';
import { ELEMENTS } from '@samvirke/model/costs';
import type { Explained, Input } from '@samvirke/model/explain';
import { explainYear } from './explain-year.ts';
import { formulaInput } from './formula-input.ts';

/** An alternative's saving when all is in place, by element, as its last year has it; undefined where it saves nothing. */
export function explainFullSaving(alternative: Pick<Alternative, 'presentValue' | 'flow' | 'fullSaving'>): Explained | undefined {
  const last = alternative.flow.at(-1);
  if (!last) return undefined;
  const { saving } = explainYear(alternative, last);
  const inputs = ELEMENTS.flatMap((element): Input[] => {
    const full = formulaInput(formulaInput(saving, element), 'fullSaving');
    return full ? [{ from: 'formula', name: element, explained: full }] : [];
  });
  return inputs.length === ELEMENTS.length ? { value: alternative.fullSaving, unit: 'NOK/year', formula: 'synergies/saving', inputs } : undefined;
}
