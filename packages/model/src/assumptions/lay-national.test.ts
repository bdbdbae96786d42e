import { describe, expect, it } from 'vitest';
import { checkParameter } from './check-parameter.ts';
import { layNational } from './lay-national.ts';
import { resolveAssumptions } from './resolve-assumptions.ts';
import type { Assumption, AssumptionSet, NationalParameter } from './types.ts';

const words = { nb: 'x', nn: 'x', en: 'x' };
const rate: Assumption = {
  id: 'business-cases/discount-rate',
  label: words,
  unit: 'share/year',
  kind: 'regulation',
  values: { '2014-04-30': { '': { value: 0.04 } } },
  references: { '2014-04-30': { title: 'Rundskriv', publisher: 'Finansdepartementet' } },
  bounds: { min: 0, max: 0.2 },
  lastChecked: '2026-11-22',
  reviewBy: '2027-11-22',
};
const cost: Assumption = {
  ...rate,
  id: 'costs/unit-cost',
  kind: 'published-report',
  values: { '2014-01-01': { 'small.telecom': { value: 300, low: 200, high: 400 }, 'large.telecom': { value: 200 } }, '2025-01-01': { 'small.telecom': { value: 310 }, 'large.telecom': { value: 210 } } },
  references: { '2014-01-01': { title: 'Rapport', publisher: 'Nexia' } },
};
const { bounds: _, ...unbounded } = cost;
const definitions = new Map([[rate.id, rate], [cost.id, unbounded]]);
const published = (cell: string, value: number, more: Partial<NationalParameter> = {}): NationalParameter => ({
  id: '1', cell, value, low: null, high: null, validFrom: '2026-01-01', source: 'Vedtak 1/26', publisher: 'Koordinator', published: '2026-01-02', ...more,
});
const at = (date: string, ...parameters: NationalParameter[]): AssumptionSet => resolveAssumptions(layNational(definitions, parameters, date), date);

describe('a national parameter', () => {
  it('holds from its day, with publisher and source', () => {
    const parameter = published(rate.id, 0.035);
    expect(at('2025-12-31', parameter).cells.get(rate.id)).toEqual({ value: 0.04 });
    const set = at('2026-01-01', parameter);
    expect(set.cells.get(rate.id)).toEqual({ value: 0.035 });
    expect(set.definitions.get(rate.id)).toMatchObject({ kind: 'national-parameter', national: [parameter], references: { '2026-01-01': { title: 'Vedtak 1/26', publisher: 'Koordinator' } } });
    expect(at('2025-12-31', parameter).definitions.get(rate.id)?.kind).toBe('regulation');
  });

  it('of one cell leaves the table’s others, their kind and their source', () => {
    const set = at('2026-06-01', published('costs/unit-cost.small.telecom', 290, { low: 250, high: 330 }));
    expect(set.cells.get('costs/unit-cost.small.telecom')).toEqual({ value: 290, low: 250, high: 330 });
    expect(set.cells.get('costs/unit-cost.large.telecom')).toEqual({ value: 210 });
    expect(set.definitions.get(cost.id)).toMatchObject({ kind: 'published-report', references: { '2026-01-01': { publisher: 'Nexia' } } });
  });

  it('stands though the file gets a newer value, and from the file’s first day where it is older than that', () => {
    expect(at('2025-06-01', published('costs/unit-cost.large.telecom', 190, { validFrom: '2020-01-01' })).cells.get('costs/unit-cost.large.telecom')).toEqual({ value: 190 });
    expect(at('2014-06-01', published('costs/unit-cost.large.telecom', 190, { validFrom: '2000-01-01' })).cells.get('costs/unit-cost.large.telecom')).toEqual({ value: 190 });
  });

  it('gives way to a newer one of the same cell', () => {
    const [old, young] = [published(rate.id, 0.035), published(rate.id, 0.03, { validFrom: '2026-07-01' })];
    expect(at('2026-06-30', young, old).cells.get(rate.id)?.value).toBe(0.035);
    expect(at('2026-07-01', young, old).cells.get(rate.id)?.value).toBe(0.03);
  });

  it('of a cell that no file has changes nothing', () => {
    expect(at('2026-06-01', published('costs/unit-cost.tiny.telecom', 1)).cells).toEqual(at('2026-06-01').cells);
  });
});

describe('what a coordinator wants to publish', () => {
  const codes = (wanted: Parameters<typeof checkParameter>[0]): string[] => checkParameter(wanted, definitions).map(({ code }) => code);
  it('is a number within the assumption’s bounds', () => {
    expect(codes({ cell: rate.id, value: 0.2 })).toEqual([]);
    expect(codes({ cell: rate.id, value: 0.21 })).toEqual(['assumption-out-of-bounds']);
    expect(codes({ cell: rate.id, value: Number.NaN })).toEqual(['assumption-not-a-number']);
  });

  it('is of a cell that is there', () => {
    expect(codes({ cell: 'costs/unit-cost.small.telecom', value: 290 })).toEqual([]);
    expect(codes({ cell: 'costs/unit-cost', value: 290 })).toEqual(['assumption-unknown']);
    expect(codes({ cell: 'costs/nothing', value: 290 })).toEqual(['assumption-unknown']);
  });

  it('lies in its range, which has two ends', () => {
    expect(codes({ cell: rate.id, value: 0.04, low: 0.04, high: 0.05 })).toEqual([]);
    expect(codes({ cell: rate.id, value: 0.04, low: 0.05, high: 0.03 })).toEqual(['parameter-invalid', 'parameter-invalid']);
    expect(codes({ cell: rate.id, value: 0.04, low: 0.03 })).toEqual(['parameter-invalid']);
  });
});
