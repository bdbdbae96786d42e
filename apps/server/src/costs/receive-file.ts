import { refuse, type Refusal } from '@samvirke/model/errors';
import { FILE_LIMITS } from '@samvirke/store/costs';
import type { FastifyRequest } from 'fastify';
import { Refused } from '../site/refused.ts';
import { shortName } from './short-name.ts';

/** A cost table as it came in, by a form or as the body itself. */
export interface ReceivedFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** What its owner calls it; the file's name where nothing is said. */
  readonly name: string;
  /** Keys of questions that are answered with yes. */
  readonly confirmed: readonly string[];
}

const BYTES_PER_MEGABYTE = 1_000_000;
/** Beside the file a form sends its boundaries and some short fields. */
const FORM_OVERHEAD_BYTES = 100_000;

/**
 * Takes the file in, never more of it than the limit: one that says it is larger is refused before it is read, one that
 * turns out to be while it is read. What is left of the request is let through unread, so that the answer reaches a
 * sender that is still sending.
 */
export async function receiveFile(request: FastifyRequest): Promise<ReceivedFile> {
  try {
    const announced = Number(request.headers['content-length'] ?? 0);
    if (announced > FILE_LIMITS.bytes + FORM_OVERHEAD_BYTES) throw new Refused(tooLarge(announced));
    return request.isMultipart() ? await receiveForm(request) : await receiveBody(request);
  } catch (error) {
    request.raw.unpipe();
    request.raw.resume();
    throw error;
  }
}

async function receiveForm(request: FastifyRequest): Promise<ReceivedFile> {
  let file: { readonly bytes: Uint8Array; readonly fileName: string } | undefined;
  let name = '';
  const confirmed: string[] = [];
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') file = { bytes: await collect(part.file), fileName: shortName(part.filename) };
      else if (part.fieldname === 'name') name = String(part.value);
      else if (part.fieldname === 'confirmed') confirmed.push(String(part.value));
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    // A form without boundaries or an end, more files than one: the sender's mistake, whatever the reader calls it.
    throw new Refused(refuse('request-malformed', {}));
  }
  if (!file) throw new Refused(refuse('file-empty', {}));
  return { ...file, name: shortName(name) || file.fileName, confirmed };
}

async function receiveBody(request: FastifyRequest): Promise<ReceivedFile> {
  const query = request.query as { readonly fileName?: string; readonly name?: string; readonly confirmed?: readonly string[] };
  const fileName = shortName(query.fileName ?? '');
  if (fileName === '') {
    throw new Refused(refuse('parameter-invalid', { parameter: 'fileName', value: '', allowed: 'costs.csv, costs.xlsx' }, { parameter: 'fileName' }));
  }
  const bytes = await collect(request.body as AsyncIterable<Uint8Array>);
  return { bytes, fileName, name: shortName(query.name ?? '') || fileName, confirmed: query.confirmed ?? [] };
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > FILE_LIMITS.bytes) throw new Refused(tooLarge(size));
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function tooLarge(bytes: number): Refusal {
  return refuse('file-too-large', { megabytes: Math.ceil(bytes / BYTES_PER_MEGABYTE), limit: FILE_LIMITS.bytes / BYTES_PER_MEGABYTE });
}
