import { refuse, type Refusal } from '@samvirke/model/errors';
import { checkMove, type MoveDraft } from '@samvirke/model/organisations';
import { buildUuid, type Transaction } from '../database/index.ts';
import { lockBodies } from './lock-bodies.ts';
import { overrule } from './overrule.ts';
import { readFacts } from './read-facts.ts';
import type { Registrar } from './save-registration.ts';

/** A task that moved from one body to another, while both live on. Refuses: body-unknown, checkMove's, relation-overlaps. */
export async function recordMove(
  transaction: Transaction,
  { from, to, ...draft }: MoveDraft & { readonly from: string; readonly to: string },
  { organisationId: by }: Registrar,
): Promise<{ readonly id: string } | readonly Refusal[]> {
  await lockBodies(transaction);
  for (const body of [from, to]) {
    const known = await readFacts(transaction, body);
    if ('code' in known) return [known];
  }
  const wrong = checkMove(draft, { isSame: from === to });
  if (wrong.length > 0) return wrong;
  const id = buildUuid();
  const task = draft.task.trim();
  const said = await transaction
    .selectFrom('task_move')
    .select('valid_from')
    .where('task', '=', task)
    .where('from_id', '=', from)
    .where('to_id', '=', to)
    .where('origin', '=', 'here')
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  if (said) return [refuse('relation-overlaps', { name: task, from: said.valid_from }, { parameter: 'task' })];
  await transaction.insertInto('task_move').values({ id, task, from_id: from, to_id: to, valid_from: draft.date, source: draft.source.trim(), origin: 'here', registered_by: by }).execute();
  await overrule(transaction, ['task_move']);
  return { id };
}
