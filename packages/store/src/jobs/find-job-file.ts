import { isUuid, type Transaction } from '../database/index.ts';
import type { JobFile } from './types.ts';

/** What came out of a job, or went into it, where the transaction's caller may see the job. */
export async function findJobFile(transaction: Transaction, id: string, purpose: 'input' | 'result'): Promise<JobFile | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await transaction.selectFrom('job_file').select(['file_name', 'media_type', 'content']).where('job_id', '=', id).where('purpose', '=', purpose).executeTakeFirst();
  return row && { fileName: row.file_name, mediaType: row.media_type, content: row.content };
}
