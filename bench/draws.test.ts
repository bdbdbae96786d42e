import { drawOutcomes } from '@samvirke/model/business-cases';
import { estimateCosts } from '@samvirke/model/costs';
import { describe, expect, test } from 'vitest';
import { inventCountry, requestFor } from './country.ts';
import { drawNaively } from './naive/draw-naively.ts';

const NAIVE = 1500;

describe('the fast draws and a loop of objects', () => {
  test('agree on mean and spread of present value, saving and transition, within what chance allows', () => {
    const request = requestFor(inventCountry().slice(60, 90));
    const asked = { costs: estimateCosts(request, request.assumptions), year: 2014, assumptions: request.assumptions };
    const fast = drawOutcomes(asked, { seed: 11, draws: 20_000 });
    const naive = drawNaively(asked, NAIVE, buildRandom(5));
    for (const figure of ['presentValue', 'saving', 'transition'] as const) {
      const a = momentsOf(fast[figure]);
      const b = momentsOf(naive.map((of) => of[figure]));
      // Five standard errors of the difference of two means.
      expect(Math.abs(a.mean - b.mean)).toBeLessThan(5 * b.deviation * Math.sqrt(1 / NAIVE + 1 / 20_000));
      expect(b.deviation / a.deviation).toBeGreaterThan(0.88);
      expect(b.deviation / a.deviation).toBeLessThan(1.12);
    }
  });
});

function momentsOf(values: ArrayLike<number>): { readonly mean: number; readonly deviation: number } {
  const all = Array.from(values);
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  return { mean, deviation: Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length) };
}

/** Mulberry32: another generator than the one that is tested, and the same numbers every time. */
function buildRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
