import { refuse, type Refusal } from '@samvirke/model/errors';
import type { BodyNumber } from '@samvirke/model/organisations';
import { sql } from 'kysely';
import { describeBodies } from '../access/describe-bodies.ts';
import type { Transaction } from '../database/index.ts';
import { findTakenNumber, placeOf } from './find-taken-number.ts';
import type { Registrar } from './save-registration.ts';

/**
 * The first number that the body can't have: another has it, or (where a coordinator gives it) whoever has it would come
 * in as a body that it isn't. The operator, who has the machine, may that. Refuses: body-number-taken, body-number-used,
 * body-number-held.
 */
export async function findRefusedNumber(transaction: Transaction, id: string, numbers: readonly BodyNumber[], by: Registrar): Promise<Refusal | undefined> {
  const taken = await findTakenNumber(transaction, id, numbers);
  if (taken || by.organisationId === null) return taken;
  for (const { scheme, value, from, to } of numbers) {
    const { rows } = await sql<{ may: boolean; other: string | null }>`
      select body_may_have_number(${id}, ${scheme}, ${value}, ${from}::date, ${to}::date) as may, body_that_had_number(${id}, ${scheme}, ${value}) as other`.execute(transaction);
    const [answer] = rows;
    if (answer?.may === true) continue;
    const place = { parameter: placeOf(scheme) };
    const other = answer?.other ?? null;
    if (other === null) return refuse('body-number-held', {}, place);
    return refuse('body-number-used', { number: value, name: (await describeBodies(transaction, [other])).get(other)?.name ?? value }, place);
  }
  return undefined;
}
