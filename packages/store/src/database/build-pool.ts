import type { Socket } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Pool, types as pgTypes, type CustomTypesConfig, type PoolConfig } from 'pg';
import { readSafeInteger } from './read-safe-integer.ts';

/** A query that waits longer than this for a connection has most likely been sent outside its own transaction. */
const CONNECTION_WAIT_MS = 5_000;

/** No query of a request or a job is silent for so long: the network swallows what is sent, or the database hangs. */
const SILENCE_MS = 60_000;

const { INT8, DATE } = pgTypes.builtins;

/** int8 as a safe integer, and dates as they stand: both databases parse alike because the driver is the same. */
const types: CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') => {
    if (format !== 'binary' && id === INT8) return readSafeInteger;
    if (format !== 'binary' && id === DATE) return (text: string) => text;
    return pgTypes.getTypeParser(id, format as 'text');
  }) as CustomTypesConfig['getTypeParser'],
};

/**
 * A pool over the embedded database (one connection, never more: PGlite has but one) or over PostgreSQL by its address.
 * On PGlite the pool doesn't own the database: the caller closes it.
 * `role` is what every connection runs as from its first query; on PGlite the caller sets it once, there being one connection.
 */
export function buildPool(source: { readonly pglite: PGlite } | { readonly url: string; readonly role?: string; readonly connections?: number; readonly silenceMs?: number }): Pool {
  if ('url' in source) {
    const pool = new Pool({
      connectionString: source.url,
      types,
      connectionTimeoutMillis: CONNECTION_WAIT_MS,
      ...(source.connections === undefined ? {} : { max: source.connections }),
      ...(source.role === undefined ? {} : { options: `-c role=${source.role}` }),
    });
    // A connection that is lost while nobody uses it (the database was restarted) is thrown away; the next query opens
    // another, and fails by itself where there is no database. Unheard, the event would end the process.
    pool.on('error', () => undefined);
    // The same of one that is lost while somebody has it and asks nothing just then: their next query fails.
    pool.on('connect', (client) => void client.on('error', () => undefined));
    // One that nobody answers on any more, though nobody said goodbye, is thrown away with what waits on it. Not the
    // owner's: changing tables and making indexes takes the time it takes.
    if (source.role !== undefined) {
      pool.on('connect', (client) => {
        const { stream } = (client as unknown as { readonly connection: { readonly stream: Socket } }).connection;
        stream.setTimeout(source.silenceMs ?? SILENCE_MS, () => stream.destroy(new Error('Connection terminated: the database is silent')));
      });
    }
    return pool;
  }
  return new Pool({
    // PGlite's stand-in for a connection is typed apart from pg's own.
    ...(createPgConfig(source.pglite) as unknown as PoolConfig),
    types,
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: CONNECTION_WAIT_MS,
  });
}
