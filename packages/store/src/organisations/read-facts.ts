import { refuse, type Refusal } from '@samvirke/model/errors';
import type { BodyFacts } from '@samvirke/model/organisations';
import type { Transaction } from '../database/index.ts';

export interface KnownBody {
  readonly id: string;
  readonly facts: BodyFacts;
  /** What it is called now, or was last. */
  readonly name: string;
  /** First day, and the first that it no longer is. */
  readonly from: string;
  readonly to: string | null;
  /** 0 until something of it is registered here. */
  readonly version: number;
  /** Who says what it is; null where it is the reference. */
  readonly source: string | null;
  readonly isNew: boolean;
}

/** A body as it is held to be: what is registered here, or else what the reference says. Refuses: body-unknown. */
export async function readFacts(transaction: Transaction, id: string): Promise<KnownBody | Refusal> {
  const body = await transaction.selectFrom('organisation').select('kind').where('id', '=', id).executeTakeFirst();
  if (!body) return refuse('body-unknown', { id });
  const registration = await transaction.selectFrom('body_registration').selectAll().where('id', '=', id).executeTakeFirst();
  const names = await transaction
    .selectFrom('organisation_name')
    .select(['name', 'valid_from as from', 'valid_to as to'])
    .where('organisation_id', '=', id)
    .where('superseded_at', 'is', null)
    .orderBy('valid_from')
    .execute();
  const numbers = await transaction
    .selectFrom('organisation_identifier')
    .select(['scheme', 'value', 'valid_from as from', 'valid_to as to'])
    .where('organisation_id', '=', id)
    .where('superseded_at', 'is', null)
    .orderBy('scheme', 'desc')
    .orderBy('valid_from')
    .execute();
  const spans = names.length > 0 ? names : numbers;
  return {
    id,
    facts: { kind: body.kind, names, numbers },
    name: names.at(-1)?.name ?? numbers.at(-1)?.value ?? id,
    from: spans.map(({ from }) => from).toSorted()[0] ?? '1900-01-01',
    to: spans.some(({ to }) => to === null) ? null : (spans.map(({ to }) => to!).toSorted().at(-1) ?? null),
    version: registration?.version ?? 0,
    source: registration?.source ?? null,
    isNew: registration?.is_new ?? false,
  };
}
