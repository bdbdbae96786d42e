import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnSource, EvidenceSource } from '../build-evidence.ts';
import { consistentReport, roundedReport } from '../testing/consistent-report.ts';
import { inventedEvidence, inventedTable, inventedText } from '../testing/invented-evidence.ts';
import type { Evidence } from '../types.ts';
import { findInconsistencies } from './find-inconsistencies.ts';

const found = (source: Partial<EvidenceSource>) => findInconsistencies(inventedEvidence(source));
const short = (source: Partial<EvidenceSource>) =>
  found(source).map(({ check, where, expected, found, severity }) => ({ check, at: where[0], expected, found, severity }));

const cost = (element: string | readonly string[], more: Partial<ColumnSource> = {}): ColumnSource => ({
  measure: 'costNok',
  element,
  unit: 'MNOK',
  step: 1,
  ...more,
});
const share = (more: Partial<ColumnSource>): ColumnSource => ({ measure: 'share', unit: '%', step: 1, ...more });

describe('a report in which everything agrees', () => {
  it('gives no findings', () => {
    fc.assert(
      fc.property(consistentReport, (report) => {
        expect(found(report)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('gives no disagreement when its numbers are rounded, only notes', () => {
    fc.assert(
      fc.property(roundedReport, (report) => {
        expect(found(report).filter(({ severity }) => severity === 'disagreement')).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a fault planted anywhere in it', () => {
  it('is found, and the faulty number is among those that are pointed at', () => {
    fc.assert(
      fc.property(consistentReport, fc.nat(), fc.constantFrom(0.7, 0.9, 1.1, 1.5, 10), (report, pick, wrong) => {
        const sound = inventedEvidence(report);
        const cell = sound.cells[pick % sound.cells.length]!;
        const value = Math.round(cell.value * wrong) + 3;
        // 0.7 × 9 + 3 is 9 again: no fault, and nothing to find.
        fc.pre(Math.abs(value - cell.value) > 3);
        const faulty: Evidence = { ...sound, cells: sound.cells.map((one) => (one.id === cell.id ? { ...one, value } : one)) };
        const pointing = findInconsistencies(faulty).filter(({ severity, where }) => severity === 'disagreement' && where.includes(cell.id));
        expect(pointing.length).toBeGreaterThan(0);
        expect(pointing.every(({ reason }) => reason === 'unexplained')).toBe(true);
      }),
      { numRuns: 100, maxSkipsPerRun: 20 },
    );
  });
});

const addingUp = (sum: number) => ({
  tables: [inventedTable(1, { cost: cost('water') }, { small: { cost: 155 }, medium: { cost: 212 }, large: { cost: 620 }, all: { cost: sum } })],
});

const ratesWithMean = (all: number) =>
  inventedTable(
    2,
    { rate: { measure: 'nokPerInhabitant', element: 'water', unit: 'NOK/inhabitant', step: 1 } },
    { small: { rate: 600 }, large: { rate: 400 }, all: { rate: all } },
  );

const wholeAndParts = (whole: number) => [
  inventedTable(9, { cost: cost(['water', 'roads']) }, { all: { cost: whole } }),
  inventedTable(10, { cost: cost('water') }, { all: { cost: 2266 } }),
  inventedTable(12, { cost: cost('roads') }, { all: { cost: 2355 } }),
];

const asked = (value: number) => inventedText({ value, step: 1, exact: true, unit: 'municipalities', measure: 'municipalities', group: 'all', scope: 'asked' });

const twoShares = (value: number) => ({
  tables: [inventedTable(5, { share: share({ addsUp: 'down' }) }, { small: { share: value }, large: { share: 100 - value } }, { sampleSize: 51 })],
});

const rateOf = (group: string) => ({ measure: 'nokPerInhabitant', element: 'water', group });

describe('each check by itself', () => {
  it('finds a column that doesn’t add up, and says when rounding is enough', () => {
    expect(short(addingUp(987))).toEqual([]);
    expect(short(addingUp(986))).toEqual([{ check: 'sum', at: 'figure-1/all.cost', expected: 987, found: 986, severity: 'note' }]);
    expect(short(addingUp(985))).toMatchObject([{ severity: 'note' }]);
    expect(short(addingUp(984))).toMatchObject([{ check: 'sum', severity: 'disagreement' }]);
  });

  it('finds a row that doesn’t add up over the elements', () => {
    const columns = { a: cost('water'), b: cost('roads'), all: cost('all') };
    expect(short({ tables: [inventedTable(1, columns, { small: { a: 40, b: 77, all: 196 } })] })).toEqual([
      { check: 'sum', at: 'figure-1/small.all', expected: 117, found: 196, severity: 'disagreement' },
    ]);
  });

  it('finds shares that don’t make a whole: down a column, and across a row', () => {
    const down = (last: number) => ({
      tables: [inventedTable(1, { share: share({ addsUp: 'down' }) }, { small: { share: 24 }, medium: { share: 37 }, large: { share: last }, all: { share: 100 } })],
    });
    expect(short(down(39))).toEqual([]);
    expect(short(down(38))).toMatchObject([{ check: 'shares', severity: 'note' }]);
    expect(short(down(30))).toMatchObject([{ check: 'shares', at: 'figure-1/all.share', expected: expect.closeTo(91, 9), found: 100, severity: 'disagreement' }]);
    const columns = { a: share({ element: 'water', addsUp: 'across' }), b: share({ element: 'roads', addsUp: 'across' }) };
    expect(short({ tables: [inventedTable(1, columns, { small: { a: 20, b: 80 }, medium: { a: 90, b: 30 } })] })).toMatchObject([
      { check: 'shares', at: 'figure-1/medium.b', found: 30, severity: 'disagreement' },
    ]);
  });

  it('finds a split of the sum that isn’t the mean of the rows’ splits', () => {
    const columns = {
      cost: cost(['water', 'roads']),
      a: share({ element: 'water', addsUp: 'across' }),
      b: share({ element: 'roads', addsUp: 'across' }),
    };
    const table = (a: number) => ({
      tables: [inventedTable(9, columns, { small: { cost: 100, a: 20, b: 80 }, large: { cost: 300, a: 60, b: 40 }, all: { cost: 400, a, b: 100 - a } })],
    });
    expect(short(table(50))).toEqual([]);
    expect(short(table(40))).toMatchObject([
      { check: 'mean', at: 'figure-9/all.a', found: 40, severity: 'disagreement' },
      { check: 'mean', at: 'figure-9/all.b', found: 60, severity: 'disagreement' },
    ]);
  });

  it('finds a mean of all that isn’t the groups’ mean, with the weights in another table', () => {
    const inhabitants = inventedTable(
      1,
      { inhabitants: { measure: 'inhabitants', unit: 'inhabitants', step: 1, exact: true } },
      { small: { inhabitants: 100_000 }, large: { inhabitants: 300_000 }, all: { inhabitants: 400_000 } },
    );
    expect(short({ tables: [inhabitants, ratesWithMean(450)] })).toEqual([]);
    expect(short({ tables: [inhabitants, ratesWithMean(451)] })).toMatchObject([{ check: 'mean', severity: 'note' }]);
    expect(short({ tables: [inhabitants, ratesWithMean(458)] })).toEqual([
      { check: 'mean', at: 'figure-2/all.rate', expected: 450, found: 458, severity: 'disagreement' },
    ]);
  });

  it('finds columns whose product is not the third, by their units alone', () => {
    const columns = {
      inhabitants: { measure: 'inhabitants', unit: 'inhabitants', step: 1, exact: true },
      fte: { measure: 'staffFte', element: 'staff', unit: 'FTE', step: 1 },
      perFte: { measure: 'inhabitantsPerFte', element: 'staff', unit: 'inhabitants/FTE', step: 1 },
    };
    const table = (perFte: number) => ({ tables: [inventedTable(4, columns, { small: { inhabitants: 553_212, fte: 343, perFte } })] });
    expect(short(table(1613))).toEqual([]);
    expect(short(table(1615))).toMatchObject([{ check: 'rate', severity: 'note' }]);
    expect(short(table(1624))).toMatchObject([{ check: 'rate', at: 'figure-4/small.perFte', found: 1624, severity: 'disagreement' }]);
  });

  it('finds a saving that isn’t the difference of the two states', () => {
    const columns = {
      inhabitants: { measure: 'inhabitants', unit: 'inhabitants', step: 1, exact: true },
      today: { measure: 'nokPerInhabitant', element: 'water', unit: 'NOK/inhabitant', step: 1 },
      later: { measure: 'nokPerInhabitant', element: 'water', state: 'later', unit: 'NOK/inhabitant', step: 1 },
      saving: { measure: 'savingNok', element: 'water', unit: 'MNOK', step: 1 },
    };
    const table = (saving: number) => ({ tables: [inventedTable(11, columns, { small: { inhabitants: 553_212, today: 540, later: 468, saving } })] });
    expect(short(table(40))).toEqual([]);
    expect(short(table(42))).toMatchObject([{ check: 'saving', at: 'figure-11/small.saving', found: 42, severity: 'disagreement' }]);
  });

  it('finds the same quantity with two values, and not two quantities', () => {
    const one = inventedTable(1, { cost: cost('water') }, { small: { cost: 42 } });
    expect(short({ tables: [one, inventedTable(2, { cost: cost('water') }, { small: { cost: 40 } })] })).toEqual([
      { check: 'same-quantity', at: 'figure-2/small.cost', expected: 42, found: 40, severity: 'disagreement' },
    ]);
    expect(short({ tables: [one, inventedTable(2, { cost: cost('roads') }, { small: { cost: 40 } })] })).toEqual([]);
    expect(short({ tables: [one, inventedTable(2, { cost: cost('water', { state: 'later' }) }, { small: { cost: 40 } })] })).toEqual([]);
    expect(short({ tables: [one, inventedTable(2, { cost: cost('water', { unit: 'NOK', step: 10_000 }) }, { small: { cost: 42_300_000 } })] })).toMatchObject([
      { check: 'same-quantity', severity: 'note' },
    ]);
  });

  it('finds a whole that isn’t the sum of its parts in other tables', () => {
    expect(short({ tables: wholeAndParts(4621) })).toEqual([]);
    expect(short({ tables: wholeAndParts(4372) })).toEqual([{ check: 'parts', at: 'figure-9/all.cost', expected: 4621, found: 4372, severity: 'disagreement' }]);
  });

  it('finds a sample that is more than the whole', () => {
    const whole = inventedTable(1, { municipalities: { measure: 'municipalities', unit: 'municipalities', step: 1, exact: true } }, { all: { municipalities: 428 } });
    expect(short({ tables: [whole], text: { asked: asked(428) } })).toEqual([]);
    expect(short({ tables: [whole], text: { asked: asked(429) } })).toEqual([
      { check: 'sample', at: 'text/asked', expected: 428, found: 429, severity: 'disagreement' },
    ]);
  });

  it('finds a share that no number of bodies has', () => {
    expect(short(twoShares(37))).toEqual([]);
    expect(short(twoShares(38))).toMatchObject([{ check: 'possible-share' }, { check: 'possible-share' }]);
  });

  it('finds a sum that is printed under a group’s name', () => {
    const values = { small: { cost: 77 }, large: { cost: 23 }, all: { cost: 100 } };
    const finding = found({ tables: [inventedTable(13, { cost: cost('water') }, values, { printed: { all: 'Små' } })] });
    expect(finding).toMatchObject([{ check: 'label', expected: 'Sum', found: 'Små', where: ['figure-13/all.cost', 'figure-13/small.cost'] }]);
    expect(found({ tables: [inventedTable(13, { cost: cost('water') }, values, { printed: { all: 'I alt' } })] })).toEqual([]);
  });

  it('finds text that the tables don’t bear out: «more than double», «39 % higher»', () => {
    const rate = { rate: { measure: 'nokPerInhabitant', element: 'water', unit: 'NOK/inhabitant', step: 1 } };
    const report = (large: number) => ({
      tables: [inventedTable(1, rate, { small: { rate: 1624 }, large: { rate: large } })],
      text: { double: inventedText({ says: 'more-than', value: 2, step: 1, unit: 'times', of: { ratio: [rateOf('large'), rateOf('small')] } }) },
    });
    expect(short(report(3300))).toEqual([]);
    expect(short(report(3248))).toMatchObject([{ check: 'text', severity: 'note' }]);
    expect(found(report(3202))).toMatchObject([
      { check: 'text', found: 2, hedge: 'more-than', severity: 'disagreement', where: ['text/double', 'figure-1/large.rate', 'figure-1/small.rate'] },
    ]);
    const increase = (percent: number) => ({
      tables: [inventedTable(1, rate, { small: { rate: 639 }, large: { rate: 458 } })],
      text: { higher: inventedText({ value: percent, step: 1, unit: '%', of: { increase: [rateOf('small'), rateOf('large')] } }) },
    });
    expect(short(increase(40))).toEqual([]);
    expect(short(increase(39))).toMatchObject([{ check: 'text', severity: 'note' }]);
    expect(short(increase(45))).toMatchObject([{ check: 'text', severity: 'disagreement' }]);
  });
});
