import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions } from './index.ts';

describe('what a change changed', () => {
  it('is told field by field, also within what is nested', () => {
    expect(compareVersions({ title: 'Sak', content: { amountOre: 1, cpv: ['1'] } }, { title: 'Sak', content: { amountOre: 2, cpv: ['1', '2'] } })).toEqual([
      { field: 'content.amountOre', before: 1, after: 2 },
      { field: 'content.cpv', before: ['1'], after: ['1', '2'] },
    ]);
  });

  it('leaves out what the event itself says: whose it is, its version, when', () => {
    const row = { id: 'x', organisation_id: 'y', version: 1, recorded_at: '2026-01-01', title: 'Sak' };
    expect(compareVersions(row, { ...row, version: 2, recorded_at: '2026-01-02' })).toEqual([]);
    expect(compareVersions(row, { ...row, title: 'Arkiv' })).toEqual([{ field: 'title', before: 'Sak', after: 'Arkiv' }]);
  });

  it('is every field that holds something, of what was made and of what was taken away', () => {
    expect(compareVersions(null, { title: 'Sak', year: null, content: { a: 1 } })).toEqual([
      { field: 'content.a', before: undefined, after: 1 },
      { field: 'title', before: undefined, after: 'Sak' },
    ]);
    expect(compareVersions({ title: 'Sak', year: null }, null)).toEqual([{ field: 'title', before: 'Sak', after: undefined }]);
  });

  it('is nothing where nothing is changed, and turned round where the change is', () => {
    // No field's name has a dot in it: that is how the names of what is nested are put together.
    const stringUnit = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }).filter((sign) => sign !== '.');
    const [name, value] = [fc.string({ unit: stringUnit }), fc.jsonValue({ stringUnit })];
    const row = fc.dictionary(name, fc.oneof(value, fc.dictionary(name, value))) as fc.Arbitrary<Record<string, unknown>>;
    fc.assert(
      fc.property(row, (one) => {
        expect(compareVersions(one, structuredClone(one))).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(row, row, (a, b) => {
        const back = compareVersions(b, a).map(({ field, before, after }) => ({ field, before: after, after: before }));
        expect(compareVersions(a, b)).toEqual(back);
      }),
    );
  });
});
