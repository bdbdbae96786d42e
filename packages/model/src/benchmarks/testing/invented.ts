import { buildSet } from '../../assumptions/testing/build-set.ts';
import type { SizeGroup } from '../../organisations/index.ts';
import { nok } from '../../units/index.ts';
import type { Measured } from '../index.ts';

export const invented = buildSet({ 'benchmarks/least-bodies': 5, 'benchmarks/dominance-share': 0.5, 'benchmarks/trim-count': 2 });

/** A body with a measured cost, all invented. */
export function measured(number: string, population: number, cost: number, group: SizeGroup = 'small'): Measured {
  const participant = { number, name: `Kommune ${number}`, year: 2014, population, group, languageForm: null };
  const explained = { value: cost, unit: 'NOK/year', formula: 'costs/own-figure', inputs: [] } as const;
  return { participant, nok: nok(cost), explained };
}

/** Evenly spread numbers in 0–1 from a seed (mulberry32), so that an invented country is the same every time. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Bodies of 500 to 100 000 inhabitants whose cost per inhabitant follows a power of their size, within ± noise. */
export function inventedCountry(
  seed: number,
  count: number,
  curve: { readonly level: number; readonly exponent: number; readonly noise: number },
): Measured[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, i) => {
    const population = Math.round(500 * 200 ** random());
    const group = population < 5000 ? 'small' : population <= 20_000 ? 'medium' : 'large';
    const each = curve.level * population ** curve.exponent * Math.exp(curve.noise * (2 * random() - 1));
    return measured(String(9000 + i), population, population * each, group);
  });
}
