import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { refuse } from '@samvirke/model/errors';
import { Type } from 'typebox';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';

/** High enough to be small, low enough not to hold up the first page: the same bytes are sent to everybody after it. */
const BROTLI_QUALITY = 9;
const FOR_EVER = 'public, max-age=31536000, immutable';

export function bundleRoutes(app: App, { bundle }: Context): void {
  const json = Buffer.from(JSON.stringify(bundle));
  const encoded = new Map<string, Promise<Buffer>>();
  const encode = (encoding: 'br' | 'gzip'): Promise<Buffer> => {
    const known = encoded.get(encoding);
    if (known) return known;
    const made =
      encoding === 'br'
        ? promisify(brotliCompress)(json, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
        : promisify(gzip)(json);
    encoded.set(encoding, made);
    return made;
  };

  app.get(
    '/bundle',
    {
      config: { action: 'public.read' },
      schema: {
        summary: 'The fingerprint of what the pages compute with',
        tags: ['page'],
        response: { 200: Type.Object({ fingerprint: Type.String() }, { title: 'BundleName', description: 'The fingerprint, which is the file’s name' }) },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'no-cache');
      return { fingerprint: bundle.fingerprint };
    },
  );
  app.get(
    '/bundle/:file',
    {
      config: { action: 'public.read' },
      schema: {
        summary: 'Reference data, assumptions and evidence, under their fingerprint',
        tags: ['page'],
        params: Type.Object({ file: Type.String({ description: '<fingerprint>.json' }) }),
        response: { 200: { description: 'The same for ever under its name', content: { 'application/json': { config: { action: 'public.read' }, schema: {} } } } },
      },
      compress: false,
    },
    async (request, reply) => {
      if (request.params.file !== `${bundle.fingerprint}.json`) throw new Refused(refuse('not-found', { path: request.url }));
      const accepted = request.headers['accept-encoding'] ?? '';
      const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
      reply.header('content-type', 'application/json; charset=utf-8').header('cache-control', FOR_EVER).header('vary', 'accept-encoding');
      if (encoding === null) return reply.send(json);
      return reply.header('content-encoding', encoding).send(await encode(encoding));
    },
  );
}
