import { readReferenceData } from '../../../store/src/organisations/index.ts';
import { describe, expect, it } from 'vitest';
import { nok } from '../units/index.ts';
import { carryCostRows } from './carry-cost-rows.ts';
import type { CostRow, Element } from './types.ts';

const reference = readReferenceData();
let line = 1;
const row = (municipality: string, year: number, amount = 1_000_000, element: Element = 'telecom'): CostRow => ({
  row: (line += 1),
  municipality,
  year,
  key: { element },
  nok: nok(amount),
  priceYear: year,
});
const carry = (rows: readonly CostRow[], members: readonly string[], year = 2026) => carryCostRows({ rows, members: new Set(members), year }, reference);

describe('own figures through the years', () => {
  it('are a renumbered municipality’s still: Kongsberg was 0604, then 3006, now 3303', () => {
    const { rows, carried, leftOut } = carry([row('0604', 2014)], ['3303']);
    expect(rows.map(({ municipality }) => municipality)).toEqual(['3303']);
    expect(carried).toEqual([{ from: '0604', to: '3303', year: 2014 }]);
    expect(leftOut).toEqual([]);
  });

  it('are a merged municipality’s when all its parts are there: Drammen, Nedre Eiker and Svelvik', () => {
    const { rows, leftOut } = carry([row('0602', 2014), row('0625', 2014), row('0711', 2014)], ['3301']);
    expect(rows.map(({ municipality }) => municipality)).toEqual(['3301', '3301', '3301']);
    expect(leftOut).toEqual([]);
  });

  it('stay out where a part is missing, and it is said which', () => {
    const { rows, leftOut } = carry([row('0602', 2014), row('0625', 2014)], ['3301']);
    expect(rows).toEqual([]);
    expect(leftOut.map(({ municipality, reason, missing }) => [municipality, reason, missing])).toEqual([
      ['0602', 'parts-missing', ['0711']],
      ['0625', 'parts-missing', ['0711']],
    ]);
  });

  it('stay out where a part has other elements: a sum of different things is no figure', () => {
    const { rows, leftOut } = carry([row('0602', 2014), row('0625', 2014), row('0711', 2014, 5, 'staff')], ['3301']);
    expect(rows).toEqual([]);
    expect(leftOut.every(({ reason }) => reason === 'parts-missing')).toBe(true);
  });

  it('stay out where a municipality was divided: Ålesund of 2020 is two today', () => {
    const { rows, leftOut } = carry([row('1507', 2022)], ['1508', '1580']);
    expect(rows).toEqual([]);
    expect(leftOut.map(({ reason, became }) => [reason, became])).toEqual([['split', ['1508', '1580']]]);
  });

  it('of somebody who doesn’t take part are told and not used', () => {
    const { rows, leftOut } = carry([row('0604', 2014), row('4601', 2026)], ['3303']);
    expect(rows).toHaveLength(1);
    expect(leftOut.map(({ municipality, reason }) => [municipality, reason])).toEqual([['4601', 'not-taking-part']]);
  });

  it('are each either used or told: no row is lost', () => {
    const all = [row('0604', 2014), row('0602', 2014), row('1507', 2022), row('4601', 2026), row('3303', 2026)];
    const { rows, leftOut } = carry(all, ['3303', '3301']);
    expect(rows.length + leftOut.length).toBe(all.length);
  });
});
