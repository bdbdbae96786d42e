import type { Municipality, ReferenceData } from '@samvirke/model/organisations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveReferenceData, testDatabase, type OpenDatabase } from './index.ts';

const unknown = { class: null, version: 'none' };

/** Invented bodies: 9901 is renumbered to 9911 in 2020; 9902 and 9903 become 9912. */
function municipality(over: Partial<Municipality> & Pick<Municipality, 'number' | 'name'>): Municipality {
  return {
    organisationNumber: null,
    countyNumber: '99',
    county: 'Oppdiktet',
    validFrom: '1838-01-01',
    validTo: '2020-01-01',
    languageForm: null,
    areaKm2: null,
    coordinate: null,
    kostraGroup: unknown,
    centrality: unknown,
    population: { 2014: 1_000 },
    ...over,
  };
}

const reference: ReferenceData = {
  municipalities: [
    municipality({ number: '9901', name: 'Øyvær' }),
    municipality({ number: '9911', name: 'Øyvær', validFrom: '2020-01-01', validTo: null, population: { 2026: 1_100 } }),
    municipality({ number: '9902', name: 'Fjorddal' }),
    municipality({ number: '9903', name: 'Dalfjord' }),
    municipality({ number: '9912', name: 'Fjord og Dal', validFrom: '2020-01-01', validTo: null, population: { 2026: 2_000 } }),
  ],
  changes: [
    { from: '9901', to: '9911', date: '2020-01-01', populationShare: 1, kind: 'renumbering', source: 'invented', estimated: false },
    { from: '9902', to: '9912', date: '2020-01-01', populationShare: 1, kind: 'merger', source: 'invented', estimated: false },
    { from: '9903', to: '9912', date: '2020-01-01', populationShare: 1, kind: 'merger', source: 'invented', estimated: false },
  ],
  neighbours: [],
  cooperations: [],
  sources: [],
};

describe('reference data in the database', () => {
  let open: OpenDatabase;
  beforeAll(async () => {
    open = await testDatabase();
  });
  afterAll(() => open.close());

  const numbersOf = async (): Promise<Map<string, string>> => {
    const rows = await open.db
      .selectFrom('organisation_identifier')
      .select(['organisation_id', 'value'])
      .where('superseded_at', 'is', null)
      .execute();
    return new Map(rows.map((row) => [row.value, row.organisation_id]));
  };

  it('is one body under two numbers when it is renumbered, and a new one when two merge', async () => {
    const saved = await saveReferenceData(open.db, reference);
    expect(saved).toMatchObject({ changed: true, superseded: 0 });
    const ids = await numbersOf();
    expect(ids.get('9901')).toBe(ids.get('9911'));
    expect(new Set(ids.values()).size).toBe(4);
  });

  it('writes nothing when it is the same', async () => {
    expect(await saveReferenceData(open.db, reference)).toMatchObject({ changed: false, added: 0, superseded: 0 });
  });

  it('keeps what was held to be true when a figure is corrected, and the body its key', async () => {
    const before = await numbersOf();
    const corrected: ReferenceData = {
      ...reference,
      municipalities: reference.municipalities.map((each) =>
        each.number === '9902' ? { ...each, population: { 2014: 1_001 } } : each,
      ),
    };
    expect(await saveReferenceData(open.db, corrected)).toMatchObject({ changed: true, added: 1, superseded: 1 });
    expect(await numbersOf()).toEqual(before);
    const populations = await open.db
      .selectFrom('population')
      .select(['inhabitants', 'superseded_at', 'valid_from', 'valid_to'])
      .where('municipality_number', '=', '9902')
      .orderBy('inhabitants')
      .execute();
    expect(populations).toEqual([
      { inhabitants: 1_000, superseded_at: expect.any(Date), valid_from: '2014-01-01', valid_to: '2015-01-01' },
      { inhabitants: 1_001, superseded_at: null, valid_from: '2014-01-01', valid_to: '2015-01-01' },
    ]);
  });
});
