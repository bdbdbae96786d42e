import type { RejectedLine } from '@samvirke/model/costs/ledgers';
import type { Refusal } from '@samvirke/model/errors';
import { findRejected, findTotals, loadTable, openEngine, type EngineRow, type LoadedTable, type LedgerTotals, type LoadOptions } from '../index.ts';

export interface Loaded {
  readonly refusal: Refusal | null;
  readonly loaded: LoadedTable | null;
  readonly totals: LedgerTotals | null;
  readonly rejected: readonly RejectedLine[];
  readonly lines: readonly EngineRow[];
}

/** Loads one file into an engine of its own, and says all that came of it. */
export async function loadText(content: string | Uint8Array, options: LoadOptions = {}, file = 'liste.csv'): Promise<Loaded> {
  const engine = await openEngine({ memoryMegabytes: 200 });
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const loaded = await loadTable(
      engine,
      {
        file,
        bytes: (async function* pieces() {
          yield bytes;
        })(),
      },
      options,
    );
    if ('code' in loaded) return { refusal: loaded, loaded: null, totals: null, rejected: [], lines: [] };
    const totals = await findTotals(engine);
    const rejected: RejectedLine[] = [];
    for await (const batch of findRejected(engine)) rejected.push(...batch);
    return { refusal: null, loaded, totals: 'code' in totals ? null : totals, rejected, lines: await engine.rows('select * from line order by row') };
  } finally {
    await engine.close();
  }
}
