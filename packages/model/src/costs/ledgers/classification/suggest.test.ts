import { describe, expect, test } from 'vitest';
import { buildSet } from '../../../assumptions/testing/build-set.ts';
import type { Outcome } from '../types.ts';
import { suggest, type BodyChoice } from './suggest.ts';

const set = buildSet({ 'benchmarks/least-bodies': 5 });
const supplier = { number: '974760673', name: 'Oppdiktet AS' };
const telecom: Outcome = { kind: 'ict', elements: { telecom: 1 } };
const other: Outcome = { kind: 'not-ict', because: 'other-purpose' };
const chosen = (bodies: readonly number[], outcome: Outcome): readonly BodyChoice[] => bodies.map((body) => ({ body: `b${body}`, supplier: '974760673', outcome }));

describe('a suggestion', () => {
  test('is what five bodies chose, and four are too few', () => {
    expect(suggest({ supplier }, chosen([1, 2, 3, 4, 5], telecom), set)).toEqual({ outcome: telecom, bodies: 5, of: 5 });
    expect(suggest({ supplier }, chosen([1, 2, 3, 4], telecom), set)).toBeNull();
  });

  test('counts bodies and not choices, and those alone who chose the same', () => {
    expect(suggest({ supplier }, chosen([1, 1, 1, 2, 3, 4], telecom), set)).toBeNull();
    expect(suggest({ supplier }, [...chosen([1, 2, 3, 4], telecom), ...chosen([5, 6], other)], set)).toBeNull();
    expect(suggest({ supplier }, [...chosen([1, 2, 3, 4, 5], telecom), ...chosen([6], other)], set)).toEqual({ outcome: telecom, bodies: 5, of: 6 });
  });

  test('leaves out a body that has chosen two things', () => {
    expect(suggest({ supplier }, [...chosen([1, 2, 3, 4, 5], telecom), ...chosen([5], other)], set)).toBeNull();
  });

  test('is for the same supplier, and never for one known by name alone', () => {
    expect(suggest({ supplier: { number: '923609016', name: null } }, chosen([1, 2, 3, 4, 5], telecom), set)).toBeNull();
    expect(suggest({ supplier: { number: null, name: 'Oppdiktet AS' } }, chosen([1, 2, 3, 4, 5], telecom), set)).toBeNull();
    expect(suggest({ supplier: null }, chosen([1, 2, 3, 4, 5], telecom), set)).toBeNull();
  });
});
