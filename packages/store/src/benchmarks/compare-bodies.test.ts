import type { ComparedBody } from '@samvirke/model/benchmarks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asKeeper, buildUuid, testDatabase, type OpenDatabase } from '../database/index.ts';
import { compareBodies, type BodyComparison, type ComparisonQuery } from './index.ts';

let open: OpenDatabase;
let bodies: string[];
let element: string;
let round = 0;

const YEAR = 2025;
const groupsOf = ({ kind }: ComparedBody): readonly string[] => [`kind:${kind}`, 'all'];
const byId = (a: string, b: string): number => (a < b ? -1 : 1);

async function addBodies(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => buildUuid());
  await asKeeper(open.db, (keeper) => keeper.insertInto('organisation').values(ids.map((id) => ({ id, kind: 'state-agency' as const, is_invented: true }))).execute());
  return ids;
}

async function setFigure(organisationId: string, amountOre: number, more: { readonly visibility?: 'own' | 'public'; readonly is_shared?: boolean; readonly protection?: 'none' | 'coarse'; readonly content?: string } = {}): Promise<void> {
  await asKeeper(open.db, async (keeper) => {
    const known = await keeper.selectFrom('entry').select('id').where('organisation_id', '=', organisationId).where('key', '=', element).executeTakeFirst();
    if (known) await keeper.updateTable('entry').set({ amount_ore: amountOre }).where('id', '=', known.id).execute();
    else {
      await keeper
        .insertInto('entry')
        .values({ id: buildUuid(), organisation_id: organisationId, kind: 'figure', title: 'Telefoni', content: '{}', key: element, year: YEAR, amount_ore: amountOre, status: 'approved', approved_at: new Date(), ...more })
        .execute();
    }
  });
}

const compare = async (organisationId: string, more: Partial<ComparisonQuery> = {}): Promise<BodyComparison> =>
  (await compareBodies(open.db, { organisationId, element, year: YEAR, groupsOf, ...more }))[0] as BodyComparison;
const all = async (organisationId: string) => (await compare(organisationId)).groups.find(({ group }) => group === 'all');

beforeAll(async () => {
  open = await testDatabase();
});
afterAll(() => open.close());
beforeEach(async () => {
  // A measure of its own for each: what was answered in one is never forgotten.
  element = `element-${(round += 1)}`;
  bodies = (await addBodies(12)).sort(byId);
});

describe('what others pay', () => {
  it('is shown from five bodies, as a sum and its means, beside the body’s own', async () => {
    for (const id of bodies.slice(0, 4)) await setFigure(id, 1_000);
    expect(await all(bodies[0]!)).toMatchObject({ state: 'withheld', answer: null });
    await setFigure(bodies[4]!, 2_000);
    expect(await compare(bodies[0]!)).toMatchObject({
      own: { amountOre: 1_000, perInhabitantOre: null },
      groups: [
        { group: 'kind:state-agency', state: 'shown', answer: { count: 5, sumOre: 6_000, meanOre: 1_200, inhabitants: null, perInhabitantOre: null } },
        { group: 'all', state: 'shown', answer: { count: 5, sumOre: 6_000 } },
      ],
    });
  });

  it('counts inhabitants where all have them', async () => {
    await asKeeper(open.db, (keeper) =>
      keeper.insertInto('population').values(bodies.slice(0, 5).map((organisation_id, index) => ({ id: buildUuid(), organisation_id, municipality_number: `x${round}${index}`, year: 2024, inhabitants: 10 }))).execute(),
    );
    for (const id of bodies.slice(0, 5)) await setFigure(id, 1_000);
    expect((await all(bodies[0]!))?.answer).toMatchObject({ inhabitants: 50, perInhabitantOre: 100 });
  });

  it('is shown as it was while too few have changed, and anew when five have', async () => {
    for (const id of bodies.slice(0, 10)) await setFigure(id, 1_000);
    expect(await all(bodies[0]!)).toMatchObject({ state: 'shown', answer: { sumOre: 10_000 } });
    for (const [index, id] of bodies.slice(0, 4).entries()) await setFigure(id, 1_100 + index);
    expect(await all(bodies[0]!)).toMatchObject({ state: 'earlier', answer: { sumOre: 10_000 } });
    await setFigure(bodies[4]!, 1_104);
    expect(await all(bodies[0]!)).toMatchObject({ state: 'shown', answer: { sumOre: 10_510 } });
  });

  it('has no part of what is protected, counted with VAT, or in another year’s kroner, nor of suppliers', async () => {
    for (const id of bodies.slice(0, 4)) await setFigure(id, 1_000);
    await setFigure(bodies[4]!, 1_000, { protection: 'coarse' });
    await setFigure(bodies[5]!, 1_000, { content: '{"vat":"with"}' });
    await setFigure(bodies[6]!, 1_000, { content: '{"priceYear":2014}' });
    await asKeeper(open.db, (keeper) => keeper.updateTable('organisation').set({ kind: 'supplier' }).where('id', '=', bodies[7]!).execute());
    await setFigure(bodies[7]!, 1_000);
    expect(await all(bodies[0]!)).toMatchObject({ state: 'withheld' });
    await setFigure(bodies[8]!, 1_000, { content: '{"vat":"without","priceYear":2025}' });
    expect(await all(bodies[0]!)).toMatchObject({ state: 'shown', answer: { count: 5 } });
  });

  it('doesn’t count those whose figures are open', async () => {
    for (const id of bodies.slice(0, 4)) await setFigure(id, 1_000, { visibility: 'public' });
    await setFigure(bodies[4]!, 1_000);
    expect(await all(bodies[0]!)).toMatchObject({ state: 'withheld' });
  });

  it('doesn’t count those who share theirs with the ministry and the coordinator: for them four of five are known', async () => {
    for (const id of bodies.slice(0, 4)) await setFigure(id, 1_000, { is_shared: true });
    await setFigure(bodies[4]!, 1_000);
    expect(await all(bodies[0]!)).toMatchObject({ state: 'withheld', answer: null });
    expect((await compare(bodies[11]!, { chosen: bodies.slice(0, 5) })).chosen).toMatchObject({ state: 'withheld', answer: null });
    // Five who keep theirs to themselves hide each other, and then the shared ones may be counted in.
    for (const id of bodies.slice(5, 9)) await setFigure(id, 1_000);
    expect(await all(bodies[0]!)).toMatchObject({ state: 'shown', answer: { count: 9 } });
  });

  it('is answered for the body’s own elements, each in its latest year, where none is named', async () => {
    await setFigure(bodies[0]!, 1_000);
    const found = await compareBodies(open.db, { organisationId: bodies[0]!, groupsOf });
    expect(found.map((one) => [one.element, one.year, one.own?.amountOre])).toEqual([[element, YEAR, 1_000]]);
    expect(await compareBodies(open.db, { organisationId: bodies[1]!, groupsOf })).toEqual([]);
  });
});

describe('bodies of one’s own choosing', () => {
  beforeEach(async () => {
    for (const [index, id] of bodies.entries()) await setFigure(id, 1_000 + index);
  });

  it('are added where they are five, and at least five are left out', async () => {
    expect((await compare(bodies[0]!, { chosen: bodies.slice(0, 6) })).chosen).toMatchObject({ state: 'shown', answer: { count: 6, sumOre: 6_015 } });
    expect((await compare(bodies[0]!, { chosen: bodies.slice(0, 5) })).chosen).toMatchObject({ state: 'withheld', answer: null });
    expect((await compare(bodies[0]!, { chosen: bodies.slice(0, 11) })).chosen).toMatchObject({ state: 'withheld', answer: null });
    // Asked again by another, with one more who has no figure: the same sum.
    const [stranger] = await addBodies(1);
    expect((await compare(bodies[3]!, { chosen: [...bodies.slice(0, 6), stranger!] })).chosen).toMatchObject({ state: 'shown', answer: { sumOre: 6_015 } });
  });

  it('take no figure that the standard groups don’t have yet', async () => {
    await compare(bodies[0]!);
    await setFigure(bodies[0]!, 9_000);
    expect((await compare(bodies[1]!, { chosen: bodies.slice(0, 6) })).chosen).toMatchObject({ state: 'earlier', answer: { sumOre: 6_015 } });
  });

  it('are judged one after the other when two ask at once', async () => {
    const [left, right] = await Promise.all([compare(bodies[0]!, { chosen: bodies.slice(0, 6) }), compare(bodies[1]!, { chosen: bodies.slice(0, 7) })]);
    expect([left.chosen?.state, right.chosen?.state].sort()).toEqual(['shown', 'withheld']);
  });

  it('are never so odd that they hold the standard groups back', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, from) => compare(bodies[from]!, { chosen: bodies.filter((_id, index) => (index * (from + 3)) % 5 < 3) })));
    for (const [index, id] of bodies.entries()) await setFigure(id, 2_000 + 3 * index);
    expect(await all(bodies[0]!)).toMatchObject({ state: 'shown', answer: { count: 12, sumOre: 24_198 } });
  });
});
