import type { Role } from '@samvirke/model/access';
import type { Bodies, BodyDraft } from '@samvirke/model/organisations';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCapability, createSession, enter, findOrAddPerson, hashToken, inviteAdministrator, SESSION_LIMITS, takeCapability, withAccess, type Actor } from '../access/index.ts';
import { asKeeper, buildUuid, saveReferenceData, testDatabase, type OpenDatabase, type Transaction } from '../database/index.ts';
import { confirmChange, correctRegistered, findBody, readAdministration, readBodies, readReferenceData, recordChange, recordMove, registerBody, relateBodies, saveBodies, withdrawFact } from './index.ts';

/** Nine digits with the check digit that they must have, none of them anybody's. */
const NUMBERS = ['311001000', '311002376', '311003747', '311005111', '311006487', '311007858', '311009222', '311011960'];
const DIGDIR = '991825827';
const known = readBodies();
const reference = readReferenceData();

let open: OpenDatabase;
let coordinator: { readonly id: string; readonly actor: Actor };
let stranger: { readonly id: string; readonly actor: Actor };

const body = (capabilities: readonly ('coordinator' | 'provider')[] = []): Promise<string> =>
  asKeeper(open.db, async (keeper) => {
    const id = buildUuid();
    await keeper.insertInto('organisation').values({ id, kind: 'other-public' }).execute();
    await keeper.insertInto('organisation_name').values({ id: buildUuid(), organisation_id: id, name: `Kontor ${id.slice(-4)}`, valid_from: '2000-01-01', valid_to: null }).execute();
    for (const capability of capabilities) await keeper.insertInto('organisation_capability').values({ organisation_id: id, capability }).execute();
    return id;
  });
const logIn = (organisationId: string, roles: readonly Role[]): Promise<Actor> =>
  asKeeper(open.db, async (keeper) => {
    const personId = await findOrAddPerson(keeper, { issuer: 'test', subject: buildUuid(), name: 'Prøve' });
    for (const role of roles) await keeper.insertInto('role_grant').values({ id: buildUuid(), person_id: personId, organisation_id: organisationId, role }).execute();
    const { token } = await createSession(keeper, { personId, organisationId, provider: 'test', limits: SESSION_LIMITS });
    return { kind: 'session', tokenHash: hashToken(token) };
  });
/** As the coordinator, in one transaction that is undone where something is refused. */
const act = <T>(work: (transaction: Transaction, by: { readonly organisationId: string; readonly personId: string | null }) => Promise<T>, reason?: string): Promise<T> =>
  withAccess(open.db, coordinator.actor, (transaction, { personId }) => work(transaction, { organisationId: coordinator.id, personId }), { reason });
const draft = (number: string, change: Partial<BodyDraft> = {}): BodyDraft => ({ kind: 'state-agency', name: `Verket ${number}`, number, from: '2020-01-01', to: null, source: 'Enhetsregisteret', ...change });
const register = async (number: string, change: Partial<BodyDraft> = {}): Promise<string> => {
  const made = await act((transaction, by) => registerBody(transaction, draft(number, change), by));
  if (!('id' in made)) throw new Error(JSON.stringify(made));
  return made.id;
};

beforeAll(async () => {
  open = await testDatabase();
  await saveReferenceData(open.db, reference);
  await saveBodies(open.db, known);
  const id = await body(['coordinator']);
  coordinator = { id, actor: await logIn(id, ['coordinator']) };
  const other = await body();
  stranger = { id: other, actor: await logIn(other, ['administrator', 'contributor', 'coordinator']) };
});
afterAll(() => open.close());

describe('a body that is registered here', () => {
  it('is found by its number, says who registered it, and has it in its log with the reason', async () => {
    const made = await act((transaction, by) => registerBody(transaction, draft(NUMBERS[0]!, { name: ' Prøveverket ' }), by), 'Vedtak 12/26');
    expect(made).toMatchObject({ id: expect.any(String) });
    expect(await findBody(open.db, NUMBERS[0]!)).toMatchObject({
      name: 'Prøveverket',
      kind: 'state-agency',
      version: 1,
      to: null,
      registered: { by: { id: coordinator.id }, source: 'Enhetsregisteret', isNew: true },
      differences: [],
    });
    const { history } = (await act((transaction) => readAdministration(transaction, (made as { id: string }).id))) as Extract<Awaited<ReturnType<typeof readAdministration>>, { history: unknown }>;
    expect(history).toHaveLength(1);
    expect(history[0]).toMatchObject({ action: 'created', kind: 'body', reason: 'Vedtak 12/26' });
    expect(history[0]?.changes).toContainEqual({ field: 'name', before: null, after: 'Prøveverket' });
  });

  it('is refused with a number whose check digit is wrong, or that another has', async () => {
    expect(await act((transaction, by) => registerBody(transaction, draft('311001001'), by))).toMatchObject([{ code: 'organisation-number-wrong', place: { parameter: 'number' } }]);
    expect(await act((transaction, by) => registerBody(transaction, draft(DIGDIR), by))).toMatchObject([{ code: 'body-number-taken', figures: { name: 'Digitaliseringsdirektoratet' } }]);
  });

  it('can only be by a coordinator: the database takes it from nobody else', async () => {
    await expect(withAccess(open.db, stranger.actor, (transaction) => registerBody(transaction, draft(NUMBERS[7]!), { organisationId: stranger.id }))).rejects.toThrow(/row-level security/);
    const nobodys = await body();
    await expect(withAccess(open.db, stranger.actor, (transaction) => correctRegistered(transaction, nobodys, { ...draft(NUMBERS[7]!), version: 0 }, { organisationId: stranger.id }))).rejects.toThrow(/row-level security/);
    await expect(withAccess(open.db, stranger.actor, (transaction) => addCapability(transaction, { body: stranger.id, capability: 'coordinator' }, { organisationId: stranger.id }))).rejects.toThrow(/row-level security/);
    await expect(withAccess(open.db, stranger.actor, (transaction) => inviteAdministrator(transaction, { body: nobodys, createdBy: null }))).rejects.toThrow(/row-level security/);
    // Nor may a coordinator say that the reference says something.
    await expect(
      act((transaction) => transaction.insertInto('organisation_name').values({ id: buildUuid(), organisation_id: coordinator.id, name: 'X', valid_from: '1990-01-01', valid_to: '1991-01-01' }).execute()),
    ).rejects.toThrow(/row-level security/);
    expect(await findBody(open.db, NUMBERS[7]!)).toBeUndefined();
  });

  it('is kept when the reference data is brought up to date, a municipality too', async () => {
    await register('311013335', { kind: 'municipality', name: 'Nybygda', municipalityNumber: '9901' });
    const [first, ...others] = reference.municipalities;
    await saveReferenceData(open.db, { ...reference, municipalities: [{ ...first!, name: 'Prøvebygda' }, ...others] });
    expect(await findBody(open.db, '311013335')).toMatchObject({ name: 'Nybygda', municipalityNumber: '9901' });
    await saveReferenceData(open.db, reference);
    expect(await findBody(open.db, '311013335')).toMatchObject({ name: 'Nybygda', municipalityNumber: '9901' });
  });
});

describe('a correction of what the reference says', () => {
  it('stands when the same reference is saved again, and when it says something new, which is shown beside it', async () => {
    const before = (await findBody(open.db, DIGDIR))!;
    const corrected = await act((transaction, by) =>
      correctRegistered(transaction, before.id, { kind: 'state-agency', name: 'Digitaliseringsverket', nameFrom: '2026-06-01', number: DIGDIR, from: before.from!, to: null, source: 'Kgl. res.', version: 0 }, by),
    );
    expect(corrected).toEqual({ version: 1 });
    const shown = async () => (await findBody(open.db, DIGDIR))!;
    expect(await shown()).toMatchObject({ id: before.id, name: 'Digitaliseringsverket', registered: { source: 'Kgl. res.', isNew: false }, differences: [{ field: 'name', here: 'Digitaliseringsverket', reference: 'Digitaliseringsdirektoratet' }] });
    expect((await shown()).names.map(({ name }) => name)).toEqual([...before.names.map(({ name }) => name), 'Digitaliseringsverket']);

    const renamed: Bodies = { ...known, bodies: known.bodies.map((one) => (one.number === DIGDIR ? { ...one, names: [...one.names.slice(0, -1), { ...one.names.at(-1)!, name: 'Enda et navn' }] } : one)) };
    expect(await saveBodies(open.db, renamed)).toEqual({ changed: true });
    expect(await shown()).toMatchObject({ name: 'Digitaliseringsverket', differences: [{ field: 'name', reference: 'Enda et navn' }] });
    expect(await saveBodies(open.db, known)).toEqual({ changed: true });
    expect(await shown()).toMatchObject({ id: before.id, name: 'Digitaliseringsverket', differences: [{ reference: 'Digitaliseringsdirektoratet' }] });
    expect(await saveBodies(open.db, known)).toEqual({ changed: false });
  });

  it('is no difference any more when the reference says the same', async () => {
    const { names } = (await findBody(open.db, DIGDIR))!;
    await saveBodies(open.db, { ...known, bodies: known.bodies.map((one) => (one.number === DIGDIR ? { ...one, names } : one)) });
    expect((await findBody(open.db, DIGDIR))!.differences).toEqual([]);
    await saveBodies(open.db, known);
  });

  it('gives a body that somebody acts for no other organisation number: whoever has that would come in as it', async () => {
    const id = await register('311024299');
    const renumber = (number: string, version: number) => act((transaction, by) => correctRegistered(transaction, id, { ...draft(number), numberFrom: '2026-01-01', version }, by));
    expect(await renumber('311027034', 1)).toEqual({ version: 2 });
    await logIn(id, ['reader']);
    expect(await renumber('311028405', 2)).toMatchObject({ refusals: [{ code: 'body-number-held' }] });
    // Not by another way either.
    await expect(
      act((transaction, by) =>
        transaction.insertInto('organisation_identifier').values({ id: buildUuid(), organisation_id: id, scheme: 'organisation-number', value: '311028405', valid_from: '2026-02-01', valid_to: null, origin: 'here', registered_by: by.organisationId }).execute(),
      ),
    ).rejects.toThrow(/row-level security/);
    // What else there is to correct can be.
    expect(await act((transaction, by) => correctRegistered(transaction, id, { ...draft('311027034'), name: 'Nytt navn', version: 2 }, by))).toEqual({ version: 3 });
  });

  it('of a version that has changed is answered with what stands', async () => {
    const { id, from } = (await findBody(open.db, DIGDIR))!;
    const late = await act((transaction, by) => correctRegistered(transaction, id, { ...draft(DIGDIR), name: 'For sent', from: from!, version: 0 }, by));
    expect(late).toMatchObject({ current: { name: 'Digitaliseringsverket', version: 1 } });
  });

  it('of a municipality leaves its older numbers, and stands', async () => {
    const kongsberg = (await findBody(open.db, '942402465'))!;
    await act((transaction, by) =>
      correctRegistered(transaction, kongsberg.id, { kind: 'municipality', name: 'Kongsberg kommune', number: '942402465', municipalityNumber: '3303', from: kongsberg.from!, to: null, source: 'Kommunen', version: 0 }, by),
    );
    const [first, ...others] = reference.municipalities;
    await saveReferenceData(open.db, { ...reference, municipalities: [{ ...first!, name: 'Prøvebygda' }, ...others] });
    await saveReferenceData(open.db, reference);
    const found = (await findBody(open.db, kongsberg.id))!;
    expect(found).toMatchObject({ name: 'Kongsberg kommune', municipalityNumber: '3303', differences: [{ field: 'name', reference: 'Kongsberg' }] });
    expect(found.numbers.filter(({ scheme }) => scheme === 'municipality-number').map(({ value }) => value)).toEqual(kongsberg.numbers.filter(({ scheme }) => scheme === 'municipality-number').map(({ value }) => value));
  });
});

describe('a relation', () => {
  const ministry = (): string => known.relations.find(({ number, to, kind }) => number === DIGDIR && to === null && kind === 'under-ministry')!.other;

  it('that the reference has is ended here, another follows, and the reference’s stands beside it', async () => {
    const digdir = (await findBody(open.db, DIGDIR))!;
    const now = digdir.relations.find(({ kind, way, to }) => kind === 'under-ministry' && way === 'to' && to === null)!;
    const [next] = known.bodies.filter(({ kind, to, number }) => kind === 'ministry' && to === null && number !== ministry());
    const nextId = (await findBody(open.db, next!.number))!.id;
    const under = { kind: 'under-ministry' as const, share: null, from: '2026-09-01', to: null, source: 'Kgl. res.', isChecked: true };
    // One is under one ministry at a time.
    expect(await act((transaction, by) => relateBodies(transaction, { ...under, id: digdir.id, other: nextId }, by))).toMatchObject([{ code: 'relation-overlaps' }]);
    await act((transaction, by) => relateBodies(transaction, { ...under, from: now.from, to: '2026-09-01', id: digdir.id, other: now.body.id, replaces: now.id! }, by));
    const made = await act((transaction, by) => relateBodies(transaction, { ...under, id: digdir.id, other: nextId }, by));
    expect(made).toMatchObject({ id: expect.any(String) });
    const relations = async () => (await findBody(open.db, DIGDIR))!.relations.filter(({ kind, way }) => kind === 'under-ministry' && way === 'to');
    expect(await relations()).toMatchObject([{ body: { id: nextId }, to: null, registered: { by: { id: coordinator.id } } }, { body: { id: now.body.id }, to: '2026-09-01', reference: { to: null } }, {}]);
    // The reference comes again with what it said; also something else of theirs has changed.
    await saveBodies(open.db, { ...known, moves: known.moves.slice(1) });
    await saveBodies(open.db, known);
    expect((await relations()).map(({ body: { id }, to }) => [id, to]).slice(0, 2)).toEqual([[nextId, null], [now.body.id, '2026-09-01']]);
    await act((transaction, by) => withdrawFact(transaction, { body: digdir.id, kind: 'relation', id: (made as { id: string }).id }, by));
    expect((await relations())[0]).toMatchObject({ body: { id: now.body.id }, to: '2026-09-01' });
  });

  it('lets a ministry see what its agency shares only where it is checked, from that moment', async () => {
    const agency = await register(NUMBERS[1]!);
    const above = (await findBody(open.db, ministry()))!.id;
    const reader = await logIn(above, ['reader']);
    const sees = (): Promise<boolean> => withAccess(open.db, reader, async (transaction) => (await sql<{ sees: boolean }>`select ${agency}::uuid = any(access_agencies()) as sees`.execute(transaction)).rows[0]!.sees);
    const under = { id: agency, other: above, kind: 'under-ministry' as const, share: null, from: '2021-01-01', to: null, source: 'Prøve' };
    expect(await sees()).toBe(false);
    const made = (await act((transaction, by) => relateBodies(transaction, { ...under, isChecked: false }, by))) as { id: string };
    expect(await sees()).toBe(false);
    await act((transaction, by) => relateBodies(transaction, { ...under, isChecked: true, replaces: made.id }, by));
    expect(await sees()).toBe(true);
  });

  it('is refused between two that can’t have it', async () => {
    const [one, two] = [await register(NUMBERS[2]!), coordinator.id];
    const wrong = await act((transaction, by) => relateBodies(transaction, { id: one, other: two, kind: 'under-ministry', share: null, from: '2021-01-01', to: null, source: 'Prøve', isChecked: true }, by));
    expect(wrong).toMatchObject([{ code: 'relation-misplaced' }]);
  });
});

describe('a merger', () => {
  it('ends the bodies that it is of, whose people then only read; taken back, they are again', async () => {
    const [one, two, into] = [await register('311014706'), await register('311016075'), await register('311017446')];
    const writer = await logIn(one, ['contributor', 'administrator', 'auditor']);
    const roles = async (): Promise<readonly Role[]> => (await open.db.transaction().execute((transaction) => enter(transaction, writer))).roles;
    expect(await roles()).toContain('contributor');
    const merger = { kind: 'merger' as const, from: [one, two], to: [{ body: into, share: null }], date: '2026-01-01', endsFrom: true, source: 'Lov om sammenslåing' };
    const made = await act((transaction, by) => recordChange(transaction, merger, by), 'Vedtatt');
    expect(await findBody(open.db, one)).toMatchObject({ to: '2026-01-01', changes: [{ kind: 'merger', way: 'to', date: '2026-01-01', share: 1, body: { id: into }, registered: { by: { id: coordinator.id } } }] });
    expect((await findBody(open.db, into))?.changes).toHaveLength(2);
    // The session began before, and knows it.
    expect(await roles()).toEqual(['auditor', 'reader']);
    expect(await act((transaction, by) => recordChange(transaction, { ...merger, date: '2027-01-01' }, by))).toMatchObject([{ code: 'body-ended' }]);
    for (const id of (made as { ids: readonly string[] }).ids) await act((transaction, by) => withdrawFact(transaction, { body: into, kind: 'change', id }, by));
    expect(await findBody(open.db, one)).toMatchObject({ to: null, changes: [] });
    expect(await roles()).toContain('contributor');
  });

  it('lets the successor read what the body had when the body says so itself, and not by the coordinator’s word alone', async () => {
    const [one, into] = [await register('311020188'), await register('311021559')];
    const [administrator, reader, successor] = [await logIn(one, ['administrator']), await logIn(one, ['reader']), await logIn(into, ['reader'])];
    const made = (await act((transaction, by) => recordChange(transaction, { kind: 'merger', from: [one], to: [{ body: into, share: null }], date: '2026-01-01', endsFrom: true, source: 'Vedtak' }, by))) as { ids: readonly string[] };
    const reads = (): Promise<boolean> =>
      withAccess(open.db, successor, async (transaction) => (await sql<{ reads: boolean }>`select ${one}::uuid = any(access_predecessors()) as reads`.execute(transaction)).rows[0]!.reads);
    expect(await reads()).toBe(false);
    const confirm = (actor: Actor) => withAccess(open.db, actor, (transaction) => confirmChange(transaction, made.ids[0]!));
    expect(await confirm(reader)).toMatchObject({ code: 'role-missing' });
    expect(await confirm(successor)).toMatchObject({ code: 'role-missing' });
    expect(await confirm(stranger.actor)).toMatchObject({ code: 'body-fact-unknown' });
    expect(await reads()).toBe(false);
    expect((await findBody(open.db, one))?.changes).toMatchObject([{ isConfirmed: false }]);
    expect(await confirm(administrator)).toBeUndefined();
    expect(await reads()).toBe(true);
    expect((await findBody(open.db, one))?.changes).toMatchObject([{ isConfirmed: true }]);
    expect(await confirm(administrator)).toMatchObject({ code: 'body-fact-unknown' });
  });

  it('that the reference also has is told once, as it is registered here', async () => {
    const change = known.changes.find(({ kind }) => kind === 'merger')!;
    const [from, to] = [(await findBody(open.db, change.from))!, (await findBody(open.db, change.to))!];
    await act((transaction, by) => recordChange(transaction, { kind: 'merger', from: [from.id], to: [{ body: to.id, share: null }], date: change.date, endsFrom: true, source: 'Sett i loven' }, by));
    const told = async () => (await findBody(open.db, from.id))!.changes.filter(({ body: { id }, kind, way }) => id === to.id && kind === 'merger' && way === 'to');
    expect(await told()).toMatchObject([{ source: 'Sett i loven' }]);
    await saveBodies(open.db, { ...known, moves: known.moves.slice(1) });
    await saveBodies(open.db, known);
    expect(await told()).toMatchObject([{ source: 'Sett i loven' }]);
    const [{ id } = { id: null }] = await told();
    await act((transaction, by) => withdrawFact(transaction, { body: from.id, kind: 'change', id: id! }, by));
    expect(await told()).toMatchObject([{ source: change.source, registered: null }]);
    // It ended that day by the reference too.
    expect((await findBody(open.db, from.id))!.to).toBe(change.date);
  });

  it.each([
    ['into itself', (a: string) => ({ kind: 'merger' as const, from: [a], to: [{ body: a, share: null }], endsFrom: true }), 'body-change-shape'],
    ['a split into one where it is no more', (a: string, b: string) => ({ kind: 'split' as const, from: [a], to: [{ body: b, share: null }], endsFrom: true }), 'body-change-shape'],
    ['a split of which half is said', (a: string, b: string, c: string) => ({ kind: 'split' as const, from: [a], to: [{ body: b, share: 0.5 }, { body: c, share: null }], endsFrom: true }), 'body-shares'],
  ])('is refused: %s', async (_, build, code) => {
    const made = await act((transaction, by) => recordChange(transaction, { ...build(coordinator.id, stranger.id, buildUuid()), date: '2026-01-01', source: 'Prøve' }, by));
    expect((made as readonly { code: string }[]).map((one) => one.code)).toEqual([code]);
  });
});

describe('a task that moved', () => {
  it('stands with both, and can be taken back', async () => {
    const made = await act((transaction, by) => recordMove(transaction, { from: coordinator.id, to: stranger.id, task: 'Felles arkiv', date: '2026-01-01', source: 'Prøve' }, by));
    expect((await findBody(open.db, stranger.id))?.moves).toMatchObject([{ task: 'Felles arkiv', way: 'from', body: { id: coordinator.id } }]);
    await act((transaction, by) => withdrawFact(transaction, { body: stranger.id, kind: 'move', id: (made as { id: string }).id }, by));
    expect((await findBody(open.db, stranger.id))?.moves).toEqual([]);
  });
});

describe('what a body may be', () => {
  it('is given and taken away by the coordinator, on one day too, and the last coordinator stays', async () => {
    const provider = await body();
    const person = await logIn(provider, ['provider']);
    const roles = async (): Promise<readonly Role[]> => (await open.db.transaction().execute((transaction) => enter(transaction, person))).roles;
    await act((transaction, by) => addCapability(transaction, { body: provider, capability: 'provider' }, by));
    expect((await findBody(open.db, provider))?.capabilities).toEqual(['provider']);
    const again = await logIn(provider, ['provider']);
    expect((await open.db.transaction().execute((transaction) => enter(transaction, again))).roles).toEqual(['provider']);
    await act((transaction, by) => takeCapability(transaction, { body: provider, capability: 'provider' }, by));
    expect(await roles()).toEqual([]);
    await act((transaction, by) => addCapability(transaction, { body: provider, capability: 'provider' }, by));
    expect((await findBody(open.db, provider))?.capabilities).toEqual(['provider']);
    expect(await act((transaction, by) => takeCapability(transaction, { body: coordinator.id, capability: 'coordinator' }, by))).toMatchObject({ code: 'coordinator-last' });
  });
});

describe('a body’s first administrator', () => {
  it('is invited once by the coordinator: a newer link takes the place of the older, and not where there is one', async () => {
    const id = await body();
    const first = (await act((transaction, { personId }) => inviteAdministrator(transaction, { body: id, createdBy: personId }))) as { token: string };
    const second = (await act((transaction, { personId }) => inviteAdministrator(transaction, { body: id, createdBy: personId }))) as { token: string };
    const somebody = await logIn(stranger.id, ['reader']);
    const accept = (token: string): Promise<string> =>
      withAccess(open.db, somebody, async (transaction) => (await sql<{ state: string }>`select state from access_accept(${hashToken(token)}, ${buildUuid()})`.execute(transaction)).rows[0]!.state);
    expect(await accept(first.token)).toBe('unknown');
    expect(await accept(second.token)).toBe('ok');
    expect(await act((transaction, { personId }) => inviteAdministrator(transaction, { body: id, createdBy: personId }))).toMatchObject({ code: 'administrator-there' });
  });
});
