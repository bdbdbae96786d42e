import { openDatabase } from '../../database/index.ts';
import { startWorker } from '../index.ts';

/** A worker in a process of its own, whose work never ends: for tests that kill it. */
const open = await openDatabase({ url: process.argv[2] ?? '' });
if ('code' in open) throw new Error(open.code);
await startWorker(open.db, {
  kinds: {
    analysis: (_, { report }) => {
      report({ step: 'drawing', done: 1, total: 2 });
      return new Promise(() => undefined);
    },
  },
  pollSeconds: 0.5,
  daily: null,
});
process.stdout.write('ready\n');
