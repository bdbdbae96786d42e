import { refuse, type Refusal } from '@samvirke/model/errors';
import { buildUuid, type Transaction } from '../database/index.ts';
import { addCooperationMember } from './add-cooperation-member.ts';

/** A new cooperation of the administrator's body, which is its first member. Returns its key; refuses suppliers. */
export async function saveCooperation(transaction: Transaction, { organisationId, name }: { readonly organisationId: string; readonly name: string }): Promise<string | Refusal> {
  const { kind } = await transaction.selectFrom('organisation').select('kind').where('id', '=', organisationId).executeTakeFirstOrThrow();
  if (kind === 'supplier') return refuse('cooperation-not-public', {});
  const id = buildUuid();
  await transaction.insertInto('cooperation').values({ id, organisation_id: organisationId, name }).execute();
  await addCooperationMember(transaction, { cooperationId: id, organisationId, isOwn: true });
  return id;
}
