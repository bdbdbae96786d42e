import { changeAssumption, putBack, resolveAssumptions, type Assumption } from '@samvirke/model/assumptions';
import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalJson, fingerprintAssumptions, fingerprintOf, type Fingerprintable } from './index.ts';

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Fingerprintable>;

/** Keys in the opposite order, all the way down. */
function turned(value: Fingerprintable): Fingerprintable {
  if (Array.isArray(value)) return value.map((item: Fingerprintable) => turned(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, item]) => [key, turned(item as Fingerprintable)]));
}

describe('a control code', () => {
  test('is the first 60 bits of a well-known hash, in Crockford’s digits', () => {
    const bits = BigInt(`0x${createHash('sha256').update('{"a":1,"b":[true,null]}').digest('hex').slice(0, 15)}`);
    let expected = '';
    for (let i = 11; i >= 0; i--) expected += '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number((bits >> BigInt(5 * i)) & 31n)];
    expect(fingerprintOf({ b: [true, null], a: 1 }).replaceAll('-', '')).toBe(expected);
    expect(fingerprintOf({})).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  });

  test('doesn’t hang on the order of keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(fingerprintOf(turned(value))).toBe(fingerprintOf(value));
      }),
    );
  });

  test('is of the value that JSON gives back', () => {
    fc.assert(
      fc.property(json, (value) => {
        const back = JSON.parse(canonicalJson(value)) as Fingerprintable;
        expect(back).toEqual(JSON.parse(JSON.stringify(value)));
        expect(fingerprintOf(back)).toBe(fingerprintOf(value));
      }),
    );
  });

  test('differs where a number differs in its last digit, or an order that means something does', () => {
    expect(fingerprintOf(0.1 + 0.2)).not.toBe(fingerprintOf(0.3));
    expect(fingerprintOf([1, 2])).not.toBe(fingerprintOf([2, 1]));
    expect(fingerprintOf('1')).not.toBe(fingerprintOf(1));
  });

  test('what JSON cannot hold has none', () => {
    expect(() => fingerprintOf({ a: Number.NaN })).toThrow(TypeError);
  });
});

const label = { nb: 'x', nn: 'x', en: 'x' };
const rate: Assumption = {
  id: 'business-cases/discount-rate',
  label,
  unit: 'share/year',
  kind: 'regulation',
  values: { '2014-04-30': { '': { value: 0.04 } } },
  references: {},
  lastChecked: '2026-11-22',
  reviewBy: '2027-11-22',
};

describe('the control code of assumptions', () => {
  const set = resolveAssumptions([rate], '2026-11-22');

  test('changes with a change, and is back when it is put back', () => {
    const changed = changeAssumption(set, rate.id, 0.05).set!;
    expect(fingerprintAssumptions(changed)).not.toBe(fingerprintAssumptions(set));
    expect(fingerprintAssumptions(putBack(changed))).toBe(fingerprintAssumptions(set));
  });

  test('is the same on another day with the same numbers, and for a certain value however it is written', () => {
    expect(fingerprintAssumptions(resolveAssumptions([rate], '2030-01-01'))).toBe(fingerprintAssumptions(set));
    const written = { ...rate, values: { '2014-04-30': { '': { value: 0.04, low: 0.04, high: 0.04 } } } };
    expect(fingerprintAssumptions(resolveAssumptions([written], '2026-11-22'))).toBe(fingerprintAssumptions(set));
  });
});
