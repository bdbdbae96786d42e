import { refuse, type Refusal } from '@samvirke/model/errors';
import type { BodyNumber, NumberScheme } from '@samvirke/model/organisations';
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/** A number that another body has on any of the same days. Refuses: body-number-taken. */
export async function findTakenNumber(transaction: Transaction, id: string, numbers: readonly BodyNumber[]): Promise<Refusal | undefined> {
  for (const { scheme, value, from, to } of numbers) {
    const { rows } = await sql<{ name: string | null }>`
      select n.name from organisation_identifier i
      left join lateral (select name from organisation_name where organisation_id = i.organisation_id and superseded_at is null order by valid_from desc limit 1) n on true
      where i.scheme = ${scheme} and i.value = ${value} and i.organisation_id <> ${id} and i.superseded_at is null
        and i.valid_from < coalesce(${to}::date, 'infinity') and coalesce(i.valid_to, 'infinity') > ${from}::date limit 1`.execute(transaction);
    const [taken] = rows;
    if (taken) return refuse('body-number-taken', { number: value, name: taken.name ?? value }, { parameter: placeOf(scheme) });
  }
  return undefined;
}

/** The field that a number is given in. */
export function placeOf(scheme: NumberScheme): 'number' | 'municipalityNumber' | 'countyNumber' {
  return scheme === 'organisation-number' ? 'number' : scheme === 'municipality-number' ? 'municipalityNumber' : 'countyNumber';
}
