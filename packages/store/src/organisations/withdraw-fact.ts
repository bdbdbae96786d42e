import { refuse, type Refusal } from '@samvirke/model/errors';
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';
import { endBody } from './end-body.ts';
import { lockBodies } from './lock-bodies.ts';
import { overrule } from './overrule.ts';
import { readFacts } from './read-facts.ts';
import type { Registrar } from './save-registration.ts';

const TABLES = { relation: 'organisation_relation', change: 'organisation_change', move: 'task_move' } as const;
export type WithdrawnFact = keyof typeof TABLES;

/**
 * Takes back what was registered here of a body and was wrong; what the reference says of the same holds again. A body
 * that was no more by the change is again, unless something else says that it ended that day. Refuses: body-fact-unknown.
 */
export async function withdrawFact(transaction: Transaction, { body, kind, id }: { readonly body: string; readonly kind: WithdrawnFact; readonly id: string }, by: Registrar): Promise<Refusal | undefined> {
  await lockBodies(transaction);
  const table = TABLES[kind];
  const { rows } = await sql<{ from_id?: string; valid_from: string }>`
    update ${sql.table(table)} set superseded_at = clock_timestamp()
    where id = ${id} and origin = 'here' and superseded_at is null
      and ${kind === 'relation' ? sql`${body} in (organisation_id, other_id)` : sql`${body} in (from_id, to_id)`} returning *`.execute(transaction);
  const [gone] = rows;
  if (!gone) return refuse('body-fact-unknown', { id });
  await overrule(transaction, [table]);
  if (kind !== 'change' || gone.from_id === undefined) return undefined;
  const known = await readFacts(transaction, gone.from_id);
  if ('code' in known || known.to !== gone.valid_from || known.version === 0) return undefined;
  const { rows: others } = await sql<{ is: boolean }>`select exists (
      select from organisation_change where from_id = ${gone.from_id} and valid_from = ${gone.valid_from}::date and superseded_at is null)
    or exists (select from organisation_name where organisation_id = ${gone.from_id} and is_overruled and valid_to = ${gone.valid_from}::date
      and not exists (select from organisation_name later where later.organisation_id = ${gone.from_id} and later.is_overruled and (later.valid_to is null or later.valid_to > ${gone.valid_from}::date))) as is`.execute(transaction);
  return others[0]?.is === true ? undefined : endBody(transaction, known, null, known.source ?? '', by);
}
