import type { Transaction } from '../database/index.ts';
import type { ChainEvent } from './hash-event.ts';

/** Events read at a time: a chain of millions is never held whole. */
const PAGE = 1_000;

/** A body's chain from its first event, as far as it goes. */
export async function* readChain(transaction: Transaction, organisationId: string): AsyncGenerator<ChainEvent> {
  let after = 0;
  for (;;) {
    const page = await transaction
      .selectFrom('event as e')
      .leftJoin('event_reason as r', (join) => join.onRef('r.organisation_id', '=', 'e.organisation_id').onRef('r.seq', '=', 'e.seq'))
      .selectAll('e')
      .select(['r.salt', 'r.reason'])
      .where('e.organisation_id', '=', organisationId)
      .where('e.seq', '>', after)
      .orderBy('e.seq')
      .limit(PAGE)
      .execute();
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.seq;
  }
}
