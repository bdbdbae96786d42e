import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@samvirke/store';
import { asKeeper, buildUuid, testFolder, type Db } from '@samvirke/store/database';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../testing/run-here.ts';

let folder: string;
let person: string;
const run = (...argv: string[]) => runHere(argv, { LANG: 'nb_NO.UTF-8', SAMVIRKE_DATA: folder });
/** The database as somebody has it who isn't held by the program. */
const onDatabase = async <T>(work: (db: Db) => Promise<T>): Promise<T> => {
  const store = await openStore({ folder });
  if ('code' in store) throw new Error('locked');
  try {
    return await work(store.db);
  } finally {
    await store.close();
  }
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samvirke-history-'));
  await testFolder(folder);
  person = buildUuid();
  await onDatabase((db) =>
    asKeeper(db, async (keeper) => {
      const { organisation_id: organisation } = await keeper.selectFrom('organisation_identifier').select('organisation_id').where('value', '=', '3303').executeTakeFirstOrThrow();
      await keeper.insertInto('person').values({ id: person }).execute();
      await keeper.insertInto('person_name').values({ person_id: person, name: 'Kari Prøve' }).execute();
      await sql`select set_config('samvirke.actor', 'person', true), set_config('samvirke.person', ${person}, true), set_config('samvirke.reason', 'Møte i juni', true)`.execute(keeper);
      const id = buildUuid();
      await keeper.insertInto('entry').values({ id, organisation_id: organisation, kind: 'decision', title: 'Felles drift', content: '{"outcome":"Ja"}' }).execute();
      await keeper.updateTable('entry').set({ status: 'approved', approved_at: new Date(), version: 2 }).where('id', '=', id).execute();
    }),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('samvirke history', () => {
  it('lists a body’s log, newest first, and narrows it', async () => {
    const { exit, out } = await run('history', 'list', '--organisation', '3303', '--object', 'entry');
    expect(exit).toBe(0);
    expect(out.split('\n').slice(2, 4).map((line) => line.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^ ?2 .* Kari Prøve endret registreringen «Felles drift» Møte i juni$/),
      expect.stringMatching(/^ ?1 .* Kari Prøve la inn registreringen «Felles drift» Møte i juni$/),
    ]);
    expect((await run('history', 'list', '--organisation', '3303', '--to', '2020-01-01')).out).toBe('Ingen hendelser.\n');
    expect((await run('history', 'list', '--organisation', '3303', '--from', '2026-02-30')).exit).toBe(2);
    expect((await run('history', 'list', '--organisation', '9999')).exit).toBe(1);
  });

  it('takes decisions out as Noark 5, and doesn’t write over what is there', async () => {
    const file = join(folder, 'vedtak.zip');
    const days = ['--from', '2020-01-01', '--to', '2100-01-01'];
    expect((await run('history', 'archive', '--organisation', '3303', ...days, '--out', file)).out).toContain('1 vedtak');
    expect((await readFile(file)).toString('utf8')).toContain('<tittel>Felles drift</tittel>');
    expect((await run('history', 'archive', '--organisation', '3303', ...days, '--out', file)).exit).toBe(2);
    expect((await run('history', 'archive', '--organisation', '3303', '--from', '2026-12-31', '--to', '2026-01-01', '--out', `${file}2`)).exit).toBe(1);
  });

  it('says that the log is whole, what to keep, and, held to that, that it has been written anew', async () => {
    const { exit, out } = await run('history', 'verify', '--organisation', '3303');
    expect([exit, out.split('\n')[0]]).toEqual([0, 'Loggen er hel.']);
    const kept = /(2:[0-9a-f]{64})/.exec(out)?.[1] ?? '';
    expect((await run('history', 'verify', '--organisation', '3303', '--kept', kept)).exit).toBe(0);
    const other = await run('history', 'verify', '--organisation', '3303', '--kept', `2:${'0'.repeat(64)}`);
    expect([other.exit, other.out]).toEqual([1, expect.stringContaining('skrevet på nytt; fra hendelse 2')]);
    expect((await run('history', 'verify', '--kept', kept)).exit).toBe(2);
    expect((await run('history', 'verify', '--organisation', '3303', '--kept', 'x')).exit).toBe(2);
  });

  it('erases a person, after which the log is still whole', async () => {
    expect((await run('access', 'erase', person, '--reasons')).out).toContain('Personen er slettet');
    expect((await run('access', 'erase', person)).exit).toBe(1);
    expect((await run('access', 'erase', 'Kari')).exit).toBe(2);
    expect((await run('history', 'list', '--organisation', '3303')).out).toContain('Slettet person');
    expect(JSON.parse((await run('history', 'verify', '--json')).out)).toMatchObject({ isWhole: true, reasonsErased: 2 });
  });

  it('ends with 1 and says where, when something was changed past the program', async () => {
    await onDatabase((db) =>
      db.transaction().execute(async (transaction) => {
        await sql`set local role none`.execute(transaction);
        await sql`set local session_replication_role = replica`.execute(transaction);
        await sql`update event set after = replace(after, 'Felles', 'Egen') where seq = 1 and object_kind = 'entry'`.execute(transaction);
      }),
    );
    const { exit, out } = await run('history', 'verify');
    expect([exit, out]).toEqual([1, expect.stringMatching(/Loggen er ikke hel\.\n[0-9a-f-]{36}: Hendelse 1 er endret\./)]);
    expect(JSON.parse((await run('history', 'verify', '--json')).out)).toMatchObject({ isWhole: false, faults: [{ place: 'event', kind: 'changed', seq: 1 }] });
  });

  // The last: nobody of this version can do anything here afterwards.
  it('says of a database that a later version has changed what to do, and does nothing', async () => {
    await onDatabase((db) => db.transaction().execute(async (transaction) => {
      await sql`set local role none`.execute(transaction);
      await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')`.execute(transaction);
    }));
    const { exit, err } = await run('history', 'verify');
    expect([exit, err]).toEqual([1, expect.stringMatching(/nyere versjon av Samvirke.*9999-later[\s\S]*→/)]);
  });
});
