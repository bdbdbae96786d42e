import type { HistoryFault } from '@samvirke/model/history';
import type { Transaction } from '../database/index.ts';
import { FIRST_SEAL, hashSeal, type Seal } from './hash-seal.ts';
import type { KeptHead } from './judge-chain.ts';

export interface ReadSeals {
  readonly seals: number;
  readonly sealedAt: string | null;
  /** The last seal's, in hexadecimal. */
  readonly hash: string | null;
  readonly faults: readonly HistoryFault[];
  /** What the seals say each chain was, by the body's key. */
  readonly heads: ReadonlyMap<string, readonly KeptHead[]>;
}

const PAGE = 50;

/** All seals, worked out again. */
export async function readSeals(transaction: Transaction): Promise<ReadSeals> {
  const faults: HistoryFault[] = [];
  const heads = new Map<string, Map<number, string>>();
  let [seals, last, before] = [0, 0, FIRST_SEAL];
  let sealedAt: Date | null = null;
  const fault = (kind: HistoryFault['kind'], seq: number, until = seq): void => void faults.push({ place: 'seal', kind, organisation: null, seq, until });
  for (;;) {
    const page: readonly Seal[] = await transaction.selectFrom('event_seal').selectAll().where('seq', '>', last).orderBy('seq').limit(PAGE).execute();
    for (const seal of page) {
      if (seal.seq > last + 1) fault('removed', last + 1, seal.seq - 1);
      if (!hashSeal(seal).equals(seal.hash)) fault('changed', seal.seq);
      else if (seal.seq === last + 1 && !seal.previous.equals(before)) fault('changed', Math.max(last, 1));
      for (const [organisation, seq, hash] of readHeads(seal.heads)) {
        const of = heads.get(organisation) ?? new Map<number, string>();
        // The oldest seal of a length counts: what comes after it must say the same.
        if (!of.has(seq)) heads.set(organisation, of.set(seq, hash));
      }
      [seals, last, before, sealedAt] = [seals + 1, seal.seq, seal.hash, seal.recorded_at];
    }
    if (page.length < PAGE) break;
  }
  return {
    seals,
    sealedAt: sealedAt?.toISOString() ?? null,
    hash: seals === 0 ? null : before.toString('hex'),
    faults,
    heads: new Map([...heads].map(([organisation, of]) => [organisation, [...of].map(([seq, hash]) => ({ seq, hash }))])),
  };
}

/** A seal that has been tampered with may hold anything; what isn't a list of heads says nothing. */
function readHeads(heads: string): readonly (readonly [string, number, string])[] {
  try {
    const found = JSON.parse(heads) as unknown;
    return Array.isArray(found) ? found.filter((one) => Array.isArray(one) && typeof one[0] === 'string' && Number.isInteger(one[1]) && typeof one[2] === 'string') : [];
  } catch {
    return [];
  }
}
