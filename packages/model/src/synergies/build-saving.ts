import { ELEMENTS, type ByElement, type Element, type MunicipalityCosts } from '../costs/index.ts';
import { explainedSum, fromFormula, type Explained } from '../explain/index.ts';
import { nok } from '../units/index.ts';
import type { MemberSaving, Saving, SynergyModel } from './types.ts';

/**
 * Adds the savings of each municipality and element to a model's answer: by municipality, by element, in all.
 *
 * `staffFte` = Σ FTE × saving on staff ÷ cost of staff: the FTE that the saved kroner pay for.
 */
export function buildSaving(
  model: SynergyModel,
  costs: readonly MunicipalityCosts[],
  explainSaving: (body: MunicipalityCosts, element: Element) => Explained,
): Saving {
  const parts: Record<Element, Explained[]> = { telecom: [], basicOperations: [], lineOfBusiness: [], staff: [] };
  const members: MemberSaving[] = [];
  let staffFte = 0;
  for (const body of costs) {
    const byElement = { telecom: nok(0), basicOperations: nok(0), lineOfBusiness: nok(0), staff: nok(0) };
    for (const element of ELEMENTS) {
      const saving = explainSaving(body, element);
      parts[element].push(saving);
      byElement[element] = nok(saving.value);
    }
    if (body.costs.staff.nok > 0) staffFte += (body.staffFte.fte * byElement.staff) / body.costs.staff.nok;
    const sum = byElement.telecom + byElement.basicOperations + byElement.lineOfBusiness + byElement.staff;
    members.push({ number: body.participant.number, byElement, nok: nok(sum) });
  }
  const explainElement = (element: Element): Explained =>
    explainedSum(
      'synergies/saving-of-element',
      'NOK/year',
      parts[element].map((part, index) => fromFormula(costs[index]!.participant.number, part)),
    );
  const explainedByElement: ByElement<Explained> = {
    telecom: explainElement('telecom'),
    basicOperations: explainElement('basicOperations'),
    lineOfBusiness: explainElement('lineOfBusiness'),
    staff: explainElement('staff'),
  };
  const total = explainedSum(
    'synergies/saving',
    'NOK/year',
    ELEMENTS.map((element) => fromFormula(element, explainedByElement[element])),
  );
  return {
    model,
    nok: nok(total.value),
    byElement: {
      telecom: nok(explainedByElement.telecom.value),
      basicOperations: nok(explainedByElement.basicOperations.value),
      lineOfBusiness: nok(explainedByElement.lineOfBusiness.value),
      staff: nok(explainedByElement.staff.value),
    },
    members,
    explained: total,
    explainedByElement,
    staffFte,
  };
}
