import { describe, expect, it } from 'vitest';
import { readUnits } from './read-units.ts';

const unit = (organisasjonsnummer: string, more: object = {}) => ({
  organisasjonsnummer,
  navn: 'NORDVIK KOMMUNE',
  organisasjonsform: { kode: 'KOMM' },
  forretningsadresse: { kommunenummer: '0101' },
  ...more,
});
const page = (units: readonly object[], number = 0, totalPages = 1) => ({
  ...(units.length === 0 ? {} : { _embedded: { enheter: units } }),
  _links: { self: { href: 'http://register.invalid/?page=0' }, next: { href: 'http://register.invalid/?page=1' } },
  page: { size: 20, totalElements: units.length * totalPages, totalPages, number },
});
const read = (answer: object) => readUnits(JSON.stringify(answer));

const NORDVIK = { organisationNumber: '974760673', name: 'NORDVIK KOMMUNE', form: 'KOMM', municipalityNumber: '0101', deleted: null };

describe('an answer of Enhetsregisteret', () => {
  it('is a page of units, the last of which leads nowhere', () => {
    expect(read(page([unit('974760673')]))).toEqual({ units: [NORDVIK], total: 1, next: null });
    expect(read(page([unit('974760673')], 0, 2)).next).toBe('http://register.invalid/?page=1');
    expect(read(page([unit('974760673')], 1, 2)).next).toBeNull();
  });

  it('is empty when nothing was found', () => {
    expect(read(page([], 0, 0))).toEqual({ units: [], total: 0, next: null });
  });

  it('is one unit when its details were asked for', () => {
    expect(read(unit('974760673')).units).toEqual([NORDVIK]);
  });

  it('says that a unit is deleted, which then has no address', () => {
    expect(read(unit('974760673', { slettedato: '2017-10-20', forretningsadresse: undefined })).units).toEqual([
      { ...NORDVIK, municipalityNumber: null, deleted: '2017-10-20' },
    ]);
  });

  it.each([[{ error: 'Bad request' }], [{ page: {} }], [page([{ navn: 'uten nummer' }])]])('is refused when it is something else: %#', (answer) => {
    expect(() => read(answer)).toThrow();
  });
});
