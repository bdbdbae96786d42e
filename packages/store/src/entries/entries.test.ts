import { createHash, randomBytes } from 'node:crypto';
import type { OrganisationKind, Role } from '@samvirke/model/access';
import type { NewEntry } from '@samvirke/model/entries';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANONYMOUS, readBodySettings, saveBodySettings, withAccess, type Actor } from '../access/index.ts';
import { asKeeper, buildUuid, testDatabase, type OpenDatabase } from '../database/index.ts';
import { verifyHistory } from '../history/index.ts';
import { listEntries, moveEntry, readEntry, readPlace, saveEntry, type Called, type EntryFilter } from './index.ts';

const CSRF = 'mark';
let open: OpenDatabase;
let own: string;
let other: string;
let writer: Actor;
let approver: Actor;
let neighbour: Actor;

const body = (kind: OrganisationKind = 'municipality'): Promise<string> =>
  asKeeper(open.db, async (keeper) => {
    const id = buildUuid();
    await keeper.insertInto('organisation').values({ id, kind }).execute();
    await keeper.insertInto('organisation_name').values({ id: buildUuid(), organisation_id: id, name: `Prøve ${id.slice(-4)}`, valid_from: '2020-01-01', valid_to: null }).execute();
    return id;
  });
const session = (organisation: string, roles: readonly Role[]): Promise<Actor> =>
  asKeeper(open.db, async (keeper) => {
    const person = buildUuid();
    const tokenHash = createHash('sha256').update(randomBytes(32)).digest();
    await keeper.insertInto('person').values({ id: person }).execute();
    await keeper.insertInto('person_name').values({ person_id: person, name: `Prøve ${roles.join(' ')}` }).execute();
    for (const role of roles) await keeper.insertInto('role_grant').values({ id: buildUuid(), person_id: person, organisation_id: organisation, role }).execute();
    await keeper
      .insertInto('session')
      .values({ token_hash: tokenHash, person_id: person, organisation_id: organisation, csrf_token: CSRF, provider: 'test', idle_seconds: 600, expires_at: new Date(Date.now() + 600_000) })
      .execute();
    return { kind: 'session', tokenHash };
  });

const contract: NewEntry = {
  kind: 'contract',
  title: 'Sak og arkiv',
  content: { supplierName: 'Eksempel AS', amountOre: 120_000_00 },
  visibility: 'own',
  cooperation: null,
  isShared: false,
  hiddenUntil: null,
  hiddenGround: null,
  protection: 'none',
};
const as = (actor: Actor, csrf: string | null = CSRF) => ({ actor, csrf, roles: ['contributor', 'provider', 'approver'] as const });
const save = (change: Partial<NewEntry> = {}, { actor = writer, id = buildUuid(), version = null as number | null, csrf = CSRF as string | null } = {}): Promise<Called & { readonly id: string }> =>
  saveEntry(open.db, as(actor, csrf), { id, version, entry: { ...contract, ...change } }).then((called) => ({ ...called, id }));
const move = (id: string, version: number, what: 'approved' | 'withdrawn' | 'restored', actor = approver): Promise<Called> =>
  moveEntry(open.db, as(actor), { id, version, move: what });
const approved = async (change: Partial<NewEntry>): Promise<string> => {
  const { id } = await save(change);
  await move(id, 1, 'approved');
  return id;
};
const titles = async (actor: Actor, filter: Partial<EntryFilter>): Promise<readonly string[]> =>
  (JSON.parse((await listEntries(open.db, actor, { limit: 50, ...filter })).body ?? '[]') as { title: string }[]).map(({ title }) => title);

beforeAll(async () => {
  open = await testDatabase();
  own = await body();
  other = await body();
  writer = await session(own, ['contributor']);
  approver = await session(own, ['approver']);
  neighbour = await session(other, ['contributor', 'approver']);
});
afterAll(() => open.close());

describe('many who ask at the same time', () => {
  it('each get what is theirs to see, whoever was asked for before them in the same question', async () => {
    const stranger: Actor = { kind: 'session', tokenHash: randomBytes(32) };
    const [mine, shown] = [(await save()).id, await approved({ visibility: 'public-bodies' })];
    const unknown = buildUuid();
    const asked = Array.from({ length: 40 }, () => [[writer, mine], [neighbour, mine], [stranger, shown], [neighbour, shown], [stranger, mine], [writer, unknown]] as const).flat();
    const outcomes = await Promise.all(asked.map(async ([actor, id]) => {
      const { entered, outcome, body } = await readEntry(open.db, actor, id);
      return [entered.state, outcome, body === null ? null : (JSON.parse(body) as { id: string }).id];
    }));
    expect(new Set(outcomes.map((one) => JSON.stringify(one))).size).toBe(4);
    expect(outcomes.slice(0, 6)).toEqual([
      ['ok', 'ok', mine],
      ['ok', 'unknown', null],
      ['unknown', 'unknown', null],
      ['ok', 'ok', shown],
      ['unknown', 'unknown', null],
      ['ok', 'unknown', null],
    ]);
    expect(outcomes.slice(-6)).toEqual(outcomes.slice(0, 6));
  });

  it('save each their own: what is wrong with one undoes that one and none of the others, and the log holds', async () => {
    const impossible = { kind: 'contract' as const, title: 'x'.repeat(301) };
    const before = await asKeeper(open.db, (keeper) => keeper.selectFrom('event').select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow());
    const outcomes = await Promise.all(
      Array.from({ length: 24 }, async (_, n) => {
        const actor = n % 2 === 0 ? writer : neighbour;
        if (n % 4 === 3) return save(impossible, { actor }).then(({ outcome }) => outcome, (error: { readonly code?: string }) => error.code);
        if (n % 6 === 4) return (await save({ title: `Uten merke ${n}` }, { actor, csrf: 'another' })).outcome;
        const { outcome, body } = await save({ title: `Samtidig ${n}` }, { actor });
        return outcome === 'ok' ? (JSON.parse(body ?? '') as { readonly title: string }).title : outcome;
      }),
    );
    for (const [n, outcome] of outcomes.entries()) expect(outcome).toBe(n % 4 === 3 ? '23514' : n % 6 === 4 ? 'refused' : `Samtidig ${n}`);
    const saved = outcomes.filter((outcome) => outcome?.startsWith('Samtidig'));
    expect([...(await titles(writer, { q: 'samtidig', isOwn: true })), ...(await titles(neighbour, { q: 'samtidig', isOwn: true }))].toSorted()).toEqual(saved.toSorted());
    await asKeeper(open.db, async (keeper) => {
      const after = await keeper.selectFrom('event').select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
      expect(after.n - before.n).toBe(saved.length);
    });
    expect((await verifyHistory(open.db)).faults).toEqual([]);
  });

  it('of the same version: one is saved, and the others are told what stands', async () => {
    const { id } = await save();
    const outcomes = await Promise.all(Array.from({ length: 6 }, (_, n) => save({ title: `Endret ${n}` }, { id, version: 1 }).then(({ outcome }) => outcome)));
    expect(outcomes.toSorted()).toEqual(['ok', 'version', 'version', 'version', 'version', 'version']);
  });
});

// The embedded database has one connection: nobody holds anything from anybody.
describe.runIf(process.env['SAMVIRKE_TEST_POSTGRES'])('a body whose log somebody holds for long', () => {
  it('holds up its own saves, and nobody else’s', async () => {
    await save();
    const [isHeld, isOver] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const holds = asKeeper(open.db, async (keeper) => {
      await sql`select from event_head where organisation_id = ${own} for update`.execute(keeper);
      isHeld.resolve();
      await isOver.promise;
    });
    await isHeld.promise;
    const order: string[] = [];
    const mine = save({ title: 'Venter' }).then(({ outcome }) => order.push(`own ${outcome}`));
    const theirs = Promise.all(Array.from({ length: 3 }, () => save({ title: 'Venter ikke' }, { actor: neighbour }))).then((saved) => order.push(...saved.map(({ outcome }) => `other ${outcome}`)));
    await theirs;
    isOver.resolve();
    await Promise.all([mine, holds]);
    expect(order).toEqual(['other ok', 'other ok', 'other ok', 'own ok']);
  });
});

describe('an answer that was given before', () => {
  const read = async (actor: Actor, id: string): Promise<readonly unknown[]> => {
    const { entered, outcome, body } = await readEntry(open.db, actor, id);
    return [entered.state, outcome, body === null ? null : (JSON.parse(body) as Record<string, unknown>)];
  };
  /** Asked until it is one that was kept: the first question of a session is the one that finds out who asks. */
  const readOften = async (actor: Actor, id: string): Promise<readonly unknown[]> => {
    await read(actor, id);
    await read(actor, id);
    return read(actor, id);
  };

  it('is the same as one that is read anew, and asked for by its own person alone', async () => {
    const id = await approved({ visibility: 'public-bodies' });
    const kept = await readOften(writer, id);
    const anew = await asKeeper(open.db, async (keeper) => (await sql<{ body: string }>`select r.body from entry_read(${(writer as { tokenHash: Buffer }).tokenHash}, null, ${id}) r`.execute(keeper)).rows[0]?.body);
    expect(kept[2]).toEqual({ ...JSON.parse(anew ?? ''), approvedBy: (kept[2] as { approvedBy: unknown }).approvedBy });
    expect((await readOften(neighbour, id))[2]).toMatchObject({ id, isOwn: false, approvedBy: null });
    expect(await readOften({ kind: 'session', tokenHash: randomBytes(32) }, id)).toEqual(['unknown', 'unknown', null]);
  });

  it('isn’t given where the entry, a name or a right is another by now', async () => {
    const changing = await body();
    const [author, reader] = [await session(changing, ['contributor']), await session(changing, ['approver', 'reader'])];
    const { id } = await save({ visibility: 'public-bodies' }, { actor: author });
    await moveEntry(open.db, as(reader), { id, version: 1, move: 'approved' });
    const seen = async (): Promise<Record<string, unknown>> => (await readOften(author, id))[2] as Record<string, unknown>;
    expect(await seen()).toMatchObject({ title: contract.title, version: 2, approvedBy: { name: 'Prøve approver reader' } });

    await asKeeper(open.db, (keeper) => sql`update person_name set name = 'Et annet navn' where name = 'Prøve approver reader'
      and person_id in (select person_id from role_grant where organisation_id = ${changing})`.execute(keeper));
    expect(await seen()).toMatchObject({ approvedBy: { name: 'Et annet navn' } });

    await asKeeper(open.db, (keeper) => sql`update organisation_name set name = 'Et nytt navn' where organisation_id = ${changing}`.execute(keeper));
    expect(await seen()).toMatchObject({ organisation: { name: 'Et nytt navn' } });

    await save({ title: 'Endret' }, { actor: author, id, version: 2 });
    expect(await seen()).toMatchObject({ title: 'Endret', version: 3, status: 'draft' });
    expect((await readOften(neighbour, id)).slice(1)).toEqual(['unknown', null]);

    await asKeeper(open.db, (keeper) => sql`update role_grant set superseded_at = now() where organisation_id = ${changing} and role = 'contributor'`.execute(keeper));
    expect(await read(author, id)).toEqual(['role-gone', 'unknown', null]);

    expect(await readOften(reader, id)).toMatchObject(['ok', 'ok', { title: 'Endret' }]);
    await asKeeper(open.db, (keeper) => sql`update session set ended_at = now(), ended_by = 'logout' where token_hash = ${(reader as { tokenHash: Buffer }).tokenHash}`.execute(keeper));
    expect(await read(reader, id)).toEqual(['ended', 'unknown', null]);
  });

  it('is the same to everybody as long as nothing is changed, and never what was before', async () => {
    const { id } = await save({ visibility: 'public-bodies' });
    let version = 1;
    for (let n = 0; n < 12; n += 1) {
      const reads = Promise.all(Array.from({ length: 6 }, () => read(writer, id)));
      if (n % 3 === 0) await save({ title: `Utgave ${n}`, visibility: 'public-bodies' }, { id, version: version++ });
      for (const [, outcome] of await reads) expect(outcome).toBe('ok');
      expect((await read(writer, id))[2]).toMatchObject({ version });
    }
  });
});

describe('an entry', () => {
  it('comes back as it was saved, with what is searched in columns of its own and the change in the log', async () => {
    const saved = await save();
    expect(saved.outcome).toBe('ok');
    const read = await readEntry(open.db, writer, saved.id);
    expect(JSON.parse(read.body ?? '')).toMatchObject({ id: saved.id, title: 'Sak og arkiv', content: contract.content, status: 'draft', version: 1, isOwn: true, approvedBy: null });
    expect(read.body).toBe(saved.body);
    await asKeeper(open.db, async (keeper) => {
      expect(await keeper.selectFrom('entry').select(['amount_ore', 'supplier_number']).where('id', '=', saved.id).execute()).toEqual([{ amount_ore: 120_000_00, supplier_number: null }]);
      expect(await keeper.selectFrom('event').select(['action', 'version']).where('object_id', '=', saved.id).execute()).toEqual([{ action: 'created', version: 1 }]);
    });
  });

  it('isn’t there for others while it is a draft, nor for nobody', async () => {
    const { id } = await save({ visibility: 'public' });
    expect((await readEntry(open.db, neighbour, id)).outcome).toBe('unknown');
    expect((await readEntry(open.db, ANONYMOUS, id)).outcome).toBe('unknown');
    await move(id, 1, 'approved');
    expect((await readEntry(open.db, neighbour, id)).outcome).toBe('ok');
    const seen = JSON.parse((await readEntry(open.db, ANONYMOUS, id)).body ?? '') as object;
    expect(seen).toMatchObject({ isOwn: false, approvedBy: null, status: 'approved' });
  });

  it('isn’t written without the session’s own mark, nor without the role', async () => {
    expect((await save({}, { csrf: 'another' })).outcome).toBe('refused');
    expect((await save({}, { csrf: null })).outcome).toBe('refused');
    expect((await save({}, { actor: ANONYMOUS })).outcome).toBe('refused');
    expect((await save({}, { actor: await session(own, ['reader']) })).outcome).toBe('refused');
    await expect(save({}, { actor: approver })).rejects.toThrow('not a writer');
    await expect(save({ kind: 'service', content: { description: 'x' } })).rejects.toThrow('not a writer');
  });

  it('that somebody else has changed isn’t written over: what stands is answered', async () => {
    const { id } = await save();
    expect((await save({ title: 'Først' }, { id, version: 1 })).outcome).toBe('ok');
    const late = await save({ title: 'Sist' }, { id, version: 1 });
    expect([late.outcome, JSON.parse(late.body ?? '')]).toMatchObject(['version', { title: 'Først', version: 2 }]);
  });

  it('of another body isn’t found for writing, however open it is', async () => {
    const id = await approved({ visibility: 'public' });
    expect((await save({ title: 'Kapret' }, { id, version: 2, actor: neighbour })).outcome).toBe('unknown');
    expect((await move(id, 2, 'withdrawn', neighbour)).outcome).toBe('unknown');
  });

  it('stays the kind it is', async () => {
    const { id } = await save();
    expect((await save({ kind: 'decision', content: { decidedBy: 'x' } }, { id, version: 1 })).outcome).toBe('kind');
  });

  it('is shared only with a cooperation that its body is in', async () => {
    expect((await save({ visibility: 'cooperation', cooperation: buildUuid() })).outcome).toBe('cooperation');
  });
});

describe('an approval', () => {
  it('is one body’s word once: of two at once one wins, the other is told', async () => {
    const { id } = await save();
    const second = await session(own, ['approver']);
    const outcomes = await Promise.all([move(id, 1, 'approved'), move(id, 1, 'approved', second)]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['ok', 'version']);
  });

  it('falls when the entry is changed, and stands when it is withdrawn and taken back', async () => {
    const id = await approved({});
    expect((await move(id, 2, 'approved')).outcome).toBe('already');
    const withdrawn = await move(id, 2, 'withdrawn', writer);
    expect(JSON.parse(withdrawn.body ?? '')).toMatchObject({ status: 'approved', version: 3 });
    expect((await move(id, 3, 'withdrawn', writer)).outcome).toBe('unknown');
    expect(await titles(writer, { q: id })).toEqual([]);
    const restored = await move(id, 3, 'restored', writer);
    expect(JSON.parse(restored.body ?? '')).toMatchObject({ status: 'approved', version: 4, withdrawnAt: null });
    const changed = await save({ title: 'Ny' }, { id, version: 4 });
    expect(JSON.parse(changed.body ?? '')).toMatchObject({ status: 'draft', version: 5, approvedAt: null });
    const { rows } = await asKeeper(open.db, (keeper) => sql<{ action: string }>`select action from event where object_id = ${id} order by seq`.execute(keeper));
    expect(rows.map(({ action }) => action)).toEqual(['created', 'approved', 'withdrawn', 'restored', 'changed']);
  });
});

describe('four eyes', () => {
  const wants = async (organisation: string, fourEyes: boolean): Promise<void> => {
    const administrator = await session(organisation, ['administrator']);
    const { version } = await withAccess(open.db, administrator, (t) => readBodySettings(t, organisation));
    expect(await withAccess(open.db, administrator, (t) => saveBodySettings(t, organisation, { fourEyes, version }))).toEqual({ fourEyes, version: version + 1 });
  };
  const read = async (actor: Actor, id: string): Promise<object> => JSON.parse((await readEntry(open.db, actor, id)).body ?? '{}') as object;

  it('are a body’s own choice: where it hasn’t chosen, whoever wrote may approve', async () => {
    const both = await session(await body(), ['contributor', 'approver']);
    const { id } = await save({}, { actor: both });
    expect(await read(both, id)).toMatchObject({ awaitsAnother: false, isWriter: false });
    expect((await move(id, 1, 'approved', both)).outcome).toBe('ok');
  });

  it('are wanted: nobody approves what they wrote, and another does', async () => {
    const careful = await body();
    const [both, other] = [await session(careful, ['contributor', 'approver']), await session(careful, ['approver'])];
    await wants(careful, true);
    const { id } = await save({}, { actor: both });
    expect([await read(both, id), await read(other, id)]).toMatchObject([{ awaitsAnother: true, isWriter: true }, { awaitsAnother: true, isWriter: false }]);
    expect((await move(id, 1, 'approved', both)).outcome).toBe('wrote');
    await expect(withAccess(open.db, both, (t) => t.updateTable('entry').set({ status: 'approved' }).where('id', '=', id).execute())).rejects.toThrow('doesn\'t approve it here');
    expect((await move(id, 1, 'approved', other)).outcome).toBe('ok');
    expect(await read(both, id)).toMatchObject({ awaitsAnother: false, isWriter: false });
  });

  it('count all who wrote since it was approved last, and none from before', async () => {
    const careful = await body();
    const [first, second, third] = [await session(careful, ['contributor', 'approver']), await session(careful, ['contributor', 'approver']), await session(careful, ['approver'])];
    await wants(careful, true);
    const { id } = await save({}, { actor: first });
    await save({ title: 'Rettet' }, { actor: second, id, version: 1 });
    expect([(await move(id, 2, 'approved', first)).outcome, (await move(id, 2, 'approved', second)).outcome, (await move(id, 2, 'approved', third)).outcome]).toEqual(['wrote', 'wrote', 'ok']);
    await save({ title: 'Rettet igjen' }, { actor: second, id, version: 3 });
    expect([(await move(id, 4, 'approved', second)).outcome, (await move(id, 4, 'approved', first)).outcome]).toEqual(['wrote', 'ok']);
  });

  it('hold for programs as for people, and are chosen by an administrator alone', async () => {
    const careful = await body();
    await asKeeper(open.db, (keeper) => keeper.insertInto('organisation_identifier').values({ id: buildUuid(), organisation_id: careful, scheme: 'organisation-number', value: '310000017', valid_from: '2020-01-01', valid_to: null }).execute());
    const program = (client: string): Actor => ({ kind: 'machine', organisationNumber: '310000017', client, roles: ['contributor', 'approver'] });
    await wants(careful, true);
    const { id } = await save({}, { actor: program('fagsystem') });
    expect([(await move(id, 1, 'approved', program('fagsystem'))).outcome, (await move(id, 1, 'approved', program('kontroll'))).outcome]).toEqual(['wrote', 'ok']);
    const second = await session(careful, ['contributor', 'approver']);
    const { numUpdatedRows } = await withAccess(open.db, second, (t) => t.updateTable('organisation_setting').set({ four_eyes: false }).executeTakeFirst());
    expect(numUpdatedRows).toBe(0n);
    expect(await withAccess(open.db, second, (t) => readBodySettings(t, careful))).toEqual({ fourEyes: true, version: 1 });
    expect(await withAccess(open.db, await session(careful, ['administrator']), (t) => saveBodySettings(t, careful, { fourEyes: false, version: 0 }))).toMatchObject({ code: 'version-changed' });
  });
});

describe('a decision', () => {
  it('is a public body’s: a supplier can’t register one, and one that has become a supplier can only take it away', async () => {
    const decision = { kind: 'decision' as const, content: { decidedBy: 'Styret', decidedOn: '2026-01-01', outcome: 'Vedtatt' } };
    const company = await body('limited-company');
    const actor = await session(company, ['contributor', 'approver']);
    const [{ id, outcome }, second] = [await save(decision, { actor }), await save(decision, { actor })];
    expect(outcome).toBe('ok');
    await asKeeper(open.db, (keeper) => keeper.updateTable('organisation').set({ kind: 'supplier' }).where('id', '=', company).execute());
    expect((await save(decision, { actor })).outcome).toBe('decision');
    expect((await save(decision, { actor, id, version: 1 })).outcome).toBe('decision');
    expect([(await move(id, 1, 'approved', actor)).outcome, (await move(second.id, 1, 'withdrawn', actor)).outcome, (await move(second.id, 2, 'restored', actor)).outcome]).toEqual(['decision', 'ok', 'decision']);
    await expect(withAccess(open.db, actor, (t) => t.insertInto('entry').values({ id: buildUuid(), organisation_id: company, kind: 'decision', title: 'Vedtak', content: '{}' }).execute())).rejects.toThrow('a public body');
    expect((await save({}, { actor })).outcome).toBe('ok');
  });
});

describe('a list', () => {
  it('finds Norwegian words by their stem and their beginning, rare ones and common ones alike', async () => {
    await save({ title: 'Arkivsystemet vårt' });
    expect(await titles(writer, { q: 'arkivsystem' })).toEqual(['Arkivsystemet vårt']);
    expect(await titles(writer, { q: 'ARKIVSYS' })).toEqual(['Arkivsystemet vårt']);
    expect(await titles(writer, { q: 'arkivsys xyzzy' })).toEqual([]);
    expect(await titles(neighbour, { q: 'arkivsys' })).toEqual([]);
    expect(await titles(writer, { q: "'; drop table entry; -- & | ! ( : *" })).toEqual([]);
  });

  it('goes on where the page before ended, every entry once', async () => {
    const lone = await body();
    const actor = await session(lone, ['contributor']);
    for (let at = 0; at < 7; at++) await save({ title: `Nummer ${at}` }, { actor });
    const seen: string[] = [];
    let after: EntryFilter['after'];
    do {
      const { body: page, outcome } = await listEntries(open.db, actor, { isOwn: true, limit: 3, after });
      seen.push(...(JSON.parse(page ?? '[]') as { title: string }[]).map(({ title }) => title));
      after = outcome === null ? undefined : readPlace(outcome);
    } while (after);
    expect(seen.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6].map((at) => `Nummer ${at}`));
  });

  it('holds to its filters also where they contradict one another', async () => {
    const id = await approved({ title: 'Filterprøve', visibility: 'public' });
    expect(await titles(ANONYMOUS, { q: 'filterprøve', kind: 'contract', status: 'approved', organisation: own })).toEqual(['Filterprøve']);
    expect(await titles(ANONYMOUS, { q: 'filterprøve', kind: 'room' })).toEqual([]);
    expect(await titles(ANONYMOUS, { q: 'filterprøve', visibility: 'own' })).toEqual([]);
    expect(await titles(neighbour, { q: 'filterprøve', organisation: other })).toEqual([]);
    expect(await titles(neighbour, { q: 'filterprøve', isOwn: true })).toEqual([]);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('doesn’t find a protected object by words, not even for its own body', async () => {
    await save({ kind: 'room', title: 'Skjermingsprøve', content: {}, protection: 'coarse' });
    expect(await titles(writer, { q: 'skjermingsprøve' })).toEqual([]);
    expect(await titles(writer, { kind: 'room', isOwn: true })).toContain('Skjermingsprøve');
    await expect(save({ kind: 'room', content: { place: 'Kjelleren' }, protection: 'coarse' })).rejects.toThrow('entry_protected_facts');
  });
});

describe('a hidden price', () => {
  it('is its own body’s until the day, and open to whom its visibility says from then on', async () => {
    const price = { kind: 'price' as const, content: { unit: 'bruker' }, visibility: 'public' as const, hiddenGround: '23-3' };
    const id = await approved({ ...price, hiddenUntil: '2199-01-01' });
    expect([(await readEntry(open.db, writer, id)).outcome, (await readEntry(open.db, neighbour, id)).outcome]).toEqual(['ok', 'unknown']);
    await asKeeper(open.db, (keeper) => sql`update entry set hidden_until = current_date where id = ${id}`.execute(keeper));
    expect((await readEntry(open.db, ANONYMOUS, id)).outcome).toBe('ok');
    // With nobody to see it from the day, the day would end nothing.
    await expect(save({ ...price, visibility: 'own', hiddenUntil: '2199-01-01' })).rejects.toThrow('entry_price_open');
  });
});
