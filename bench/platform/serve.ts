import { openStore } from '@samvirke/store';
import { buildServer } from '../../apps/server/src/build-server.ts';

/** The whole server on the bench's database, without pages and with nobody told to wait. */
const NOBODY_WAITS = 1_000_000_000;

const store = await openStore({ url: process.env['DATABASE_URL'] ?? '' });
if ('code' in store) throw new Error(store.code);
const app = await buildServer({ store, requestsPerMinute: NOBODY_WAITS });
await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
process.send?.('ready');
