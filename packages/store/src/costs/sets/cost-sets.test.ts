import type { CostRow } from '@samvirke/model/costs';
import { nok } from '@samvirke/model/units';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveReferenceData, testDatabase, type OpenDatabase } from '../../database/index.ts';
import { deleteCostSet, findCostSet, saveCostSet } from './index.ts';

const unknown = { class: null, version: 'none' };
const rows: readonly CostRow[] = [
  { row: 2, municipality: '9901', year: 2014, key: { element: 'telecom' }, nok: nok(1_234_567.89), priceYear: 2014 },
  { row: 3, municipality: '9901', year: 2014, key: { element: 'staff' }, nok: nok(870_000), fte: 1.5, priceYear: 2014 },
  { row: 4, municipality: '9901', year: 2014, key: { kostraArt: '195' }, nok: nok(0), priceYear: 2014 },
  { row: 5, municipality: '9901', year: 2014, key: { costType: 'wholesale' }, nok: nok(12), priceYear: 2014 },
];
const set = { name: 'Øyvær 2014', fileName: 'øyvær.csv', rows };

describe('a cost set', () => {
  let open: OpenDatabase;
  beforeAll(async () => {
    open = await testDatabase();
    await saveReferenceData(open.db, {
      municipalities: [
        {
          number: '9901',
          name: 'Øyvær',
          organisationNumber: null,
          countyNumber: '99',
          county: 'Oppdiktet',
          validFrom: '1838-01-01',
          validTo: null,
          languageForm: null,
          areaKm2: null,
          coordinate: null,
          kostraGroup: unknown,
          centrality: unknown,
          population: { 2014: 1_000 },
        },
      ],
      changes: [],
      neighbours: [],
      cooperations: [],
      sources: [],
    });
  });
  afterAll(() => open.close());

  it('comes back as it was saved, to the øre', async () => {
    const saved = await saveCostSet(open.db, set);
    expect(saved).toMatchObject({ name: 'Øyvær 2014', fileName: 'øyvær.csv', priceYear: 2014, rows });
    expect(await findCostSet(open.db, saved.id)).toEqual(saved);
  });

  it('has an id that can’t be guessed, and another one when it is saved again', async () => {
    const [a, b] = [await saveCostSet(open.db, set), await saveCostSet(open.db, set)];
    expect(a.id).toMatch(/^[\w-]{24}$/);
    expect(a.id).not.toBe(b.id);
    expect(a.fingerprint).toBe(b.fingerprint);
  });

  it('is gone with its rows when it is deleted, and deleting it again finds nothing', async () => {
    const { id } = await saveCostSet(open.db, set);
    expect(await deleteCostSet(open.db, id)).toBe(true);
    expect(await deleteCostSet(open.db, id)).toBe(false);
    expect(await findCostSet(open.db, id)).toBeUndefined();
    expect(await open.db.selectFrom('cost_row').select('id').where('cost_set_id', '=', id).execute()).toEqual([]);
  });

  it('isn’t found by an id of the wrong form', async () => {
    expect(await findCostSet(open.db, "' or 1=1 --")).toBeUndefined();
    expect(await findCostSet(open.db, '')).toBeUndefined();
    expect(await findCostSet(open.db, '\0'.repeat(24))).toBeUndefined();
    expect(await deleteCostSet(open.db, '\0'.repeat(24))).toBe(false);
  });

  it.each([
    ['nobody has the number', [...rows, { ...(rows[0] as CostRow), row: 6, municipality: '9999' }]],
    ['price years are mixed', [...rows, { ...(rows[0] as CostRow), row: 6, priceYear: 2015 }]],
    ['a row comes twice', [...rows, rows[0] as CostRow]],
    ['there are no rows', []],
  ])('leaves nothing behind when %s', async (_, faulty) => {
    const count = async (): Promise<unknown> =>
      open.db.selectFrom('cost_set').select((eb) => eb.fn.countAll<number>().as('count')).execute();
    const before = await count();
    await expect(saveCostSet(open.db, { ...set, rows: faulty })).rejects.toThrow();
    expect(await count()).toEqual(before);
  });
});
