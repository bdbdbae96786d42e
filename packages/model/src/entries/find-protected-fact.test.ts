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
    ['om lag 120 m²', '120 m2'],
    ['16 rack', '16 rack'],
    ['Reserverom ved Storgata nr. 12', 'Storgata nr. 12'],
    ['59.66 9.65', '59.66 9.65'],
    ['UTM 32V 0597000 6643000', 'UTM 32'],
    ['0597000 6643000', '0597000 6643000'],
    ['effekt 400 kilowatt', '400 kilowatt'],
    ['1,2 megawatt', '1,2 megawatt'],
    ['0365 OSLO', '0365 OSLO'],
    ['i 3611 kongsberg', '3611 kongsberg'],
    ['Grevlingen 3, 3611 kongsberg', 'Grevlingen 3, 3611 kongsberg'],
    ['Elveløkka 4', 'Elveløkka 4'],
    ['Gårdsnr 12 bruksnr 3', 'Gårdsnr 12'],
    ['gnr/bnr 12/3', 'gnr/bnr 12/3'],
    ['bruksnummer 3', 'bruksnummer 3'],
    ['14 skap', '14 skap'],
    ['1\u00a0200 kW', '1 200 kW'],
  ])('%s is found', (text, found) => {
    expect(findProtectedFact(text)).toBe(found);
  });

  it.each(['Reserverom', 'Avtale fra 2026', 'Drift av 12 servere', 'Vei og vann', 'Versjon 3.14', '', 'Avtale 2026 ny ordning', 'fra 2026 ny.', 'Sak 26/1234 vedtatt', 'Versjon 3.14 og 2.71', 'Skap en fellestjeneste', '12 byggetrinn'])('%s is nothing of the kind', (text) => {
    expect(findProtectedFact(text)).toBeUndefined();
  });
});
