import { readKnowledge } from '@samvirke/store';
import { describe, expect, it } from 'vitest';
import { nearestMunicipalities } from './nearest-municipalities.ts';

const { reference } = await readKnowledge();
const near = (words: string): readonly string[] => nearestMunicipalities({ words, year: 2026, limit: 3 }, reference).map(({ name }) => name);

describe('a name that no municipality has', () => {
  it('leads to the one it was nearly spelt as', () => {
    expect(near('Konsberg')[0]).toBe('Kongsberg');
    expect(near('flesbærg')[0]).toBe('Flesberg');
  });

  it('leads nowhere when nothing is near', () => {
    expect(near('xyzzy')).toEqual([]);
  });
});
