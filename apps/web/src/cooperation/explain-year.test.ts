import type { Explained, Input } from '@samvirke/model/explain';
import type { Alternative, YearFlow } from '@samvirke/model/business-cases';
import { describe, expect, it } from 'vitest';
import { explainFullSaving } from './explain-full-saving.ts';
import { explainMemberSaving } from './explain-member-saving.ts';
import { explainYear } from './explain-year.ts';

function of(value: number, inputs: Readonly<Record<string, Explained>> = {}): Explained {
  return { value, unit: 'NOK', formula: 'test/sum', inputs: Object.entries(inputs).map(([name, explained]): Input => ({ from: 'formula', name, explained })) };
}

const byElement = (each: number): Record<string, Explained> =>
  Object.fromEntries(['telecom', 'basicOperations', 'lineOfBusiness', 'staff'].map((element) => [element, of(each, { fullSaving: of(each * 2) })]));
const net = of(3, { savingOfYear: of(4, byElement(1)), operatingOfYear: of(1), investmentOfYear: of(0) });
const alternative = {
  presentValue: of(2, { '2027': net }),
  flow: [{ year: 2027 }] as unknown as readonly YearFlow[],
  fullSaving: 8,
} as unknown as Pick<Alternative, 'presentValue' | 'flow' | 'fullSaving'>;

describe('what a table opens', () => {
  it('is the year as it stands in the present value', () => {
    const year = explainYear(alternative, { year: 2027 });
    expect([year.net?.value, year.saving?.value, year.operating?.value, year.investment?.value]).toEqual([3, 4, 1, 0]);
    expect(explainYear(alternative, { year: 2040 }).net).toBeUndefined();
  });

  it('is the whole saving, whose elements add to it', () => {
    const saving = explainFullSaving(alternative);
    expect(saving?.value).toBe(8);
    expect(saving?.inputs.map((input) => (input.from === 'formula' ? input.explained.value : null))).toEqual([2, 2, 2, 2]);
  });

  it('is the municipality’s own part of each element', () => {
    const member = explainMemberSaving(
      {
        members: [{ number: '3303', nok: 12 }] as never,
        explainedByElement: { telecom: of(9, { 3303: of(3) }), basicOperations: of(9, { 3303: of(3) }), lineOfBusiness: of(9, { 3303: of(3) }), staff: of(9, { 3303: of(3) }) },
      },
      '3303',
    );
    expect(member?.value).toBe(12);
    expect(member?.inputs.map(({ name }) => name)).toEqual(['telecom', 'basicOperations', 'lineOfBusiness', 'staff']);
  });
});
