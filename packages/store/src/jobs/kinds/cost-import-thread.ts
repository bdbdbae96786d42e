import { parentPort, workerData } from 'node:worker_threads';
import type { Refusal } from '@samvirke/model/errors';
import type { LedgerFormat, RejectedLine } from '@samvirke/model/costs/ledgers';
import { readLedger, type ReadLedger } from '../../costs/ledgers/index.ts';
import { findRejected, findTotals, gatherLedger, openEngine, type GatheredLedger } from '../../costs/ledgers/tables/index.ts';
import type { Said } from '../run-in-thread.ts';

export interface CostImportTask {
  /** Where the file lies, under its own name. */
  readonly path: string;
  readonly amount: string | null;
  readonly year: number | null;
  readonly bytes: number;
}

export interface ImportedLedger extends GatheredLedger {
  readonly formats: readonly LedgerFormat[];
  readonly mapping: ReadLedger['mapping'];
  readonly rows: number;
  readonly documents: number;
  readonly rejected: readonly RejectedLine[];
}

export type CostImportAnswer = { readonly refusal: Refusal } | { readonly refusal?: undefined; readonly ledger: ImportedLedger };

/** Faults that are kept: enough to mend a file by. */
const REJECTED_KEPT = 50_000;

const { path, amount, year, bytes } = workerData as CostImportTask;

async function read(): Promise<CostImportAnswer> {
  const engine = await openEngine();
  try {
    let done = 0;
    const found = await readLedger(engine, path, {
      ...(amount === null ? {} : { amount }),
      onBytes: (more) => {
        done += more;
        const said: Said<CostImportAnswer> = { progress: { step: 'reading', done, total: bytes } };
        parentPort?.postMessage(said);
      },
    });
    if ('code' in found) return { refusal: found };
    const totals = await findTotals(engine);
    if ('code' in totals) return { refusal: totals };
    const gathered = await gatherLedger(engine, { year });
    if ('code' in gathered) return { refusal: gathered };
    const rejected: RejectedLine[] = [];
    for await (const some of findRejected(engine)) {
      rejected.push(...some.slice(0, REJECTED_KEPT - rejected.length));
      if (rejected.length >= REJECTED_KEPT) break;
    }
    return { ledger: { ...gathered, formats: found.formats, mapping: found.mapping, rows: totals.rows, documents: totals.documents ?? 0, rejected } };
  } finally {
    await engine.close();
  }
}

const said: Said<CostImportAnswer> = { answer: await read() };
parentPort?.postMessage(said);
