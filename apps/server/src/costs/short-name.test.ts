import { describe, expect, it } from 'vitest';
import { shortName } from './short-name.ts';

describe('a file’s name', () => {
  it.each([
    ['regnskap 2025.csv', 'regnskap 2025.csv'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Brukere\\Åse\\Økonomi.xlsx', 'Økonomi.xlsx'],
    ['a\r\nSet-Cookie: b\u0000.csv', 'a  Set-Cookie: b .csv'],
    ['faktura\u202Efdp.exe', 'faktura fdp.exe'],
    ['..', ''],
    ['mappe/', ''],
    ['  ', ''],
  ])('%j is kept as %j', (given, kept) => expect(shortName(given)).toBe(kept));

  it('is no longer than 200 signs, and never half a sign', () => {
    expect(shortName('a'.repeat(200))).toHaveLength(200);
    expect(shortName('a'.repeat(201))).toHaveLength(200);
    expect(shortName(`${'a'.repeat(199)}😀`).isWellFormed()).toBe(true);
  });
});
