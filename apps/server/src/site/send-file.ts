import type { FastifyReply } from 'fastify';

export const FILE_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  zip: 'application/zip',
} as const;
export type FileFormat = keyof typeof FILE_TYPES;

/** A file to keep, under its name; what kind it is is said, or known by the name's ending. Nothing can be added to it: it is on its way. */
export function sendFile(reply: FastifyReply, bytes: Uint8Array, fileName: string, cacheControl = 'no-cache', mediaType = typeOf(fileName)): FastifyReply {
  const ascii = fileName.replace(/[^\w.-]+/g, '-');
  return reply
    .header('content-type', mediaType)
    .header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .header('cache-control', cacheControl)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

function typeOf(fileName: string): string {
  const ending = fileName.split('.').at(-1) ?? '';
  return ending in FILE_TYPES ? FILE_TYPES[ending as FileFormat] : 'application/octet-stream';
}
