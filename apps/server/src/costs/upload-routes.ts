import type { Readable } from 'node:stream';
import { NewUploadHeadersSchema, PartReceivedSchema, SentPartHeadersSchema, UploadBegunSchema, UploadHeadersSchema, UploadRulesSchema, UploadStandsSchema } from '@samvirke/contract/costs';
import { refuse } from '@samvirke/model/errors';
import { CHECKSUMS, createUpload, endUpload, findUpload, receiveUpload, type Received, type Upload, type Within } from '@samvirke/store/costs/uploads';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { asCaller } from '../access/as-caller.ts';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';
import { readChecksum, readCount, readMetadata } from './read-upload-headers.ts';

const VERSION = '1.0.0';
const EXTENSIONS = 'creation,creation-with-upload,termination,expiration,checksum';
const PART_TYPE = 'application/offset+octet-stream';
/** A national ledger of 20 million rows is larger; a body's own year is far smaller. */
const UPLOAD_MEGABYTES = 512;
const BYTES_PER_MEGABYTE = 1_000_000;

const tags = ['costs'];
const UploadParameters = Type.Object({ id: Type.String({ description: 'The upload’s id, as the last part of its Location' }) });
const Gone = Type.Null({ description: 'The upload is gone, with all that had come of it' });

/**
 * Files of received cost, sent so that a line that breaks costs what was on it alone: tus 1.0.0
 * (https://tus.io/protocols/resumable-upload), with creation, creation-with-upload, termination, expiration and checksum.
 * Refusals have the protocol's statuses, and are problems like all others here. ADR 15 says why it is our own.
 */
export async function uploadRoutes(app: App, context: Context, megabytes = UPLOAD_MEGABYTES): Promise<void> {
  const maxBytes = megabytes * BYTES_PER_MEGABYTE;

  await app.register(async (uploads: App) => {
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser(PART_TYPE, (_request, payload, done) => done(null, payload));
    uploads.addHook('onRequest', (request, reply, done) => {
      const found = request.headers['tus-resumable'];
      if (request.method === 'OPTIONS' || found === VERSION) return done();
      reply.header('tus-version', VERSION);
      done(new Refused(refuse('upload-version', { found: String(found ?? ''), known: VERSION })));
    });
    // In what the hooks before these refuse, too.
    uploads.addHook('onSend', (_request, reply, payload, done) => {
      reply.header('tus-resumable', VERSION).header('cache-control', 'no-store');
      done(null, payload);
    });

    uploads.options(
      '/uploads',
      { config: { action: 'public.read' }, schema: { summary: 'What is known here of the protocol tus, and how large a file may be', tags, response: { 204: UploadRulesSchema } } },
      async (_request, reply) =>
        reply.status(204).headers({ 'tus-version': VERSION, 'tus-extension': EXTENSIONS, 'tus-max-size': maxBytes, 'tus-checksum-algorithm': CHECKSUMS.join(',') }).send(null),
    );

    uploads.post(
      '/uploads',
      {
        config: { action: 'costs.write' },
        schema: {
          summary: 'Begins an upload of a file of received cost, by the protocol tus 1.0.0',
          description: 'The file is then sent to Location by PATCH, all at once or in parts, and is thrown away a day after the last that came. Its first part may be sent at once.',
          tags,
          headers: NewUploadHeadersSchema,
          consumes: [PART_TYPE],
          response: { 201: UploadBegunSchema },
        },
      },
      async (request, reply) => {
        const within: Within = (work) => asCaller(context, request, work);
        const begun = await within((transaction, entered) => {
          const size = readCount(request.headers, 'Upload-Length');
          if (size > maxBytes) throw new Refused(refuse('file-too-large', { megabytes: Math.ceil(size / BYTES_PER_MEGABYTE), limit: megabytes }));
          readChecksum(request.headers);
          const client = request.actor.kind === 'machine' ? request.actor.client : null;
          return createUpload(transaction, entered, { ...readMetadata(request.headers), size, client });
        });
        if (begun.refusal) throw new Refused(begun.refusal);
        const { id } = begun.upload;
        let stands: Upload = begun.upload;
        if (isStream(request.body)) {
          try {
            stands = told(await receive(request, within, id, 0), reply);
          } catch (error) {
            // Nobody has been told where it is.
            await within((transaction) => endUpload(transaction, id));
            throw error;
          }
          reply.header('upload-offset', stands.received);
        }
        return tell(reply, stands).status(201).header('location', `/api/v1/uploads/${id}`).send(null);
      },
    );

    uploads.head(
      '/uploads/:id',
      { config: { action: 'costs.write', swagger: { exposeHeadRoute: true } }, schema: { summary: 'How far an upload has come', tags, params: UploadParameters, headers: UploadHeadersSchema, response: { 200: UploadStandsSchema } } },
      async (request, reply) => {
        const { id } = request.params;
        const upload = await asCaller(context, request, (transaction) => findUpload(transaction, id));
        if (!upload) throw new Refused(refuse('upload-unknown', { id }));
        if (upload.isExpired) throw new Refused(refuse('upload-expired', { id }));
        if (upload.metadata !== '') reply.header('upload-metadata', upload.metadata);
        return tell(reply, upload).headers({ 'upload-offset': upload.received, 'upload-length': upload.size }).send();
      },
    );

    const sendPart = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const { id } = request.params as { readonly id: string };
      const within: Within = (work) => asCaller(context, request, work);
      if (!isStream(request.body)) {
        await within(async () => undefined);
        throw new Refused(refuse('media-type-unsupported', { found: request.headers['content-type'] ?? '', allowed: [PART_TYPE] }));
      }
      const upload = told(await receive(request, within, id), reply);
      return tell(reply, upload).status(204).header('upload-offset', upload.received).send();
    };
    const endIt = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const { id } = request.params as { readonly id: string };
      if (!(await asCaller(context, request, (transaction) => endUpload(transaction, id)))) throw new Refused(refuse('upload-unknown', { id }));
      return reply.status(204).send();
    };

    uploads.patch(
      '/uploads/:id',
      {
        config: { action: 'costs.write' },
        schema: {
          summary: 'Sends what follows of a file',
          description: 'What has come when the line breaks is kept. 409 says where the upload stands, in `figures` and in Upload-Offset; 423 that another connection is sending it just now. What one request sends must come within two minutes.',
          tags,
          params: UploadParameters,
          headers: SentPartHeadersSchema,
          consumes: [PART_TYPE],
          response: { 204: PartReceivedSchema },
        },
      },
      sendPart as never,
    );
    uploads.delete(
      '/uploads/:id',
      { config: { action: 'costs.write' }, schema: { summary: 'Ends an upload, and throws away what has come of it', tags, params: UploadParameters, headers: UploadHeadersSchema, response: { 204: Gone } } },
      endIt as never,
    );
    // The protocol's way round what lets neither PATCH nor DELETE through. What only reads is never turned into a write.
    uploads.post(
      '/uploads/:id',
      {
        config: { action: 'costs.write' },
        schema: {
          summary: 'PATCH or DELETE, as X-HTTP-Method-Override says, where something on the way lets neither through',
          tags,
          params: UploadParameters,
          headers: Type.Object({ ...SentPartHeadersSchema.properties, 'x-http-method-override': Type.Optional(Type.String({ description: '`PATCH` or `DELETE`' })) }),
          consumes: [PART_TYPE],
          response: { 204: PartReceivedSchema },
        },
      },
      (async (request: FastifyRequest, reply: FastifyReply) => {
        const meant = String(request.headers['x-http-method-override'] ?? '').toUpperCase();
        if (meant === 'PATCH') return sendPart(request, reply);
        if (meant === 'DELETE') return endIt(request, reply);
        await asCaller(context, request, async () => undefined);
        throw new Refused(refuse('method-not-allowed', { method: meant || request.method, path: request.url }));
      }) as never,
    );
  });
}

/** Takes in the request's body. An early end leaves the line open, so that the sender hears why. */
async function receive(request: FastifyRequest, within: Within, id: string, from?: number): Promise<Received> {
  // Who may is found out before what they sent is judged.
  const { offset, checksum } = await within(async () => ({ offset: from ?? readCount(request.headers, 'Upload-Offset'), checksum: readChecksum(request.headers) }));
  const chunks = (request.body as Readable).iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  return receiveUpload(within, { id, offset, chunks, checksum });
}

/** The upload as it stands, or Refused, saying where it stands too. */
function told({ upload, refusal }: Received, reply: FastifyReply): Upload {
  if (upload && refusal?.code === 'upload-offset') reply.header('upload-offset', upload.received);
  if (refusal || !upload) throw new Refused(refusal ?? refuse('not-found', { path: '' }));
  return upload;
}

function tell(reply: FastifyReply, { expiresAt }: Upload): FastifyReply {
  return reply.header('upload-expires', expiresAt.toUTCString());
}

function isStream(body: unknown): body is Readable {
  return typeof body === 'object' && body !== null && 'iterator' in body;
}
