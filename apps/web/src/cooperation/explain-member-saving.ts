import { ELEMENTS } from '@samvirke/model/costs';
import type { Explained, Input } from '@samvirke/model/explain';
import type { Saving } from '@samvirke/model/synergies';
import { formulaInput } from './formula-input.ts';

/** One municipality's part of a saving, by element, as the sums over the municipalities have it. */
export function explainMemberSaving({ members, explainedByElement }: Pick<Saving, 'members' | 'explainedByElement'>, number: string): Explained | undefined {
  const member = members.find((other) => other.number === number);
  if (!member) return undefined;
  const inputs = ELEMENTS.flatMap((element): Input[] => {
    const part = formulaInput(explainedByElement[element], number);
    return part ? [{ from: 'formula', name: element, explained: part }] : [];
  });
  return { value: member.nok, unit: 'NOK/year', formula: 'synergies/saving', inputs };
}
