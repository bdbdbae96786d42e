import multipart from '@fastify/multipart';
import { JobListSchema, JobSchema, NewJobSchema, type JobBody } from '@samvirke/contract/jobs';
import { may, PERMISSIONS, type Action, type Role } from '@samvirke/model/access';
import { refuse } from '@samvirke/model/errors';
import { hasEnded, JOB_STATES, type JobKind } from '@samvirke/model/jobs';
import { FILE_LIMITS } from '@samvirke/store/costs';
import type { Transaction } from '@samvirke/store/database';
import { askAgain, askForJob, cancelJob, findJob, findJobFile, listJobs, type CostTableInput, type Job, type NewJob } from '@samvirke/store/jobs';
import { loadTexts } from '@samvirke/text';
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { asCaller } from '../access/as-caller.ts';
import { receiveFile } from '../costs/receive-file.ts';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { TABLE_TYPES } from '../site/describe-api.ts';
import { languageFor } from '../site/language-for.ts';
import { LanguageParameter } from '../site/parameters.ts';
import { Refused } from '../site/refused.ts';
import { sendFile } from '../site/send-file.ts';
import { buildSender } from './build-sender.ts';
import { composeJob } from './compose-job.ts';
import { readJobInput } from './read-job-input.ts';
import { readWait } from './read-wait.ts';

const JOBS_PER_PAGE = 20;
const MOST_PER_PAGE = 100;
/** When to ask again how far it has come. */
const ASK_AGAIN_SECONDS = 1;
/** How often a job is looked at while somebody waits for it to change. */
const LOOK_EVERY_MS = 500;
const MS_PER_SECOND = 1_000;
const MOST_FIELDS = 1_000;
const MOST_FIELD_BYTES = 1_000;
const TAG_LETTERS = 22;

/** Who may ask for which, follow it, take it back and see what came of it: a job is no way round a right. */
const WANTED: Readonly<Record<JobKind, Action>> = {
  analysis: 'jobs.run',
  'cost-table': 'cost-sets.write',
  'cost-import': 'costs.write',
  'history-verification': 'history.read',
  'archive-export': 'history.export',
};

const tags = ['jobs'];
const JobParameters = Type.Object({ id: Type.String({ description: 'The job’s id, as asking for it answered' }) });
const Told = Type.Object({ language: LanguageParameter });
const Upload = Type.Object({
  fileName: Type.Optional(Type.String({ description: 'Where the file is the body itself and not a form' })),
  name: Type.Optional(Type.String({ description: 'What its owner calls it; the file’s name where it is left out' })),
  confirmed: Type.Optional(Type.Array(Type.String(), { description: 'Keys of questions that are answered with yes' })),
  language: LanguageParameter,
});

/** Long work: asked for, followed, cancelled, asked for again, and what came of it. */
export async function jobRoutes(app: App, context: Context, sendHere?: (jobId: string) => Promise<void>): Promise<void> {
  const sender = sendHere ? { send: sendHere, close: async () => undefined } : buildSender(context.store.db);
  app.addHook('onClose', () => sender.close());
  // Written down it is a job, sent or not: a worker finds it within seconds where it couldn't be sent.
  const send = (id: string, request: FastifyRequest): Promise<void> => sender.send(id).catch((error: unknown) => request.log.warn({ err: error, job: id }, 'not sent yet'));

  const ask = async (request: FastifyRequest, job: Pick<NewJob, 'kind' | 'input' | 'file'>): Promise<Job> => {
    const client = request.actor.kind === 'machine' ? request.actor.client : null;
    const asked = await asCaller(context, request, async (transaction, entered) => {
      refuseKind(job.kind, entered.roles);
      const { id, refusal } = await askForJob(transaction, entered, { ...job, client });
      if (id === undefined) throw new Refused(refusal);
      return (await findJob(transaction, id)) as Job;
    }, { action: 'asked' });
    await send(asked.id, request);
    return asked;
  };
  const find = async (request: FastifyRequest, id: string): Promise<Job> => {
    return asCaller(context, request, (transaction, { roles }) => findAllowed(transaction, id, roles));
  };
  const tell = async (job: Job, request: FastifyRequest): Promise<JobBody> => composeJob(job, await loadTexts(languageFor(request)));

  app.post(
    '/jobs',
    {
      config: { action: 'jobs.run' },
      schema: {
        summary: 'Asks for long work; Location is where to follow it',
        description: `For ${(PERMISSIONS['jobs.run'] ?? []).join(', ')}. Of one body twenty wait or are worked at a time.`,
        tags,
        querystring: Told,
        body: NewJobSchema,
        response: { 202: JobSchema },
      },
    },
    async (request, reply) => {
      const job = await ask(request, { kind: request.body.kind as NewJob['kind'], input: readJobInput(request.body, context, languageFor(request)) });
      return accepted(reply, job).send(await tell(job, request));
    },
  );

  await app.register(async (uploads: App) => {
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser([...TABLE_TYPES], (_request, payload, done) => done(null, payload));
    await uploads.register(multipart, { limits: { files: 1, fields: MOST_FIELDS, fieldSize: MOST_FIELD_BYTES, fileSize: FILE_LIMITS.bytes + 1 }, throwFileSizeLimit: false });
    uploads.setErrorHandler((error, request, reply) => {
      if ((error as { code?: string }).code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
        throw new Refused(refuse('media-type-unsupported', { found: request.headers['content-type'] ?? '', allowed: ['multipart/form-data', ...TABLE_TYPES] }));
      }
      return app.errorHandler(error as never, request, reply);
    });
    uploads.post(
      '/jobs/cost-tables',
      {
        config: { action: 'jobs.run' },
        schema: { summary: 'Reads a large cost table as a job, and saves it as the body’s own set', tags, consumes: ['multipart/form-data', ...TABLE_TYPES], querystring: Upload, response: { 202: JobSchema } },
      },
      async (request, reply) => {
        // Before the file is read: what it holds is beside the point for somebody who may not.
        await asCaller(context, request, async (_, { roles }) => refuseKind('cost-table', roles));
        const { bytes, fileName, name, confirmed } = await receiveFile(request);
        const input: CostTableInput = { name, fileName, confirmed, language: languageFor(request) };
        const job = await ask(request, { kind: 'cost-table', input: { ...input }, file: { fileName, mediaType: 'application/octet-stream', content: bytes } });
        return accepted(reply, job).send(await tell(job, request));
      },
    );
  });

  app.get(
    '/jobs',
    {
      config: { action: 'jobs.run' },
      schema: {
        summary: 'The body’s jobs of the kinds that one may ask for, the newest first',
        tags,
        querystring: Type.Object({
          state: Type.Optional(Type.Enum([...JOB_STATES], { description: 'Only those in this state' })),
          limit: Type.Integer({ minimum: 1, maximum: MOST_PER_PAGE, default: JOBS_PER_PAGE, description: 'Jobs on a page' }),
          after: Type.Optional(Type.String({ maxLength: 40, description: 'Where the page before ended: its `next`' })),
          language: LanguageParameter,
        }),
        response: { 200: JobListSchema },
      },
    },
    async (request, reply) => {
      const { jobs, next } = await asCaller(context, request, (transaction, { roles }) =>
        listJobs(transaction, { ...request.query, kinds: (Object.keys(WANTED) as JobKind[]).filter((kind) => may(WANTED[kind], roles)) }),
      );
      const texts = await loadTexts(languageFor(request));
      if (jobs.some(({ state }) => !hasEnded(state))) reply.header('retry-after', ASK_AGAIN_SECONDS);
      reply.header('cache-control', 'no-store');
      return { jobs: jobs.map((job) => composeJob(job, texts)), next };
    },
  );

  app.get(
    '/jobs/:id',
    {
      config: { action: 'jobs.run' },
      schema: {
        summary: 'A job and how far it has come',
        description: 'If-None-Match with the ETag of last time answers 304 where nothing is new; with Prefer: wait=10 it waits for what is new, half a minute at most. Retry-After says when to ask again.',
        tags,
        params: JobParameters,
        querystring: Told,
        response: { 200: JobSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const seen = request.headers['if-none-match'];
      const wait = readWait(request.headers.prefer);
      const end = performance.now() + wait * MS_PER_SECOND;
      let body = await tell(await find(request, id), request);
      while ((seen === undefined ? !hasEnded(body.state) : tagOf(body) === seen) && performance.now() < end && !request.raw.destroyed) {
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
        body = await tell(await find(request, id), request);
      }
      if (wait > 0) reply.header('preference-applied', `wait=${wait}`);
      if (!hasEnded(body.state)) reply.header('retry-after', ASK_AGAIN_SECONDS);
      reply.header('etag', tagOf(body)).header('cache-control', 'private, no-cache').header('vary', 'Cookie, Authorization, Prefer');
      if (seen === tagOf(body)) return (reply as FastifyReply).status(304).send() as never;
      return body;
    },
  );

  app.get(
    '/jobs/:id/result',
    {
      config: { action: 'jobs.run' },
      schema: { summary: 'What came of a job, as a file', tags, params: JobParameters, response: { 200: { description: 'The result', content: { 'application/json': { schema: { type: 'string', format: 'binary' } }, 'application/zip': { schema: { type: 'string', format: 'binary' } } } } } },
    },
    async (request, reply) => {
      const { id } = request.params;
      const file = await asCaller(context, request, async (transaction, { roles }) => {
        const { result } = await findAllowed(transaction, id, roles);
        if (result?.['fileGone'] === 'protected') throw new Refused(refuse('job-file-gone', { id }));
        return findJobFile(transaction, id, 'result');
      });
      if (!file) throw new Refused(refuse('job-not-done', { id }));
      return sendFile(reply, file.content, file.fileName, 'no-store', file.mediaType) as never;
    },
  );

  app.delete(
    '/jobs/:id',
    { config: { action: 'jobs.run' }, schema: { summary: 'Cancels a job that waits or is worked; its worker lets go of it within a second', tags, params: JobParameters, querystring: Told, response: { 200: JobSchema } } },
    async (request) => {
      const { id } = request.params;
      const job = await asCaller(context, request, async (transaction, { roles }) => {
        await findAllowed(transaction, id, roles);
        const refusal = await cancelJob(transaction, id);
        if (refusal) throw new Refused(refusal);
        return (await findJob(transaction, id)) as Job;
      }, { action: 'cancelled' });
      return tell(job, request);
    },
  );

  app.post(
    '/jobs/:id/retry',
    { config: { action: 'jobs.run' }, schema: { summary: 'Does a job over that failed or was cancelled', tags, params: JobParameters, querystring: Told, response: { 202: JobSchema } } },
    async (request, reply) => {
      const { id } = request.params;
      const job = await asCaller(context, request, async (transaction, { roles }) => {
        await findAllowed(transaction, id, roles);
        const refusal = await askAgain(transaction, id);
        if (refusal) throw new Refused(refusal);
        return (await findJob(transaction, id)) as Job;
      }, { action: 'asked' });
      await send(id, request);
      return accepted(reply, job).send(await tell(job, request));
    },
  );
}

function refuseKind(kind: JobKind, roles: readonly Role[]): void {
  const action = WANTED[kind];
  if (!may(action, roles)) throw new Refused(refuse('role-missing', { roles: [...(PERMISSIONS[action] ?? [])] }));
}

/** The body's own job, of a kind that whoever asks may ask for. */
async function findAllowed(transaction: Transaction, id: string, roles: readonly Role[]): Promise<Job> {
  const job = await findJob(transaction, id);
  if (!job) throw new Refused(refuse('job-unknown', { id }));
  refuseKind(job.kind as JobKind, roles);
  return job;
}

function accepted(reply: FastifyReply, { id }: Job): FastifyReply {
  return reply.status(202).header('location', `/api/v1/jobs/${id}`).header('retry-after', ASK_AGAIN_SECONDS).header('cache-control', 'no-store');
}

/** The same as long as nothing about the job has changed, in this language. */
function tagOf(body: JobBody): string {
  return `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, TAG_LETTERS)}"`;
}
