import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from './index.ts';
import { migrateDatabase } from './migrate-database.ts';

describe('migrations', () => {
  it('have all been run once, and run again change nothing', async () => {
    const open = await testDatabase();
    expect(await migrateDatabase(open.db as never)).toEqual([]);
    await open.close();
  });

  it('refuse a database that a later version of the program has changed', async () => {
    const open = await testDatabase();
    await sql`set role none`.execute(open.db);
    await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2030-01-01')`.execute(open.db);
    await expect(migrateDatabase(open.db as never)).rejects.toThrow('9999-from-the-future');
    await open.close();
  });
});
