import { refuse, type Refusal } from '@samvirke/model/errors';
import { sql } from 'kysely';
import type { Entered } from '../../access/index.ts';
import { buildUuid, type Transaction } from '../../database/index.ts';
import { findUpload } from './find-upload.ts';
import type { Upload } from './types.ts';
import { UPLOAD_LIMITS } from './upload-limits.ts';

export interface NewUpload {
  readonly fileName: string;
  readonly metadata: string;
  readonly size: number;
  /** The machine that sends it; null where a person does. */
  readonly client: string | null;
}

/** Begins an upload for the body that the transaction's caller acts for; what of the body's has expired makes room. */
export async function createUpload(
  transaction: Transaction,
  { organisationId, personId }: Pick<Entered, 'organisationId' | 'personId'>,
  { fileName, metadata, size, client }: NewUpload,
): Promise<{ readonly upload: Upload; readonly refusal?: undefined } | { readonly upload?: undefined; readonly refusal: Refusal }> {
  const organisation = organisationId ?? '';
  // Two that begin at once are one after the other, so that the limit holds to the last one.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`upload/${organisation}`}, 0))`.execute(transaction);
  await transaction.deleteFrom('upload').where('organisation_id', '=', organisation).where('expires_at', '<=', sql<Date>`clock_timestamp()`).execute();
  const { count } = await transaction.selectFrom('upload').select(sql<number>`count(*)`.as('count')).where('organisation_id', '=', organisation).executeTakeFirstOrThrow();
  if (count >= UPLOAD_LIMITS.perBody) return { refusal: refuse('uploads-too-many', { limit: UPLOAD_LIMITS.perBody }) };
  const id = buildUuid();
  await transaction
    .insertInto('upload')
    .values({
      id,
      organisation_id: organisation,
      person_id: personId,
      client,
      file_name: fileName,
      metadata,
      size_bytes: size,
      expires_at: sql<Date>`clock_timestamp() + make_interval(hours => ${UPLOAD_LIMITS.keptHours})`,
    })
    .execute();
  const upload = await findUpload(transaction, id);
  if (!upload) throw new Error('an upload that was begun is not there');
  return { upload };
}
