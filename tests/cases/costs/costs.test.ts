import { changeAssumption, resolveAssumptions, type AssumptionSet } from '@samvirke/model/assumptions';
import { calculateTotals, classifyCostRows, ELEMENTS, estimateCosts, type CostRow } from '@samvirke/model/costs';
import { participantsFor } from '@samvirke/model/organisations';
import { nok } from '@samvirke/model/units';
import { readAssumptions } from '@samvirke/store/assumptions';
import { readReferenceData } from '@samvirke/store/organisations';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

/** What a case asks and expects; every figure in kroner a year, rounded to the krone. */
interface CostCase {
  readonly title: string;
  readonly request: {
    readonly year: number;
    readonly municipalities: readonly string[];
    readonly costs?: readonly CaseRow[];
    readonly assumptions?: Readonly<Record<string, number>>;
  };
  readonly expect: {
    readonly municipalities: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly totalNok?: number;
    readonly excludedNok?: number;
  };
}

interface CaseRow {
  readonly municipality: string;
  readonly year: number;
  readonly element?: string;
  readonly costType?: string;
  readonly kostraArt?: string;
  readonly nok: number;
  readonly fte?: number;
  readonly priceYear?: number;
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const definitions = readAssumptions();
const reference = readReferenceData();
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => parse(readFileSync(`${folder}/${file}`, 'utf8')) as CostCase);

function asRow({ element, costType, kostraArt, ...row }: CaseRow, index: number): CostRow {
  const key = element ? { element } : costType ? { costType } : { kostraArt };
  return { ...row, row: index + 2, nok: nok(row.nok), priceYear: row.priceYear ?? row.year, key: key as CostRow['key'] };
}

function assumptionsOf({ assumptions = {} }: CostCase['request']): AssumptionSet {
  let set = resolveAssumptions(definitions, '2026-11-22');
  for (const [cell, value] of Object.entries(assumptions)) {
    const changed = changeAssumption(set, cell, value);
    expect(changed.refusal).toBeUndefined();
    set = changed.set!;
  }
  return set;
}

const rounded = (range: { readonly nok: number; readonly low: number; readonly high: number; readonly origin: string }) => ({
  nok: Math.round(range.nok),
  low: Math.round(range.low),
  high: Math.round(range.high),
  origin: range.origin,
});

describe('cases an accountant can read', () => {
  test.each(cases)('$title', ({ request, expect: expected }) => {
    const set = assumptionsOf(request);
    const { participants, refusals } = participantsFor({ numbers: request.municipalities, year: request.year }, reference, set);
    expect(refusals).toEqual([]);
    const classified = classifyCostRows({ costSet: 'case', rows: (request.costs ?? []).map(asRow) }, set);
    const municipalities = estimateCosts({ participants, ...classified }, set);
    for (const { participant, costs, staffFte, unallocated, hidden } of municipalities) {
      const answer = {
        group: participant.group,
        population: participant.population,
        ...Object.fromEntries(ELEMENTS.map((element) => [element, rounded(costs[element])])),
        fte: Number(staffFte.fte.toFixed(3)),
        unallocated: Math.round(unallocated),
        hidden: rounded(hidden),
      };
      expect(answer).toMatchObject(expected.municipalities[participant.number]!);
    }
    expect(Object.keys(expected.municipalities).sort()).toEqual([...request.municipalities].sort());
    if (expected.totalNok !== undefined) expect(Math.round(calculateTotals(municipalities, set).total.nok)).toBe(expected.totalNok);
    if (expected.excludedNok !== undefined) {
      expect(classified.excluded.reduce((sum, { nok }) => sum + nok, 0)).toBe(expected.excludedNok);
    }
  });
});

const million = (value: number) => Math.round(value / 1_000_000);

describe('the whole country in 2014', () => {
  const set = resolveAssumptions(definitions, '2026-11-22');
  const numbers = reference.municipalities
    .filter(({ validFrom, validTo }) => validFrom <= '2014-01-01' && (validTo === null || validTo > '2014-01-01'))
    .map(({ number }) => number);
  const { participants, refusals } = participantsFor({ numbers, year: 2014 }, reference, set);
  const municipalities = estimateCosts({ participants, ownFigures: [], unallocated: [] }, set);
  const totals = calculateTotals(municipalities, set);

  test('is 428 municipalities in the report’s groups', () => {
    expect(refusals).toEqual([]);
    expect(participants).toHaveLength(428);
    const inhabitants = (group: string) => participants.filter((one) => one.group === group).reduce((sum, { population }) => sum + population, 0);
    expect(['small', 'medium', 'large'].map(inhabitants)).toEqual([553_212, 1_438_510, 3_117_334]);
  });

  test('costs 7.2 billion kroner, element by element what the report finds, within its inputs’ rounding', () => {
    expect(ELEMENTS.map((element) => million(totals.byElement[element].nok))).toEqual([987, 2265, 2354, 1626]);
    expect(million(totals.total.nok)).toBe(7232);
    expect(totals.total.low).toBeLessThan(totals.total.nok);
    expect(totals.total.high).toBeGreaterThan(totals.total.nok);
  });
});
