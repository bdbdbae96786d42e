import { loadTexts } from '@samvirke/text';
import { describe, expect, it } from 'vitest';
import { nameList } from './name-list.ts';

describe('the names in a heading', () => {
  it('are all there while they are few', async () => {
    const texts = await loadTexts('nb');
    expect(nameList(['Kongsberg', 'Flesberg'], texts)).toBe('Kongsberg og Flesberg');
    expect(nameList(['A', 'B', 'C', 'D'], texts)).toBe('A, B, C og D');
  });

  it('are counted when they are many', async () => {
    expect(nameList(['A', 'B', 'C', 'D', 'E'], await loadTexts('en'))).toBe('A, B, C and 2 more');
  });
});
