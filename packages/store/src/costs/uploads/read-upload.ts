import { findUpload } from './find-upload.ts';
import type { Within } from './types.ts';

/**
 * A whole upload's bytes, a part at a time, each fetched in a transaction of its own:
 * `readUpload((work) => withAccess(db, { kind: 'job', jobId }, work), id)`. Throws where the upload isn't there or isn't
 * whole (ask findUpload first), or is ended while it is read.
 */
export async function* readUpload(within: Within, id: string): AsyncGenerator<Uint8Array, void, undefined> {
  const upload = await within((transaction) => findUpload(transaction, id));
  if (!upload || upload.received < upload.size) throw new Error(`upload ${id} is not there, or not whole`);
  for (let at = 0; at < upload.size; ) {
    const from = at;
    const part = await within((transaction) => transaction.selectFrom('upload_part').select('content').where('upload_id', '=', id).where('first_byte', '=', from).executeTakeFirst());
    if (!part) throw new Error(`upload ${id} has nothing from byte ${from}`);
    at += part.content.byteLength;
    yield part.content;
  }
}
