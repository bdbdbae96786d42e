import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateTimeLeft, hasEnded, JOB_STATES, measureRate, splitWork } from './index.ts';

describe('how long a job has left', () => {
  it('is what is left at the rate of now, never told as nothing before it is', () => {
    expect(estimateTimeLeft({ done: 25_000, total: 100_000, rate: 10_000 })).toBe(8);
    expect(estimateTimeLeft({ done: 99_999, total: 100_000, rate: 10_000 })).toBe(1);
    expect(estimateTimeLeft({ done: 100_000, total: 100_000, rate: 10_000 })).toBe(0);
  });

  it('is unknown where the whole or the rate is', () => {
    expect(estimateTimeLeft({ done: 5, total: null, rate: 1 })).toBeNull();
    expect(estimateTimeLeft({ done: 5, total: 10, rate: null })).toBeNull();
    expect(estimateTimeLeft({ done: null, total: 10, rate: 1 })).toBeNull();
  });
});

describe('the rate', () => {
  it('is taken over all that is remembered', () => {
    expect(measureRate([{ at: 0, done: 0 }, { at: 1_000, done: 400 }, { at: 2_000, done: 500 }])).toBe(250);
  });

  it('is unknown from one mark, or where nothing has moved', () => {
    expect(measureRate([])).toBeNull();
    expect(measureRate([{ at: 5, done: 5 }])).toBeNull();
    expect(measureRate([{ at: 0, done: 5 }, { at: 1_000, done: 5 }])).toBeNull();
  });
});

describe('work in pieces', () => {
  it('is all of the work, each thing once and in order', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.integer({ min: 1, max: 700 }), (count, size) => {
        const things = splitWork(count, size).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));
        expect(things).toEqual(Array.from({ length: count }, (_, index) => index));
        expect(splitWork(count, size).every(({ from, to }) => to > from && to - from <= size)).toBe(true);
      }),
    );
  });

  it('has no pieces of nothing', () => {
    expect(() => splitWork(5, 0)).toThrow(RangeError);
  });
});

it('a job has ended when it is done, has failed or was cancelled, and not before', () => {
  expect(JOB_STATES.filter(hasEnded)).toEqual(['done', 'failed', 'cancelled']);
});
