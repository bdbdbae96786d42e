import { withAccess } from '../../access/index.ts';
import { openDatabase, type DatabasePlace } from '../../database/index.ts';
import { askForJob, startWorker } from '../index.ts';
import { addAsker } from './add-asker.ts';

/** A worker in a process of its own, with a job whose work never ends: for tests that kill it. Says the job's id when it has begun. */
const open = await openDatabase(JSON.parse(process.argv[2] ?? '') as DatabasePlace);
if ('code' in open) throw new Error(open.code);
const kommune = await addAsker(open.db);
const { id = '' } = await withAccess(open.db, kommune.actor, (transaction, entered) => askForJob(transaction, entered, { kind: 'analysis', input: {} }));
const worker = await startWorker(open.db, {
  kinds: {
    analysis: (job, { report }) => {
      report({ step: 'drawing', done: 1, total: 2 });
      process.stdout.write(`${job.id}\n`);
      return new Promise(() => undefined);
    },
  },
  pollSeconds: 0.5,
  daily: null,
});
await worker.send(id);
