import { describe, expect, it } from 'vitest';
import { findProtectedFact } from './index.ts';

describe('a place or a capacity in words', () => {
  it.each([
    ['Reserverom i Storgata 12', 'Storgata 12'],
    ['ved Øvre Kirkeveien 3 B', 'Kirkeveien 3 B'],
    ['Rom, 3611 Kongsberg', '3611 Kongsberg'],
    ['59.66891, 9.65020', '59.66891, 9.65020'],
    ['gnr. 12 bnr. 3', 'gnr. 12'],
    ['kjøling for 400 kW', '400 kW'],
    ['om lag 120 m²', '120 m²'],
    ['16 rack', '16 rack'],
  ])('%s is found', (text, found) => {
    expect(findProtectedFact(text)).toBe(found);
  });

  it.each(['Reserverom', 'Avtale fra 2026', 'Drift av 12 servere', 'Vei og vann', 'Versjon 3.14', ''])('%s is nothing of the kind', (text) => {
    expect(findProtectedFact(text)).toBeUndefined();
  });
});
