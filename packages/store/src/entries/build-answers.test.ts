import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAnswers } from './build-answers.ts';

const answer = (text: string, size = text.length) => ({ proof: 'p', answer: text, size });

describe('answers that are kept', () => {
  it('are found by their key, the last one kept under it', () => {
    const kept = buildAnswers<string>();
    kept.keep('a', answer('first'));
    kept.keep('a', answer('second'));
    expect(kept.find('a')?.answer).toBe('second');
    expect(kept.find('b')).toBeUndefined();
  });

  it('make room for newer ones, the oldest first', () => {
    const kept = buildAnswers<string>(3_000);
    for (const key of ['a', 'b', 'c']) kept.keep(key, answer(key, 600));
    kept.keep('d', answer('d', 600));
    expect(['a', 'b', 'c', 'd'].map((key) => kept.find(key)?.answer)).toEqual([undefined, 'b', 'c', 'd']);
  });

  it('never take more than their room, whatever is kept', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.integer({ min: 0, max: 5_000 })), { maxLength: 60 }), (steps) => {
        const kept = buildAnswers<string>(6_000);
        for (const [key, size] of steps) kept.keep(key, answer(key, size));
        const left = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => kept.find(key)).filter((one) => one !== undefined);
        expect(left.reduce((sum, { size }) => sum + size + 400, 0)).toBeLessThanOrEqual(6_000);
      }),
    );
  });
});
