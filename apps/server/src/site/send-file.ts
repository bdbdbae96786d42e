import type { FastifyReply } from 'fastify';

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** A file to keep, under its name. */
export function sendFile(reply: FastifyReply, bytes: Uint8Array, fileName: string, cacheControl = 'no-cache'): FastifyReply {
  const ascii = fileName.replace(/[^\w.-]+/g, '-');
  return reply
    .header('content-type', TYPES[fileName.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
    .header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .header('cache-control', cacheControl)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
