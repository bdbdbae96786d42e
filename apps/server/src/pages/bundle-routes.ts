import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { WebBundle } from '@samvirke/contract/page';
import { refuse } from '@samvirke/model/errors';
import { Type } from 'typebox';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';

/** High enough to be small, low enough not to hold up the first page: the same bytes are sent to everybody after it. */
const BROTLI_QUALITY = 9;
const FOR_EVER = 'public, max-age=31536000, immutable';

interface Encoded {
  readonly json: Buffer;
  readonly encode: (encoding: 'br' | 'gzip') => Promise<Buffer>;
}

function encodeBundle(bundle: WebBundle): Encoded {
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
  return { json, encode };
}

export function bundleRoutes(app: App, context: Context): void {
  // Gone with the bundle itself, when no page asks for it any more.
  const encodings = new WeakMap<WebBundle, Encoded>();
  const encodedOf = (bundle: WebBundle): Encoded => {
    const encoded = encodings.get(bundle) ?? encodeBundle(bundle);
    encodings.set(bundle, encoded);
    return encoded;
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
      return { fingerprint: context.bundle.fingerprint };
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
      const fingerprint = request.params.file.replace(/\.json$/, '');
      // Another server may have written the page with what this one hasn't heard of yet.
      if (!context.bundleOf(fingerprint)) await context.refresh('now');
      const bundle = request.params.file.endsWith('.json') ? context.bundleOf(fingerprint) : undefined;
      if (!bundle) throw new Refused(refuse('not-found', { path: request.url }));
      const { json, encode } = encodedOf(bundle);
      const accepted = request.headers['accept-encoding'] ?? '';
      const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
      reply.header('content-type', 'application/json; charset=utf-8').header('cache-control', FOR_EVER).header('vary', 'accept-encoding');
      if (encoding === null) return reply.send(json);
      return reply.header('content-encoding', encoding).send(await encode(encoding));
    },
  );
}
