import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveAssumptions, type Assumption } from '../assumptions/index.ts';
import {
  collectAssumptions,
  collectPlaceholders,
  explained,
  explainedSum,
  fromAssumption,
  fromFormula,
  fromReference,
  walkExplained,
  type Explained,
} from './index.ts';

const label = { nb: 'x', nn: 'x', en: 'x' };
const base = { label, unit: 'NOK', references: {}, lastChecked: '2026-11-22', reviewBy: '2027-11-22' } as const;
const definitions: Assumption[] = [
  { ...base, id: 'costs/a', kind: 'published-report', values: { '2014-01-01': { '': { value: 3 } } } },
  { ...base, id: 'costs/b', kind: 'placeholder', values: { '2014-01-01': { x: { value: 5 }, y: { value: 7 } } } },
];
const set = resolveAssumptions(definitions, '2026-11-22');
const people = (value: number) =>
  fromReference('people', { dataset: 'population', row: '0604/2014', value, unit: 'inhabitants' });
const calculateCost = (values: { readonly people: number; readonly each: number }) => values.people * values.each;

describe('an explained figure', () => {
  test('has the bare formula’s value, whatever the inputs', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        const figure = explained('costs/test', 'NOK', calculateCost, [people(value), fromAssumption('each', set, 'costs/a')]);
        expect(figure.value).toBe(calculateCost({ people: value, each: 3 }));
      }),
    );
  });

  test('of parts has the parts’ sum', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })), (values) => {
        expect(explainedSum('costs/sum', 'NOK', values.map(people)).value).toBe(values.reduce((a, b) => a + b, 0));
      }),
    );
  });

  test('knows every assumption under it once, and which of them have no source', () => {
    const low = explained('costs/test', 'NOK', calculateCost, [people(1), fromAssumption('each', set, 'costs/b', 'x')]);
    const high = explained('costs/test', 'NOK', calculateCost, [fromFormula('people', low), fromAssumption('each', set, 'costs/a')]);
    const both = explainedSum('costs/sum', 'NOK', [fromFormula('low', low), fromFormula('high', high)]);
    expect(collectAssumptions(both)).toEqual(['costs/b.x', 'costs/a']);
    expect(collectPlaceholders(both, set)).toEqual(['costs/b']);
  });

  test('that is used in two places is visited once', () => {
    let shared: Explained = explainedSum('costs/sum', 'NOK', [people(1)]);
    for (let i = 0; i < 50; i++) {
      shared = explainedSum('costs/sum', 'NOK', [fromFormula('left', shared), fromFormula('right', shared)]);
    }
    let visits = 0;
    walkExplained(shared, () => visits++);
    expect(visits).toBe(51);
  });
});

// Checked by the compiler: a formula can't be handed inputs that lack one of its names.
// @ts-expect-error `each` is missing
export const lacksAnInput = () => explained('costs/test', 'NOK', calculateCost, [people(1)]);
