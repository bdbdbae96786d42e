import { describe, expect, it } from 'vitest';
import { nearestWord } from './nearest-word.ts';

const words = ['business-cases/discount-rate', 'business-cases/analysis-period', 'costs/unit-cost.small.telecom'];

describe('the word that was most likely meant', () => {
  it.each([
    ['business-cases/discount-rat', words[0]],
    ['business-cases/dicsount-rate', words[0]],
    ['Costs/Unit-cost.small.telekom', words[2]],
    ['entirely/other', undefined],
    ['', undefined],
  ])('%s → %s', (written, meant) => {
    expect(nearestWord(written, words)).toBe(meant);
  });
});
