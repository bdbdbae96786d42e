import { sql } from 'kysely';
import { asKeeper, type Db } from '../database/index.ts';
import { FIRST_SEAL, hashSeal } from './hash-seal.ts';

export interface SealedHeads {
  readonly seq: number;
  readonly sealedAt: string;
  readonly chains: number;
  /** In hexadecimal: written down elsewhere, it holds every chain there is to what it was. */
  readonly hash: string;
}

/** Any number will do, as long as nothing else in this database uses it. */
const SEAL_LOCK = 7_365_616;

/**
 * The day's seal: every chain's length and head, chained to the seal before it. A chain that is cut short or written
 * anew afterwards, head and all, is then found. Two at once make two seals, one after the other.
 */
export function sealHeads(db: Db): Promise<SealedHeads> {
  return asKeeper(
    db,
    async (keeper) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(SEAL_LOCK)})`.execute(keeper);
      const before = await keeper.selectFrom('event_seal').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
      const chains = await keeper.selectFrom('event_head').select(['organisation_id', 'seq', 'hash']).orderBy('organisation_id').execute();
      const seal = {
        seq: (before?.seq ?? 0) + 1,
        recorded_at: new Date(),
        heads: JSON.stringify(chains.map(({ organisation_id: organisation, seq, hash }) => [organisation, seq, hash.toString('hex')])),
        previous: before?.hash ?? FIRST_SEAL,
      };
      const hash = hashSeal(seal);
      await keeper.insertInto('event_seal').values({ ...seal, hash }).execute();
      return { seq: seal.seq, sealedAt: seal.recorded_at.toISOString(), chains: chains.length, hash: hash.toString('hex') };
    },
    'job:seal',
  );
}
