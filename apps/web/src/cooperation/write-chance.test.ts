import { loadTexts } from '@samvirke/text';
import { describe, expect, it } from 'vitest';
import { writeChance } from './write-chance.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('a share of draws', () => {
  it('is none or all only when it is none or all', async () => {
    const texts = await loadTexts('nb');
    expect([0, 0.0001, 0.004, 0.87, 0.996, 1].map((share) => plain(writeChance(share, texts)))).toEqual([
      '0 %',
      'under 1 %',
      'under 1 %',
      '87 %',
      'over 99 %',
      '100 %',
    ]);
  });
});
