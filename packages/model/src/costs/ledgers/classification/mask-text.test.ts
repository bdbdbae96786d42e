import { describe, expect, test } from 'vitest';
import { maskText } from './mask-text.ts';

const open = { art: '195', account: '11950', function: '120' };
const shown = (text: string) => maskText(text, open);

describe('what may be shown of a line’s text', () => {
  test('is nothing of pay, of help to persons, and of health and care', () => {
    expect(maskText('Overtid Kari Nordmann', { ...open, art: '040' })).toBeNull();
    expect(maskText('Husleie Ola Nordmann', { ...open, art: '470' })).toBeNull();
    expect(maskText('Taxi Ola Nordmann', { ...open, art: '170', function: '254' })).toBeNull();
    expect(maskText('Avlastning for Ola', { ...open, art: '370', function: '242' })).toBeNull();
    expect(maskText('Tiltak', { art: null, account: null, function: '244' })).toBeNull();
    expect(maskText('Lisens til journalsystem', { ...open, art: '195', function: '254' })).toBe('Lisens til journalsystem');
    expect(maskText('Lønn mai', { art: null, account: '5000', function: null })).toBeNull();
    expect(maskText(null, open)).toBeNull();
  });

  test('is a purchase’s text as it stands', () => {
    for (const text of [
      'Microsoft 365 E3, 1 200 lisenser',
      'Faktura 20261122 fra 974 760 673',
      'Ved årets slutt',
      'Elevlisenser Grunnskole',
      'Serviceavtale 2026-2027, kr 12 500,00',
      'Attest og attraksjon',
      'IT-utstyr v. 2.0',
    ]) {
      expect(shown(text)).toBe(text);
    }
  });

  test('leaves out birth numbers, bank accounts, e-mail and telephone', () => {
    expect(shown('Gjelder 01017012345, kurs')).toBe('Gjelder •••, kurs');
    expect(shown('Gjelder 010170 12345')).toBe('Gjelder •••');
    expect(shown('Til 12345678901 og 41817012345')).toBe('Til ••• og •••');
    expect(shown('Til 1234.56.78901')).toBe('Til •••');
    expect(shown('IBAN NO93 8601 1117 947')).toBe('IBAN •••');
    expect(shown('Send til kari.nordmann@kommune.no.')).not.toContain('kari');
    expect(shown('Ring 98 76 54 32')).toBe('Ring •••');
    expect(shown('Ring 987 65 432')).toBe('Ring •••');
    expect(shown('Mobil +47 98765432 mai')).toBe('Mobil ••• mai');
  });

  test('leaves out a name that something announces', () => {
    expect(shown('PC v/Kari Nordmann')).toBe('PC v/ •••');
    expect(shown('PC v/ Kari Anne Nordmann, skjerm')).toBe('PC v/ •••, skjerm');
    expect(shown('Att: Ola Nordmann')).toBe('Att: •••');
    expect(shown('att. ÅSE ØDEGÅRD')).toBe('att. •••');
    expect(shown('Bestilt ved Kari Nordmann')).toBe('Bestilt ved •••');
    expect(shown('Deres ref: Per Å. Hansen')).toBe('Deres ref: •••');
    expect(shown('Bestilt ved Kari Nordmann den 3. mai')).toBe('Bestilt ved ••• den 3. mai');
    expect(shown('Att: Kari, v/ Ola')).toBe('Att: •••, v/ •••');
    expect(shown('Elev Ola Nordmann')).toBe('Elev •••');
    expect(shown('Kontaktperson Kari')).toBe('Kontaktperson •••');
  });

  test('doesn’t stop at a text made to be slow', () => {
    for (const text of ['Att: ' + 'A '.repeat(100_000), '@'.repeat(100_000), 'a'.repeat(300_000) + '@', '1 '.repeat(200_000), 'NO93' + ' 8601'.repeat(50_000)]) {
      expect(shown(text)).not.toBeUndefined();
    }
  });
});
