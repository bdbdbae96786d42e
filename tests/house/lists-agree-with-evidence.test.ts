import { readEvidence } from '@samvirke/store/evidence';
import { describe, expect, it } from 'vitest';
import { nb } from '../../packages/text/src/nb.ts';

const { lists } = readEvidence();
const keysOf = (list: string): readonly string[] => lists[list]?.items.map(({ key }) => key) ?? [];

describe('what the report lists in words', () => {
  it('is as long as in the report', () => {
    expect(Object.fromEntries(Object.entries(lists).map(([key, { items }]) => [key, items.length]))).toEqual({
      'quality-effects': 7,
      drivers: 4,
      barriers: 6,
      preconditions: 3,
      restructuring: 5,
      'hidden-cost': 4,
    });
  });

  it('has words on the page of cooperation', () => {
    expect(Object.keys(nb.cooperation.qualityEffects).sort()).toEqual([...keysOf('quality-effects')].sort());
    expect(Object.keys(nb.cooperation.barriers).sort()).toEqual([...keysOf('barriers')].sort());
  });
});
