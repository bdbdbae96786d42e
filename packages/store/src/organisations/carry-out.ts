import { refuse, type Refusal } from '@samvirke/model/errors';
import { readInstructions, type BodyInstruction } from '@samvirke/model/organisations';
import { sql } from 'kysely';
import { addCapability } from '../access/give-capability.ts';
import { takeCapability } from '../access/take-capability.ts';
import { asKeeper, type Db, type Transaction } from '../database/index.ts';
import { correctRegistered } from './correct-registered.ts';
import { draftOf } from './draft-of.ts';
import { lockBodies } from './lock-bodies.ts';
import { readFacts } from './read-facts.ts';
import { recordChange } from './record-change.ts';
import { recordMove } from './record-move.ts';
import { registerBody } from './register-body.ts';
import { relateBodies } from './relate-bodies.ts';

/** The operator registers bodies: nobody has a right to it but by the machine. */
const OPERATOR = { organisationId: null };

/** Thrown to undo the whole, never seen outside. */
class Undone extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Does what a file says is to be done with bodies, in its order and all of it or nothing, as whoever operates the
 * platform: with the same rules as the coordinator's. Refuses with the first that can't be done, and its row; see
 * readInstructions, registerBody, correctRegistered, relateBodies, recordChange, recordMove, addCapability, takeCapability.
 */
export async function carryOut(db: Db, content: unknown, client = 'operator:cli'): Promise<{ readonly done: number } | Refusal> {
  const instructions = readInstructions(content);
  if ('refusals' in instructions) return instructions.refusals[0] as Refusal;
  try {
    await asKeeper(
      db,
      async (keeper) => {
        for (const [at, instruction] of instructions.entries()) {
          await sql`select set_config('samvirke.reason', ${instruction.reason ?? ''}, true), set_config('samvirke.action', '', true)`.execute(keeper);
          const refusal = await carryOutOne(keeper, instruction);
          if (refusal) throw new Undone({ ...refusal, place: { ...refusal.place, row: at + 1 } });
        }
      },
      client,
    );
  } catch (error) {
    if (error instanceof Undone) return error.refusal;
    throw error;
  }
  return { done: instructions.length };
}

async function carryOutOne(keeper: Transaction, one: BodyInstruction): Promise<Refusal | undefined> {
  await lockBodies(keeper);
  if ('register' in one) return firstOf(await registerBody(keeper, { to: null, ...one.register }, OPERATOR));
  if ('correct' in one) {
    const { body, ...given } = one.correct;
    const id = await findId(keeper, body);
    if (typeof id !== 'string') return id;
    const known = await readFacts(keeper, id);
    if ('code' in known) return known;
    const corrected = await correctRegistered(keeper, id, { ...draftOf(known), ...given, version: known.version }, OPERATOR);
    return 'refusals' in corrected ? corrected.refusals[0] : undefined;
  }
  if ('relate' in one) {
    const { body, other, to = null, share = null, isChecked = true, ...draft } = one.relate;
    const [id, otherId] = [await findId(keeper, body), await findId(keeper, other)];
    if (typeof id !== 'string') return id;
    return typeof otherId === 'string' ? firstOf(await relateBodies(keeper, { ...draft, to, share, isChecked, id, other: otherId }, OPERATOR)) : otherId;
  }
  if ('change' in one) {
    const { from, to, endsFrom = true, ...draft } = one.change;
    const before: string[] = [];
    for (const number of from) {
      const id = await findId(keeper, number);
      if (typeof id !== 'string') return id;
      before.push(id);
    }
    const after: { body: string; share: number | null }[] = [];
    for (const target of to) {
      const { body, share = null } = typeof target === 'string' ? { body: target } : target;
      const id = await findId(keeper, body);
      if (typeof id !== 'string') return id;
      after.push({ body: id, share });
    }
    return firstOf(await recordChange(keeper, { ...draft, from: before, to: after, endsFrom }, OPERATOR));
  }
  if ('move' in one) {
    const { from, to, ...draft } = one.move;
    const [id, otherId] = [await findId(keeper, from), await findId(keeper, to)];
    if (typeof id !== 'string') return id;
    return typeof otherId === 'string' ? firstOf(await recordMove(keeper, { ...draft, from: id, to: otherId }, OPERATOR)) : otherId;
  }
  const { body, capability } = 'give' in one ? one.give : one.take;
  const id = await findId(keeper, body);
  if (typeof id !== 'string') return id;
  if ('take' in one) return takeCapability(keeper, { body: id, capability }, OPERATOR);
  const given = await addCapability(keeper, { body: id, capability }, OPERATOR);
  return 'code' in given ? given : undefined;
}

function firstOf(done: object | readonly Refusal[]): Refusal | undefined {
  return Array.isArray(done) ? (done as readonly Refusal[])[0] : undefined;
}

/** By organisation number or municipality number, also of a body that is no more. Refuses: body-number-unknown. */
async function findId(keeper: Transaction, number: string): Promise<string | Refusal> {
  const found = await keeper
    .selectFrom('organisation_identifier')
    .select('organisation_id')
    .where('value', '=', number.replaceAll(/\s/g, ''))
    .where('superseded_at', 'is', null)
    .orderBy(sql`valid_to is not null`)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.organisation_id ?? refuse('body-number-unknown', { number });
}
