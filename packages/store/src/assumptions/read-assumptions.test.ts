import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AssumptionFilesInvalid, readAssumptions, type FileProblem } from './index.ts';

const RATE = `label: { nb: Kalkulasjonsrente, nn: Kalkulasjonsrente, en: Discount rate }
unit: share/year
kind: regulation
bounds: { min: 0, max: 0.15, step: 0.005 }
values:
  2014-04-30: { value: 0.04 }
references:
  2014-04-30: { title: R-109, publisher: Finansdepartementet, page: 3, retrieved: 2026-11-22 }
last_checked: 2026-11-22
review_by: 2027-11-22
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samvirke-assumptions-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function problemsOf(text: string, file = 'business-cases/discount-rate.yaml'): readonly FileProblem[] {
  write(file, text);
  try {
    readAssumptions(folder);
    return [];
  } catch (error) {
    if (error instanceof AssumptionFilesInvalid) return error.problems;
    throw error;
  }
}

describe('a file of assumptions', () => {
  test('is read whole, its path being its id', () => {
    write('business-cases/discount-rate.yaml', RATE);
    const read = readAssumptions(folder);
    expect([...read.keys()]).toEqual(['business-cases/discount-rate']);
    expect(read.get('business-cases/discount-rate')).toEqual({
      id: 'business-cases/discount-rate',
      label: { nb: 'Kalkulasjonsrente', nn: 'Kalkulasjonsrente', en: 'Discount rate' },
      unit: 'share/year',
      kind: 'regulation',
      bounds: { min: 0, max: 0.15, step: 0.005 },
      values: { '2014-04-30': { '': { value: 0.04 } } },
      references: { '2014-04-30': { title: 'R-109', publisher: 'Finansdepartementet', page: '3', retrieved: '2026-11-22' } },
      lastChecked: '2026-11-22',
      reviewBy: '2027-11-22',
    });
  });

  test('a table’s cells are its paths', () => {
    write('costs/unit-cost.yaml', RATE.replace('{ value: 0.04 }', '{ table: { small: { telecom: { value: 0.1, low: 0, high: 0.15 } }, 2014: { value: 0.01 } } }'));
    expect(readAssumptions(folder).get('costs/unit-cost')!.values['2014-04-30']).toEqual({
      2014: { value: 0.01 },
      'small.telecom': { value: 0.1, low: 0, high: 0.15 },
    });
  });
});

test('a source’s title and section may be words of our own, in all three languages', () => {
  const labels = '{ nb: eget skjønn, nn: eige skjønn, en: own judgement }';
  write('business-cases/discount-rate.yaml', RATE.replace('title: R-109', `title: ${labels}, section: ${labels}`));
  const { title, section } = readAssumptions(folder).get('business-cases/discount-rate')!.references['2014-04-30']!;
  expect([title, section]).toEqual([{ nb: 'eget skjønn', nn: 'eige skjønn', en: 'own judgement' }, { nb: 'eget skjønn', nn: 'eige skjønn', en: 'own judgement' }]);
  expect(problemsOf(RATE.replace('title: R-109', 'title: { nb: eget skjønn, en: own judgement }')).map(({ path }) => path)).toContain('references.2014-04-30.title.nn');
});

describe('a fault in a file is named by place and cure', () => {
  test.each<[string, string, string, string, string]>([
    ['an unknown kind', 'kind: regulation', 'kind: guess', 'kind', 'placeholder'],
    ['a label without nynorsk', 'nn: Kalkulasjonsrente, ', '', 'label.nn', 'nb, nn and en'],
    ['an empty label', 'en: Discount rate', "en: ''", 'label.en', 'Write it'],
    ['a value without a source', '  2014-04-30: { title', '  2015-04-30: { title', 'references.2014-04-30', 'placeholder'],
    ['a low end that is too high', '{ value: 0.04 }', '{ value: 0.04, low: 0.05, high: 0.06 }', 'values.2014-04-30', 'low ≤ value ≤ high'],
    ['half a range', '{ value: 0.04 }', '{ value: 0.04, low: 0.03 }', 'values.2014-04-30', 'both low and high'],
    ['a value outside its own bounds', '{ value: 0.04 }', '{ value: 0.16 }', 'values.2014-04-30', 'bounds'],
    ['a number as text', '{ value: 0.04 }', '{ value: "0,04" }', 'values.2014-04-30.value', 'must be number'],
    ['a word nobody knows', 'unit: share/year', 'unit: share/year\nunits: x', 'units', 'spelling'],
    ['a word nobody knows in a cell', '{ value: 0.04 }', '{ value: 0.04, hihg: 1 }', 'values.2014-04-30.hihg', 'spelling'],
    ['a day that does not exist', 'review_by: 2027-11-22', 'review_by: 2027-02-30', 'review_by', 'YYYY-MM-DD'],
    ['a date that is a year', '  2014-04-30: { value', '  2014: { value', 'values.2014', 'YYYY-MM-DD'],
    ['a number where a cell belongs', '{ value: 0.04 }', '{ table: { small: 280 } }', 'values.2014-04-30.table.small', '{ value: … }'],
    ['a review that has been', 'review_by: 2027-11-22', 'review_by: 2026-11-22', 'review_by', 'looked at again'],
  ])('%s', (_name, from, to, path, cure) => {
    expect(RATE).toContain(from);
    const problems = problemsOf(RATE.replace(from, to));
    const found = problems.find((problem) => problem.path === path);
    expect(found, JSON.stringify(problems)).toBeDefined();
    expect(found!.file).toBe('business-cases/discount-rate.yaml');
    expect(found!.cure).toContain(cure);
  });

  test('a placeholder may be without a source, and nothing else may', () => {
    const without = RATE.replace(/references:\n.*\n/, '');
    expect(problemsOf(without.replace('kind: regulation', 'kind: placeholder'))).toEqual([]);
    expect(problemsOf(without).map((problem) => problem.path)).toEqual(['references.2014-04-30']);
  });

  test('bounds may meet, where a value must not be moved, and may not cross', () => {
    const bounds = 'max: 0.15, step: 0.005';
    expect(problemsOf(RATE.replace(`min: 0, ${bounds}`, `min: 0.04, ${bounds.replace('0.15', '0.04')}`))).toEqual([]);
    expect(problemsOf(RATE.replace(`min: 0, ${bounds}`, `min: 0.16, ${bounds}`)).map((problem) => problem.path)).toEqual(['bounds']);
  });

  test('the same key twice is not a file that can be read', () => {
    expect(problemsOf(`${RATE}unit: NOK\n`)[0]!.path).toBe('line 11');
  });

  test('a file with a name that no id has', () => {
    expect(problemsOf(RATE, 'costs/Unit_Cost.yml')[0]!.cure).toContain('<room>/<name>.yaml');
  });

  test('faults in all files are told at once', () => {
    write('costs/a.yaml', RATE.replace('kind: regulation', 'kind: guess'));
    expect(problemsOf(RATE.replace('value: 0.04', 'value: x')).map((problem) => problem.file)).toEqual([
      'business-cases/discount-rate.yaml',
      'costs/a.yaml',
    ]);
  });
});
