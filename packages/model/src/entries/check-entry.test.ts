import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEntry, ENTRY_KINDS, FIELDS, type EntryContent, type Field, type FieldValue, type NewEntry } from './index.ts';

const rules = { today: '2026-11-22', grounds: ['23-3'], isMunicipality: (number: string) => number === '3303' };
const contract: NewEntry = {
  kind: 'contract',
  title: 'Sak og arkiv',
  content: { supplierName: 'Eksempel AS', supplierNumber: '974760673', validFrom: '2026-01-01', validTo: '2027-12-31', amountOre: 120_000_00, priceYear: 2026, vat: 'without', cpv: ['48000000-8'] },
  visibility: 'own',
  cooperation: null,
  isShared: false,
  hiddenUntil: null,
  hiddenGround: null,
  protection: 'none',
};
const price: NewEntry = { ...contract, kind: 'price', content: { unit: 'bruker per år', amountOre: 1_200_00, priceYear: 2026, vat: 'without' }, visibility: 'public-bodies' };
const room: NewEntry = { ...contract, kind: 'room', title: 'Reserverom', content: { purpose: 'reserve' }, protection: 'coarse' };
const wrong = (entry: NewEntry, change: Partial<NewEntry> = {}): readonly string[] =>
  checkEntry({ ...entry, ...change }, rules).map(({ code, place }) => `${code} ${place?.parameter ?? ''}`.trim());
const withContent = (entry: NewEntry, content: EntryContent): readonly string[] => wrong(entry, { content: { ...entry.content, ...content } });

describe('an entry', () => {
  it('that is as it should be is refused for nothing', () => {
    expect([contract, price, room].map((entry) => wrong(entry))).toEqual([[], [], []]);
  });

  it('is told all that is wrong at once, field by field', () => {
    expect(wrong(contract, { title: ' ', content: { supplierNumber: '974760674', validFrom: '2026-02-30', colour: 'red' } })).toEqual([
      'field-missing title',
      'field-unknown content.colour',
      'field-missing content.supplierName',
      'organisation-number-wrong content.supplierNumber',
      'field-invalid content.validFrom',
    ]);
  });

  it.each([
    ['an amount with a part of an øre', { amountOre: 0.5 }, ['field-invalid content.amountOre']],
    ['the largest whole amount', { amountOre: Number.MAX_SAFE_INTEGER }, []],
    ['one more than that', { amountOre: Number.MAX_SAFE_INTEGER + 1 }, ['field-invalid content.amountOre']],
    ['nothing', { amountOre: 0 }, []],
    ['less than nothing', { amountOre: -1 }, ['field-invalid content.amountOre']],
    ['an amount in words', { amountOre: '1200' }, ['field-invalid content.amountOre']],
    ['an end on the first day', { validTo: '2026-01-01' }, []],
    ['an end before the first day', { validTo: '2025-12-31' }, ['dates-reversed content.validTo']],
    ['a code that isn’t CPV’s', { cpv: ['480000'] }, ['field-invalid content.cpv']],
  ] as const)('has %s answered so', (_, content, expected) => {
    expect(withContent(contract, content as EntryContent)).toEqual(expected);
  });

  it('that holds just its kind’s fields is never told that one is unknown, whatever they hold', () => {
    const value = fc.oneof(fc.string(), fc.double(), fc.integer(), fc.array(fc.string())) as fc.Arbitrary<FieldValue>;
    fc.assert(
      fc.property(fc.constantFrom(...ENTRY_KINDS), fc.array(value, { minLength: 20, maxLength: 20 }), (kind, values) => {
        const fields: readonly Field[] = FIELDS[kind];
        const content = Object.fromEntries(fields.map(({ name }, at) => [name, values[at] as FieldValue]));
        const codes = checkEntry({ ...contract, kind, content }, rules).map(({ code }) => code);
        expect(codes).not.toContain('field-unknown');
      }),
    );
  });
});

describe('a title', () => {
  it.each(['', ' ', '\u202e', '\u200b\u2060', '–'])('has a letter or a digit that is seen: not %j', (title) => {
    expect(wrong(contract, { title })).toEqual(['field-missing title']);
  });

  it.each(['å', '7', '合同'])('may be %s', (title) => {
    expect(wrong(contract, { title })).toEqual([]);
  });
});

describe('a price', () => {
  it('is open to public bodies unless the law lets it be held back, and then with a ground and a day to come', () => {
    expect(wrong(price, { visibility: 'own' })).toEqual(['price-kept-back visibility']);
    // Held back it is for a time: who sees it after is said at once.
    for (const visibility of ['own', 'cooperation'] as const) {
      const cooperation = visibility === 'cooperation' ? 'x' : null;
      expect(wrong(price, { visibility, cooperation, hiddenUntil: '2026-11-23', hiddenGround: '23-3' })).toEqual(['price-kept-back visibility']);
    }
    for (const visibility of ['public-bodies', 'public'] as const) expect(wrong(price, { visibility, hiddenUntil: '2026-11-23', hiddenGround: '23-3' })).toEqual([]);
    expect(wrong(price, { hiddenUntil: '2026-11-22', hiddenGround: '23-3' })).toEqual(['hidden-date-past hiddenUntil']);
    expect(wrong(price, { hiddenUntil: '2031-11-22', hiddenGround: '23-3' })).toEqual([]);
    expect(wrong(price, { hiddenUntil: '2031-11-23', hiddenGround: '23-3' })).toEqual(['hidden-too-long hiddenUntil']);
    expect(wrong(price, { hiddenUntil: '2027-01-01' })).toEqual(['hidden-incomplete hiddenGround']);
    expect(wrong(price, { hiddenGround: '23-3' })).toEqual(['hidden-incomplete hiddenUntil']);
    expect(wrong(price, { hiddenUntil: '2027-01-01', hiddenGround: 'because' })).toEqual(['hidden-ground-unknown hiddenGround']);
    expect(wrong(contract, { hiddenUntil: '2027-01-01', hiddenGround: '23-3' })).toEqual(['hidden-not-price hiddenUntil']);
  });
});

describe('a cooperation', () => {
  it('is named where it is who sees the entry, and only there', () => {
    expect(wrong(contract, { visibility: 'cooperation' })).toEqual(['visibility-cooperation cooperation']);
    expect(wrong(contract, { cooperation: 'x' })).toEqual(['visibility-cooperation cooperation']);
    expect(wrong(contract, { visibility: 'cooperation', cooperation: 'x' })).toEqual([]);
  });
});

describe('a protected object', () => {
  it('is registered without place and capacity, in fields and in words', () => {
    expect(withContent(room, { place: 'Kjelleren', racks: 12 })).toEqual(['protected-fact content.place', 'protected-fact content.racks']);
    expect(wrong(room, { title: 'Reserverom i Storgata 12' })).toEqual(['protected-fact title']);
    expect(withContent(room, { description: 'Har 400 kW' })).toEqual(['protected-fact content.description']);
    expect(wrong({ ...room, protection: 'none' }, { title: 'Reserverom i Storgata 12' })).toEqual([]);
  });

  it('stays with its owner and those they share it with', () => {
    expect(wrong(room, { visibility: 'cooperation', cooperation: 'x' })).toEqual([]);
    expect(wrong(room, { visibility: 'public-bodies' })).toEqual(['protected-too-open visibility']);
    expect(wrong(room, { visibility: 'public' })).toEqual(['protected-too-open visibility']);
    expect(wrong(room, { isShared: true })).toEqual(['protected-too-open isShared']);
  });

  it('that isn’t to be registered at all is refused, and nothing else is said of it', () => {
    expect(wrong(room, { protection: 'refused', title: '' })).toEqual(['protected-refused protection']);
  });
});
