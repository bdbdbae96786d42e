import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildSocketPath } from './build-socket-path.ts';
import { buildUuid } from './build-uuid.ts';
import { asKeeper, lockFolder, openDatabase, testDatabase, type OpenDatabase } from './index.ts';

describe('the database', () => {
  let open: OpenDatabase;
  beforeAll(async () => {
    open = await testDatabase();
  });
  afterAll(() => open.close());

  it('holds an amount up to 2^53 − 1 øre exactly and refuses the next', async () => {
    const most = await sql<{ ore: number }>`select 9007199254740991::bigint as ore`.execute(open.db);
    expect(most.rows[0]?.ore).toBe(Number.MAX_SAFE_INTEGER);
    await expect(sql`select 9007199254740992::bigint as ore`.execute(open.db)).rejects.toThrow(RangeError);
  });

  it('counts in whole numbers', async () => {
    const rows = await open.db.selectFrom('organisation').select((eb) => eb.fn.countAll<number>().as('count')).execute();
    expect(rows).toEqual([{ count: 0 }]);
  });

  it('hands a day on as it stands, whatever the time zone', async () => {
    const day = await sql<{ day: string }>`select date '2014-01-01' as day`.execute(open.db);
    expect(day.rows[0]?.day).toBe('2014-01-01');
  });

  it('undoes everything in a transaction that fails', async () => {
    const id = buildUuid();
    await expect(
      asKeeper(open.db, async (transaction) => {
        await transaction.insertInto('organisation').values({ id, kind: 'municipality' }).execute();
        throw new Error('stopped');
      }),
    ).rejects.toThrow('stopped');
    expect(await open.db.selectFrom('organisation').select('id').where('id', '=', id).execute()).toEqual([]);
  });
});

describe.runIf(process.env['SAMVIRKE_TEST_POSTGRES'])('a database server', () => {
  it('may throw out a connection that nobody uses, and the next question is answered', async () => {
    const open = await testDatabase();
    const other = sql<{ pid: number }>`select pg_backend_pid() as pid`;
    const { rows } = await other.execute(open.db);
    const admin = await testDatabase();
    await admin.db.connection().execute(async (connection) => {
      await sql`set role none`.execute(connection);
      await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(connection);
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await other.execute(open.db)).rows).toHaveLength(1);
    await admin.close();
    await open.close();
  });
});

describe('a key', () => {
  it('sorts by the time it was made', () => {
    expect(buildUuid(1_000) < buildUuid(2_000)).toBe(true);
  });
  it('is a UUID of version 7', () => {
    expect(buildUuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('the folder', () => {
  const made: string[] = [];
  const folder = async (): Promise<string> => {
    const path = await mkdtemp(join(tmpdir(), 'samvirke-test-'));
    made.push(path);
    return path;
  };
  afterEach(async () => {
    for (const path of made.splice(0)) await rm(path, { recursive: true, force: true });
  });

  // An embedded database is made from nothing: seconds, and on a busy machine many.
  it('is made with those above it, opened again with what was written, and one process has it at a time', { timeout: 180_000 }, async () => {
    const path = join(await folder(), 'new', 'folder');
    const first = await openDatabase({ folder: path });
    if ('code' in first) throw new Error(first.code);
    const id = buildUuid();
    await asKeeper(first.db, (keeper) => keeper.insertInto('organisation').values({ id, kind: 'municipality' }).execute());
    expect(await openDatabase({ folder: path })).toEqual({ code: 'database-locked', figures: { folder: path } });
    await first.close();
    const again = await openDatabase({ folder: path });
    if ('code' in again) throw new Error(again.code);
    expect(await again.db.selectFrom('organisation').select('id').execute()).toEqual([{ id }]);
    await again.close();
  });

  it('is free again when the process that had it is killed', async () => {
    const path = await folder();
    const holder = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `import { lockFolder } from ${JSON.stringify(new URL('./lock-folder.ts', import.meta.url).href)};
       const lock = await lockFolder(${JSON.stringify(path)});
       setInterval(() => {}, 1000);
       console.log(lock ? 'held' : 'refused');`,
    ]);
    const said = await new Promise<string>((resolve) => holder.stdout.once('data', (data: Buffer) => resolve(data.toString())));
    expect(said).toBe('held\n');
    expect(await lockFolder(path)).toBeNull();
    holder.kill('SIGKILL');
    await new Promise((resolve) => holder.once('exit', resolve));
    const lock = await lockFolder(path);
    expect(lock).not.toBeNull();
    await lock?.release();
  });

  it('is taken by one of several that find it left behind', async () => {
    const path = await folder();
    const { path: socket } = await buildSocketPath(path);
    await writeFile(socket, '');
    const locks = await Promise.all([lockFolder(path), lockFolder(path), lockFolder(path)]);
    const held = locks.filter((lock) => lock !== null);
    expect(held).toHaveLength(1);
    await held[0]?.release();
  });

  it.each(['linux', 'darwin'] as const)('may have a path longer than a socket’s (%s)', async (platform) => {
    const path = join(await folder(), 'x'.repeat(120));
    await mkdir(path);
    const { path: socket, close } = await buildSocketPath(path, platform);
    expect(Buffer.byteLength(socket)).toBeLessThanOrEqual(100);
    await close();
  });

  it('with a long path is locked like any other', async () => {
    const path = join(await folder(), 'x'.repeat(120));
    const lock = await lockFolder(path);
    expect(lock).not.toBeNull();
    expect(await lockFolder(path)).toBeNull();
    await lock?.release();
    const next = await lockFolder(path);
    expect(next).not.toBeNull();
    await next?.release();
  });
});
