import { assert, double, integer, option, property, stringMatching, tuple, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeAddress } from './compose-address.ts';
import { readAddress } from './read-address.ts';

describe('the address of a case', () => {
  it('holds municipalities, year, seed, changed assumptions and the id of a cost set', () => {
    const address = readAddress('?m=0604,0631&year=2014&seed=7&a.business-cases/discount-rate=0.03&costs=abc');
    expect(address).toEqual({
      municipalities: ['0604', '0631'],
      year: 2014,
      seed: 7,
      changes: new Map([['business-cases/discount-rate', 0.03]]),
      costs: 'abc',
      unknown: [],
    });
  });

  it('shows what it does not know, and keeps it', () => {
    const address = readAddress('?m=0301&colour=blue&year=soon&a.costs/x=many');
    expect(address.unknown).toEqual([
      { parameter: 'colour', value: 'blue' },
      { parameter: 'year', value: 'soon' },
      { parameter: 'a.costs/x', value: 'many' },
    ]);
    expect(readAddress(composeAddress(address))).toEqual(address);
  });

  it('takes a municipality once, however the form sends it', () => {
    expect(readAddress('?m=0301,%200301&m=1103&add=').municipalities).toEqual(['0301', '1103']);
  });

  it('is the same case after being written and read again', () => {
    const cell = stringMatching(/^[a-z-]{1,9}\/[a-z-]{1,9}(\.[a-zA-Z0-9]{1,6}){0,2}$/);
    assert(
      property(
        uniqueArray(stringMatching(/^\d{4}$/), { maxLength: 8 }),
        option(integer({ min: 2005, max: 2026 })),
        integer({ min: 0, max: 999_999 }),
        uniqueArray(tuple(cell, double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((v) => (v === 0 ? 0 : v))), {
          selector: ([id]) => id,
          maxLength: 5,
        }),
        (municipalities, year, seed, changes) => {
          const address = { municipalities, year, seed, changes: new Map(changes), costs: null, unknown: [] };
          expect(readAddress(composeAddress(address))).toEqual(address);
        },
      ),
    );
  });
});
